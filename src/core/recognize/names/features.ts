import { hashFeature, hashNext } from './hash.ts';
import type { Scene } from './scene.ts';
import { LOWER, type Word } from './words.ts';

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
  leaning: 0,
  edge: false,
  opens: false,
  binds: false,
  inner: false,
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
  emit(hashFeature(base + 18, word.leaning, word.caps));
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

/** The features of token `i` beyond its single words: pairs, the run of capitals, listed phrases, the sentence. */
export function contextFeatures(scene: Scene, i: number, first: number, last: number, emit: Emit): void {
  const { words } = scene;
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
  const titled = scene.titled[scene.page.sentenceOf[i] as number] ? 2 : 0;
  emit(hashFeature(217, before.coarse, word.leaning));
  emit(hashFeature(218, after.coarse, word.leaning));
  emit(hashFeature(219, before.leaning * 256 + after.leaning, word.leaning));
  emit(hashFeature(213, opens + titled, word.caps));
  if (opens) emit(hashFeature(214, word.lower, word.rank));
  if (titled) emit(hashFeature(215, word.cluster, before.caps * 8 + after.caps));
  const phrase = scene.phrases[i] as number;
  if (phrase !== 0) emit(hashFeature(216, phrase));
  runFeatures(scene, i, emit, at);
}

function runFeatures(scene: Scene, i: number, emit: Emit, at: (k: number) => Word): void {
  const from = scene.runFirst[i] as number;
  const to = scene.runLast[i] as number;
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
  emit(hashFeature(240, head.leaning, lead.leaning * 8 + place));
  emit(hashFeature(241, head.leaning, place));
}
