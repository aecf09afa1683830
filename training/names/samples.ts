import { contextFeatures, EDGE_WORD, REACH, readScene, wordFeatures } from '../../src/core/recognize/names/features.ts';
import { indexKeys, type Lexicon } from '../../src/core/recognize/names/lexicon.ts';
import { findStretches } from '../../src/core/recognize/names/stretches.ts';
import { readWords } from '../../src/core/recognize/names/tagger.ts';
import { BEGIN, END, INSIDE, kindOf, placeOf, SINGLE, tagOf } from '../../src/core/recognize/names/tags.ts';
import type { Word } from '../../src/core/recognize/names/words.ts';
import type { Example } from './corpora.ts';
import type { Sample } from './perceptron.ts';

interface Raw {
  readonly keys: Uint32Array;
  readonly offsets: Int32Array;
  readonly tags: Uint8Array;
}

/** Turns annotated documents into samples; features that occur fewer than `times` times are dropped. */
export function makeSamples(examples: readonly Example[], lexicon: Lexicon, times: number): { samples: Sample[]; keys: Uint32Array } {
  const raw: Raw[] = [];
  const forms = new Map<string, Word>();
  for (const example of examples) raw.push(...readRaw(example, lexicon, forms));
  const { keys, find } = countKeys(raw, times);
  const samples = raw.map(({ keys: all, offsets, tags }): Sample => {
    const features = new Int32Array(all.length);
    const begins = new Int32Array(offsets.length);
    let size = 0;
    for (let i = 0; i + 1 < offsets.length; i++) {
      begins[i] = size;
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
        const number = find(all[k] as number);
        if (number >= 0) features[size++] = number;
      }
    }
    begins[offsets.length - 1] = size;
    return { features: features.slice(0, size), offsets: begins, tags };
  });
  return { samples, keys };
}

function readRaw({ page, tags }: Example, lexicon: Lexicon, forms: Map<string, Word>): Raw[] {
  const words = readWords(page, lexicon, forms);
  const raw: Raw[] = [];
  const keys: number[] = [];
  const emit = (key: number) => {
    keys.push(key);
  };
  for (const { first, last } of page.sentences) {
    const stretches = findStretches(page, words, first, last);
    if (stretches.length === 0) continue;
    const scene = readScene(page, words, first, last, lexicon);
    for (const stretch of stretches) {
      keys.length = 0;
      const offsets = new Int32Array(stretch.last - stretch.first + 1);
      for (let i = stretch.first; i < stretch.last; i++) {
        for (let distance = -REACH; distance <= REACH; distance++) {
          const k = i + distance;
          wordFeatures(k < first || k >= last ? EDGE_WORD : (words[k] as Word), distance, emit);
        }
        contextFeatures(scene, i, emit);
        offsets[i - stretch.first + 1] = keys.length;
      }
      raw.push({ keys: Uint32Array.from(keys), offsets, tags: cut(tags.subarray(stretch.first, stretch.last)) });
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
function countKeys(raw: readonly Raw[], times: number): { keys: Uint32Array; find: (key: number) => number } {
  let total = 0;
  for (const { keys } of raw) total += keys.length;
  const all = new Uint32Array(total);
  let at = 0;
  for (const { keys } of raw) {
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
  return { keys, find: indexKeys(keys) };
}
