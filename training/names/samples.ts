import { documentFeatures, traceWords } from '../../src/core/recognize/names/document.ts';
import { contextFeatures, EDGE_WORD, REACH, ROOM, wordFeatures } from '../../src/core/recognize/names/features.ts';
import { hashFeature, hashNext, hashText } from '../../src/core/recognize/names/hash.ts';
import { findKey, indexKeys } from '../../src/core/recognize/names/keys.ts';
import type { Lexicon } from '../../src/core/recognize/names/lexicon.ts';
import { readScene } from '../../src/core/recognize/names/scene.ts';
import { findStretches } from '../../src/core/recognize/names/stretches.ts';
import { readWords } from '../../src/core/recognize/names/tagger.ts';
import { BEGIN, END, INSIDE, kindOf, placeOf, SINGLE, tagOf } from '../../src/core/recognize/names/tags.ts';
import type { Word } from '../../src/core/recognize/names/words.ts';
import type { Example } from './corpora.ts';
import type { Sample } from './perceptron.ts';

interface Raw {
  readonly keys: Uint32Array;
  readonly offsets: Int32Array;
  /** Keys of features that tell the corpus, as many for each token. */
  readonly ways: Uint32Array;
  readonly tags: Uint8Array;
  readonly example: number;
  readonly first: number;
}

/** A sample with the number of its document and the token at which it begins there. */
export interface PlacedSample extends Sample {
  readonly example: number;
  readonly first: number;
}

export interface Training {
  readonly samples: readonly PlacedSample[];
  /** Keys of the features in the order of their numbers. Numbers from `keys.length` to `features` only tell corpora. */
  readonly keys: Uint32Array;
  readonly features: number;
}

/** Turns annotated documents into samples; features that occur fewer than `times` times are dropped. */
export function makeSamples(examples: readonly Example[], lexicon: Lexicon, times: number): Training {
  const raw: Raw[] = [];
  const forms = new Map<string, Word>();
  for (const [e, example] of examples.entries()) {
    const words = readWords(example.page, lexicon, forms);
    for (const part of readRaw(example, words, lexicon)) raw.push({ ...part, example: e });
  }
  const main = countKeys(
    raw.map(({ keys }) => keys),
    times,
  );
  const ways = countKeys(
    raw.map((part) => part.ways),
    times,
  );
  const samples = raw.map((part): PlacedSample => {
    const features: number[] = [];
    const offsets = new Int32Array(part.offsets.length);
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let k = part.offsets[i] as number; k < (part.offsets[i + 1] as number); k++) {
        const number = main.find(part.keys[k] as number);
        if (number >= 0) features.push(number);
      }
      for (let k = i * WAYS; k < (i + 1) * WAYS; k++) {
        const number = ways.find(part.ways[k] as number);
        if (number >= 0) features.push(main.keys.length + number);
      }
      offsets[i + 1] = features.length;
    }
    return { features: Int32Array.from(features), offsets, tags: part.tags, example: part.example, first: part.first };
  });
  return { samples, keys: main.keys, features: main.keys.length + ways.keys.length };
}

/** How many features of a token tell its corpus. */
const WAYS = 8;

/** Features that only training has: the habits of each corpus, which are not to be learnt as those of the language. */
function corpusFeatures(corpus: number, before: Word, word: Word, after: Word, emit: (key: number) => void): void {
  emit(hashFeature(900, corpus));
  emit(hashFeature(901, corpus, word.lower));
  emit(hashFeature(902, corpus, word.cluster));
  emit(hashFeature(903, hashNext(corpus, word.caps), after.coarse));
  emit(hashFeature(904, hashNext(corpus, word.caps), before.coarse));
  emit(hashFeature(905, corpus, before.lower));
  emit(hashFeature(906, corpus, after.lower));
  emit(hashFeature(907, hashNext(corpus, word.caps), word.leaning));
}

function readRaw({ page, tags, corpus }: Example, words: readonly Word[], lexicon: Lexicon): Omit<Raw, 'example'>[] {
  const scene = readScene(page, words, lexicon);
  const traces = traceWords(scene);
  const raw: Omit<Raw, 'example'>[] = [];
  const origin = hashText(corpus);
  const own = new Int32Array(ROOM);
  for (const stretch of findStretches(page, words)) {
    {
      const { from: first, to: last } = stretch;
      const keys: number[] = [];
      const ways: number[] = [];
      const offsets = new Int32Array(stretch.last - stretch.first + 1);
      for (let i = stretch.first; i < stretch.last; i++) {
        const word = words[i] as Word;
        let n = 0;
        for (let distance = -REACH; distance <= REACH; distance++) {
          const k = i + distance;
          n = wordFeatures(k < first || k >= last ? EDGE_WORD : (words[k] as Word), distance, own, n);
        }
        n = contextFeatures(scene, i, first, last, own, n);
        if (traces) n = documentFeatures(scene, traces, i, own, n);
        for (let k = 0; k < n; k++) keys.push(own[k] as number);
        corpusFeatures(
          origin,
          i > first ? (words[i - 1] as Word) : EDGE_WORD,
          word,
          i + 1 < last ? (words[i + 1] as Word) : EDGE_WORD,
          (key) => ways.push(key),
        );
        offsets[i - stretch.first + 1] = keys.length;
      }
      raw.push({
        first: stretch.first,
        keys: Uint32Array.from(keys),
        ways: Uint32Array.from(ways),
        offsets,
        tags: cut(tags.subarray(stretch.first, stretch.last)),
      });
    }
  }
  return raw;
}

/** The tags of a stretch as whole names: one that goes on outside is taken as far as it stands inside. */
function cut(tags: Uint8Array): Uint8Array {
  const out = new Uint8Array(tags);
  for (const end of [0, out.length - 1]) {
    const tag = out[end] as number;
    if (tag === 0) continue;
    const place = placeOf(tag);
    const opens = end === 0 ? place === INSIDE || place === END : place === INSIDE || place === BEGIN;
    if (!opens) continue;
    const alone = end === 0 ? place === END : place === BEGIN;
    out[end] = tagOf(kindOf(tag), alone ? SINGLE : end === 0 ? BEGIN : END);
  }
  return out;
}

/** Numbers the keys that occur often enough, in the order of the keys. */
export function countKeys(lists: readonly Uint32Array[], times: number): { keys: Uint32Array; find: (key: number) => number } {
  let total = 0;
  for (const keys of lists) total += keys.length;
  const all = new Uint32Array(total);
  let at = 0;
  for (const keys of lists) {
    all.set(keys, at);
    at += keys.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < total; ) {
    let end = i;
    while (end < total && all[end] === all[i]) end++;
    if (end - i >= times) all[kept++] = all[i] as number;
    i = end;
  }
  const keys = all.slice(0, kept);
  const index = indexKeys(keys);
  return { keys, find: (key) => findKey(index, key) };
}
