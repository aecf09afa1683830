import type { Page } from '../../text/page.ts';
import { documentFeatures, traceWords } from './document.ts';
import { contextFeatures, EDGE_WORD, REACH, wordFeatures } from './features.ts';
import { findKey } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model, Weights } from './model.ts';
import { readScene, type Scene } from './scene.ts';
import { findStretches, type Stretch } from './stretches.ts';
import { decode, TAGS } from './tags.ts';
import { takePoll, voteFeatures } from './votes.ts';
import { readWord, type Word } from './words.ts';

/** Word forms kept with their scores; the cache starts anew when it is full. */
const CACHE = 60_000;

/** The words of a page's tokens, each form read once. */
export function readWords(page: Page, lexicon: Lexicon, forms: Map<string, Word>): Word[] {
  const { tokens, text } = page;
  if (forms.size > CACHE) forms.clear();
  const words: Word[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const shown = text.slice(tokens.starts[i], tokens.ends[i]);
    let word = forms.get(shown);
    if (!word) {
      word = readWord(shown, tokens.lower[i] as string, lexicon);
      forms.set(shown, word);
    }
    words[i] = word;
  }
  return words;
}

/** A stretch with the bounds of its sentence. */
export interface Place extends Stretch {
  readonly from: number;
  readonly to: number;
}

/** All stretches of a page, without those in page furniture. */
export function findPlaces(page: Page, words: readonly Word[]): Place[] {
  return page.sentences.flatMap(({ first, last, block }) =>
    page.blocks[block]?.role === 'furniture'
      ? []
      : findStretches(page, words, first, last).map((stretch) => ({ ...stretch, from: first, to: last })),
  );
}

/**
 * Tags every token of a page ({@link TAGS}) in two readings: the first looks at each name where it stands, the second
 * also at what the first made of the same words elsewhere in the document.
 */
export function tagPage(page: Page, words: readonly Word[], model: Model): Uint8Array {
  const scene = readScene(page, words, model.lexicon);
  const places = findPlaces(page, words);
  const tags = new Uint8Array(page.tokens.count);
  const emissions = places.map((place) => new Float64Array((place.last - place.first) * TAGS));
  scoreFirst(scene, places, emissions, model.first);
  const decodeAll = (transitions: Int16Array) => {
    for (const [p, { first, last }] of places.entries())
      decode(emissions[p] as Float64Array, last - first, transitions, tags.subarray(first, last));
  };
  decodeAll(model.first.transitions);
  const poll = takePoll(scene, tags.slice());
  for (const [p, { first, last, from, to }] of places.entries()) {
    const add = adder(model.second, emissions[p] as Float64Array);
    for (let i = first; i < last; i++) voteFeatures(scene, poll, i, from, to, add((i - first) * TAGS));
  }
  decodeAll(model.second.transitions);
  return tags;
}

/** Adds the weights of a feature to the scores of the token at `row`. */
function adder({ keys, rows }: Weights, emissions: Float64Array | Int32Array): (row: number) => (key: number) => void {
  let at = 0;
  const add = (key: number) => {
    const feature = findKey(keys, key);
    if (feature < 0) return;
    const row = feature * TAGS;
    for (let tag = 0; tag < TAGS; tag++) (emissions[at + tag] as number) += rows[row + tag] as number;
  };
  return (row) => {
    at = row;
    return add;
  };
}

function scoreFirst(scene: Scene, places: readonly Place[], emissions: readonly Float64Array[], weights: Weights): void {
  const { words } = scene;
  const traces = traceWords(scene);
  for (const [p, { first, last, from, to }] of places.entries()) {
    const scores = emissions[p] as Float64Array;
    const add = adder(weights, scores);
    for (let i = first; i < last; i++) {
      const row = (i - first) * TAGS;
      for (let distance = -REACH; distance <= REACH; distance++) {
        const k = i + distance;
        const sums = wordSums(k < from || k >= to ? EDGE_WORD : (words[k] as Word), distance, weights);
        for (let tag = 0; tag < TAGS; tag++) (scores[row + tag] as number) += sums[tag] as number;
      }
      const emit = add(row);
      contextFeatures(scene, i, from, to, emit);
      if (traces) documentFeatures(scene, traces, i, emit);
    }
  }
}

function wordSums(word: Word, distance: number, weights: Weights): Int32Array {
  const known = word.sums[distance + REACH];
  if (known) return known;
  const sums = new Int32Array(TAGS);
  wordFeatures(word, distance, adder(weights, sums)(0));
  word.sums[distance + REACH] = sums;
  return sums;
}
