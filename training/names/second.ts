import { ROOM } from '../../src/core/recognize/names/features.ts';
import type { Lexicon } from '../../src/core/recognize/names/lexicon.ts';
import { readScene } from '../../src/core/recognize/names/scene.ts';
import { readWords } from '../../src/core/recognize/names/tagger.ts';
import { decode, TAGS } from '../../src/core/recognize/names/tags.ts';
import { takePoll, voteFeatures } from '../../src/core/recognize/names/votes.ts';
import type { Word } from '../../src/core/recognize/names/words.ts';
import type { Example } from './corpora.ts';
import { type Learned, learn, type Sample, type Schedule, score } from './perceptron.ts';
import { countKeys, type PlacedSample, type Training } from './samples.ts';

/** Taggers that have learnt on all documents but those of one part each; the features that tell the corpus taken away. */
export function learnParts({ samples, keys, features }: Training, parts: number, schedule: Schedule): Learned[] {
  return Array.from({ length: parts }, (_, part) => {
    const learned = learn(
      samples.filter(({ example }) => example % parts !== part),
      features,
      { ...schedule, seed: schedule.seed + part },
    );
    learned.weights.fill(0, keys.length * TAGS);
    return learned;
  });
}

/** One tagger with the mean of the weights of several, which is steadier than any of them. */
export function meanOf(parts: readonly Learned[]): Learned {
  const mean = (list: readonly Float32Array[]) =>
    (list[0] as Float32Array).map((_, i) => list.reduce((sum, weights) => sum + (weights[i] as number), 0) / list.length);
  return { weights: mean(parts.map(({ weights }) => weights)), transitions: mean(parts.map(({ transitions }) => transitions)) };
}

/**
 * Samples for the second reading: with the scores and votes of first readings that had not seen the document, for the
 * tagger will not have seen the user's either.
 */
export function makeSecondSamples(
  examples: readonly Example[],
  lexicon: Lexicon,
  { samples }: Training,
  parts: readonly Learned[],
): Training {
  const forms = new Map<string, Word>();
  const read: { key: Uint32Array; offsets: Int32Array; sample: PlacedSample; base: Float64Array }[] = [];
  for (const [fold, learned] of parts.entries()) {
    const own = new Map<number, PlacedSample[]>();
    for (const sample of samples) {
      if (sample.example % parts.length !== fold) continue;
      const list = own.get(sample.example);
      if (list) list.push(sample);
      else own.set(sample.example, [sample]);
    }
    for (const [e, list] of own) read.push(...readSecond(examples[e] as Example, list, lexicon, forms, learned));
  }
  const { keys: secondKeys, find } = countKeys(
    read.map(({ key }) => key),
    4,
  );
  return {
    keys: secondKeys,
    features: secondKeys.length,
    samples: read.map(({ key, offsets, sample, base }) => {
      const numbers: number[] = [];
      const begins = new Int32Array(offsets.length);
      for (let i = 0; i + 1 < offsets.length; i++) {
        for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
          const number = find(key[k] as number);
          if (number >= 0) numbers.push(number);
        }
        begins[i + 1] = numbers.length;
      }
      return { ...sample, features: Int32Array.from(numbers), offsets: begins, base };
    }),
  };
}

function readSecond(
  { page }: Example,
  samples: readonly PlacedSample[],
  lexicon: Lexicon,
  forms: Map<string, Word>,
  { weights, transitions }: Learned,
) {
  const scene = readScene(page, readWords(page, lexicon, forms), lexicon);
  const tags = new Uint8Array(page.tokens.count);
  const bases = samples.map((sample: Sample & { first: number }) => {
    const base = new Float64Array(sample.tags.length * TAGS);
    score(sample, weights, base);
    decode(base, sample.tags.length, transitions, tags.subarray(sample.first, sample.first + sample.tags.length));
    return base;
  });
  const poll = takePoll(scene, tags);
  const own = new Int32Array(ROOM);
  return samples.map((sample, s) => {
    const key: number[] = [];
    const offsets = new Int32Array(sample.tags.length + 1);
    for (let i = 0; i < sample.tags.length; i++) {
      const { first, last } = page.sentences[page.sentenceOf[sample.first + i] as number] as { first: number; last: number };
      const n = voteFeatures(scene, poll, sample.first + i, first, last, own, 0);
      for (let k = 0; k < n; k++) key.push(own[k] as number);
      offsets[i + 1] = key.length;
    }
    return { key: Uint32Array.from(key), offsets, sample, base: bases[s] as Float64Array };
  });
}
