import { groupBy } from '../../../core/group.ts';
import { byPath, type CorpusState, type Document } from '../../../core/model.ts';
import type { ComparedSource } from '../../comparison.ts';
import type { Item } from './items.ts';

/** The sources that state some rows, in order of publication, and the column of each of their documents. */
export interface Columns {
  readonly sources: readonly ComparedSource[];
  /** Column by path. */
  readonly of: ReadonlyMap<string, number>;
}

export function columnsOf(state: CorpusState, items: readonly Item[]): Columns {
  const stated = new Set(items.flatMap(({ mentions }) => mentions.map(({ path }) => path)));
  const origins = groupBy(
    state.documents.filter(({ path }) => stated.has(path)),
    ({ path }) => state.origins.get(path) ?? path,
  );
  const columns = [...origins.values()].map((documents) => documents.sort(byPublication)).sort(([a], [b]) => byPublication(a, b));
  return {
    sources: columns.map(toSource),
    of: new Map(columns.flatMap((documents, i) => documents.map(({ path }) => [path, i] as const))),
  };
}

/** Undated ones last. */
function byPublication(a: Document | undefined, b: Document | undefined): number {
  if (!a || !b) return 0;
  const [one, other] = [publishedOf(a) ?? '9', publishedOf(b) ?? '9'];
  return one < other ? -1 : one > other ? 1 : byPath(a, b);
}

export const publishedOf = ({ analysis }: Document): string | null => analysis.published?.date ?? null;

function toSource([first, ...copies]: readonly Document[]): ComparedSource {
  const { path, text, analysis } = first as Document;
  const { title } = analysis;
  return {
    path,
    title: title ? text.slice(title.start, title.end).replace(/\s+/g, ' ').trim().slice(0, 200) : null,
    published: publishedOf(first as Document),
    copies: copies.map((document) => document.path),
  };
}
