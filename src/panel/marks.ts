import { svg, type TemplateResult } from 'lit';
import type { Relation } from './protocol.ts';

/** Strokes in a square of 16: each relation has its own shape, so that none is told by its colour alone. */
const SHAPES = {
  agree: 'M3 6h10M3 10h10',
  compatible: 'M3 6.5c1.7-2 3.3-2 5 0s3.3 2 5 0M3 11c1.7-2 3.3-2 5 0s3.3 2 5 0',
  conflict: 'M3 6h10M3 10h10M10.5 3l-5 10',
  slip: 'M4 4l8 8M12 4l-8 8',
  disputed: 'M6 3L3 5.5 6 8M3 5.5h10M10 8l3 2.5-3 2.5M13 10.5H3',
  update: 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  check: 'M5.5 6.2c0-3.4 5-3.4 5-.3 0 2-2.5 2-2.5 4M8 12.6v.2',
} as const;

type Shape = keyof typeof SHAPES;

/** A difference that is only to be checked is a question, whatever its kind. */
export function shapeOf({ relation, sure }: { readonly relation: Relation; readonly sure: boolean }): Shape {
  if (relation === 'same' || relation === 'agree') return 'agree';
  if (relation === 'reworded' || relation === 'compatible') return 'compatible';
  return sure ? relation : 'check';
}

/** The mark of a relation; the words beside it say what it is, so screen readers pass over it. */
export function mark(of: { readonly relation: Relation; readonly sure: boolean; readonly ruled?: boolean }): TemplateResult {
  const shape = shapeOf(of);
  return svg`<svg class=${`mark ${of.ruled ? 'ruled' : shape}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${SHAPES[shape]} /></svg>`;
}
