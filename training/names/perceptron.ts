import { decode, TAGS } from '../../src/core/recognize/names/tags.ts';

/** A stretch to learn from: its tokens' features (numbers from 0), flat, and their right tags. */
export interface Sample {
  readonly features: Int32Array;
  /** Where the features of each token begin; one more than there are tokens. */
  readonly offsets: Int32Array;
  readonly tags: Uint8Array;
  /** Scores that do not change, TAGS a token: those of the stage before. */
  readonly base?: Float64Array;
}

export interface Learned {
  /** TAGS weights a feature, averaged over all steps. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface Schedule {
  readonly epochs: number;
  /** What a wrong tag scores extra while learning. */
  readonly margin: number;
  /** Share of the features of each token that are left out, others at every step, so that the weights lean on no single one. */
  readonly drop: number;
  readonly seed: number;
}

/** A small generator of random numbers with a seed (mulberry32), 0 ≤ x < 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Averaged structured perceptron (Collins 2002) with a margin on wrong tags, and a rate for each weight that falls with
 * the changes it has seen (AdaGrad: Duchi, Hazan and Singer 2011), so that rare features count for what they say.
 */
export function learn(samples: readonly Sample[], features: number, { epochs, margin, drop, seed }: Schedule): Learned {
  const weights = trainable(features * TAGS);
  const transitions = trainable(TAGS * TAGS);
  const order = Int32Array.from(samples, (_, i) => i);
  const next = random(seed);
  const longest = samples.reduce((most, { tags }) => Math.max(most, tags.length), 1);
  const emissions = new Float64Array(longest * TAGS);
  const guess = new Uint8Array(longest);
  const thin = thinner(samples, drop, seed);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(next() * (i + 1));
      [order[i], order[k]] = [order[k] as number, order[i] as number];
    }
    for (const index of order) {
      const sample = thin(samples[index] as Sample);
      const { tags } = sample;
      score(sample, weights.values, emissions);
      for (let i = 0; i < tags.length; i++) {
        for (let tag = 0; tag < TAGS; tag++) if (tag !== tags[i]) (emissions[i * TAGS + tag] as number) += margin;
      }
      decode(emissions, tags.length, transitions.values, guess);
      update(sample, guess, step, weights, transitions);
      step++;
    }
  }
  return { weights: average(weights, step), transitions: average(transitions, step) };
}

/** Leaves out features at random; the sample that it returns holds until the next call. */
function thinner(samples: readonly Sample[], drop: number, seed: number): (sample: Sample) => Sample {
  if (drop === 0) return (sample) => sample;
  const kept = new Int32Array(samples.reduce((most, { features }) => Math.max(most, features.length), 0));
  const limit = Math.floor(drop * 4294967296);
  let state = Math.imul(seed, 0x9e3779b1) >>> 0 || 1;
  return (sample) => {
    const offsets = new Int32Array(sample.offsets.length);
    let count = 0;
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let k = sample.offsets[i] as number; k < (sample.offsets[i + 1] as number); k++) {
        // Xorshift: quicker than the generator above, and good enough for this.
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        if (state >>> 0 >= limit) kept[count++] = sample.features[k] as number;
      }
      offsets[i + 1] = count;
    }
    return { ...sample, features: kept, offsets };
  };
}

interface Trainable {
  readonly values: Float32Array;
  /** Each change times the step at which it was made. */
  readonly totals: Float64Array;
  /** How often each has changed. */
  readonly changes: Float32Array;
}

const trainable = (size: number): Trainable => ({
  values: new Float32Array(size),
  totals: new Float64Array(size),
  changes: new Float32Array(size),
});

const average = ({ values, totals }: Trainable, steps: number) => values.map((value, i) => value - (totals[i] as number) / steps);

function change({ values, totals, changes }: Trainable, at: number, sign: number, step: number): void {
  const seen = (changes[at] as number) + 1;
  changes[at] = seen;
  const by = sign / Math.sqrt(seen);
  (values[at] as number) += by;
  (totals[at] as number) += by * step;
}

/** Adds up the weights of each token's features. */
export function score(sample: Sample, weights: Float32Array, emissions: Float64Array): void {
  const { features, offsets, tags, base } = sample;
  for (let i = 0; i < tags.length; i++) {
    const row = i * TAGS;
    for (let tag = 0; tag < TAGS; tag++) emissions[row + tag] = base ? (base[row + tag] as number) : 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const at = (features[k] as number) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) (emissions[row + tag] as number) += weights[at + tag] as number;
    }
  }
}

function update({ features, offsets, tags }: Sample, guess: Uint8Array, step: number, weights: Trainable, transitions: Trainable): void {
  for (let i = 0; i <= tags.length; i++) {
    const right = i < tags.length ? (tags[i] as number) : 0;
    const wrong = i < tags.length ? (guess[i] as number) : 0;
    const rightBefore = i > 0 ? (tags[i - 1] as number) : 0;
    const wrongBefore = i > 0 ? (guess[i - 1] as number) : 0;
    if (right !== wrong || rightBefore !== wrongBefore) {
      change(transitions, rightBefore * TAGS + right, 1, step);
      change(transitions, wrongBefore * TAGS + wrong, -1, step);
    }
    if (right === wrong || i === tags.length) continue;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const at = (features[k] as number) * TAGS;
      change(weights, at + right, 1, step);
      change(weights, at + wrong, -1, step);
    }
  }
}
