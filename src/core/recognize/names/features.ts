import type { Page } from '../../text/page.ts';
import { hashFeature, hashNext } from './hash.ts';
import { type Lexicon, PHRASE_WORDS } from './lexicon.ts';
import { CAPITALIZED, LOWER, type Word } from './words.ts';

/** How far the tagger looks to either side of a token. */
export const REACH = 2;

/** Stands in for the word before the first and after the last of a sentence. */
export const EDGE_WORD: Word = {
  form: 1,
  lower: 1,
  caps: LOWER,
  shape: 1,
  affixes: [],
  cluster: 0,
  coarse: 0,
  rank: 0,
  lists: 0,
  edge: false,
  opens: false,
  binds: false,
  sums: [],
};

export type Emit = (key: number) => void;

/** Features of a token that depend on one word alone, at `distance` −2…2 from the token. */
export function wordFeatures(word: Word, distance: number, emit: Emit): void {
  const base = (distance + REACH) * 24;
  emit(hashFeature(base, word.lower));
  emit(hashFeature(base + 1, word.cluster));
  if (distance < -1 || distance > 1) return;
  emit(hashFeature(base + 2, word.coarse));
  emit(hashFeature(base + 3, word.shape));
  const suffix = word.affixes[5];
  if (distance !== 0 && suffix !== undefined) emit(hashFeature(base + 4, suffix));
  for (let lists = word.lists; lists !== 0; lists &= lists - 1) emit(hashFeature(base + 5, lists & -lists, word.caps === LOWER ? 1 : 0));
  if (distance !== 0) return;
  emit(hashFeature(base + 6, word.form));
  for (let i = 0; i < word.affixes.length; i++) emit(hashFeature(base + 7 + i, word.affixes[i] as number));
  emit(hashFeature(base + 15, word.rank, word.caps));
  emit(hashFeature(base + 16, word.lists, word.caps));
  emit(hashFeature(base + 17, word.cluster, word.caps));
}

/** What a token's features are read from, for one sentence. */
export interface Scene {
  readonly page: Page;
  readonly words: readonly Word[];
  /** The sentence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Nearly every word of the sentence has a capital: a headline, or a line in capitals. */
  readonly titled: boolean;
  /** Lists that a phrase through the token is on, with its place in the phrase: lists × 4 + place. */
  readonly phrases: Int32Array;
  /** The run of capitals around each token, `[runFirst, runLast)`. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

/** The features of token `i` beyond its single words: pairs, the run of capitals, listed phrases, the sentence. */
export function contextFeatures(scene: Scene, i: number, emit: Emit): void {
  const { words, first, last } = scene;
  const at = (k: number) => (k < first || k >= last ? EDGE_WORD : (words[k] as Word));
  const word = at(i);
  const before = at(i - 1);
  const after = at(i + 1);
  emit(hashFeature(200, before.lower, word.lower));
  emit(hashFeature(201, word.lower, after.lower));
  emit(hashFeature(202, before.lower, after.lower));
  emit(hashFeature(203, before.cluster, word.shape));
  emit(hashFeature(204, after.cluster, word.shape));
  emit(hashFeature(205, before.coarse, word.coarse));
  emit(hashFeature(206, word.coarse, after.coarse));
  emit(hashFeature(207, before.coarse * 256 + after.coarse, word.caps));
  emit(hashFeature(208, hashNext(before.shape, word.shape), after.shape));
  emit(hashFeature(209, at(i - 2).lower, before.lower));
  emit(hashFeature(210, after.lower, at(i + 2).lower));
  emit(hashFeature(211, at(i - 2).cluster, before.cluster));
  emit(hashFeature(212, after.cluster, at(i + 2).cluster));
  const opens = i === first ? 1 : 0;
  const titled = scene.titled ? 2 : 0;
  emit(hashFeature(213, opens + titled, word.caps));
  if (opens) emit(hashFeature(214, word.lower, word.rank));
  if (titled) emit(hashFeature(215, word.cluster, before.caps * 8 + after.caps));
  const phrase = scene.phrases[i - first] as number;
  if (phrase !== 0) emit(hashFeature(216, phrase));
  runFeatures(scene, i, emit, at);
}

function runFeatures(scene: Scene, i: number, emit: Emit, at: (k: number) => Word): void {
  const from = scene.runFirst[i - scene.first] as number;
  const to = scene.runLast[i - scene.first] as number;
  if (to === from) return;
  const length = Math.min(5, to - from);
  const place = (i === from ? 0 : i === to - 1 ? 1 : 2) + (to - from === 1 ? 3 : 0);
  const head = at(to - 1);
  const lead = at(from);
  emit(hashFeature(230, length, place));
  emit(hashFeature(231, head.lower, place));
  emit(hashFeature(232, head.cluster, place));
  emit(hashFeature(233, lead.lower, place));
  emit(hashFeature(234, lead.cluster, place));
  emit(hashFeature(235, at(from - 1).lower, place));
  emit(hashFeature(236, at(from - 1).cluster, place));
  emit(hashFeature(237, at(to).lower, place));
  emit(hashFeature(238, at(to).cluster, place));
  emit(hashFeature(239, head.lists, lead.lists * 8 + place));
}

/** Reads what {@link contextFeatures} needs of a sentence. */
export function readScene(page: Page, words: readonly Word[], first: number, last: number, lexicon: Lexicon): Scene {
  const count = last - first;
  const runFirst = new Int32Array(count);
  const runLast = new Int32Array(count);
  let long = 0;
  let raised = 0;
  for (let i = first; i < last; ) {
    const word = words[i] as Word;
    if (word.rank > 0 && page.tokens.kinds[i] === 0) long++;
    if (word.caps === LOWER) {
      i++;
      continue;
    }
    let to = i + 1;
    for (let k = to; k < last && k < to + 3; k++) {
      const next = words[k] as Word;
      if (next.caps !== LOWER) to = k + 1;
      else if (!next.binds) break;
    }
    for (let k = i; k < to; k++) {
      const inner = words[k] as Word;
      if (inner.rank > 0 && k > i && page.tokens.kinds[k] === 0) long++;
      if (inner.caps >= CAPITALIZED && inner.rank > 0) raised++;
      runFirst[k - first] = i;
      runLast[k - first] = to;
    }
    i = to;
  }
  return {
    page,
    words,
    first,
    last,
    titled: raised >= 3 && raised * 3 >= long * 2,
    phrases: findPhrases(words, first, last, lexicon),
    runFirst,
    runLast,
  };
}

function findPhrases(words: readonly Word[], first: number, last: number, lexicon: Lexicon): Int32Array {
  const phrases = new Int32Array(last - first);
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (!word.opens || word.caps === LOWER) continue;
    let key = word.lower;
    for (let to = i + 1; to < last && to < i + PHRASE_WORDS; to++) {
      key = hashNext(key, (words[to] as Word).lower);
      const lists = lexicon.phrase(key);
      if (lists === 0) continue;
      for (let k = i; k <= to; k++) phrases[k - first] = lists * 4 + (k === i ? 1 : k === to ? 2 : 3);
    }
  }
  return phrases;
}
