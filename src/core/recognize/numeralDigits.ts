import type { Page } from '../text/page.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { parseDigits } from './digits.ts';
import { vulgarFractions } from './numberWords.ts';
import { inSentence, type Numeral, skipHyphen } from './numerals.ts';
import { readPower } from './powers.ts';
import { FRACTION_STEP, withScale } from './scales.ts';
import { matchCurrency, matchCurrencyBefore } from './units/currencies.ts';

/** A scale written as one letter counts where a currency stands before it ("£76m") or the thing counted after it ("31m people"). */
const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);
const groupSpaces = new Set(['\u00a0', '\u2009', '\u202f', ' ']);
const currencySign = /^\p{Sc}$/u;
const countedWord = /^(?:people|men|women|children|bpd|\p{Ll}{3,}[^su]s)$/u;
const race = /^(?:run|runs|runner|runners|race|races|walk|road|course|classic|classical|ski|skiing|freestyle|marathon|event)$/;
/** Denominators of fractions written with a slash; other pairs with a slash are dates and shares. */
const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100]);

/** Digits from token `at`, with groups, fractions and scale words; `first` may be a sign or point before them. */
export function readDigits(page: Page, first: number, at: number, sign: 1 | -1): Numeral | undefined {
  const { tokens } = page;
  const joined = joinGroups(page, at);
  const point = first < at && tokens.lower[first] === '.';
  const digits = parseDigits(point ? `0.${joined.digits}` : joined.digits);
  if (!digits) return undefined;
  let { value, step } = digits;
  let { last } = joined;
  const glued = last < tokens.count && tokens.starts[last] === tokens.ends[last - 1];
  const next = last < tokens.count ? (tokens.lower[last] as string) : '';
  // "11st" is a weight in stones.
  const stones = next === 'st' && (value % 10 !== 1 || value % 100 === 11);
  if (glued && !stones && (next === 'st' || next === 'nd' || next === 'rd' || next === 'th') && Number.isInteger(value)) {
    return { first, last: last + 1, value, step: 1, form: 'digits', ordinal: true, fraction: false, scale: 1 };
  }
  const power = next === '' ? undefined : readPower(page, last, value);
  if (power) {
    const { scale } = power;
    const size = scale === 1 ? 10 ** Math.floor(Math.log10(power.value)) : step * scale;
    return { first, last: power.last, value: sign * power.value, step: size, form: 'digits', ordinal: false, fraction: false, scale };
  }
  const ratio = readRatio(page, at);
  const fraction = ratio !== undefined && last === at + 1;
  if (fraction) {
    value = ratio;
    step = FRACTION_STEP;
    last = at + 3;
  } else if (Number.isInteger(value) && value < 1000 && inSentence(page, at, last)) {
    const mixed = readMixed(page, last);
    if (mixed) {
      value += mixed.value;
      step = FRACTION_STEP;
      last = mixed.last;
    }
  }
  const numeral = withScale(page, { first, last, value, step, form: 'digits', ordinal: false, fraction, scale: 1 });
  const letter = numeral.last === last && !fraction ? letterScale(page, at, last) : undefined;
  const scaled = letter ? { ...numeral, last: last + 1, value: value * letter, step: step * letter, scale: letter } : numeral;
  return sign < 0 ? { ...scaled, value: -scaled.value } : scaled;
}

/** "½", "¾ million" */
export function readVulgar(page: Page, i: number): Numeral {
  const value = vulgarFractions.get(page.tokens.lower[i] as string) as number;
  return withScale(page, { first: i, last: i + 1, value, step: FRACTION_STEP, form: 'digits', ordinal: false, fraction: true, scale: 1 });
}

/** The fraction after a whole number: "5½", "10 1/2", "10-1/2". */
function readMixed(page: Page, at: number): { value: number; last: number } | undefined {
  const vulgar = vulgarFractions.get(page.tokens.lower[at] as string);
  if (vulgar !== undefined) return { value: vulgar, last: at + 1 };
  const from = skipHyphen(page, at);
  const ratio = inSentence(page, at, from) ? readRatio(page, from) : undefined;
  return ratio === undefined ? undefined : { value: ratio, last: from + 3 };
}

/** Joins digit groups set apart by one space each ("714 000", "1 204 300"); an ordinary space needs groups that can be nothing else. */
function joinGroups(page: Page, at: number): { digits: string; last: number } {
  const { tokens, text } = page;
  const head = tokens.lower[at] as string;
  const alone = { digits: head, last: at + 1 };
  if (tokens.kinds[at + 1] !== NUMBER || head.length > 3 || head.startsWith('0')) return alone;
  let digits = head;
  let last = at + 1;
  let ordinary = false;
  while (
    last < tokens.count &&
    last < at + 6 &&
    tokens.kinds[last] === NUMBER &&
    (tokens.starts[last] as number) === (tokens.ends[last - 1] as number) + 1
  ) {
    const space = text[tokens.ends[last - 1] as number] as string;
    const group = tokens.lower[last] as string;
    if (!groupSpaces.has(space) || !/^\d{3}(?:\.\d+)?$/.test(group)) break;
    ordinary ||= space === ' ';
    digits += group;
    last++;
    if (group.length > 3) break;
  }
  // "Rs 17 200": behind a currency two groups are one number
  return ordinary && last === at + 2 && !digits.endsWith('000') && !isBehindCurrency(page, at) ? alone : { digits, last };
}

function isBehindCurrency(page: Page, at: number): boolean {
  return at > 0 && (currencySign.test(page.tokens.lower[at - 1] as string) || matchCurrencyBefore(page, at) !== undefined);
}

/** "3/4" at token `at` as 0.75. */
function readRatio({ tokens }: Page, at: number): number | undefined {
  const slash = tokens.lower[at + 1];
  if ((slash !== '/' && slash !== '⁄') || tokens.kinds[at] !== NUMBER || tokens.kinds[at + 2] !== NUMBER || tokens.lower[at + 3] === '/')
    return undefined;
  if (tokens.starts[at + 1] !== tokens.ends[at] || tokens.starts[at + 2] !== tokens.ends[at + 1]) return undefined;
  const above = Number(tokens.lower[at]);
  const below = Number(tokens.lower[at + 2]);
  return above > 0 && above < below && denominators.has(below) ? above / below : undefined;
}

/** The factor of "m" in "£76m" and "31m people", "k" in "10k", "M" in "10M"; `undefined` where the letter may be a unit. */
function letterScale(page: Page, at: number, last: number): number | undefined {
  const { tokens, text } = page;
  if (last >= tokens.count) return undefined;
  const letter = tokens.lower[last] as string;
  if (letter === 'mm') return isGlued(page, last) && currencySign.test(tokens.lower[at - 1] ?? '') ? 1e6 : undefined;
  const factor = letterScales.get(letter);
  if (factor === undefined) return undefined;
  if (!isGlued(page, last)) return isSpacedScale(page, at, last) ? factor : undefined;
  if (isBehindCurrency(page, at) || isBeforeCurrency(page, last + 1)) return factor;
  if (otherEnd(page, at, last, letter)) return factor;
  if (at > 0 && tokens.kinds[at - 1] === WORD && /^\p{Lu}{2,}$/u.test(text.slice(tokens.starts[at - 1], tokens.ends[at - 1])))
    return undefined; // "ZX 330M"
  const next = (k: number) => (tokens.kinds[last + k] === WORD ? (tokens.lower[last + k] as string) : '');
  const capital = text[tokens.starts[last] as number] !== letter;
  if (letter === 'k') {
    // "in the 40K", "a 9k run": kilometres
    const distance =
      race.test(next(1)) ||
      race.test(next(2)) ||
      race.test(next(3)) ||
      (capital && tokens.lower[at - 1] === 'the' && !countedWord.test(next(1)));
    return distance ? undefined : factor;
  }
  if (letter === 'm') return capital || countedWord.test(next(1)) ? factor : undefined;
  return letter === 'b' && !(capital && next(1) !== '') ? factor : undefined;
}

/** "£5 m", and as all that a line or a cell of a table says "2.5 k" and "4.1 M". */
function isSpacedScale(page: Page, at: number, last: number): boolean {
  const { tokens, text } = page;
  const letter = text[tokens.starts[last] as number] as string;
  if (!inSentence(page, at, last) || tokens.starts[last + 1] === tokens.ends[last]) return false;
  if (at > 0 && currencySign.test(tokens.lower[at - 1] as string)) return /[kmb]/.test(letter);
  const from = tokens.lower[at - 1] === '-' ? at - 1 : at;
  const alone = !inSentence(page, at, last + 1) && (from === 0 || !inSentence(page, from - 1, from));
  return alone && /[kM]/.test(letter);
}

const isGlued = ({ tokens }: Page, i: number): boolean => tokens.starts[i] === tokens.ends[i - 1];

/** "40m CHF", "3m yuan"; "he ran 5m won" is too seldom an amount. */
function isBeforeCurrency(page: Page, at: number): boolean {
  const { lower } = page.tokens;
  return (
    inSentence(page, at - 1, at) && lower[at] !== 'won' && !currencySign.test(lower[at] as string) && matchCurrency(page, at) !== undefined
  );
}

/** Whether the other end of a range shows that the letter of this one is a scale: "20m-30m euros", "£20m to 30m", "3m or 4m people". */
function otherEnd(page: Page, at: number, last: number, letter: string): boolean {
  const { tokens } = page;
  const joins = (i: number) => /^(?:[-–]|to|and|or)$/.test(tokens.lower[i] ?? '');
  if (joins(at - 1) && tokens.lower[at - 2] === letter && tokens.kinds[at - 3] === NUMBER && isBehindCurrency(page, at - 3)) return true;
  if (!joins(last + 1) || tokens.kinds[last + 2] !== NUMBER || tokens.lower[last + 3] !== letter || !isGlued(page, last + 3)) return false;
  return isBeforeCurrency(page, last + 4) || countedWord.test(tokens.lower[last + 4] ?? '');
}
