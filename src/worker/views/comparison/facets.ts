import { type CorpusState, type Filter, isName, type MentionRef, type Relation } from '../../../core/model.ts';
import { select } from '../../../core/select.ts';
import { lastStartingBy } from '../../../core/text/spans.ts';
import type { ClaimKind, Facets } from '../../comparison.ts';
import { type Item, itemsOf } from './items.ts';

/** Entities that are offered to filter by. */
const ENTITIES = 300;

/** How many rows each choice of one part of the filter would leave, the other parts as they are. */
export function facetsOf(state: CorpusState, filter: Filter): Facets {
  const without = (...parts: readonly (keyof Filter)[]): Item[] => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([part]) => !parts.includes(part as keyof Filter)));
    return itemsOf(select(state, rest), state);
  };
  return {
    relations: count(without('relations'), relationsOf) as Partial<Record<Relation, number>>,
    kinds: count(without('kinds'), ({ kind }): ClaimKind[] => [kind]),
    entities: entitiesOf(state, without('entity')),
    paths: Object.entries(count(without('path'), ({ mentions }) => mentions.map(({ path }) => path)))
      .map(([path, rows = 0]) => ({ path, rows }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The relations by which a filter finds a row. */
const relationsOf = ({ relation, differences }: Item): Relation[] => [
  relation === 'reworded' ? 'compatible' : relation,
  ...differences.map(({ kind }) => kind),
];

/** Rows by key; one that has a key twice counts once. */
function count<K extends string>(items: readonly Item[], keysOf: (item: Item) => readonly K[]): Partial<Record<K, number>> {
  const counts = new Map<K, number>();
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts) as Partial<Record<K, number>>;
}

function entitiesOf(state: CorpusState, items: readonly Item[]): Facets['entities'] {
  const named = namedBySentence(state);
  const names = new Map(state.entities.map(({ id, name }) => [id, name]));
  const rows = count(items, ({ speaker, mentions }) => [...(speaker ? [speaker] : []), ...mentions.flatMap(named)]);
  return Object.entries(rows)
    .flatMap(([id, n = 0]) => (names.has(id) ? [{ id, name: names.get(id) as string, rows: n }] : []))
    .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
    .slice(0, ENTITIES);
}

type Named = (ref: MentionRef) => readonly string[];
const known = new WeakMap<CorpusState, Named>();

/** The entities that the sentence of a mention names, as the filter takes them; worked out once a document. */
function namedBySentence(state: CorpusState): Named {
  const before = known.get(state);
  if (before) return before;
  const analyses = new Map(state.documents.map(({ path, analysis }) => [path, analysis]));
  const tables = new Map<string, ReadonlyMap<number, readonly string[]>>();
  const tableOf = (path: string) => {
    const table = new Map<number, string[]>();
    const { sentences = [], mentions = [] } = analyses.get(path) ?? {};
    for (const [i, mention] of mentions.entries()) {
      const entity = isName(mention) ? state.entityIds.get(path)?.[i] : undefined;
      if (!entity) continue;
      const sentence = lastStartingBy(sentences, mention.start);
      table.set(sentence, [...(table.get(sentence) ?? []), entity]);
    }
    tables.set(path, table);
    return table;
  };
  const named: Named = ({ path, index }) => {
    const analysis = analyses.get(path);
    const mention = analysis?.mentions[index];
    return (mention && (tables.get(path) ?? tableOf(path)).get(lastStartingBy(analysis.sentences, mention.start))) ?? [];
  };
  known.set(state, named);
  return named;
}
