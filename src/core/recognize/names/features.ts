import { hashFeature, hashNext } from './hash.ts';
import type { Scene } from './scene.ts';
import { LOWER, type Word } from './words.ts';

/** How far the tagger looks to either side of a token. */
export const REACH = 2;
/** More features than any token has: the room for their keys. */
export const ROOM = 512;

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
  leaning: 0,
  edge: false,
  opens: false,
  binds: false,
  inner: false,
  sums: undefined,
  summed: 0,
};

/**
 * Features of a token that depend on one word alone, at `distance` −2…2 from the token. Like all functions of features, it
 * writes their keys to `keys` from `at` on and returns where they end.
 */
export function wordFeatures(word: Word, distance: number, keys: Int32Array, at: number): number {
  const base = (distance + REACH) * 24;
  let n = at;
  keys[n++] = hashFeature(base, word.lower);
  keys[n++] = hashFeature(base + 1, word.cluster);
  if (distance < -1 || distance > 1) return n;
  keys[n++] = hashFeature(base + 2, word.coarse);
  keys[n++] = hashFeature(base + 3, word.shape);
  keys[n++] = hashFeature(base + 18, word.leaning, word.caps);
  const suffix = word.affixes[5];
  if (distance !== 0 && suffix !== undefined) keys[n++] = hashFeature(base + 4, suffix);
  for (let lists = word.lists; lists !== 0; lists &= lists - 1)
    keys[n++] = hashFeature(base + 5, lists & -lists, word.caps === LOWER ? 1 : 0);
  if (distance !== 0) return n;
  keys[n++] = hashFeature(base + 6, word.form);
  for (let i = 0; i < word.affixes.length; i++) keys[n++] = hashFeature(base + 7 + i, word.affixes[i] as number);
  keys[n++] = hashFeature(base + 15, word.rank, word.caps);
  keys[n++] = hashFeature(base + 16, word.lists, word.caps);
  keys[n++] = hashFeature(base + 17, word.cluster, word.caps);
  return n;
}

/** Features of token `i` of sentence `[first, last)` beyond its single words: pairs, the run of capitals, listed phrases, the sentence. */
export function contextFeatures(scene: Scene, i: number, first: number, last: number, keys: Int32Array, at: number): number {
  const { words } = scene;
  const word = words[i] as Word;
  const before = wordAt(words, i - 1, first, last);
  const after = wordAt(words, i + 1, first, last);
  const second = wordAt(words, i - 2, first, last);
  const next = wordAt(words, i + 2, first, last);
  let n = at;
  keys[n++] = hashFeature(200, before.lower, word.lower);
  keys[n++] = hashFeature(201, word.lower, after.lower);
  keys[n++] = hashFeature(202, before.lower, after.lower);
  keys[n++] = hashFeature(203, before.cluster, word.shape);
  keys[n++] = hashFeature(204, after.cluster, word.shape);
  keys[n++] = hashFeature(205, before.coarse, word.coarse);
  keys[n++] = hashFeature(206, word.coarse, after.coarse);
  keys[n++] = hashFeature(207, before.coarse * 256 + after.coarse, word.caps);
  keys[n++] = hashFeature(208, hashNext(before.shape, word.shape), after.shape);
  keys[n++] = hashFeature(209, second.lower, before.lower);
  keys[n++] = hashFeature(210, after.lower, next.lower);
  keys[n++] = hashFeature(211, second.cluster, before.cluster);
  keys[n++] = hashFeature(212, after.cluster, next.cluster);
  const opens = i === first ? 1 : 0;
  const titled = scene.titled[scene.page.sentenceOf[i] as number] ? 2 : 0;
  keys[n++] = hashFeature(217, before.coarse, word.leaning);
  keys[n++] = hashFeature(218, after.coarse, word.leaning);
  keys[n++] = hashFeature(219, before.leaning * 256 + after.leaning, word.leaning);
  keys[n++] = hashFeature(213, opens + titled, word.caps);
  if (opens) keys[n++] = hashFeature(214, word.lower, word.rank);
  if (titled) keys[n++] = hashFeature(215, word.cluster, before.caps * 8 + after.caps);
  const phrase = scene.phrases[i] as number;
  if (phrase !== 0) keys[n++] = hashFeature(216, phrase);
  return runFeatures(scene, i, first, last, keys, n);
}

const wordAt = (words: readonly Word[], k: number, first: number, last: number): Word =>
  k < first || k >= last ? EDGE_WORD : (words[k] as Word);

function runFeatures({ words, runFirst, runLast }: Scene, i: number, first: number, last: number, keys: Int32Array, at: number): number {
  const from = runFirst[i] as number;
  const to = runLast[i] as number;
  if (to === from) return at;
  const length = Math.min(5, to - from);
  const place = (i === from ? 0 : i === to - 1 ? 1 : 2) + (to - from === 1 ? 3 : 0);
  const head = words[to - 1] as Word;
  const lead = words[from] as Word;
  const before = wordAt(words, from - 1, first, last);
  const after = wordAt(words, to, first, last);
  let n = at;
  keys[n++] = hashFeature(230, length, place);
  keys[n++] = hashFeature(231, head.lower, place);
  keys[n++] = hashFeature(232, head.cluster, place);
  keys[n++] = hashFeature(233, lead.lower, place);
  keys[n++] = hashFeature(234, lead.cluster, place);
  keys[n++] = hashFeature(235, before.lower, place);
  keys[n++] = hashFeature(236, before.cluster, place);
  keys[n++] = hashFeature(237, after.lower, place);
  keys[n++] = hashFeature(238, after.cluster, place);
  keys[n++] = hashFeature(239, head.lists, lead.lists * 8 + place);
  keys[n++] = hashFeature(240, head.leaning, lead.leaning * 8 + place);
  keys[n++] = hashFeature(241, head.leaning, place);
  return n;
}
