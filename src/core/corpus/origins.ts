import { byPath, type Document } from '../model.ts';
import { mix, type Sketch, sketch } from './origins/shingles.ts';

/** MinHash in this many bands of so many rows: of pairs that share 60% of their shingles 99 in 100 meet in a band, of those that share 10% 2. */
const bands = 20;
const rows = 3;
/** Share of each text that must be in the other for the two to be copies of one story; less is copying from one another. */
const whole = 0.6;
/** Texts shorter than this, in words, are copies only when they are the same. */
const tooShort = 40;
/** A band compares a text with so many different stories that it met before. */
const met = 8;

/**
 * Finds near-copies of one wire story: the origin of each document by path ("o1", "o2", … in the order of the paths).
 * A text that holds another's passages among its own is no copy. Near-linear in the size of the corpus: word shingles,
 * MinHash with locality-sensitive hashing, and only those that meet in a band are compared.
 */
export function findOrigins(unordered: readonly Document[]): Map<string, string> {
  const documents = unordered.toSorted(byPath);
  const sketches = documents.map(sketchOf);
  const parent = documents.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const join = (i: number, j: number) => {
    const [x, y] = [find(i), find(j)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  const same = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  for (const [i, one] of sketches.entries()) {
    const first = same.get(one.whole);
    if (first !== undefined) {
      join(i, first);
      continue;
    }
    same.set(one.whole, i);
    for (const key of one.bands) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [i]);
        continue;
      }
      for (const j of bucket) if (find(i) !== find(j) && areCopies(one, sketches[j] as Sketch)) join(i, j);
      if (bucket.length < met) bucket.push(i);
    }
  }
  const ids = new Map<number, string>();
  const origins = new Map<string, string>();
  for (const [i, { path }] of documents.entries()) {
    const root = find(i);
    const id = ids.get(root) ?? `o${ids.size + 1}`;
    ids.set(root, id);
    origins.set(path, id);
  }
  return origins;
}

interface Sketched extends Sketch {
  readonly bands: readonly string[];
}

/** A document is read once for as long as it lives: an edit elsewhere costs no second reading. */
const read = new WeakMap<Document, Sketched>();

export function sketchOf(document: Document): Sketched {
  const known = read.get(document);
  if (known) return known;
  const made = sketch(document);
  const sketched = { ...made, bands: made.words < tooShort ? [] : bandsOf(made) };
  read.set(document, sketched);
  return sketched;
}

/** Seeds of the hash functions, drawn once from the mixing function itself. */
const seeds = Array.from({ length: bands * rows }, (_, i) => mix(i + 1));

function bandsOf({ shingles }: Sketch): string[] {
  const keys: string[] = [];
  for (let band = 0; band < bands; band++) {
    let key = `${band}`;
    for (let row = 0; row < rows; row++) {
      const seed = seeds[band * rows + row] as number;
      let least = 0xffffffff;
      for (const shingle of shingles) {
        const value = mix(shingle ^ seed);
        if (value < least) least = value;
      }
      key += ` ${least}`;
    }
    keys.push(key);
  }
  return keys;
}

function areCopies(a: Sketch, b: Sketch): boolean {
  const { length: m } = a.shingles;
  const { length: n } = b.shingles;
  if (m === 0 || n === 0 || Math.min(m, n) < whole * Math.max(m, n)) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < m && j < n; ) {
    const [x, y] = [a.shingles[i] as number, b.shingles[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared >= whole * Math.max(m, n);
}
