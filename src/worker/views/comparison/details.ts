import { extentOf } from '../../../core/corpus/values.ts';
import { type CorpusState, isFigure, keyOf, type Mention, type MentionRef } from '../../../core/model.ts';
import { sameDimension, toBase } from '../../../core/recognize/units/index.ts';
import { select } from '../../../core/select.ts';
import type { ClaimDetails, DetailPair, DetailPlace } from '../../comparison.ts';
import type { Params } from '../../protocol.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { placeOf } from '../places.ts';
import { asOfTime } from './cells.ts';
import { columnsOf, publishedOf } from './columns.ts';
import { type Item, itemsOf, standing } from './items.ts';
import { type Standing, standings } from './relations.ts';

/** Words shown to either side, and of a quote, in characters; and pairs that are listed. */
const AROUND = 240;
const QUOTE = 4_000;
const PAIRS = 50;

/** One row with the exact words of each of its places, in order of publication; null where the filter leaves no such row. */
export function describeRow(state: CorpusState, { id, filter, sure, limit }: Params<'claim'>): ClaimDetails | null {
  const item = itemsOf(select(state, filter), state).find((candidate) => candidate.id === id);
  if (!item) return null;
  const lookup = lookUp(state);
  const columns = columnsOf(state, [item]);
  const column = ({ path }: MentionRef) => columns.of.get(path) as number;
  const standingOf = standings(item, lookup, column);
  const refs = chosen(item, limit).sort((a, b) => column(a) - column(b));
  const at = new Map(refs.map((ref, i) => [keyOf(ref), i]));
  const shown = item.differences.filter(({ a, b }) => at.has(keyOf(a)) && at.has(keyOf(b)));
  const { kind, label, unit, mentions, differences } = item;
  return {
    ...{ id, kind, label, unit, ...standing(item, sure) },
    places: refs.map((ref) => toPlace(lookup, ref, unit, standingOf.get(keyOf(ref)) as Standing, sure)),
    pairs: shown.slice(0, PAIRS).map(
      (difference): DetailPair => ({
        ...{ a: at.get(keyOf(difference.a)) as number, b: at.get(keyOf(difference.b)) as number },
        ...{ kind: difference.kind, confidence: difference.confidence, reason: difference.reason, sure: difference.confidence >= sure },
        ...(difference.ruling ? { ruling: difference.ruling } : {}),
      }),
    ),
    total: mentions.length,
    totalPairs: differences.length,
  };
}

/** All places, or of too many those that differ first. */
function chosen({ mentions, differences }: Item, limit: number): MentionRef[] {
  if (mentions.length <= limit) return [...mentions];
  const differing = new Set(differences.flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));
  const weight = (ref: MentionRef) => (differing.has(keyOf(ref)) ? 0 : 1);
  return mentions.toSorted((a, b) => weight(a) - weight(b)).slice(0, limit);
}

function toPlace(lookup: Lookup, ref: MentionRef, unit: string, { relation, confidence }: Standing, sure: number): DetailPlace {
  const document = lookup.document(ref.path);
  const mention = lookup.mention(ref) as Mention;
  const asOf = asOfTime(lookup, ref, relation);
  return {
    ...placeOf(lookup, ref, AROUND),
    ...{ published: document ? publishedOf(document) : null, relation, sure: confidence >= sure, extent: extentIn(mention, unit) },
    ...(asOf ? { asOf } : {}),
    ...(mention.kind === 'quote' ? { quote: mention.text.slice(0, QUOTE).replace(/\s+/g, ' ') } : {}),
  };
}

/** The values that a figure allows, in the unit of its claim, of which every unit is a linear function. */
function extentIn(mention: Mention, unit: string): DetailPlace['extent'] {
  const extent = isFigure(mention) ? extentOf(mention) : null;
  if (!extent || (mention.kind === 'money' && !sameDimension(unit, mention.value.unit))) return null;
  const linear = mention.kind !== 'date' && mention.kind !== 'count';
  const zero = linear ? toBase(unit, 0) : 0;
  const step = linear ? toBase(unit, 1) - zero : 1;
  const inUnit = (base: number) => (Number.isFinite(base) ? Number(((base - zero) / step).toPrecision(12)) : null);
  return { min: inUnit(extent.min), max: inUnit(extent.max), stated: extent.stated === null ? null : inUnit(extent.stated) };
}
