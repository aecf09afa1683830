import { eraAt } from './era.ts';
import { cardinals, tens } from './lexicon.ts';
import { afterHyphen, digits, isGlued, isMeasured, isNumber, type Source, smallNumber, word } from './source.ts';

/** Years that a bare four-digit number may be. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2199;

/** A year: "2026", "'98", "480 BC", "nineteen ninety-six", "two thousand and five"; `strict` takes four digits only. */
export function readYear(s: Source, i: number, strict = false): { year: number; end: number } | undefined {
  const value = digits(s, i);
  if (value && eraAt(s, i + 1) === 'bc') return { year: 1 - value, end: i + 2 };
  if (value !== undefined) {
    const season = word(s, i + 1) === '/' && digits(s, i + 2) === (value + 1) % 100;
    return word(s, i).length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR && (season || !isMeasured(s, i + 1))
      ? { year: value, end: i + 1 }
      : undefined;
  }
  if (strict) return undefined;
  if ((word(s, i) === "'" || word(s, i) === '‘') && isGlued(s, i + 1) && word(s, i + 1).length === 2) {
    const short = digits(s, i + 1);
    return short === undefined ? undefined : { year: fullYear(short), end: i + 2 };
  }
  return readSpokenYear(s, i);
}

/** The century of a year of two digits: 30 years ahead of 2000 and 70 before it. */
export const fullYear = (short: number): number => (short < 40 ? 2000 + short : 1900 + short);

function readSpokenYear(s: Source, i: number): { year: number; end: number } | undefined {
  const lower = word(s, i);
  if (lower === 'two' && word(s, i + 1) === 'thousand') {
    const at = word(s, i + 2) === 'and' ? i + 3 : i + 2;
    const rest = smallNumber(s, at);
    const counted = rest && (cardinals.has(word(s, rest.end - 1)) || tens.has(word(s, rest.end - 1)));
    return rest && counted && !rest.ordinal && rest.value < 100 ? { year: 2000 + rest.value, end: rest.end } : { year: 2000, end: i + 2 };
  }
  if (word(s, i + 1) === 'hundred') {
    const hundreds = cardinals.get(lower) ?? 0;
    const rest = hundreds > 10 ? smallNumber(s, word(s, i + 2) === 'and' ? i + 3 : i + 2) : undefined;
    return rest && !rest.ordinal && rest.value < 100 && !isNumber(s, rest.end - 1)
      ? { year: hundreds * 100 + rest.value, end: rest.end }
      : undefined;
  }
  const century = lower === 'nineteen' ? 19 : lower === 'eighteen' ? 18 : lower === 'twenty' ? 20 : 0;
  if (!century) return undefined;
  const at = afterHyphen(s, i + 1);
  if (word(s, at) === 'oh' || word(s, at) === 'o') {
    const unit = cardinals.get(word(s, afterHyphen(s, at + 1)));
    return unit !== undefined && unit < 10 ? { year: century * 100 + unit, end: afterHyphen(s, at + 1) + 1 } : undefined;
  }
  if (!tens.has(word(s, at)) && (cardinals.get(word(s, at)) ?? 0) < 10) return undefined;
  const rest = smallNumber(s, at);
  return rest && !rest.ordinal && rest.value >= 10 && rest.value < 100 ? { year: century * 100 + rest.value, end: rest.end } : undefined;
}
