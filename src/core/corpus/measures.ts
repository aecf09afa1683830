import type { FigureMention } from '../model.ts';
import { unitOf } from '../recognize/units/index.ts';

/** Whether a measure is somebody's age. */
export const isAge = (figure: FigureMention): boolean => figure.kind === 'quantity' && figure.value.unit.endsWith('-person');

/** A year in the base unit of ages, seconds. */
export const YEAR_OF_AGE = unitOf('year-person')?.factor ?? 1;

/** A measure with a hyphen, which describes what its noun is ("the 12-inch model", "an eight-year deal"); no age and no magnitude. */
export const isAttributive = ({ kind, text, value }: FigureMention): boolean =>
  (kind === 'quantity' || kind === 'duration') &&
  /\p{L}|\d/u.test(text) &&
  /[\p{L}\d][-\u2010\u2011]\p{L}|^\d[\d.]*["″]$/u.test(text) &&
  !/-person$|^magnitude$/.test(value.unit);
