import { NUMBER, type Tokens } from '../../text/tokens.ts';
import type { Numeral } from '../numerals.ts';
import type { Read } from './expression.ts';
import { cardinals, ordinals, tens } from './lexicon.ts';

/** The tokens as the readers of dates see them: a sentence at a time, `[first, limit)`. */
export interface Source {
  readonly text: string;
  readonly tokens: Tokens;
  /** The numerals of the page in their order, where they were found. */
  readonly numerals: readonly Numeral[];
  first: number;
  limit: number;
  /** Whether "3/2/2026" begins with the day, where the document itself settles it. */
  dayFirst: boolean | null;
  /** The text tells of times long past: a bare number of four digits is a year before 1900 too. */
  history: boolean;
  /** The date found last in the sentence. */
  previous: Read | null;
}

export function makeSource(text: string, tokens: Tokens, numerals: readonly Numeral[] = []): Source {
  return {
    text,
    tokens,
    numerals,
    first: 0,
    limit: tokens.count,
    dayFirst: null,
    history: false,
    previous: null,
  };
}

/** The lower-case token at `i`, "" outside the sentence. */
export function word(s: Source, i: number): string {
  return i >= s.first && i < s.limit ? (s.tokens.lower[i] as string) : '';
}

export const isNumber = (s: Source, i: number): boolean => i >= s.first && i < s.limit && s.tokens.kinds[i] === NUMBER;

/** Whether no space stands before token `i`. */
export const isGlued = (s: Source, i: number): boolean => i > s.first && i < s.limit && s.tokens.starts[i] === s.tokens.ends[i - 1];

export function isCapital(s: Source, i: number): boolean {
  const char = s.text[s.tokens.starts[i] as number] ?? '';
  return char !== char.toLowerCase();
}

const dashes = new Set(['-', '‐', '‑', '–', '—', '−']);
export const isDash = (s: Source, i: number): boolean => dashes.has(word(s, i));

/** The token after `i`, past one hyphen that joins them: "third-quarter", "third quarter". */
export const afterHyphen = (s: Source, i: number): number => (isDash(s, i) && isGlued(s, i) && isGlued(s, i + 1) ? i + 1 : i);

/** A whole number in plain digits at `i`, undefined for "3,000" and "1.5". */
export function digits(s: Source, i: number): number | undefined {
  if (!isNumber(s, i)) return undefined;
  const lower = word(s, i);
  return lower.length <= 4 && !lower.includes('.') && !lower.includes(',') ? Number(lower) : undefined;
}

const suffixes = new Set(['st', 'nd', 'rd', 'th']);

export interface SmallNumber {
  readonly value: number;
  readonly end: number;
  readonly ordinal: boolean;
}

/** A small number: "3", "3rd", "third", "twenty-first", "twelve". */
export function smallNumber(s: Source, i: number): SmallNumber | undefined {
  const value = digits(s, i);
  if (value !== undefined) {
    if (value > 999) return undefined;
    return suffixes.has(word(s, i + 1)) && isGlued(s, i + 1) ? { value, end: i + 2, ordinal: true } : { value, end: i + 1, ordinal: false };
  }
  const lower = word(s, i);
  const ten = tens.get(lower);
  if (ten !== undefined) {
    const at = afterHyphen(s, i + 1);
    const ordinal = ordinals.get(word(s, at));
    if (ordinal !== undefined && ordinal < 10) return { value: ten + ordinal, end: at + 1, ordinal: true };
    const unit = cardinals.get(word(s, at));
    return unit !== undefined && unit < 10
      ? { value: ten + unit, end: at + 1, ordinal: false }
      : { value: ten, end: i + 1, ordinal: false };
  }
  const ordinal = ordinals.get(lower);
  if (ordinal !== undefined) return { value: ordinal, end: i + 1, ordinal: true };
  const cardinal = cardinals.get(lower);
  return cardinal !== undefined ? { value: cardinal, end: i + 1, ordinal: false } : undefined;
}

/** Whether a character that follows a number makes it no part of a date: "%", a unit sign, more digits. */
export function isMeasured(s: Source, end: number): boolean {
  const next = word(s, end);
  return next === '%' || (next === '°' && isGlued(s, end)) || ((next === ':' || next === '/') && isGlued(s, end) && isNumber(s, end + 1));
}
