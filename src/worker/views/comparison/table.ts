import { type CorpusState, type Filter, isDifference } from '../../../core/model.ts';
import { select } from '../../../core/select.ts';
import { offsetAt, type Position } from '../../../core/text/lines.ts';
import { linesOf } from '../../../core/text/places.ts';
import type { ComparedClaim, Comparison, Order } from '../../comparison.ts';
import type { Params } from '../../protocol.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { cellsOf } from './cells.ts';
import { type Columns, columnsOf } from './columns.ts';
import { facetsOf } from './facets.ts';
import { type Item, itemsOf, standing } from './items.ts';

/** Rows that are sent at once. */
const MOST = 500;

/** The rows that pass a filter, in order. */
interface Table {
  readonly key: string;
  readonly items: readonly Item[];
  readonly columns: Columns;
  readonly facets: Comparison['facets'];
}

/** The table of each state as it was asked for last: scrolling asks for it again and again. */
const last = new WeakMap<CorpusState, Table>();

/** A window of rows of the claims and quotations that pass a filter, against the sources that state them. */
export function compareSources(state: CorpusState, params: Params<'comparison'>): Comparison {
  const { filter, order, sure, from, count, find, at } = params;
  const lookup = lookUp(state);
  const { items, columns, facets } = tableOf(state, filter, order, sure);
  const index = new Map(items.map(({ id }, i) => [id, i]));
  return {
    sources: columns.sources,
    rows: items.slice(from, from + Math.min(count, MOST)).map((item) => toRow(item, lookup, columns, sure)),
    total: items.length,
    all: state.claims.length + state.quotes.length,
    found: find.map((id) => index.get(id) ?? -1),
    at: at ? rowAt(lookup, items, at.path, at.position) : -1,
    facets,
  };
}

function tableOf(state: CorpusState, filter: Filter, order: Order, sure: number): Table {
  const key = JSON.stringify([filter, order, sure]);
  const before = last.get(state);
  if (before?.key === key) return before;
  const items = inOrder(itemsOf(select(state, filter), state), state, order, sure);
  const table = { key, items, columns: columnsOf(state, items), facets: facetsOf(state, filter) };
  last.set(state, table);
  return table;
}

function toRow(item: Item, lookup: Lookup, columns: Columns, sure: number): ComparedClaim {
  const { id, kind, label, unit } = item;
  return { id, kind, label, unit, ...standing(item, sure), cells: cellsOf(item, lookup, columns, sure) };
}

/** Row of the mention that holds a position or ends at it; -1 where no row has one. */
function rowAt(lookup: Lookup, items: readonly Item[], path: string, position: Position): number {
  const document = lookup.document(path);
  if (!document) return -1;
  const offset = offsetAt(linesOf(document), position, document.text.length);
  return items.findIndex(({ mentions }) =>
    mentions.some((ref) => {
      const mention = ref.path === path ? lookup.mention(ref) : undefined;
      return mention !== undefined && mention.start <= offset && offset <= mention.end;
    }),
  );
}

/** What is compared by: the least first. */
type Rank = readonly (number | string)[];

function inOrder(items: readonly Item[], state: CorpusState, order: Order, sure: number): Item[] {
  const { countSources, document } = lookUp(state);
  const sources = (item: Item) => countSources(item.mentions);
  const latest = (item: Item) =>
    item.mentions.reduce((best, { path }) => {
      const date = document(path)?.analysis.published?.date ?? '';
      return date > best ? date : best;
    }, '');
  const ranks: Record<Order, (item: Item) => Rank> = {
    weight: (item) => weightOf(item, sure),
    label: () => [],
    sources: (item) => [-sources(item)],
    latest: (item) => [-Number(latest(item).replaceAll('-', ''))],
  };
  return items
    .map((item) => ({ item, rank: [...ranks[order](item), item.label === '' ? '\uffff' : item.label.toLowerCase(), item.id] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ item }) => item);
}

/** Sure differences first, then those to check, then those ruled on, then what is worded or rounded otherwise, then agreement by its sources. */
function weightOf(item: Item, sure: number): Rank {
  const { relation, ruling, sure: isSure } = standing(item, sure);
  const tier = isDifference(relation) ? (ruling ? 2 : isSure ? 0 : 1) : relation === 'agree' ? 4 : 3;
  const surest = item.differences.find((difference) => !difference.ruling) ?? item.differences[0];
  return [tier, tier < 3 ? -(surest?.confidence ?? 1) : -item.mentions.length];
}

function compare(a: Rank, b: Rank): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] as number | string;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
