import { calendar, type Expression, type Quarter, type Read } from './expression.ts';
import { aims, type Unit } from './lexicon.ts';
import { afterHyphen, digits, isDash, isGlued, isNumber, type Source, smallNumber, word } from './source.ts';
import { fullYear, readYear } from './year.ts';

const quarterNames = new Map([
  ['q1', 1],
  ['q2', 2],
  ['q3', 3],
  ['q4', 4],
]);
const halfNames = new Map([
  ['h1', 1],
  ['h2', 2],
]);

/** "Q3 2025", "2025 Q3", "H1", "3Q", "the third quarter", "fourth-quarter", "the second half of 2025". */
export function readQuarter(s: Source, i: number): Read | undefined {
  const lower = word(s, i);
  // "2025-Q3", "2025 H1", "Q3-2025"
  const dashed = isDash(s, i + 1) && isGlued(s, i + 1) && isGlued(s, i + 2);
  if (isNumber(s, i)) {
    const at = dashed ? i + 2 : i + 1;
    const year = readYear(s, i, true);
    const named = quarterNames.get(word(s, at)) ?? halfNames.get(word(s, at));
    if (year && named)
      return { end: at + 1, expression: quarterOf(quarterNames.has(word(s, at)) ? 3 : 6, named, calendar({ year: year.year })) };
  }
  const quarter = quarterNames.get(lower);
  const half = halfNames.get(lower);
  if (quarter !== undefined || half !== undefined)
    return withYear(s, dashed ? i + 2 : i + 1, half === undefined ? 3 : 6, (quarter ?? half) as number, quarter !== undefined);
  const number = lower === 'last' || lower === 'final' || lower === 'latter' ? { value: -1, end: i + 1, ordinal: true } : smallNumber(s, i);
  if (!number) return undefined;
  if (!number.ordinal)
    return number.value <= 4 && word(s, number.end) === 'q' && isGlued(s, number.end)
      ? withYear(s, number.end + 1, 3, number.value, true)
      : undefined;
  const fiscal = word(s, number.end) === 'fiscal' ? number.end + 1 : number.end;
  const at = afterHyphen(s, fiscal);
  const unit = word(s, at);
  if (unit === 'quarter' && number.value <= 4) {
    if (number.value < 0 && word(s, at + 1) !== 'of') return undefined;
    return withYear(s, at + 1, 3, number.value < 0 ? 4 : number.value, true, fiscal > number.end ? true : undefined);
  }
  if (unit === 'half' && number.value <= 2) return withYear(s, at + 1, 6, number.value < 0 ? 2 : number.value, false);
  return undefined;
}

function withYear(s: Source, end: number, months: 3 | 6, number: number, alone: boolean, about?: true): Read | undefined {
  const within = readWithin(s, end);
  if (within) return { end: within.end, expression: quarterOf(months, number, within.expression, about) };
  return alone ? { end, expression: quarterOf(months, number, undefined, about) } : undefined;
}

const quarterOf = (months: 3 | 6, number: number, within?: Expression, about?: boolean): Quarter => ({
  kind: 'quarter',
  months,
  number,
  within,
  about,
});

/** The year that something lies in: "of 2026", "2026", "last year", "of this year", "a year ago", "of fiscal 2026". */
export function readWithin(s: Source, i: number): Read | undefined {
  let at = word(s, i) === 'of' || word(s, i) === 'in' ? i + 1 : i;
  if (word(s, at) === 'the') at++;
  if (word(s, at) === 'fiscal' || (word(s, at) === 'year' && readYear(s, at + 1))) at++;
  const year = readYear(s, at) ?? (word(s, at) === ',' ? readYear(s, at + 1, true) : undefined);
  if (year) return { end: year.end, expression: calendar({ year: year.year }) };
  const aim = aims.get(word(s, at));
  if (aim !== undefined && word(s, at + 1) === 'year') return { end: at + 2, expression: shift('year', aim) };
  if (word(s, at) === 'a' && word(s, at + 1) === 'year') {
    const way = word(s, at + 2);
    if (way === 'ago') return { end: at + 3, expression: shift('year', -1) };
    if (way === 'earlier') return { end: at + 3, expression: { kind: 'shift', unit: 'year', by: -1, base: 'anchor' } };
  }
  if ((word(s, at) === 'that' || (word(s, at) === 'same' && word(s, at - 1) === 'the')) && word(s, at + 1) === 'year') {
    return { end: at + 2, expression: { kind: 'shift', unit: 'year', by: 0, base: 'anchor' } };
  }
  if (word(s, i) === 'of' && word(s, at - 1) === 'the' && word(s, at) === 'year') return { end: at + 1, expression: shift('year', 0) };
  return undefined;
}

export function shift(unit: Unit, by: number, base: 'published' | 'anchor' | Expression = 'published'): Expression {
  return { kind: 'shift', unit, by, base };
}

/** "fiscal 2026", "fiscal year 2026", "FY2026", "FY 26". */
export function readFiscal(s: Source, i: number): Read | undefined {
  const lower = word(s, i);
  if (lower === 'fiscal') {
    const year = readYear(s, word(s, i + 1) === 'year' ? i + 2 : i + 1);
    return year && { end: year.end, expression: calendar({ year: year.year, about: true }) };
  }
  const glued = /^fy(\d{2}|\d{4})$/.exec(lower);
  const text = glued ? (glued[1] as string) : lower === 'fy' && isNumber(s, i + 1) ? word(s, i + 1) : '';
  if (text.length !== 2 && text.length !== 4) return undefined;
  const year = text.length === 4 ? Number(text) : fullYear(Number(text));
  return Number.isInteger(year) && year > 1900 && year < 2200
    ? { end: glued ? i + 1 : i + 2, expression: calendar({ year, about: true }) }
    : undefined;
}

/** "week 23", "week 3 of 2027". */
export function readWeekNumber(s: Source, i: number): Read | undefined {
  const number = digits(s, i + 1);
  if (!number || number > 53) return undefined;
  const within = readWithin(s, i + 2);
  if (within) return { end: within.end, expression: { kind: 'week', number, of: within.expression } };
  // "in the week 31", "Thursday, week 23": "in week 3" alone is that of a season or a course.
  const listed = word(s, i - 1) === ',' && s.previous?.end === i - 1;
  return word(s, i - 1) === 'the' || listed ? { end: i + 2, expression: { kind: 'week', number, of: shift('year', 0) } } : undefined;
}
