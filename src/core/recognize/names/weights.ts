import { findKey, type Keys } from './keys.ts';
import { TAGS } from './tags.ts';

/** Weights of the features of one stage: TAGS numbers a feature, in steps that are the same for all. */
export interface Weights {
  readonly keys: Keys;
  /** Which of a feature's weights are not zero, as bits: lower and upper byte. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** The weights that are not zero, one after another. */
  readonly values: Int8Array;
  /** Where those of each feature begin. */
  readonly begins: Uint32Array;
  /** The weights of a feature as they are added up (`ROW` numbers), once it has been met. */
  readonly rows: Int32Array;
  /** TAGS × TAGS: what it scores that the column's tag follows the row's. */
  readonly transitions: Int16Array;
}

/**
 * The scores of a token are added up two to a number of 32 bits, the higher times 65,536 and the lower with its sign: half as
 * many steps. Fewer than 256 features of at most ±127 keep each within its 16 bits.
 */
export const PAIRS = (TAGS + 1) >> 1;
/** A row of weights in pairs, with a last number that tells whether it is filled: half a line of the processor's cache. */
const ROW = 8;

export function openWeights(keys: Keys, low: Uint8Array, high: Uint8Array, values: Int8Array, transitions: Int16Array): Weights {
  const begins = new Uint32Array(keys.count);
  let begin = 0;
  for (let i = 0; i < keys.count; i++) {
    begins[i] = begin;
    begin += (BITS[low[i] as number] as number) + (BITS[high[i] as number] as number);
  }
  return { keys, low, high, values, begins, rows: new Int32Array(keys.count * ROW), transitions };
}

/** Bits that are set in a byte. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** Adds the weights of the features `keys[0, count)` to the PAIRS scores at `sums[at]`. */
export function addWeights(weights: Weights, keys: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { rows } = weights;
  let a = sums[at] as number;
  let b = sums[at + 1] as number;
  let c = sums[at + 2] as number;
  let d = sums[at + 3] as number;
  let e = sums[at + 4] as number;
  let f = sums[at + 5] as number;
  let g = sums[at + 6] as number;
  for (let k = 0; k < count; k++) {
    const feature = findKey(weights.keys, keys[k] as number);
    if (feature < 0) continue;
    const row = feature * ROW;
    if (rows[row + PAIRS] === 0) fillRow(weights, feature);
    a += rows[row] as number;
    b += rows[row + 1] as number;
    c += rows[row + 2] as number;
    d += rows[row + 3] as number;
    e += rows[row + 4] as number;
    f += rows[row + 5] as number;
    g += rows[row + 6] as number;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
  sums[at + 4] = e;
  sums[at + 5] = f;
  sums[at + 6] = g;
}

function fillRow({ low, high, values, begins, rows }: Weights, feature: number): void {
  const row = feature * ROW;
  let from = begins[feature] as number;
  for (let mask = (low[feature] as number) | ((high[feature] as number) << 8); mask !== 0; mask &= mask - 1) {
    const tag = 31 - Math.clz32(mask & -mask);
    const weight = values[from++] as number;
    (rows[row + (tag >> 1)] as number) += (tag & 1) === 0 ? weight : weight << 16;
  }
  rows[row + PAIRS] = 1;
}

/** Adds the PAIRS scores at `more[from]` to those at `sums[at]`. */
export function addPairs(more: Int32Array, from: number, sums: Int32Array, at: number): void {
  for (let k = 0; k < PAIRS; k++) (sums[at + k] as number) += more[from + k] as number;
}

/** Writes the scores of `count` tokens, given in pairs, one by one: TAGS a token. */
export function readPairs(sums: Int32Array, from: number, count: number, scores: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const at = from + i * PAIRS;
    for (let tag = 0; tag < TAGS; tag++) {
      const pair = sums[at + (tag >> 1)] as number;
      const low = (pair << 16) >> 16;
      scores[i * TAGS + tag] = (tag & 1) === 0 ? low : (pair - low) >> 16;
    }
  }
}
