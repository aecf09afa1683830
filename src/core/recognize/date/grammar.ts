import { NUMBER } from '../../text/tokens';
import { readDayFirst, readMonth, readMonthFirst, readNumeric, readWeekday, readYear } from './absolute';
import { readClock } from './clock';
import { calendar, type Expression, type Read } from './expression';
import { aims, cardinals, decadeWords, doubtful, holidaysByFirst, months, ordinals, partsOfDay, seasons, tens, weekdays } from './lexicon';
import { readFiscal, readQuarter, readWeekNumber, readWithin } from './periods';
import {
  readAimed,
  readAway,
  readDated,
  readHoliday,
  readNth,
  readPart,
  readSame,
  readSeason,
  readTheQuarter,
  readToday,
  readYearAgo,
  readYearEnd,
} from './relative';
import { isCapital, isDash, isGlued, isNumber, type Source, smallNumber, word } from './source';
import { readBareYear, readCentury, readDecade, readEraYear } from './years';

export interface Found {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly expression: Expression;
}

/** "3 and 4 May", "3, 4 and 5 May": a day that takes its month from the next one, and "May 3 and 4", from the one before. */
function readListedDay(s: Source, i: number): Read | undefined {
  const number = smallNumber(s, i);
  if (!number || !isNumber(s, i) || number.value < 1 || number.value > 31) return undefined;
  const joint = word(s, number.end);
  if ((joint === 'and' || joint === 'or' || joint === ',') && isNumber(s, number.end + 1)) {
    const next = readDayFirst(s, number.end + 1);
    if (next?.expression.kind === 'calendar') return { end: number.end, expression: { ...next.expression, day: number.value } };
  }
  const before = word(s, i - 1);
  const previous = s.previous;
  if ((before !== 'and' && before !== 'or' && before !== ',') || previous?.end !== i - 1 || previous.expression.kind !== 'calendar')
    return undefined;
  const { month, day, year } = previous.expression;
  if (month === undefined || day === undefined || (year !== undefined && before !== ',') || number.value <= day) return undefined;
  const after = word(s, number.end);
  if (
    after !== '' &&
    !/^[.,;:)]$/.test(after) &&
    !['and', 'or', 'in', 'at', 'to', 'with', 'for', 'after', 'as', 'but', 'by', 'was', 'were', 'is', 'are', 'will'].includes(after)
  )
    return undefined;
  const written = after === ',' || after === '' ? readWithinYear(s, number.end) : undefined;
  const listed = calendar({ month, day: number.value });
  return written ? { end: written.end, expression: { ...listed, year: written.year } } : { end: number.end, expression: listed };
}

function readWithinYear(s: Source, i: number): { year: number; end: number } | undefined {
  return word(s, i) === ',' && word(s, i + 1).length === 4 ? readYear(s, i + 1, true) : undefined;
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

/** Marks the words that may begin a date by their length and outer letters: most words are told apart without a look-up. */
const marked = new Uint8Array(1 << 12);
const mark = (word: string) => ((word.charCodeAt(0) * 5) ^ (word.charCodeAt(word.length - 1) * 129) ^ (word.length * 1031)) & 4095;
for (const key of readers.keys()) marked[mark(key)] = 1;
const fiscalYear = 'f'.charCodeAt(0);

/** A quick look whether a date may begin at token `i`; `false` is sure. */
export function mayBegin({ tokens }: Source, i: number): boolean {
  if (tokens.kinds[i] === NUMBER) return true;
  const lower = tokens.lower[i] as string;
  return marked[mark(lower)] === 1 || (lower.charCodeAt(0) === fiscalYear && lower.charCodeAt(1) === 121);
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
  return reads.map((read) => ({ first: i, ...withClock(s, readJoined(s, i, read)) }));
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
    ? { end: within.end, expression: calendar({ month, within: within.expression }) }
    : { end: i + 1, expression: calendar({ month }) };
}

/** "2026" where a date is expected. */
function readYearAfterOf(s: Source, i: number): Read | undefined {
  const text = word(s, i);
  const value = Number(text);
  return text.length === 4 && value >= 1000 && value < 2200 ? { end: i + 1, expression: calendar({ year: value }) } : undefined;
}

/** "'98" after "in", "of", "since"… */
function readShortYear(s: Source, i: number): Read | undefined {
  if (!isNumber(s, i + 1) || !isGlued(s, i + 1) || word(s, i + 1).length !== 2) return undefined;
  if (!['in', 'of', 'since', 'until', 'to', 'by', 'and', 'summer', 'early', 'late'].includes(word(s, i - 1))) return undefined;
  const within = readWithin(s, i);
  return within && { end: within.end, expression: within.expression };
}

/** Words after which "May", "March", "August" or "Dec" alone is the month. */
const monthLeads = new Set(
  'in since until till by last next this from to through during before after between late early mid for of every and or around till'.split(
    ' ',
  ),
);

/** The year of the month that is listed after one: "in April and June 1955". */
function readListedYear(s: Source, i: number): number | undefined {
  const joint = word(s, i);
  if (joint !== 'and' && joint !== 'or' && joint !== ',') return undefined;
  const next = readMonthFirst(s, i + 1);
  return next?.expression.kind === 'calendar' && next.expression.day === undefined ? next.expression.year : undefined;
}

/** "the March election". */
const determiners = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', "'s", 'this', 'that']);

function readMonthDate(s: Source, i: number): Read | undefined {
  const month = readMonth(s, i);
  // What follows "last" or "next" has been read with it, or means nothing here.
  if (!month || aims.has(word(s, i - 1))) return undefined;
  const dated = readMonthFirst(s, i);
  if (dated && dated.end > month.end) {
    const lowerDoubt = !isCapital(s, i) && doubtful.has(word(s, i));
    const solid = dated.expression.kind !== 'calendar' || dated.expression.day !== undefined || dated.expression.year !== undefined;
    return solid && !(lowerDoubt && !isNumber(s, month.end)) ? dated : undefined;
  }
  const within = readWithin(s, month.end);
  const listed = isCapital(s, i) ? readListedYear(s, month.end) : undefined;
  if (listed !== undefined) return { end: month.end, expression: calendar({ month: month.month, year: listed }) };
  if (within && (isCapital(s, i) || !doubtful.has(word(s, i))))
    return { end: within.end, expression: calendar({ month: month.month, within: within.expression }) };
  if (!month.doubtful) return { end: month.end, expression: calendar({ month: month.month }) };
  const lead = word(s, i - 1) === 'the' || isDash(s, i - 1) ? word(s, i - 2) : word(s, i - 1);
  // A given name stands before another capital: "to April Jones".
  const named = month.end < s.limit && isCapital(s, month.end) && !isNumber(s, month.end);
  const adjective = isCapital(s, i) && determiners.has(word(s, i - 1)) && month.end < s.limit && /^[a-z]{4}/.test(word(s, month.end));
  const ranged = isCapital(s, i) && isDash(s, month.end) && readMonth(s, month.end + 1) !== undefined;
  if (ranged) return { end: month.end, expression: calendar({ month: month.month }) };
  if ((!monthLeads.has(lead) && !adjective) || named) return undefined;
  if (!isCapital(s, i))
    return doubtful.has(word(s, i)) || word(s, i).length < 4 ? undefined : { end: month.end, expression: calendar({ month: month.month }) };
  return { end: month.end, expression: calendar({ month: month.month }) };
}

function readWeekdayDate(s: Source, i: number): Read | undefined {
  const weekday = readWeekday(s, i);
  if (!weekday || aims.has(word(s, i - 1))) return undefined;
  const dated = readDated(s, weekday.end);
  if (dated) return { end: dated.end, expression: { ...dated.expression, weekday: weekday.weekday } };
  if (weekday.doubtful && !(isCapital(s, i) && (weekday.end > i + 1 || word(s, i - 1) === 'on'))) return undefined;
  let at = weekday.end;
  if (partsOfDay.has(word(s, at)) && !word(s, at).endsWith('s')) at++;
  const the = word(s, at) === 'the' ? at + 1 : at;
  const number = smallNumber(s, the);
  const bare =
    number && !number.ordinal && isNumber(s, the) && number.value > 0 && number.value <= 31 && /^(?:[.,;:)!?]|)$/.test(word(s, number.end));
  if (number && (bare || (number.ordinal && number.value <= 31 && (isNumber(s, the) || the > at)))) {
    return { end: number.end, expression: calendar({ weekday: weekday.weekday, day: number.value }) };
  }
  const week = word(s, at) === 'of' ? at + 1 : at;
  const aim = aims.get(word(s, week));
  if (aim !== undefined && word(s, week + 1) === 'week') {
    return {
      end: week + 2,
      expression: {
        kind: 'nth',
        number: 1,
        unit: 'weekday',
        weekday: weekday.weekday,
        of: { kind: 'shift', unit: 'week', by: aim, base: 'published' },
      },
    };
  }
  return { end: at, expression: calendar({ weekday: weekday.weekday }) };
}

/** "on the 3rd": a day of the month, where no noun follows that it could count. */
function readTheDay(s: Source, i: number): Read | undefined {
  const number = smallNumber(s, i);
  if (!number?.ordinal || number.value > 31 || number.value < 1 || word(s, i - 1) !== 'the') return undefined;
  if (!['on', 'by', 'until', 'since', 'before', 'after'].includes(word(s, i - 2))) return undefined;
  const next = word(s, number.end);
  return next === '' ||
    /^[.,;:)!?"”]$/.test(next) ||
    ['and', 'at', 'of', 'after', 'when', 'in', 'but', 'was', 'were', 'is', 'to', 'with', 'the'].includes(next)
    ? { end: number.end, expression: calendar({ day: number.value }) }
    : undefined;
}

/** "2026 March 3", "2025 summer", "2025 Q3", "2025 third quarter". */
function readYearFirst(s: Source, i: number): Read | undefined {
  const year = readYearAfterOf(s, i);
  if (!year) return undefined;
  const quarter = readQuarter(s, i + 1);
  if (quarter?.expression.kind === 'quarter' && !quarter.expression.within) {
    return { end: quarter.end, expression: { ...quarter.expression, within: year.expression } };
  }
  const month = readMonth(s, i + 1);
  const dated = readMonthFirst(s, i + 1);
  if (month && !month.doubtful && dated?.end === month.end)
    return { end: month.end, expression: calendar({ year: Number(word(s, i)), month: month.month }) };
  return dated?.expression.kind === 'calendar' &&
    dated.expression.day !== undefined &&
    dated.expression.year === undefined &&
    isCapital(s, i + 1)
    ? { end: dated.end, expression: { ...dated.expression, year: Number(word(s, i)) } }
    : undefined;
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

/** "3 p.m. on Tuesday", "noon Saturday", "at 11:00 GMT on 3 May". */
function readTimeFirst(s: Source, i: number): Read | undefined {
  const clock = readClock(s, i);
  if (!clock) return undefined;
  let at = clock.end;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'on') at++;
  const date = readToday(s, at) ?? readWeekdayDate(s, at) ?? readDated(s, at);
  if (!date) return undefined;
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
