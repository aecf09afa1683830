import type { Page } from '../../text/page.ts';
import { contextFeatures, EDGE_WORD, REACH, readScene, wordFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model, Weights } from './model.ts';
import { findStretches } from './stretches.ts';
import { decode, TAGS } from './tags.ts';
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

/** Tags every token of a page ({@link TAGS}); tokens of page furniture stay 0. */
export function tagPage(page: Page, model: Model, forms: Map<string, Word>): Uint8Array {
  const words = readWords(page, model.lexicon, forms);
  const tags = new Uint8Array(page.tokens.count);
  const { weights } = model;
  let emissions = new Float64Array(64 * TAGS);
  let row = 0;
  const add = (key: number) => {
    const feature = weights.find(key);
    if (feature < 0) return;
    for (let tag = 0; tag < TAGS; tag++) (emissions[row + tag] as number) += weights.rows[feature * TAGS + tag] as number;
  };
  for (const { first, last, block } of page.sentences) {
    if (page.blocks[block]?.role === 'furniture') continue;
    const stretches = findStretches(page, words, first, last);
    if (stretches.length === 0) continue;
    const scene = readScene(page, words, first, last, model.lexicon);
    for (const stretch of stretches) {
      const count = stretch.last - stretch.first;
      if (emissions.length < count * TAGS) emissions = new Float64Array(count * TAGS * 2);
      emissions.fill(0, 0, count * TAGS);
      for (let i = stretch.first; i < stretch.last; i++) {
        row = (i - stretch.first) * TAGS;
        for (let distance = -REACH; distance <= REACH; distance++) {
          const k = i + distance;
          const sums = wordSums(k < first || k >= last ? EDGE_WORD : (words[k] as Word), distance, weights);
          for (let tag = 0; tag < TAGS; tag++) (emissions[row + tag] as number) += sums[tag] as number;
        }
        contextFeatures(scene, i, add);
      }
      decode(emissions, count, weights.transitions, tags.subarray(stretch.first, stretch.last));
    }
  }
  return tags;
}

function wordSums(word: Word, distance: number, weights: Weights): Int32Array {
  const known = word.sums[distance + REACH];
  if (known) return known;
  const sums = new Int32Array(TAGS);
  wordFeatures(word, distance, (key) => {
    const feature = weights.find(key);
    if (feature < 0) return;
    for (let tag = 0; tag < TAGS; tag++) (sums[tag] as number) += weights.rows[feature * TAGS + tag] as number;
  });
  word.sums[distance + REACH] = sums;
  return sums;
}
