import { extentOf, relate } from '../../../core/corpus/values.ts';
import { type Difference, isFigure, keyOf, type Mention, type MentionRef, type Ruling } from '../../../core/model.ts';
import { fold } from '../../../core/text/fold.ts';
import type { PlaceRelation } from '../../answers.ts';
import type { Lookup } from '../lookup.ts';
import type { Item } from './items.ts';

export interface Standing {
  readonly relation: PlaceRelation;
  readonly confidence: number;
  readonly ruling?: Ruling['state'];
}

/**
 * How each mention of a row stands to those of other sources: its surest difference that is not ruled on, else its surest;
 * without one it agrees where another source states the same value or words.
 * @param sourceOf two mentions of one source are no agreement
 */
export function standings(item: Item, lookup: Lookup, sourceOf: (ref: MentionRef) => unknown): Map<string, Standing> {
  const surest = new Map<string, Difference>();
  for (const difference of item.differences)
    for (const key of [keyOf(difference.a), keyOf(difference.b)]) {
      const before = surest.get(key);
      if (!before || (before.ruling && !difference.ruling)) surest.set(key, difference);
    }
  const values = new Map<string, { readonly mention: Mention; readonly sources: Set<unknown> }>();
  for (const ref of item.mentions) {
    const mention = lookup.mention(ref) as Mention;
    const value = valueKey(mention);
    const known = values.get(value) ?? { mention, sources: new Set() };
    values.set(value, known);
    known.sources.add(sourceOf(ref));
  }
  const shared = sharedValues(values);
  return new Map(
    item.mentions.map((ref) => {
      const difference = surest.get(keyOf(ref));
      if (difference) return [keyOf(ref), ofDifference(difference)];
      const mention = lookup.mention(ref) as Mention;
      const agrees = shared.has(valueKey(mention));
      const other = mention.kind === 'quote' ? 'reworded' : 'compatible';
      return [keyOf(ref), { relation: agrees ? 'agree' : other, confidence: 1 }];
    }),
  );
}

function ofDifference({ kind, confidence, ruling }: Difference): Standing {
  return { relation: kind, confidence, ...(ruling ? { ruling: ruling.state } : {}) };
}

/** Mentions of one key state one value, or the same words of a quote. */
export function valueKey(mention: Mention): string {
  if (!isFigure(mention)) return wording(mention.text);
  const extent = extentOf(mention);
  return extent ? `${extent.min} ${extent.max} ${extent.stated}` : mention.text;
}

/** The words of a quote without marks and case: what counts when two are compared. */
export const wording = (quote: string): string =>
  fold(quote)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Values that two sources state. Distinct values are few, so each is held against each. */
function sharedValues(values: ReadonlyMap<string, { readonly mention: Mention; readonly sources: ReadonlySet<unknown> }>): Set<string> {
  const list = [...values].slice(0, DISTINCT);
  const shared = new Set<string>();
  for (const [i, [key, a]] of list.entries()) {
    if (a.sources.size > 1) shared.add(key);
    if (!isFigure(a.mention)) continue;
    const extent = extentOf(a.mention);
    for (const [other, b] of list.slice(i + 1)) {
      const second = isFigure(b.mention) ? extentOf(b.mention) : null;
      if (!extent || !second || relate(extent, second) !== 'equal' || new Set([...a.sources, ...b.sources]).size < 2) continue;
      shared.add(key).add(other);
    }
  }
  return shared;
}

/** Distinct values of one row that are held against each other. */
const DISTINCT = 100;
