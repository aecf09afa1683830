import type { Page } from '../../text/page.ts';
import {
  fullFeatures,
  hasFull,
  isLonger,
  longestFeatures,
  placeFeatures,
  type Trace,
  traceOf,
  traceWords,
  writtenFeatures,
} from './document.ts';
import { contextFeatures, EDGE_WORD, REACH, ROOM, wordFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { readScene, type Scene } from './scene.ts';
import { findStretches, type Stretch } from './stretches.ts';
import { decode, TAGS } from './tags.ts';
import { takePoll, voteFeatures } from './votes.ts';
import { addPairs, addWeights, PAIRS, readPairs, type Weights } from './weights.ts';
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

/**
 * Tags every token of a page ({@link TAGS}) in two readings: the first looks at each name where it stands, the second
 * also at what the first made of the same words elsewhere in the document.
 */
export function tagPage(page: Page, words: readonly Word[], model: Model): Uint8Array {
  const scene = readScene(page, words, model.lexicon);
  const stretches = findStretches(page, words);
  const tags = new Uint8Array(page.tokens.count);
  const sums = scoreFirst(scene, stretches, model.first);
  decodeAll(stretches, sums, model.first.transitions, tags);
  const poll = takePoll(scene, tags.slice());
  let at = 0;
  for (const { first, last, from, to } of stretches) {
    for (let i = first; i < last; i++) {
      addWeights(model.second, keys, voteFeatures(scene, poll, i, from, to, keys, 0), sums, at);
      at += PAIRS;
    }
  }
  decodeAll(stretches, sums, model.second.transitions, tags);
  return tags;
}

/** The keys of the features that are being added up. */
const keys = new Int32Array(ROOM);
let scores = new Float64Array(TAGS * 64);

/** Decodes the scores of all stretches, which lie one after another in pairs. */
function decodeAll(stretches: readonly Stretch[], sums: Int32Array, transitions: Int16Array, tags: Uint8Array): void {
  let at = 0;
  for (const { first, last } of stretches) {
    const count = last - first;
    if (scores.length < count * TAGS) scores = new Float64Array(count * TAGS * 2);
    readPairs(sums, at, count, scores);
    decode(scores, count, transitions, tags, first);
    at += count * PAIRS;
  }
}

/** Scores of the tokens of all stretches by the first reading, in pairs. */
function scoreFirst(scene: Scene, stretches: readonly Stretch[], weights: Weights): Int32Array {
  const { words } = scene;
  const traces = traceWords(scene);
  let count = 0;
  for (const { first, last } of stretches) count += last - first;
  const sums = new Int32Array(count * PAIRS);
  let at = 0;
  for (const { first, last, from, to } of stretches) {
    for (let i = first; i < last; i++) {
      for (let distance = -REACH; distance <= REACH; distance++) {
        const k = i + distance;
        addWord(k < from || k >= to ? EDGE_WORD : (words[k] as Word), distance, weights, sums, at);
      }
      let end = contextFeatures(scene, i, from, to, keys, 0);
      const trace = traces && traceOf(scene, traces, i);
      if (trace) {
        end = writtenFeatures(words[i] as Word, trace, keys, end);
        addTrace(scene, trace, i, weights, sums, at);
      }
      addWeights(weights, keys, end, sums, at);
      at += PAIRS;
    }
  }
  return sums;
}

/** Writes features to a list of keys and returns where they end. */
type Write = (keys: Int32Array) => number;

/** Scores of features that many tokens have. */
function sumUp(weights: Weights, write: Write): Int32Array {
  const sums = new Int32Array(PAIRS);
  addWeights(weights, shared, write(shared), sums, 0);
  return sums;
}
const shared = new Int32Array(ROOM);

/** Adds the scores of the features that depend on one word alone, at `distance` from the token; they are kept with the word. */
function addWord(word: Word, distance: number, weights: Weights, sums: Int32Array, at: number): void {
  const own = distance + REACH;
  if ((word.summed & (1 << own)) === 0) {
    word.sums ??= new Int32Array((2 * REACH + 1) * PAIRS);
    addWeights(weights, shared, wordFeatures(word, distance, shared, 0), word.sums, own * PAIRS);
    word.summed |= 1 << own;
  }
  addPairs(word.sums as Int32Array, own * PAIRS, sums, at);
}

/**
 * Adds what the document says of the word of token `i` elsewhere ({@link documentFeatures}). What is the same for all stretches
 * of the word is scored once.
 */
function addTrace(scene: Scene, trace: Trace, i: number, weights: Weights, sums: Int32Array, at: number): void {
  const word = scene.words[i] as Word;
  if (hasFull(word, trace)) {
    trace.fullSums ??= sumUp(weights, (keys) => fullFeatures(scene, trace, keys, 0));
    addPairs(trace.fullSums, 0, sums, at);
  }
  if (isLonger(scene, trace, i)) {
    trace.longestSums ??= sumUp(weights, (keys) => longestFeatures(scene, word.lower, trace, keys, 0));
    addPairs(trace.longestSums, 0, sums, at);
  }
  const own = trace.places.indexOf(i);
  if (own >= 0 && trace.places.length === 1) return;
  trace.placeSums ??= trace.places.map((k) => sumUp(weights, (keys) => placeFeatures(scene, k, keys, 0)));
  for (let p = 0; p < trace.placeSums.length; p++) if (p !== own) addPairs(trace.placeSums[p] as Int32Array, 0, sums, at);
}
