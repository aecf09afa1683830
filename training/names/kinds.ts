import { kindOf } from '../../src/core/recognize/names/tags.ts';
import type { Vectors } from './clusters.ts';
import type { Example } from './corpora.ts';

/** Parts of the words; each is judged by what was learnt on the others. */
const FOLDS = 8;
const RIDGE = 3;
/** Bounds between the levels 0–3 of how far a word's vector speaks for a kind. */
const LEVELS = [0.12, 0.28, 0.5];
const KINDS = 3;

/**
 * How far each word's vector speaks for each kind of name: two bits a kind, from a linear regression (ridge) on the
 * capitalised words of the annotated texts. No word is judged by a regression that has seen it, for most words of the
 * user's documents will not have been seen either.
 */
export function judgeWords({ words, rows, size }: Vectors, examples: readonly Example[]): Uint8Array {
  const targets = countKinds(words, examples);
  const width = size + 1;
  const sums = Array.from({ length: FOLDS }, () => ({ a: new Float64Array(width * width), b: new Float64Array(width * KINDS) }));
  const x = new Float64Array(width);
  const read = (i: number) => {
    for (let k = 0; k < size; k++) x[k] = rows[i * size + k] as number;
    x[size] = 1;
  };
  for (const [i, { weight, shares }] of targets) {
    read(i);
    for (let fold = 0; fold < FOLDS; fold++) {
      if (i % FOLDS === fold) continue;
      const { a, b } = sums[fold] as { a: Float64Array; b: Float64Array };
      for (let r = 0; r < width; r++) {
        const scaled = weight * (x[r] as number);
        for (let c = 0; c < width; c++) (a[r * width + c] as number) += scaled * (x[c] as number);
        for (let kind = 0; kind < KINDS; kind++) (b[r * KINDS + kind] as number) += scaled * (shares[kind] as number);
      }
    }
  }
  const solutions = sums.map(({ a, b }) => {
    for (let k = 0; k < width; k++) (a[k * width + k] as number) += RIDGE;
    return solve(a, b, width);
  });
  return Uint8Array.from(words, (_, i) => {
    read(i);
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
