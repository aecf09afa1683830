import type { Page } from '../../text/page.ts';
import { WORD } from '../../text/tokens.ts';
import { hashNext } from './hash.ts';
import { findKey } from './keys.ts';
import { type Lexicon, PHRASE_WORDS } from './lexicon.ts';
import { LOWER, type Word } from './words.ts';

/** What the features of a page's tokens are read from. */
export interface Scene {
  readonly page: Page;
  readonly words: readonly Word[];
  /** Sentences in which nearly every word has a capital: headlines, lines in capitals. */
  readonly titled: Uint8Array;
  /** The lists that a phrase through the token is on, with its place in the phrase: lists × 4 + place. */
  readonly phrases: Int32Array;
  /** The run of capitals around each token, `[runFirst, runLast)`; both 0 outside of one. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

/** Words in lower case that a run of capitals may go on over ("Bank of the South"). */
const GAP = 2;

export function readScene(page: Page, words: readonly Word[], lexicon: Lexicon): Scene {
  const { count } = page.tokens;
  const scene: Scene = {
    page,
    words,
    titled: new Uint8Array(page.sentences.length),
    phrases: new Int32Array(count),
    runFirst: new Int32Array(count),
    runLast: new Int32Array(count),
  };
  for (const [s, { first, last, block }] of page.sentences.entries()) {
    if (page.blocks[block]?.role === 'furniture') continue;
    scene.titled[s] = findRuns(scene, first, last) ? 1 : 0;
    findPhrases(scene, first, last, lexicon);
  }
  return scene;
}

/** Marks the runs of capitals of a sentence; tells whether nearly all of its words have one. */
function findRuns({ page, words, runFirst, runLast }: Scene, first: number, last: number): boolean {
  let all = 0;
  let raised = 0;
  let runEnd = first;
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    const capital = word.caps !== LOWER;
    if (word.rank > 0 && page.tokens.kinds[i] === WORD) {
      all++;
      if (capital) raised++;
    }
    if (!capital || i < runEnd) continue;
    runEnd = i + 1;
    for (let k = runEnd; k < last && k <= runEnd + GAP; k++) {
      const next = words[k] as Word;
      if (next.caps !== LOWER) runEnd = k + 1;
      else if (!next.binds) break;
    }
    runFirst.fill(i, i, runEnd);
    runLast.fill(runEnd, i, runEnd);
  }
  return raised >= 3 && raised * 3 >= all * 2;
}

function findPhrases({ words, phrases }: Scene, first: number, last: number, lexicon: Lexicon): void {
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (!word.opens || word.caps === LOWER) continue;
    let key = word.lower;
    for (let to = i + 1; to < last && to < i + PHRASE_WORDS; to++) {
      key = hashNext(key, (words[to] as Word).lower);
      const phrase = findKey(lexicon.phrases, key);
      const lists = phrase < 0 ? 0 : (lexicon.phraseLists[phrase] as number);
      for (let k = i; lists !== 0 && k <= to; k++) phrases[k] = lists * 4 + (k === i ? 1 : k === to ? 2 : 3);
    }
  }
}
