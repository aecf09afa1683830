import { indexKeys, type Keys } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { TAGS } from './tags.ts';

/** Weights of the features of one stage: TAGS numbers a feature, in steps that are the same for all. */
export interface Weights {
  /** The features; their indexes are those of the rows. */
  readonly keys: Keys;
  readonly rows: Int8Array;
  /** TAGS × TAGS: what it scores that the column's tag follows the row's. */
  readonly transitions: Int16Array;
}

export interface Model {
  readonly lexicon: Lexicon;
  /** Of the two readings; the second adds to the scores of the first, and has transitions of its own. */
  readonly first: Weights;
  readonly second: Weights;
}

/** What is read from and written to the artefact; keys sorted. */
export interface Parts {
  readonly words: {
    readonly keys: Uint32Array;
    readonly clusters: Uint16Array;
    readonly ranks: Uint8Array;
    readonly lists: Uint8Array;
    readonly leanings: Uint8Array;
    readonly flags: Uint8Array;
  };
  readonly coarse: Uint8Array;
  readonly phrases: { readonly keys: Uint32Array; readonly lists: Uint8Array };
  readonly first: PackedWeights;
  readonly second: PackedWeights;
}

export interface PackedWeights {
  readonly keys: Uint32Array;
  readonly rows: Int8Array;
  readonly transitions: Int16Array;
}

const MAGIC = 0x33544e43; // "CNT3"

/** Reads the artefact that {@link writeModel} wrote. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const number = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const column = (count: number) => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const keys = (): Keys => {
    const sorted = new Uint32Array(number());
    at = readSorted(bytes, at, sorted);
    return indexKeys(sorted);
  };
  const weights = (): Weights => {
    const own = keys();
    const rows = new Int8Array(own.sorted.length * TAGS);
    const low = column(own.sorted.length);
    const high = column(own.sorted.length);
    for (let i = 0; i < low.length; i++) {
      const row = i * TAGS + 31;
      for (let mask = (low[i] as number) | ((high[i] as number) << 8); mask !== 0; mask &= mask - 1) {
        rows[row - Math.clz32(mask & -mask)] = bytes[at++] as number;
      }
    }
    const transitions = Int16Array.from({ length: TAGS * TAGS }, () => number() - 0x8000);
    return { keys: own, rows, transitions };
  };
  if (number() !== MAGIC) throw new Error('The name model is not in the format that this version reads.');
  const words = keys();
  const count = words.sorted.length;
  const low = column(count);
  const high = column(count);
  const clusters = new Uint16Array(count);
  for (let i = 0; i < count; i++) clusters[i] = (low[i] as number) | ((high[i] as number) << 8);
  const columns = { ranks: column(count), lists: column(count), leanings: column(count), flags: column(count) };
  const coarse = column(number());
  const phrases = keys();
  const phraseLists = column(phrases.sorted.length);
  return { lexicon: { words, clusters, ...columns, coarse, phrases, phraseLists }, first: weights(), second: weights() };
}

/** Reads sorted numbers kept as differences in base 128, the last digit of each below 128; returns where they end. */
function readSorted(bytes: Uint8Array, from: number, sorted: Uint32Array): number {
  let at = from;
  let key = 0;
  for (let i = 0; i < sorted.length; i++) {
    let byte = bytes[at++] as number;
    let difference = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] as number;
      difference |= (byte & 127) << shift;
    }
    key = (key + difference) >>> 0;
    sorted[i] = key;
  }
  return at;
}

/** Packs the parts of a model: numbers in four bytes, sorted keys as differences, one column after another; of each feature's weights which are not zero (bits), then those. */
export function writeModel(parts: Parts): Uint8Array {
  const out: number[] = [];
  const number = (value: number) => {
    for (let shift = 0; shift < 32; shift += 8) out.push((value >>> shift) & 255);
  };
  const keys = (sorted: Uint32Array) => {
    number(sorted.length);
    let last = 0;
    for (const key of sorted) {
      let rest = key - last;
      for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
      out.push(rest);
      last = key;
    }
  };
  const column = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i++) out.push((values[i] as number) & 255);
  };
  const packRows = (rows: Int8Array) => {
    const masks: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      if (i % TAGS === 0) masks.push(0);
      if (rows[i] !== 0) masks[masks.length - 1] = (masks.at(-1) as number) | (1 << (i % TAGS));
    }
    column(masks);
    column(masks.map((mask) => mask >> 8));
    column(rows.filter((weight) => weight !== 0));
  };
  const { words, coarse, phrases } = parts;
  number(MAGIC);
  keys(words.keys);
  column(words.clusters);
  column(words.clusters.map((cluster) => cluster >> 8));
  for (const values of [words.ranks, words.lists, words.leanings, words.flags]) column(values);
  number(coarse.length);
  column(coarse);
  keys(phrases.keys);
  column(phrases.lists);
  for (const stage of [parts.first, parts.second]) {
    keys(stage.keys);
    packRows(stage.rows);
    for (const weight of stage.transitions) number(weight + 0x8000);
  }
  return Uint8Array.from(out);
}
