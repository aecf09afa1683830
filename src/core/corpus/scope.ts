import type { FigureMention, Mention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { lemma, NOUN, nounClass, partOfSpeech } from './lexicon.ts';
import { functionWords } from './words.ts';

/** Whether a figure is a rate: "$25 million a season", "two deaths per day". */
export function isRate({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) {
    const word = tokens.lower[i] as string;
    if (word === 'per' || word === 'each' || word === 'every') return true;
    if (word === 'a' || word === 'an') return nounClass(lemma(tokens.lower[i + 1] ?? '')) === NOUN.time;
  }
  return false;
}

/** Whether a figure is the least of a range of variants: "prices start at $400", "models starting with 4GB", "from $400" at a sentence's or list's head. */
export function isLeast({ tokens }: Page, first: number, sentence: { first: number }): boolean {
  const before = (k: number) => (first - k >= sentence.first ? (tokens.lower[first - k] as string) : '');
  if (!beginnings.has(before(1))) return false;
  return ['start', 'begin'].includes(lemma(before(2))) || (before(1) === 'from' && (before(2) === '' || before(2) === ','));
}

const beginnings = new Set(['at', 'from', 'with']);

const wholes = new Set('the these those them us you whom which its their his her our'.split(' '));

/** Whether a count is of some among those that are known ("eight of the dead", "two of whom"). */
export function isShare({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  return last + 1 < sentence.last && tokens.lower[last] === 'of' && wholes.has(tokens.lower[last + 1] as string);
}

/** Whether a count is the whole of which another figure counts some: "46 of its 118 stations", "two of the network's 12 lines". */
export function isWhole(
  { tokens }: Page,
  first: number,
  sentence: { first: number },
  kindAt: (token: number) => Mention['kind'] | undefined,
): boolean {
  for (let i = first - 1; i > Math.max(sentence.first, first - 6); i--) {
    if (kindAt(i)) return false;
    if (tokens.lower[i] === 'of') return kindAt(i - 1) === 'count' || kindAt(i - 1) === 'percent';
    if (tokens.kinds[i] !== WORD) return false;
  }
  return false;
}

/** A hyphenated measure before a name that ends its noun phrase: "the 12-inch Aurora Pro has", but not "the 40-kilometre Orm river". */
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
