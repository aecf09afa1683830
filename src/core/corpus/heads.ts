import type { FigureMention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { NUMBER, SYMBOL, WORD } from '../text/tokens.ts';
import { lemma, nounClass, partOfSpeech } from './lexicon.ts';
import { functionWords } from './words.ts';

/**
 * The noun that a figure measures: what is counted; the noun after "of"; the noun that the figure modifies
 * ("a $334 million deal", "a 340-kilometre frontier"); the dimension after it ("10 km deep"); or the noun before it
 * ("a depth of 10 km", "the price was $5").
 */
export function readHead(
  page: Page,
  figure: FigureMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
): { head: string | null; modifiers: string[] } {
  if (figure.kind === 'date') return { head: null, modifiers: [] };
  if (figure.kind === 'count') {
    const words = figure.value.unit.split(/[\s-]+/).filter((w) => w && !functionWords.has(w));
    const head = words.at(-1);
    return { head: head ? lemma(head) : talliedNoun(page, first, sentence), modifiers: words.slice(0, -1).map(lemma) };
  }
  const { tokens } = page;
  let i = last;
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
  while (run.length > 1 && partOfSpeech(run.at(-1) as string) === 'r') run.pop();
  if (run.length > 0) return { head: run.at(-1) as string, modifiers: run.slice(0, -1) };
  for (let back = first - 1, steps = 0; back >= sentence.first && steps < 5; back--, steps++) {
    const word = tokens.lower[back] as string;
    if (tokens.kinds[back] !== WORD || (figureAt[back] as number) >= 0) break;
    const stem = lemma(word);
    if (partOfSpeech(stem) === 'v') break;
    if (!functionWords.has(word) && partOfSpeech(stem) === 'n') return { head: stem, modifiers: [] };
  }
  return { head: null, modifiers: [] };
}

/** What a bare number tallies, from the words before it: "the number of pupils rose to 40", "a toll of 12". */
function talliedNoun({ tokens }: Page, first: number, sentence: { first: number }): string | null {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 12); i--) {
    const word = tokens.lower[i] as string;
    if (word === 'toll' || word === 'tolls') return 'person';
    if (word === 'number' && tokens.lower[i + 1] === 'of') {
      for (let k = i + 2; k < Math.min(first, i + 6); k++)
        if (nounClass(lemma(tokens.lower[k] as string)) >= 0 && tokens.kinds[k] === WORD) return lemma(tokens.lower[k] as string);
    }
  }
  return null;
}

const ties = new Set(['in', 'with', 'for', 'of', 'from', 'to', 'at', 'on', 'by', 'near']);

/** The first name after a figure and a preposition, before any other figure or mark; at most seven words on. */
export function tiedName(page: Page, last: number, sentence: { last: number }, figureAt: Int32Array, nameAt: Int32Array): number | null {
  let tied = false;
  for (let i = last; i < Math.min(sentence.last, last + 8); i++) {
    if ((nameAt[i] as number) >= 0) return tied ? (nameAt[i] as number) : null;
    if ((figureAt[i] as number) >= 0 || page.tokens.kinds[i] !== WORD) return null;
    const word = page.tokens.lower[i] as string;
    if (ties.has(word)) tied = true;
    else if (word !== 'the' && tied && partOfSpeech(lemma(word)) === 'v') return null;
  }
  return null;
}

/** A hyphenated measure before a name that ends its noun phrase: "the 13-inch Aurora Pro has", but not "the 40-kilometre Orm river". */
export function designates(page: Page, figure: FigureMention, last: number, sentence: { last: number }, nameAt: Int32Array): boolean {
  if (figure.kind === 'date' || !/\d[-\u2010\u2011]\p{L}/u.test(figure.text)) return false;
  const { text, tokens } = page;
  let i = last;
  while (
    i < sentence.last &&
    tokens.kinds[i] === WORD &&
    ((nameAt[i] as number) >= 0 || /^\p{Lu}/u.test(text[tokens.starts[i] as number] as string))
  )
    i++;
  if (i === last) return false;
  const next = tokens.lower[i] as string;
  return i >= sentence.last || tokens.kinds[i] !== WORD || functionWords.has(next) || partOfSpeech(lemma(next)) === 'v';
}
