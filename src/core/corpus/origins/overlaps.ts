import { byPath, type Document } from '../../model.ts';
import { sketchOf } from '../origins.ts';

/** Two documents that are no copies of one story, but of which one has passages of the other. */
export interface Overlap {
  readonly path: string;
  readonly other: string;
  /** Share of the first one's words that stand, in the same order, in the other, 0–1. */
  readonly share: number;
}

/** From this share of a document's words on it is worth telling; below it, quotes and stock phrases are shared by all. */
const WORTH_TELLING = 0.15;
/** Shared shingles, of which one in three is kept: about a paragraph. */
const PARAGRAPH = 12;
/** A shingle of more documents than this is page furniture or a stock phrase. */
const COMMON = 50;

/**
 * Finds who has passages of whom across origins, the largest share first. Of several copies of one story the first
 * stands for all. Linear: by postings of shingles, and what is common connects nothing.
 */
export function findOverlaps(documents: readonly Document[], origins: ReadonlyMap<string, string>): Overlap[] {
  const firsts = [
    ...new Map(
      documents
        .toSorted(byPath)
        .toReversed()
        .map((one) => [origins.get(one.path), one]),
    ).values(),
  ].sort(byPath);
  const shingles = firsts.map((document) => sketchOf(document).shingles);
  const postings = new Map<number, number[]>();
  for (const [i, own] of shingles.entries()) {
    for (const shingle of own) {
      const list = postings.get(shingle);
      if (list) list.push(i);
      else postings.set(shingle, [i]);
    }
  }
  return shingles
    .flatMap((own, i) => {
      const shared = new Map<number, number>();
      for (const shingle of own) {
        const list = postings.get(shingle) as number[];
        if (list.length <= COMMON) for (const j of list) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
      }
      return [...shared]
        .filter(([, count]) => count >= PARAGRAPH && count >= WORTH_TELLING * own.length)
        .map(([j, count]) => ({ path: (firsts[i] as Document).path, other: (firsts[j] as Document).path, share: count / own.length }));
    })
    .sort((a, b) => b.share - a.share || byPath(a, b) || (a.other < b.other ? -1 : 1));
}
