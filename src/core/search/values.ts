import { analyze } from '../analyze.ts';
import { comparable, extentOf, relate } from '../corpus/values.ts';
import { type FigureMention, isFigure } from '../model.ts';

/** How well a figure answers to one that was typed: it is the same, it allows it, or neither. */
export type Match = 'same' | 'near' | null;

/** "3001 t", "$450m", "450 million dollars", "2026-02": the figure that all of a query is; undefined where it is none. */
export function readFigure(query: string): FigureMention | undefined {
  const typed = query.trim();
  const found = analyze(typed).mentions.filter(isFigure);
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  // The noun that is counted may stand outside ("12,000 people").
  const rest = typed.slice(0, only.start) + typed.slice(only.end);
  const noun = only.kind === 'count' ? only.value.unit : '';
  return rest.trim() === '' || rest.trim().toLowerCase() === noun ? only : undefined;
}

/** A number without a unit is looked for in all units, as it is written; a month finds its days; money only its own currency. */
export function matchFigure(typed: FigureMention, figure: FigureMention): Match {
  if (typed.kind !== 'date' && typed.value.unit === '') {
    return figure.kind !== 'date' && figure.value.stated === typed.value.stated ? 'same' : null;
  }
  if (!comparable(typed, figure)) return null;
  if (typed.kind === 'count' && figure.kind === 'count' && typed.value.unit !== figure.value.unit) return null;
  const [wanted, given] = [extentOf(typed), extentOf(figure)];
  if (!wanted || !given) return null;
  if (wanted.min === given.min && wanted.max === given.max) return 'same';
  if (typed.kind === 'date') return given.min >= wanted.min && given.max <= wanted.max ? 'near' : null;
  const relation = relate(wanted, given);
  return relation === 'equal' ? 'same' : relation === 'compatible' ? 'near' : null;
}
