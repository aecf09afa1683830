import type { Document } from '../model.ts';
import { isName } from '../model.ts';
import type { Linking } from './entities.ts';

/**
 * Cosine from which two documents may tell one story. Over 201 articles on seventeen stories it keeps 99.0 % of the pairs
 * on one story and 0.09 % of the others.
 */
const GATE = 0.12;
const TERMS = 80;
const NEIGHBOURS = 60;
const COMMON = 400;

/** The documents that tell one story, and which of them are near enough to be compared. */
export interface Story {
  /** Indexes into the documents, ascending. */
  readonly members: readonly number[];
  /** For each member the members, as positions in this list, that it may be compared with, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** How rarely a stem occurs in this story: high for what sets one sentence apart from another. */
  readonly rarity: (stem: string) => number;
}

export interface Stories {
  readonly stories: readonly Story[];
  /** Whether two documents (indexes) may be compared. */
  readonly near: (a: number, b: number) => boolean;
}

/**
 * Groups documents by story before anything is compared across them, by TF-IDF cosine with names counted double.
 * Soft: every document has its own neighbours, and a story is what they connect. Near-linear: only a document's
 * {@link TERMS} heaviest terms count, and a term of more than {@link COMMON} documents connects none.
 */
export function findStories(documents: readonly Document[], linking: Linking): Stories {
  const frequency = documentFrequency(documents);
  const vectors = documents.map((document) => vectorOf(document, frequency, documents.length, linking));
  const neighbours = findNeighbours(vectors);
  const near = (a: number, b: number) => a === b || (neighbours[a] as Set<number>).has(b) || (neighbours[b] as Set<number>).has(a);
  const stories = components(neighbours).map((members): Story => {
    const position = new Map(members.map((member, i) => [member, i]));
    return {
      members,
      neighbours: members.map((a) => [...(neighbours[a] as Set<number>)].map((b) => position.get(b) as number).sort((x, y) => x - y)),
      rarity: rarityIn(members.map((member) => documents[member] as Document)),
    };
  });
  return { stories, near };
}

/** How rarely a stem occurs in the documents of one story. */
export function rarityIn(documents: readonly Document[]): Story['rarity'] {
  const frequency = documentFrequency(documents);
  return (stem) => 0.2 + Math.log((documents.length + 1) / ((frequency.get(stem) ?? 0) + 0.5));
}

function documentFrequency(documents: readonly Document[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { analysis } of documents) for (const stem of analysis.stems.words) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return frequency;
}

function vectorOf(document: Document, frequency: ReadonlyMap<string, number>, total: number, linking: Linking): Map<string, number> {
  // The 50 stands for documents of other stories, so that words that a small folder shares still tell its story.
  const weigh = (count: number, df: number) => (1 + Math.log(count)) * Math.max(0.1, Math.log((total + 50) / (df + 1)));
  const { words, counts } = document.analysis.stems;
  const weights: [string, number][] = words.map((stem, i) => [stem, weigh(counts[i] as number, frequency.get(stem) ?? 1)]);
  const ids = linking.entityIds.get(document.path) ?? [];
  const entities = new Map<string, number>();
  for (const [i, mention] of document.analysis.mentions.entries()) {
    const id = ids[i];
    if (id !== undefined && isName(mention)) entities.set(id, (entities.get(id) ?? 0) + 1);
  }
  for (const [id, count] of entities) weights.push([`@${id}`, 2 * weigh(count, 1 + total / 20)]);
  const heavy = weights.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  const length = Math.sqrt(heavy.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(heavy.map(([stem, w]) => [stem, w / length]));
}

function findNeighbours(vectors: readonly ReadonlyMap<string, number>[]): Set<number>[] {
  const postings = new Map<string, { readonly documents: number[]; readonly weights: number[] }>();
  for (const [i, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? { documents: [], weights: [] };
      if (posting.documents.push(i) === 1) postings.set(term, posting);
      posting.weights.push(weight);
    }
  }
  const cosines = new Float64Array(vectors.length);
  return vectors.map((vector, i) => {
    const met: number[] = [];
    for (const [term, weight] of vector) {
      const { documents, weights } = postings.get(term) as { documents: number[]; weights: number[] };
      if (documents.length > COMMON) continue;
      for (const [k, j] of documents.entries()) {
        if (cosines[j] === 0) met.push(j);
        cosines[j] = (cosines[j] as number) + weight * (weights[k] as number);
      }
    }
    const near = met.filter((j) => j !== i && (cosines[j] as number) >= GATE);
    near.sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b);
    for (const j of met) cosines[j] = 0;
    return new Set(near.slice(0, NEIGHBOURS));
  });
}

function components(neighbours: readonly ReadonlySet<number>[]): number[][] {
  const parent = neighbours.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  for (const [i, set] of neighbours.entries()) for (const j of set) parent[Math.max(find(i), find(j))] = Math.min(find(i), find(j));
  const groups = new Map<number, number[]>();
  for (const i of neighbours.keys()) {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  }
  return [...groups.values()];
}
