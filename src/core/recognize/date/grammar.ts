import { NUMBER } from '../../text/tokens.ts';
import { markWords } from '../marks.ts';
import { readDayFirst, readMonthFirst, readNumeric } from './absolute.ts';
import { readAway, readYearAgo } from './away.ts';
import { hourWords, isSureTime, meridiems, readClock } from './clock.ts';
import { eras, readEraYear } from './era.ts';
import type { Expression, Read } from './expression.ts';
import { aims, cardinals, decadeWords, holidaysByFirst, months, ordinals, seasons, tens, units, weekdays, zones } from './lexicon.ts';
import { readListedDay, readMonthDate, readShortYear, readTheDay, readWeekdayDate, readYearAfterOf, readYearFirst } from './named.ts';
import { readFiscal, readQuarter, readWeekNumber, readWithin } from './periods.ts';
import {
  readAimed,
  readDated,
  readHoliday,
  readNth,
  readOverNext,
  readPart,
  readSame,
  readSeason,
  readTheQuarter,
  readToday,
  readYearEnd,
} from './relative.ts';
import { isDash, isNumber, type Source, word } from './source.ts';
import { readBareYear, readCentury, readDecade } from './years.ts';

export interface Found {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly expression: Expression;
}

type Reader = (s: Source, i: number) => Read | undefined;

/** Where a date may begin, and how it is read from there; of several readings the longest stands. */
const readers: ReadonlyMap<string, readonly Reader[]> = (() => {
  const map = new Map<string, Reader[]>();
  const add = (words: Iterable<string>, ...list: Reader[]) => {
    for (const w of words) map.set(w, [...(map.get(w) ?? []), ...list]);
  };
  const part: Reader = (s, i) => readPart(s, i, (at) => readInner(s, at));
  const nth: Reader = (s, i) => readNth(s, i, (at) => readInner(s, at));
  add(months.keys(), readMonthDate);
  add(weekdays.keys(), readWeekdayDate);
  add(aims.keys(), readAimed);
  add(['today', 'tonight', 'yesterday', 'tomorrow'], readToday);
  add(seasons.keys(), readSeason);
  add(holidaysByFirst.keys(), readHoliday);
  add([...cardinals.keys(), ...tens.keys()], readDayFirst, readAway, readCentury);
  add(['nineteen', 'eighteen', 'twenty', 'two'], readBareYear);
  add([...ordinals.keys(), ...tens.keys()], readDayFirst, readQuarter, nth, readCentury);
  add(['last', 'final'], readQuarter, nth);
  add(['latter'], readQuarter);
  add(['week', 'month', 'year', 'weekend'], readOverNext);
  add(['a', 'an', 'one'], readAway);
  add(decadeWords.keys(), readDecade);
  add(["'", '‘'], readDecade, readShortYear);
  add(['early', 'late', 'mid', 'earlier', 'later', 'beginning', 'start', 'middle', 'end', 'close'], part);
  add(['q1', 'q2', 'q3', 'q4', 'h1', 'h2'], readQuarter);
  add(['fiscal', 'fy'], readFiscal, (s, i) => (word(s, i) === 'fiscal' ? readQuarter(s, i + 1) : undefined));
  add(['week'], readWeekNumber, nth);
  add(['year', 'month'], readYearEnd, readYearAgo);
  add(['week', 'quarter'], readYearEnd);
  add(['quarter', 'period'], readTheQuarter);
  add(['same', 'that'], readSame);
  add(['weekend'], readWeekend);
  add(['ad', 'a.d.'], readEraYear);
  add(['noon', 'midnight'], readTimeFirst);
  add(['overnight'], readOvernight);
  add(['day'], readDayBefore);
  return map;
})();

const numberReaders: readonly Reader[] = [
  readNumeric,
  readDayFirst,
  readTimeFirst,
  readEraYear,
  readDecade,
  readBareYear,
  readYearFirst,
  readCentury,
  readQuarter,
  (s, i) => readNth(s, i, (at) => readInner(s, at)),
  readAway,
  readTheDay,
  readListedDay,
];

/** Words that make what follows a recurrence, which has no date of its own. */
const recurring = new Set(['every', 'each', 'per']);

/** "FY26" and "FY2026" are single words. */
const fiscalYears = Array.from({ length: 10 }, (_, digit) => [`fy1${digit}`, `fy200${digit}`]).flat();
const opener = markWords([...readers.keys(), ...fiscalYears]);

/** What may follow a number of any length that begins a date. */
const followers = new Set([
  ...months.keys(),
  ...units.keys(),
  ...eras.keys(),
  ...zones.keys(),
  ...meridiems.keys(),
  ...hourWords,
  ..."st nd rd th of and or to through thru until till q s 's o'clock full calendar half fiscal local hundred thousand million / - ‐ ‑ – — − : ~ ,".split(
    ' ',
  ),
]);

/** Whether token `i`, after a number, lets that number begin a date; a day that is listed behind others has a date before it. */
function mayFollow(s: Source, i: number): boolean {
  if (i >= s.limit) return s.previous !== null;
  return followers.has(s.tokens.lower[i] as string) || s.previous?.end === i - 2 || (s.tokens.lower[i - 1] as string).includes('.');
}

/** A quick look whether a date may begin at token `i`, which has this mark; `false` is sure. */
export function mayBegin(s: Source, i: number, mark: number): boolean {
  if (s.tokens.kinds[i] !== NUMBER) return (mark & opener) !== 0;
  const { length } = s.tokens.lower[i] as string;
  return length === 4 || length === 8 || mayFollow(s, i + 1);
}

/** The readings of the date expression that begins at token `i`, the longest first; looks at a bounded number of tokens after it. */
export function findExpressions(s: Source, i: number): readonly Found[] {
  const lower = s.tokens.lower[i] as string;
  const list = isNumber(s, i) ? numberReaders : (readers.get(lower) ?? (lower.startsWith('fy') ? [readFiscal] : undefined));
  if (!list || recurring.has(word(s, i - 1))) return none;
  let reads: Read[] | undefined;
  for (const read of list) {
    const found = read(s, i);
    if (found) (reads ??= []).push(found);
  }
  if (!reads) return none;
  if (reads.length > 1) reads.sort((a, b) => b.end - a.end);
  return reads.map((read) => {
    const { end, expression } = withClock(s, readJoined(s, i, read));
    return { first: i, end, expression };
  });
}

const none: readonly Found[] = [];

/** Any date that may stand inside another ("the end of …", "early …"). */
function readInner(s: Source, i: number): Read | undefined {
  const list = isNumber(s, i)
    ? [readNumeric, readDayFirst, readDecade, readYearAfterOf, readCentury, readEraYear]
    : (innerReaders.get(word(s, i)) ?? []);
  let best: Read | undefined;
  for (const read of list) {
    const found = read(s, i);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

const innerReaders: ReadonlyMap<string, readonly Reader[]> = (() => {
  const map = new Map<string, Reader[]>();
  const add = (words: Iterable<string>, ...list: Reader[]) => {
    for (const w of words) map.set(w, [...(map.get(w) ?? []), ...list]);
  };
  add(months.keys(), readMonthFirst);
  add(weekdays.keys(), readWeekdayDate);
  add(aims.keys(), readAimed);
  add(['today', 'tonight', 'yesterday', 'tomorrow'], readToday);
  add(seasons.keys(), readAnySeason);
  add(holidaysByFirst.keys(), readHoliday);
  add([...ordinals.keys(), ...tens.keys()], readQuarter, readCentury);
  add(decadeWords.keys(), readDecade);
  add(["'", '‘'], readDecade, readShortYear);
  add(['fiscal'], readFiscal);
  add(['nineteen', 'two'], readBareYear);
  add(['same', 'that'], readSame);
  return map;
})();

function readAnySeason(s: Source, i: number): Read | undefined {
  const within = readWithin(s, i + 1);
  const month = seasons.get(word(s, i)) as number;
  return within
    ? { end: within.end, expression: { kind: 'season', month, within: within.expression } }
    : { end: i + 1, expression: { kind: 'season', month } };
}

/** "the weekend", "over the weekend". */
function readWeekend(s: Source, i: number): Read | undefined {
  return word(s, i - 1) === 'the' ? { end: i + 1, expression: { kind: 'shift', unit: 'weekend', by: 0, base: 'published' } } : undefined;
}

/** "overnight" as an adverb: the night before the day of publication. */
function readOvernight(s: Source, i: number): Read | undefined {
  const next = word(s, i + 1);
  if (
    next !== '' &&
    !/^[.,;:)!?]$/.test(next) &&
    !['and', 'in', 'on', 'at', 'from', 'by', 'to', 'after', 'as', 'into', 'with', 'near'].includes(next)
  )
    return undefined;
  const day = (by: number): Expression => ({ kind: 'shift', unit: 'day', by, base: 'published' });
  return { end: i + 1, expression: { kind: 'between', from: day(-1), to: day(0) } };
}

/** "the day before yesterday", "the day after Christmas". */
function readDayBefore(s: Source, i: number): Read | undefined {
  const way = word(s, i + 1);
  if (way !== 'before' && way !== 'after') return undefined;
  const base = readToday(s, i + 2) ?? readHoliday(s, i + 2);
  return base && { end: base.end, expression: { kind: 'shift', unit: 'day', by: way === 'before' ? -1 : 1, base: base.expression } };
}

/** "3 p.m. on Tuesday", "noon Saturday", "at 11:00 GMT on 3 May"; "11 p.m." of the day just named. */
function readTimeFirst(s: Source, i: number): Read | undefined {
  const clock = readClock(s, i);
  if (!clock) return undefined;
  // "at 09:10 (04:40 GMT) on Monday"
  const other = word(s, clock.end) === '(' ? readClock(s, clock.end + 1) : undefined;
  let at = other && word(s, other.end) === ')' ? other.end + 1 : clock.end;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'on') at++;
  const date = readToday(s, at) ?? readWeekdayDate(s, at) ?? readDated(s, at);
  if (!date) {
    if (!isSureTime(s, i, clock.end)) return undefined;
    return { end: clock.end, expression: { kind: 'shift', unit: 'day', by: 0, base: 'anchor', time: clock.time } };
  }
  const timed = addTime(date.expression, clock.time);
  return timed && { end: date.end, expression: timed };
}

function addTime(expression: Expression, time: string): Expression | undefined {
  if (expression.kind === 'calendar' && (expression.day !== undefined || expression.weekday !== undefined)) return { ...expression, time };
  if (expression.kind === 'shift' && expression.unit === 'day') return { ...expression, time };
  return undefined;
}

/** A time right after a day belongs to it: "Tuesday at 3 p.m.", "3 May 2026, 11:00 GMT". */
function withClock(s: Source, read: Read): Read {
  let at = read.end;
  if (word(s, at) === ',' || word(s, at) === '|') at++;
  if (word(s, at) === 'at' || word(s, at) === 'around') at++;
  if (word(s, at) === 'about') at++;
  const clock = readClock(s, at);
  if (!clock || (at === read.end && word(s, at) !== 'noon' && word(s, at) !== 'midnight' && !isNumber(s, at))) return read;
  const timed = addTime(read.expression, clock.time);
  return timed ? { end: clock.end, expression: timed } : read;
}

/** "January to March 2026", "May 30 - June 2", "Monday to Friday": one interval where the halves share what is written. */
function readJoined(s: Source, i: number, from: Read): Read {
  if (from.expression.kind !== 'calendar') return from;
  const joint = word(s, from.end);
  const dash = isDash(s, from.end) || joint === '~';
  const open = word(s, i - 1);
  const words = (['to', 'through', 'until', 'till'].includes(joint) && open !== 'to') || (joint === 'and' && open === 'between');
  if (!dash && !words) return from;
  const a = from.expression;
  const to = a.day !== undefined ? readDated(s, from.end + 1) : a.month !== undefined ? readMonthDate(s, from.end + 1) : undefined;
  if (to?.expression.kind !== 'calendar') return from;
  const b = to.expression;
  if ((b.day === undefined) !== (a.day === undefined) || b.month === undefined || b.within || a.within) return from;
  // Two whole dates stay two: "moved from 3 May 2025 to 6 June 2026".
  if (a.year !== undefined && b.year !== undefined) return from;
  return { end: to.end, expression: { kind: 'between', from: a, to: b } };
}
