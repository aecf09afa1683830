import { indexKeys, type Lexicon } from './lexicon.ts';
import { TAGS } from './tags.ts';

/** Weights of the features of one stage: TAGS numbers a feature, in steps that are the same for all. */
export interface Weights {
  /** Row of a feature in `rows`, -1 = no weight. */
  readonly find: (key: number) => number;
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

const MAGIC = 0x31544e43; // "CNT1"

/** Reads the artefact that {@link writeModel} wrote. */
export function readModel(bytes: Uint8Array): Model {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const keysOf = (count: number) => {
    const keys = new Uint32Array(count);
    for (let i = 0, key = 0; i < count; i++) {
      key += varint();
      keys[i] = key;
    }
    return keys;
  };
  const column = (count: number) => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const weights = (): Weights => {
    const keys = keysOf(varint());
    const rows = new Int8Array(keys.length * TAGS);
    for (let tag = 0; tag < TAGS; tag++) {
      for (let i = 0; i < keys.length; ) {
        const byte = bytes[at++] as number;
        if (byte === 128) i += (bytes[at++] as number) + 1;
        else rows[i++ * TAGS + tag] = (byte << 24) >> 24;
      }
    }
    const transitions = new Int16Array(TAGS * TAGS);
    for (let i = 0; i < transitions.length; i++) transitions[i] = varint() - 0x8000;
    return { find: indexKeys(keys), rows, transitions };
  };
  if (varint() !== MAGIC) throw new Error('The name model is not in the format that this version reads.');
  const count = varint();
  const keys = keysOf(count);
  const low = column(count);
  const high = column(count);
  const clusters = new Uint16Array(count);
  for (let i = 0; i < count; i++) clusters[i] = (low[i] as number) | ((high[i] as number) << 8);
  const words = { keys, clusters, ranks: column(count), lists: column(count), leanings: column(count), flags: column(count) };
  const coarse = column(varint());
  const phraseKeys = keysOf(varint());
  const phraseLists = column(phraseKeys.length);
  const findPhrase = indexKeys(phraseKeys);
  const lexicon: Lexicon = {
    ...words,
    find: indexKeys(keys),
    coarse,
    phrase: (hash) => {
      const index = findPhrase(hash);
      return index < 0 ? 0 : (phraseLists[index] as number);
    },
  };
  return { lexicon, first: weights(), second: weights() };
}

/**
 * Packs the parts of a model: numbers as base-128 varints, sorted keys as differences, one column after another.
 * Weights go tag by tag; the byte 128 and a count stand for that many zeros and one more.
 */
export function writeModel(parts: Parts): Uint8Array {
  const out: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  const keys = (sorted: Uint32Array) => {
    let last = 0;
    for (const key of sorted) {
      varint(key - last);
      last = key;
    }
  };
  const column = (values: Uint8Array) => {
    for (const value of values) out.push(value);
  };
  const weights = ({ keys: sorted, rows, transitions }: PackedWeights) => {
    varint(sorted.length);
    keys(sorted);
    for (let tag = 0; tag < TAGS; tag++) {
      for (let i = 0; i < sorted.length; ) {
        let zeros = 0;
        while (i + zeros < sorted.length && zeros < 256 && rows[(i + zeros) * TAGS + tag] === 0) zeros++;
        if (zeros > 0) out.push(128, zeros - 1);
        else out.push((rows[i * TAGS + tag] as number) & 255);
        i += Math.max(1, zeros);
      }
    }
    for (const weight of transitions) varint(weight + 0x8000);
  };
  const { words, coarse, phrases } = parts;
  varint(MAGIC);
  varint(words.keys.length);
  keys(words.keys);
  column(Uint8Array.from(words.clusters, (cluster) => cluster & 255));
  column(Uint8Array.from(words.clusters, (cluster) => cluster >> 8));
  for (const values of [words.ranks, words.lists, words.leanings, words.flags]) column(values);
  varint(coarse.length);
  column(coarse);
  varint(phrases.keys.length);
  keys(phrases.keys);
  column(phrases.lists);
  for (const stage of [parts.first, parts.second]) weights(stage);
  return Uint8Array.from(out);
}
