import type { FigureMention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { NUMBER, SYMBOL, WORD } from '../text/tokens.ts';
import { type Head, head, readCounted } from './counted.ts';
import { isVerb, isWord, lemma, nounClass, partOfSpeech } from './lexicon.ts';
import { breaks, functionWords } from './words.ts';

/**
 * The noun that a figure measures: what is counted; the noun after "of"; the noun that the figure modifies
 * ("a $334 million deal", "a 340-kilometre frontier"); the dimension after it ("10 km deep"); or the noun before it
 * ("a depth of 10 km", "the price was $5"). A bare number counts what the number before it counts (`elided`).
 */
export function readHead(
  page: Page,
  figure: FigureMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
  elided: string | null,
): Head {
  if (figure.kind === 'date') return head(null);
  if (figure.kind === 'count') return readCounted(page, figure, first, last, sentence, figureAt, elided);
  const { tokens } = page;
  const precedent = figure.kind === 'duration' ? precedentOf(page, first, sentence, nameAt) : null;
  if (precedent) return head(precedent);
  let i = last;
  // "An eight-year, $160 million offer" is eight years of an offer.
  if (tokens.lower[i] === ',' && (figureAt[i + 1] as number) >= 0 && i + 1 < sentence.last) {
    const other = figureAt[++i];
    while (i < sentence.last && figureAt[i] === other) i++;
  }
  const next = tokens.lower[i + 1] ?? '';
  if (tokens.lower[i] === 'of' || (tokens.lower[i] === 'in' && figure.kind === 'money' && next !== 'a' && next !== 'the')) i++;
  const run: string[] = [];
  let skipped = 0;
  for (; i < sentence.last && run.length < 5 && skipped < 3 && (figureAt[i] as number) < 0; i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] === NUMBER) break;
    if (tokens.kinds[i] === SYMBOL) {
      if (word === '-' || word === "'") continue;
      break;
    }
    if (
      word === 'the' ||
      word === 'a' ||
      word === 'an' ||
      word === "'s" ||
      word === 'their' ||
      word === 'its' ||
      word === 'his' ||
      word === 'her'
    ) {
      skipped++;
      continue;
    }
    if (functionWords.has(word) || (run.length > 0 && (nameAt[i] as number) >= 0)) break;
    const stem = lemma(word);
    if (run.length > 0 && partOfSpeech(stem) === 'v' && (nounClass(stem) < 0 || word !== stem)) break;
    run.push(stem);
  }
  while (run.length > 0 && !isNoun(run.at(-1) as string)) run.pop();
  if (run.length === 1 && partOfSpeech(run[0] as string) === 'a') return measured(page, first, sentence, nameAt, run[0] as string);
  if (run.length > 0) return head(run.at(-1) as string, run.slice(0, -1));
  for (let back = first - 1, steps = 0; back >= sentence.first && steps < 5; back--, steps++) {
    const word = tokens.lower[back] as string;
    if (word === ':') continue; // "Turnout: 51 percent"
    if (tokens.kinds[back] !== WORD || (figureAt[back] as number) >= 0 || (nameAt[back] as number) >= 0) break;
    if (back === first - 1 && (tokens.lower[back - 1] === 'a' || tokens.lower[back - 1] === 'an')) continue; // "a mere 51 percent"
    const stem = lemma(word);
    if (partOfSpeech(stem) === 'v') break;
    if (!functionWords.has(word) && partOfSpeech(stem) === 'n') return head(stem);
  }
  return head(null);
}

/** Of what a time tells how long ago the like was last seen: "first" of "the first such ruling in 30 years", "worst" of "its worst loss in a decade". */
function precedentOf({ tokens }: Page, first: number, sentence: { first: number }, nameAt: Int32Array): string | null {
  const before = tokens.lower[first - 1];
  if (first === sentence.first || (before !== 'in' && before !== 'for')) return null;
  for (let i = first - 2; i >= Math.max(sentence.first, first - 8); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (breaks.get(word) ?? 0) > 0) return null;
    const isSuperlative = irregularSuperlatives.has(word) || (word.endsWith('est') && !isWord(word) && (nameAt[i] as number) < 0);
    if (!isSuperlative) continue;
    if (tokens.lower[i - 1] === 'at' || tokens.lower[i - 2] === 'at') return null; // "at first", "at her best"
    return word === 'most' ? (tokens.lower[i + 1] as string) : word;
  }
  return null;
}

const irregularSuperlatives = new Set(['first', 'worst', 'best', 'most']);

/** What has a dimension: "the dam, finished in 1964, is 61 metres high", "a smaller dam 35 metres high". The dimension where nothing is named. */
function measured({ tokens }: Page, first: number, sentence: { first: number }, nameAt: Int32Array, dimension: string): Head {
  const noun = (i: number) =>
    tokens.kinds[i] === WORD && partOfSpeech(lemma(tokens.lower[i] as string)) === 'n' ? lemma(tokens.lower[i] as string) : null;
  const before = first > sentence.first && !functionWords.has(tokens.lower[first - 1] as string) ? noun(first - 1) : null;
  if (before) return head(before, [dimension]);
  for (let i = sentence.first; i < Math.min(first, sentence.first + 8); i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || isVerb(word, lemma(word)) || copulas.has(word)) break;
    const goesOn =
      i + 1 < first &&
      ((nameAt[i] as number) >= 0
        ? nameAt[i + 1] === nameAt[i]
        : noun(i + 1) !== null && !functionWords.has(tokens.lower[i + 1] as string));
    if (!functionWords.has(word) && noun(i) && !goesOn) return head(noun(i), [dimension]);
  }
  return head(dimension);
}

const copulas = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'stand', 'stands', 'stood', 'measures', 'measured']);

/** Whether a lemma can be a noun; a word that the lexicon lacks is one. */
const isNoun = (stem: string): boolean => partOfSpeech(stem) === 'n' || nounClass(stem) >= 0;
