import { type Calendar, calendar, type Read } from './expression.ts';
import { digits, isCapital, isDash, isGlued, type Source, word } from './source.ts';

export const eras: ReadonlyMap<string, 'bc' | 'ad'> = new Map([
  ...['bc', 'b.c.', 'b.c', 'bce', 'b.c.e.'].map((form) => [form, 'bc'] as const),
  ...['ad', 'a.d.', 'a.d', 'ce', 'c.e.'].map((form) => [form, 'ad'] as const),
]);

/** The era that token `i` names, in capitals: "BC", "A.D.". */
export const eraAt = (s: Source, i: number): 'bc' | 'ad' | undefined => {
  const era = eras.get(word(s, i));
  return era && isCapital(s, i) ? era : undefined;
};

/** "490 BC", "AD 79", "1066 AD"; the "310" of "from 310 to 289 BC". Years are counted as astronomers do: 1 BC is 0 (ISO 8601). */
export function readEraYear(s: Source, i: number): Read<Calendar> | undefined {
  if (eraAt(s, i) === 'ad' && word(s, i).startsWith('a')) {
    const value = digits(s, i + 1);
    return value ? { end: i + 2, expression: calendar({ year: value }) } : undefined;
  }
  const value = digits(s, i);
  if (!value) return undefined;
  const era = eraAt(s, i + 1);
  if (era) return { end: i + 2, expression: calendar({ year: era === 'bc' ? 1 - value : value }) };
  const joint = word(s, i + 1);
  const to = digits(s, i + 2);
  const joined = joint === 'to' || joint === 'and' || (isDash(s, i + 1) && isGlued(s, i + 1));
  return to && joined && to < value && eraAt(s, i + 3) === 'bc' ? { end: i + 1, expression: calendar({ year: 1 - value }) } : undefined;
}
