import { NUMBER } from '../../text/tokens.ts';
import { markWords } from '../marks.ts';
import { readDayFirst, readMonthFirst, readNumeric } from './absolute.ts';
import { readAway, readYearAgo } from './away.ts';
import { hourWords, meridiems } from './clock.ts';
import { eras, readEraYear } from './era.ts';
import type { Expression, Read } from './expression.ts';
import { readHoliday } from './holiday.ts';
import { readJoined } from './joined.ts';
import { aims, cardinals, decadeWords, holidaysByFirst, months, ordinals, seasons, tens, units, weekdays, zones } from './lexicon.ts';
import { readListedDay, readMonthDate, readShortYear, readTheDay, readWeekdayDate, readYearAfterOf, readYearFirst } from './named.ts';
import { readFiscal, readQuarter, readWeekNumber, readWithin } from './periods.ts';
import { readAimed, readNth, readOverNext, readPart, readSame, readSeason, readTheQuarter, readToday, readYearEnd } from './relative.ts';
import { isGlued, isNumber, type Source, word } from './source.ts';
import { readSpan, readStarting, readTheUnit } from './spans.ts';
import { readTimeFirst, withClock } from './timed.ts';
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
  const starting: Reader = (s, i) => readStarting(s, i, (at) => readInner(s, at));
  add(months.keys(), readMonthDate);
  add(weekdays.keys(), readWeekdayDate);
  add(aims.keys(), readAimed, readSpan);
  add(['today', 'tonight', 'yesterday', 'tomorrow'], readToday);
  add(seasons.keys(), readSeason);
  add(holidaysByFirst.keys(), readHoliday);
  add([...cardinals.keys(), ...tens.keys()], readDayFirst, readAway, readCentury, readSpan, starting);
  add(['nineteen', 'eighteen', 'twenty', 'two'], readBareYear);
  add([...ordinals.keys(), ...tens.keys()], readDayFirst, readQuarter, nth, readCentury);
  add(['last', 'final'], readQuarter, nth);
  add(['latter'], readQuarter);
  add(['week', 'month', 'year', 'weekend'], readOverNext);
  add(['a', 'an', 'one'], readAway, starting);
  add(decadeWords.keys(), readDecade);
  add(["'", '‘'], readDecade, readShortYear);
  add(['early', 'late', 'mid', 'earlier', 'later', 'beginning', 'start', 'middle', 'end', 'close', 'rest', 'remainder', 'latter'], part);
  add(['q1', 'q2', 'q3', 'q4', 'h1', 'h2'], readQuarter);
  add(['fiscal', 'fy'], readFiscal, (s, i) => (word(s, i) === 'fiscal' ? readQuarter(s, i + 1) : undefined));
  add(['week'], readWeekNumber, nth);
  add(['year', 'month'], readYearEnd, readYearAgo);
  add(['week', 'quarter'], readYearEnd);
  add(['day', 'week', 'month', 'year', 'fortnight'], readTheUnit);
  add(['quarter', 'period'], readTheQuarter);
  add(['same', 'that'], readSame);
  add(['weekend'], readWeekend, nth);
  add(['w'], readWeekCommencing);
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
  readSpan,
  (s, i) => readStarting(s, i, (at) => readInner(s, at)),
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
  ...aims.keys(),
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

/** The end of an interval whose beginning was the date before: the "5 May" of "3 to 5 May". */
function otherHalf(s: Source, i: number): Found | undefined {
  const { previous } = s;
  const expression = previous?.expression;
  if (!previous || expression?.kind !== 'half' || expression.which !== 'from' || i >= expression.last) return undefined;
  const at = previous.end + (word(s, previous.end + 1) === 'the' ? 2 : 1);
  return i === at ? { first: i, end: expression.last, expression: { ...expression, which: 'to' } } : undefined;
}

/** The readings of the date expression that begins at token `i`, the longest first; looks at a bounded number of tokens after it. */
export function findExpressions(s: Source, i: number): readonly Found[] {
  const half = otherHalf(s, i);
  if (half) return [half];
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

/** "w/c 4 May": the week that commences then. */
function readWeekCommencing(s: Source, i: number): Read | undefined {
  if (word(s, i + 1) !== '/' || word(s, i + 2) !== 'c' || !isGlued(s, i + 1) || !isGlued(s, i + 2)) return undefined;
  const of = readInner(s, i + 3);
  return of?.expression.kind === 'calendar' && of.expression.day !== undefined
    ? { end: of.end, expression: { kind: 'week', of: of.expression } }
    : undefined;
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

/** "the day before yesterday", "the day after Christmas", "the day before." */
function readDayBefore(s: Source, i: number): Read | undefined {
  const way = word(s, i + 1);
  if (way !== 'before' && way !== 'after') return undefined;
  // "the day before": that of the date just named.
  if (word(s, i - 1) === 'the' && /^[.,;:)!?]?$/.test(word(s, i + 2)))
    return { end: i + 2, expression: { kind: 'shift', unit: 'day', by: way === 'before' ? -1 : 1, base: 'anchor' } };
  const base = readToday(s, i + 2) ?? readHoliday(s, i + 2);
  return base && { end: base.end, expression: { kind: 'shift', unit: 'day', by: way === 'before' ? -1 : 1, base: base.expression } };
}
