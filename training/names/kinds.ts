import { BRAND, CITY, COUNTRY, GIVEN, REGION, SURNAME } from '../../src/core/recognize/names/lexicon.ts';
import { kindOf } from '../../src/core/recognize/names/tags.ts';
import type { Vectors } from './clusters.ts';
import type { Example } from './corpora.ts';
import type { Lists } from './lists.ts';
import { random } from './perceptron.ts';

/** Parts of the words; each is judged by what was learnt on the others. */
const FOLDS = 8;
const RIDGE = 3;
/** Bounds between the levels 0–3 of how far a word's vector speaks for a kind. */
const LEVELS = [0.12, 0.28, 0.5];
const KINDS = 3;
/** Lists that speak for each kind. */
const LISTED = [GIVEN | SURNAME, BRAND, COUNTRY | REGION | CITY];
/** Words on a list are learnt from too where the texts say nothing of them, unless they are among the commonest, which have other senses. */
const COMMONEST = 3000;
const LISTED_WEIGHT = 1;
/** Random directions whose positive part joins the vector, so that a kind may lie in several corners of the space (Huang, Zhu and Siew 2006). */
const BENDS = 300;
const SEED = 20_260_105;

/**
 * How far each word's vector speaks for each kind of name: two bits a kind, from a regression (ridge, over the
 * vector and its bends) on the capitalised words of the annotated texts and the words on lists. No word is judged by a regression that has seen it, for most words of the
 * user's documents will not have been seen either.
 */
export function judgeWords({ words, rows, size }: Vectors, examples: readonly Example[], lists: Lists): Uint8Array {
  const targets = countKinds(words, examples);
  addListed(words, lists, targets);
  const { width, read } = bend(rows, size);
  const sums = Array.from({ length: FOLDS }, () => ({ a: new Float64Array(width * width), b: new Float64Array(width * KINDS) }));
  for (const [i, { weight, shares }] of targets) {
    const x = read(i);
    const { a, b } = sums[i % FOLDS] as { a: Float64Array; b: Float64Array };
    for (let r = 0; r < width; r++) {
      const scaled = weight * (x[r] as number);
      if (scaled === 0) continue;
      for (let c = 0; c < width; c++) (a[r * width + c] as number) += scaled * (x[c] as number);
      for (let kind = 0; kind < KINDS; kind++) (b[r * KINDS + kind] as number) += scaled * (shares[kind] as number);
    }
  }
  const all = { a: total(sums.map(({ a }) => a)), b: total(sums.map(({ b }) => b)) };
  const solutions = sums.map((own) => {
    const a = all.a.map((sum, k) => sum - (own.a[k] as number));
    const b = all.b.map((sum, k) => sum - (own.b[k] as number));
    for (let k = 0; k < width; k++) (a[k * width + k] as number) += RIDGE;
    return solve(a, b, width);
  });
  return Uint8Array.from(words, (_, i) => {
    const x = read(i);
    const solution = solutions[i % FOLDS] as Float64Array;
    let code = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      let value = 0;
      for (let r = 0; r < width; r++) value += (x[r] as number) * (solution[r * KINDS + kind] as number);
      code |= LEVELS.filter((bound) => value >= bound).length << (2 * kind);
    }
    return code;
  });
}

const total = (parts: readonly Float64Array[]) =>
  (parts[0] as Float64Array).map((_, k) => parts.reduce((sum, part) => sum + (part[k] as number), 0));

/** Reads the vector of a word, a constant and the bends; the array is the same for every word. */
function bend(rows: Float32Array, size: number): { width: number; read: (i: number) => Float64Array } {
  const next = random(SEED);
  const directions = Float64Array.from({ length: BENDS * size }, () => next() + next() + next() + next() - 2);
  const offsets = Float64Array.from({ length: BENDS }, () => (next() - 0.5) * 1.2);
  const width = size + 1 + BENDS;
  const x = new Float64Array(width);
  const read = (i: number) => {
    for (let k = 0; k < size; k++) x[k] = rows[i * size + k] as number;
    x[size] = 1;
    for (let h = 0; h < BENDS; h++) {
      let value = offsets[h] as number;
      for (let k = 0; k < size; k++) value += (directions[h * size + k] as number) * (x[k] as number);
      x[size + 1 + h] = Math.max(0, value);
    }
    return x;
  };
  return { width, read };
}

interface Target {
  weight: number;
  readonly shares: Float64Array;
}

/** By index of the word: the share of each kind in its capitalised places, weighted by up to ten of them. */
function countKinds(words: readonly string[], examples: readonly Example[]): Map<number, Target> {
  const index = new Map(words.map((word, i) => [word, i]));
  const targets = new Map<number, Target>();
  for (const { page, tags } of examples) {
    const { tokens, text } = page;
    for (let i = 0; i < tags.length; i++) {
      const lower = tokens.lower[i] as string;
      const known = index.get(lower);
      if (known === undefined || text[tokens.starts[i] as number] === lower[0]) continue;
      const target = targets.get(known) ?? { weight: 0, shares: new Float64Array(KINDS) };
      targets.set(known, target);
      target.weight++;
      const kind = kindOf(tags[i] as number);
      if (kind >= 0) (target.shares[kind] as number)++;
    }
  }
  for (const target of targets.values()) {
    for (let kind = 0; kind < KINDS; kind++) (target.shares[kind] as number) /= target.weight;
    target.weight = Math.min(10, target.weight);
  }
  return targets;
}

/** Adds words that are on lists of one kind alone. */
function addListed(words: readonly string[], lists: Lists, targets: Map<number, Target>): void {
  for (const [i, word] of words.entries()) {
    const on = lists.get(word) ?? 0;
    if (i < COMMONEST || on === 0 || targets.has(i)) continue;
    const shares = Float64Array.from(LISTED, (list) => ((on & list) === 0 ? 0 : 1));
    if (shares.reduce((sum, share) => sum + share, 0) === 1) targets.set(i, { weight: LISTED_WEIGHT, shares });
  }
}

/** Solves a·x = b for a symmetric positive definite `a` of `width` rows (Gauss elimination without pivoting). */
function solve(a: Float64Array, b: Float64Array, width: number): Float64Array {
  for (let p = 0; p < width; p++) {
    const pivot = a[p * width + p] as number;
    for (let r = p + 1; r < width; r++) {
      const factor = (a[r * width + p] as number) / pivot;
      for (let c = p; c < width; c++) (a[r * width + c] as number) -= factor * (a[p * width + c] as number);
      for (let k = 0; k < KINDS; k++) (b[r * KINDS + k] as number) -= factor * (b[p * KINDS + k] as number);
    }
  }
  for (let r = width - 1; r >= 0; r--) {
    for (let k = 0; k < KINDS; k++) {
      let value = b[r * KINDS + k] as number;
      for (let c = r + 1; c < width; c++) value -= (a[r * width + c] as number) * (b[c * KINDS + k] as number);
      b[r * KINDS + k] = value / (a[r * width + r] as number);
    }
  }
  return b;
}
