import { groupBy } from '../../../core/group.ts';
import { isDifference, keyOf, type Mention, type MentionRef } from '../../../core/model.ts';
import type { PlaceRelation } from '../../answers.ts';
import type { Cell } from '../../comparison.ts';
import type { Lookup } from '../lookup.ts';
import { placeOf } from '../places.ts';
import type { Columns } from './columns.ts';
import type { Item } from './items.ts';
import { type Standing, standings, valueKey } from './relations.ts';

/** What each source states of a row: of its several mentions the one whose difference weighs most, else the first. */
export function cellsOf(item: Item, lookup: Lookup, columns: Columns, sure: number): Cell[] {
  const column = ({ path }: MentionRef) => columns.of.get(path) as number;
  const standing = standings(item, lookup, column);
  const of = (ref: MentionRef) => standing.get(keyOf(ref)) as Standing;
  return [...groupBy(item.mentions, column)]
    .sort(([a], [b]) => a - b)
    .map(([source, refs]): Cell => {
      const ref = refs.reduce((best, next) => (weight(of(next)) > weight(of(best)) ? next : best));
      const { relation, confidence, ruling } = of(ref);
      const values = new Set(refs.map((other) => valueKey(lookup.mention(other) as Mention)));
      const asOf = asOfTime(lookup, ref, relation);
      return {
        ...{ source, relation, place: placeOf(lookup, ref), sure: confidence >= sure, more: values.size - 1 },
        ...(ruling ? { ruling } : {}),
        ...(asOf ? { asOf } : {}),
      };
    });
}

const weight = ({ relation, confidence, ruling }: Standing) => (isDifference(relation) ? confidence + (ruling ? 0 : 1) : 0);

/** The date beside a figure that differs, which may tell why it does; a date is its own time. */
export function asOfTime(lookup: Lookup, { path, index }: MentionRef, relation: PlaceRelation): string | null {
  const analysis = lookup.document(path)?.analysis;
  if (!isDifference(relation) || analysis?.mentions[index]?.kind === 'date') return null;
  return analysis?.frames[index]?.time ?? null;
}
