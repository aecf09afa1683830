import type { FigureMention, Mention } from '../model.ts';
import { isName } from '../model.ts';
import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { lemma, NOUN, nounClass, partOfSpeech } from './lexicon.ts';
import { isAttributive } from './measures.ts';
import { functionWords } from './words.ts';

/** A noun phrase that may be what a sentence is about, tokens `[first, last)`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Its mention, or -1 for capitalised words that are no name's. */
  readonly mention: number;
}

/** What figures are said of, token by token: the noun phrases of a page that tell one thing from another of its sort. */
export interface Phrases {
  /** Index into `list` by token; -1 for none. */
  readonly at: Int32Array;
  readonly list: readonly Phrase[];
}

/**
 * Finds the phrases that can tell one thing from another of its sort: names, capitalised words that are no name's
 * ("Orlin Sport"), and measures that describe ("the 12-inch model").
 */
export function findPhrases(page: Page, mentions: readonly Mention[], figureAt: Int32Array, nameAt: Int32Array): Phrases {
  const { tokens } = page;
  const at = new Int32Array(tokens.count).fill(-1);
  const list: Phrase[] = [];
  const proper = properWords(page);
  for (let i = 0; i < tokens.count; ) {
    const mention = (nameAt[i] as number) >= 0 ? (nameAt[i] as number) : (figureAt[i] as number);
    let last = i + 1;
    if (mention >= 0) {
      while (last < tokens.count && (nameAt[last] === mention || figureAt[last] === mention)) last++;
      const found = mentions[mention] as Mention;
      if (!isName(found) && !isAttributive(found as FigureMention)) {
        i = last;
        continue;
      }
    } else if (isProper(page, proper, i)) {
      while (
        last < tokens.count &&
        page.sentenceOf[last] === page.sentenceOf[i] &&
        (nameAt[last] as number) < 0 &&
        isProper(page, proper, last)
      )
        last++;
    } else {
      i = last;
      continue;
    }
    at.fill(list.length, i, last);
    list.push({ first: i, last, mention });
    i = last;
  }
  return { at, list };
}

/** Words written with a capital inside sentences, and at least as often so as without. */
function properWords({ text, tokens, sentences, blocks }: Page): ReadonlySet<string> {
  const score = new Map<string, number>();
  for (const { first, last, block } of sentences) {
    if (blocks[block]?.role !== 'text') continue;
    for (let i = first; i < last; i++) {
      const word = tokens.lower[i] as string;
      if (tokens.kinds[i] !== WORD || word.length < 2 || !designatesThings(word)) continue;
      const capital = isCapital(text[tokens.starts[i] as number] as string);
      if (capital && i === first) continue;
      score.set(word, (score.get(word) ?? 0) + (capital ? 1 : -1));
    }
  }
  return new Set([...score].filter(([, n]) => n > 0).map(([word]) => word));
}

/** Whether a word written with a capital may be the name of a thing: no title, people, day or contraction. */
function designatesThings(word: string): boolean {
  if (functionWords.has(word) || word.includes("'") || partOfSpeech(word) === 'a') return false;
  const noun = nounClass(lemma(word));
  return noun !== NOUN.person && noun !== NOUN.time;
}

const isCapital = (letter: string) => letter !== letter.toLowerCase();

function isProper({ text, tokens }: Page, proper: ReadonlySet<string>, i: number): boolean {
  return tokens.kinds[i] === WORD && proper.has(tokens.lower[i] as string) && isCapital(text[tokens.starts[i] as number] as string);
}
