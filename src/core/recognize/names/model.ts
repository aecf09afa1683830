import { BUCKETS, type Keys, openKeys, packKeys } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { TAGS } from './tags.ts';
import { openWeights, type Weights } from './weights.ts';

export interface Model {
  readonly lexicon: Lexicon;
  /** Of the two readings; the second adds to the scores of the first, and has transitions of its own. */
  readonly first: Weights;
  readonly second: Weights;
}

/** What is written to the artefact; keys sorted. */
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
  /** TAGS weights a feature. */
  readonly rows: Int8Array;
  readonly transitions: Int16Array;
}

const MAGIC = 0x34544e43; // "CNT4"

/** Reads the artefact that {@link writeModel} wrote: views of its bytes, nothing is unpacked before it is asked for. */
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
    const counts = column(BUCKETS);
    return openKeys(counts, column(number() * 2));
  };
  const weights = (): Weights => {
    const own = keys();
    const low = column(own.count);
    const high = column(own.count);
    const values = column(number());
    const transitions = Int16Array.from({ length: TAGS * TAGS }, () => number() - 0x8000);
    return openWeights(own, low, high, new Int8Array(values.buffer, values.byteOffset, values.length), transitions);
  };
  if (number() !== MAGIC) throw new Error('The name model is not in the format that this version reads.');
  const words = keys();
  const columns = {
    clustersLow: column(words.count),
    clustersHigh: column(words.count),
    ranks: column(words.count),
    lists: column(words.count),
    leanings: column(words.count),
    flags: column(words.count),
  };
  const coarse = column(number());
  const phrases = keys();
  const phraseLists = column(phrases.count);
  return { lexicon: { words, ...columns, coarse, phrases, phraseLists }, first: weights(), second: weights() };
}

/** Packs the parts of a model: numbers in four bytes, one column after another; of each feature's weights which are not zero (bits), then those. */
export function writeModel(parts: Parts): Uint8Array {
  const out: number[] = [];
  const number = (value: number) => {
    for (let shift = 0; shift < 32; shift += 8) out.push((value >>> shift) & 255);
  };
  const column = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i++) out.push((values[i] as number) & 255);
  };
  const keys = (sorted: Uint32Array) => {
    const { counts, halves } = packKeys(sorted);
    column(counts);
    number(sorted.length);
    column(halves);
  };
  const packRows = (rows: Int8Array) => {
    const masks: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      if (i % TAGS === 0) masks.push(0);
      if (rows[i] !== 0) masks[masks.length - 1] = (masks.at(-1) as number) | (1 << (i % TAGS));
    }
    column(masks);
    column(masks.map((mask) => mask >> 8));
    const values = rows.filter((weight) => weight !== 0);
    number(values.length);
    column(values);
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
