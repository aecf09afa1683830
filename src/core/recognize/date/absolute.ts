import { isDay, weekdayOf } from './calendar.ts';
import { type Between, type Calendar, calendar, type Half, type Read } from './expression.ts';
import { aims, doubtful, months, weekdays } from './lexicon.ts';
import { readWithin } from './periods.ts';
import { digits, isCapital, isDash, isGlued, isMeasured, isNumber, type Source, smallNumber, word } from './source.ts';
import { FIRST_YEAR, fullYear, LAST_YEAR, readYear } from './year.ts';

/** A month's name at `i`, and whether it could be another word ("May", "March", a given name). */
export function readMonth(s: Source, i: number): { month: number; end: number; doubtful: boolean } | undefined {
  const lower = word(s, i);
  const month = months.get(lower);
  if (month === undefined) return undefined;
  const short = lower.length <= 4 && lower !== 'may' && lower !== 'june' && lower !== 'july';
  const dot = short && word(s, i + 1) === '.' && isGlued(s, i + 1);
  const upper = isCapital(s, i);
  return { month, end: dot ? i + 2 : i + 1, doubtful: doubtful.has(lower) || (short && !dot) || !upper };
}

export function readWeekday(s: Source, i: number): { weekday: number; end: number; doubtful: boolean } | undefined {
  const lower = word(s, i);
  const weekday = weekdays.get(lower);
  if (weekday === undefined) return undefined;
  const short = lower.length < 6;
  const dot = short && word(s, i + 1) === '.' && isGlued(s, i + 1);
  return { weekday, end: dot ? i + 2 : i + 1, doubtful: short };
}

/** The year that may follow a day and month: "2026", ", 2026", "of 2026", "-2026". */
function readYearAfter(s: Source, i: number): { year: number; end: number } | undefined {
  const next = word(s, i);
  const short = next === 'of' ? digits(s, i + 1) : undefined;
  // "June of '84" without its apostrophe; "the arrest in June of 84 people" counts them.
  if (short !== undefined && short > 31 && short < 100 && /^[.,;:)!?]?$/.test(word(s, i + 2))) return { year: fullYear(short), end: i + 2 };
  if (next === ',' || next === 'of' || next === 'in') return readYear(s, i + 1, next !== 'of');
  if ((isDash(s, i) || next === '/') && isGlued(s, i)) return readYear(s, i + 1, true);
  return readYear(s, i);
}

/** The day of a month at `i`: "3", "3rd", "the 3rd", "third", "twenty-first". */
function readDay(s: Source, i: number): { day: number; end: number; ordinal: boolean } | undefined {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const number = smallNumber(s, at);
  if (!number || number.value < 1 || number.value > 31 || isMeasured(s, number.end)) return undefined;
  if (at > i && !number.ordinal) return undefined;
  return { day: number.value, end: number.end, ordinal: number.ordinal };
}

/** "May 3, 2026", "May 3rd", "May the third", "May 2026", "May '98", "May"; also "May 3-5, 2026" as a range. */
export function readMonthFirst(s: Source, i: number): Read | undefined {
  const month = readMonth(s, i);
  if (!month) return undefined;
  const comma = word(s, month.end) === ',' && isNumber(s, month.end + 1) && smallNumber(s, month.end + 1)?.ordinal ? month.end + 1 : 0;
  const at =
    comma || ((word(s, month.end) === '/' || isDash(s, month.end)) && isGlued(s, month.end) && isNumber(s, month.end + 1))
      ? month.end + 1
      : month.end;
  const day = isCapital(s, i) || !doubtful.has(word(s, i)) || isNumber(s, at) ? readDay(s, at) : undefined;
  const spoken = day && !day.ordinal && day.day > 20 && day.end > at + 1;
  if (day && isDay(2000, month.month, day.day) && (isNumber(s, at) || day.ordinal || spoken)) {
    const range = readDayRange(s, day.end, month.month, day.day);
    if (range) return range;
    const year = listedYear(s, day.end);
    if (year !== undefined) return { end: day.end, expression: calendar({ year, month: month.month, day: day.day }) };
    return inYear(s, day.end, month.month, day.day);
  }
  const year = readYearAfter(s, month.end) ?? (word(s, month.end) === ',' ? readYear(s, month.end + 1, true) : undefined);
  if (year) return { end: year.end, expression: calendar({ month: month.month, year: year.year }) };
  return { end: month.end, expression: calendar({ month: month.month }) };
}

/** Days that a list may have. */
export const LISTED = 6;

/** The year at the end of a list of days: "May 5, 6 and 9, 2014". */
function listedYear(s: Source, at: number): number | undefined {
  let end = at;
  for (let k = 0; k < LISTED; k++) {
    const joint = word(s, end) === ',' && word(s, end + 1) === 'and' ? end + 1 : end;
    if (word(s, joint) !== ',' && word(s, joint) !== 'and') return undefined;
    const day = digits(s, joint + 1);
    if (day === undefined || day < 1 || day > 31) return k > 0 && word(s, joint) === ',' ? readYear(s, joint + 1, true)?.year : undefined;
    end = joint + 2;
  }
  return undefined;
}

const joints = new Set(['to', 'through', 'until', 'till', 'thru']);

/** The rest of "May 3-5, 2026" after "May 3". */
function readDayRange(s: Source, at: number, month: number, day: number): Read | undefined {
  if (!isDash(s, at) && !joints.has(word(s, at)) && !(word(s, at) === '~')) return undefined;
  const to = readDay(s, at + 1);
  if (!to || to.day <= day || months.has(word(s, to.end)) || (!isNumber(s, at + 1) && !to.ordinal)) return undefined;
  const year = readYearAfter(s, to.end);
  return daysOfMonth(at, year?.end ?? to.end, month, day, to.day, year?.year);
}

/** The first of two days of a month, which ends before token `end`; the second ends before `last`. */
function daysOfMonth(end: number, last: number, month: number, from: number, to: number, year: number | undefined): Read<Half> {
  const of: Between = { kind: 'between', from: calendar({ year, month, day: from }), to: calendar({ year, month, day: to }) };
  return { end, expression: { kind: 'half', which: 'from', of, last } };
}

/** "3 May 2026", "3rd of May", "the third of May", "3-5 May 2026", "03-May-2026". */
export function readDayFirst(s: Source, i: number): Read | undefined {
  const day = readDay(s, i);
  if (!day) return undefined;
  const joint = word(s, day.end);
  if (isDash(s, day.end) || joints.has(joint) || joint === 'and' || joint === '~') {
    const to = readDay(s, day.end + 1);
    const month = to && to.day > day.day ? readDayMonth(s, to.end) : undefined;
    const between = joint !== 'and' || word(s, i - 1) === 'between';
    if (to && month && between && isDay(2000, month.month, to.day)) {
      const year = readYearAfter(s, month.end);
      return daysOfMonth(day.end, year?.end ?? month.end, month.month, day.day, to.day, year?.year);
    }
  }
  const month = readDayMonth(s, day.end);
  if (!month || !isDay(2000, month.month, day.day)) return undefined;
  return inYear(s, month.end, month.month, day.day);
}

/** A day with the year behind it, in digits or words: "2026", "last year", "of that year". */
function inYear(s: Source, end: number, month: number, day: number): Read<Calendar> {
  const year = readYearAfter(s, end);
  if (year) return { end: year.end, expression: calendar({ year: year.year, month, day }) };
  const within = word(s, end) === 'of' || aims.has(word(s, end)) ? readWithin(s, end) : undefined;
  return within
    ? { end: within.end, expression: calendar({ month, day, within: within.expression }) }
    : { end, expression: calendar({ month, day }) };
}

const verbs = new Set(['may', 'march', 'mar']);

/** The month after a day: "May", "of May", "-May". */
function readDayMonth(s: Source, at: number): { month: number; end: number } | undefined {
  const next = word(s, at);
  const skip = next === 'of' || ((isDash(s, at) || next === '/') && isGlued(s, at)) ? at + 1 : at;
  const month = readMonth(s, skip);
  if (!month) return undefined;
  // "3 may" is a modal verb; "1 march" a demonstration.
  return isCapital(s, skip) || !verbs.has(word(s, skip)) ? month : undefined;
}

/** "20260203". */
function readCompact(s: Source, i: number): Read | undefined {
  const match = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(word(s, i));
  if (!match || (isGlued(s, i + 1) && !/^[.,;:)!?]$/.test(word(s, i + 1)))) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDay(year, month, day) ? { end: i + 1, expression: calendar({ year, month, day }) } : undefined;
}

/** "on 22/4": a day and month that can be read in one way only, after a word that leads to a date. */
function readShort(s: Source, i: number): Read | undefined {
  if (word(s, i + 1) !== '/' || !isGlued(s, i + 1) || !isGlued(s, i + 2) || !(dayLeads.has(word(s, i - 1)) || follows(s, i)))
    return undefined;
  const [a, b] = [digits(s, i), digits(s, i + 2)];
  if (!a || !b || (isGlued(s, i + 3) && /^[/\p{L}%]/u.test(word(s, i + 3)))) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return (a > 12 || b > 12) && isDay(2000, month, day) ? { end: i + 3, expression: calendar({ month, day }) } : undefined;
}

/** Whether a list of dates goes on: "20/11, 22/11 or 25/11". */
const follows = (s: Source, i: number) => s.previous?.end === i - 1 && /^(?:,|or|and)$/.test(word(s, i - 1));

const dayLeads = new Set([
  'on',
  'since',
  'until',
  'by',
  'from',
  'before',
  'after',
  ...[...weekdays.keys()].filter((name) => name.length > 5),
]);

const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?![\d/])/;

/** "2026-02-03" with its time, "2026/02/03", "23/02/2026", "02/23/26", "23.02.2026"; of "03/02/2026" only what the document settles. */
export function readNumeric(s: Source, i: number): Read | undefined {
  if (!isNumber(s, i) || word(s, i).includes(',')) return undefined;
  if (word(s, i).length === 8 && !word(s, i).includes('.')) return readCompact(s, i);
  const start = s.tokens.starts[i] as number;
  if (i > s.first && isGlued(s, i) && /[\p{L}\d./$£€#]/u.test(s.text[start - 1] as string)) return undefined;
  const match = numeric.exec(s.text.slice(start, start + 12));
  if (!match) return readShort(s, i);
  const [whole, a = '', separator, b = '', c = ''] = match;
  let end = i;
  while (end < s.limit && (s.tokens.ends[end] as number) < start + whole.length) end++;
  end++;
  const parts =
    a.length === 4
      ? [a, b, c]
      : a.length <= 2 && (c.length === 4 || (c.length === 2 && separator !== '.'))
        ? orderParts(s, a, b, c, i - 1)
        : undefined;
  if (!parts) return undefined;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDay(year, month, day)) return undefined;
  return readStamp(s, end, calendar({ year, month, day }));
}

function orderParts(s: Source, a: string, b: string, c: string, before: number): [string, string, string] | undefined {
  const year = c.length === 4 ? c : String(fullYear(Number(c)));
  const [first, second] = [Number(a), Number(b)];
  if (first === second || (first <= 12 && second > 12)) return [year, a, b];
  if (first > 12 && second <= 12) return [year, b, a];
  const dayFirst = s.dayFirst ?? orderByWeekday(s, Number(year), first, second, before);
  return dayFirst === null ? undefined : dayFirst ? [year, b, a] : [year, a, b];
}

/** Whether a date begins with its day by the weekday before it ("Friday, 5/12/2017"); `null` where that leaves it open. */
function orderByWeekday(s: Source, year: number, a: number, b: number, before: number): boolean | null {
  const weekday = weekdays.get(word(s, word(s, before) === ',' ? before - 1 : before));
  const [first, second] = [weekdayOf({ year, month: b, day: a }) === weekday, weekdayOf({ year, month: a, day: b }) === weekday];
  return weekday === undefined || first === second ? null : first;
}

/** The "T11:00:00Z" of an ISO 8601 time stamp. */
function readStamp(s: Source, end: number, date: Calendar): Read {
  const at = s.tokens.ends[end - 1] as number;
  const stamp = /^T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/.exec(s.text.slice(at, at + 32));
  if (!stamp || Number(stamp[1]) > 23 || Number(stamp[2]) > 59) return { end, expression: date };
  const zone = stamp[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '';
  let last = end;
  while (last < s.limit && (s.tokens.starts[last] as number) < at + stamp[0].length) last++;
  return { end: last, expression: { ...date, time: `${stamp[1]}:${stamp[2]}${zone}` } };
}
