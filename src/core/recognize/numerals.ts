import type { Page } from '../text/page.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { markWords } from './marks.ts';
import { numberWords, vulgarFractions } from './numberWords.ts';
import { readDigits, readVulgar } from './numeralDigits.ts';
import { readAfterArticle, readWords } from './numeralWords.ts';
import { FRACTION_STEP } from './scales.ts';

/** A number in digits or words: "4,318", "1.5 million", "twenty-one", "half a billion", "two-thirds", "third". */
export interface Numeral {
  /** Its tokens `[first, last)`, scale words included. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** What one unit of its last significant digit is worth: 1000 for "264,000", 100000 for "1.5 million", 1 for "twelve". */
  readonly step: number;
  readonly form: 'digits' | 'words';
  readonly ordinal: boolean;
  /** A part of one: "half", "two-thirds", "3/4"; not "half a million" or "2 1/2". */
  readonly fraction: boolean;
  /** The factor of its last scale word ("million" of "5 million"); 1 without one. */
  readonly scale: number;
}

/** The numeral that begins at a token, of all of a page in their order. */
export function numeralAt(numerals: readonly Numeral[], token: number): Numeral | undefined {
  let low = 0;
  let high = numerals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numerals[middle] as Numeral).first < token) low = middle + 1;
    else high = middle;
  }
  const found = numerals[low];
  return found?.first === token ? found : undefined;
}

const minusSigns = new Set(['-', '−', '–']);
const opening = /^[(\p{Sc}]$/u;
const opener = markWords([...numberWords.keys(), ...vulgarFractions.keys(), ...minusSigns, '.', 'a', 'an', 'minus', 'negative']);

/** Finds the numbers of a page, in order, not overlapping. Linear: looks a few tokens beyond each number. */
export function findNumerals(page: Page, marks: Uint16Array): Numeral[] {
  const numerals: Numeral[] = [];
  const { tokens } = page;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== NUMBER && !((marks[i] as number) & opener)) continue;
    const numeral = readNumeral(page, i);
    if (!numeral) continue;
    numerals.push(oneShape(numeral));
    i = numeral.last - 1;
  }
  return numerals;
}

/** The same with its properties in one order, however it was made: what reads objects of one shape is several times faster. */
function oneShape({ first, last, value, step, form, ordinal, fraction, scale }: Numeral): Numeral {
  return { first, last, value, step, form, ordinal, fraction, scale };
}

/** The numeral that begins at token `i`. */
export function readNumeral(page: Page, i: number): Numeral | undefined {
  const numeral = readPlain(page, i);
  return numeral && page.tokens.lower[numeral.last] === 'over' ? readOver(page, numeral) : numeral;
}

/** "one over twenty", where nothing follows that could be counted; of other numbers where they are all of a sentence ("300 over 7"). */
function readOver(page: Page, one: Numeral): Numeral {
  const below = inSentence(page, one.first, one.last + 1) ? readPlain(page, one.last + 1) : undefined;
  if (!below || below.ordinal || below.value < 2 || !Number.isInteger(below.value)) return one;
  const opens = one.first === 0 || !inSentence(page, one.first - 1, one.first);
  if (Math.abs(one.value) !== 1 && (!opens || inSentence(page, one.first, below.last) || one.ordinal || !Number.isInteger(one.value)))
    return one;
  const ends = !inSentence(page, one.first, below.last) || /^(?:of|[.,;:?!)])$/.test(page.tokens.lower[below.last] as string);
  return ends ? { ...one, last: below.last, value: one.value / below.value, step: FRACTION_STEP, fraction: true } : one;
}

function readPlain(page: Page, i: number): Numeral | undefined {
  const { tokens } = page;
  const kind = tokens.kinds[i];
  if (kind === NUMBER) return readDigits(page, i, i, 1);
  const lower = tokens.lower[i] as string;
  if (kind === WORD) {
    const word = numberWords.get(lower);
    if (word) return readWords(page, i, word);
    if (lower === 'a' || lower === 'an') return readAfterArticle(page, i);
    if (lower === 'minus' || lower === 'negative') return readNegative(page, i);
    return undefined;
  }
  if (vulgarFractions.has(lower)) return readVulgar(page, i);
  if (tokens.kinds[i + 1] !== NUMBER) return undefined;
  const glued = tokens.ends[i] === tokens.starts[i + 1];
  const opens = i === 0 || tokens.ends[i - 1] !== tokens.starts[i] || opening.test(tokens.lower[i - 1] as string);
  // After a number a dash joins ("40 -90mm"); elsewhere at digits it is a minus.
  if (minusSigns.has(lower) && opens && (glued || i === 0))
    return tokens.kinds[i - 1] === NUMBER ? undefined : readDigits(page, i, i + 1, -1);
  return lower === '.' && glued && opens ? readDigits(page, i, i + 1, 1) : undefined;
}

/** "minus five" */
function readNegative(page: Page, i: number): Numeral | undefined {
  const rest = inSentence(page, i, i + 1) ? readNumeral(page, i + 1) : undefined;
  return rest && rest.first === i + 1 && rest.value > 0 && !rest.ordinal ? { ...rest, first: i, value: -rest.value } : undefined;
}

/** Whether token `b` exists and is in the sentence of token `a`. */
export function inSentence(page: Page, a: number, b: number): boolean {
  return b < page.tokens.count && page.sentenceOf[a] === page.sentenceOf[b];
}

const hyphens = new Set(['-', '‐', '‑']);

/** The token after a hyphen at `at` that joins two words without space; `at` itself where none does. */
export function skipHyphen({ tokens }: Page, at: number): number {
  const joins =
    at + 1 < tokens.count &&
    hyphens.has(tokens.lower[at] as string) &&
    tokens.starts[at] === tokens.ends[at - 1] &&
    tokens.starts[at + 1] === tokens.ends[at];
  return joins ? at + 1 : at;
}
