import { numeralAt } from '../numerals.ts';
import { readDayFirst, readMonthFirst, readNumeric, readWeekday } from './absolute.ts';
import { readDirection } from './direction.ts';
import { calendar, type Expression, type Read } from './expression.ts';
import { readHoliday } from './holiday.ts';
import { type Unit, units } from './lexicon.ts';
import { readQuarter, shift } from './periods.ts';
import { readAimed, readToday } from './relative.ts';
import { afterHyphen, type Source, smallNumber, word } from './source.ts';

const pastWays = new Map<string, 'published' | 'anchor'>([
  ['ago', 'published'],
  ['earlier', 'anchor'],
  ['before', 'anchor'],
  ['previously', 'anchor'],
]);
const comingWays = new Map<string, 'published' | 'anchor'>([
  ['later', 'anchor'],
  ['afterwards', 'anchor'],
  ['afterward', 'anchor'],
  ['after', 'anchor'],
  ['hence', 'published'],
]);

const MAX_DEPTH = 3;

/** A count of units and which way: "two weeks ago", "a year earlier", "three days after Christmas", "a month from today". */
export function readAway(s: Source, i: number, depth = 0): Read | undefined {
  const amount = readAmount(s, i);
  if (!amount) return undefined;
  const { value, unit, end } = amount;
  const ways = word(s, end) === 'or' && word(s, end + 1) === 'so' ? end + 2 : end;
  const way = word(s, ways);
  // "for 3 days from Monday" lasts that long.
  if (way === 'from' && word(s, i - 1) === 'for') return undefined;
  const based = depth < MAX_DEPTH && (way === 'before' || way === 'after' || way === 'from' || way === 'following' || way === 'prior');
  const base = based ? readBase(s, way === 'prior' ? ways + 2 : ways + 1, depth + 1) : undefined;
  if (base) return { end: base.end, expression: shift(unit, way === 'before' || way === 'prior' ? -value : value, base.expression) };
  const past = pastWays.get(way);
  const coming = comingWays.get(way);
  // "two days before" and "after" stand for a date only where nothing follows them.
  if ((way === 'before' || way === 'after') && ways + 1 < s.limit && !/^[.,;:)"”]$/.test(word(s, ways + 1))) return undefined;
  if (past !== undefined) return { end: ways + 1, expression: away(unit, -value, past) };
  if (coming !== undefined) return { end: ways + 1, expression: away(unit, value, coming) };
  if (way === 'from' && word(s, ways + 1) === 'now') return { end: ways + 2, expression: shift(unit, value) };
  // "in two weeks' time"
  const time = word(s, end) === "'s" || word(s, end) === "'" ? end + 1 : end;
  if (word(s, i - 1) === 'in' && time > end && word(s, time) === 'time')
    return { end: time + 1, expression: away(unit, value, 'published') };
  // "will open in two weeks": without a verb that looks ahead it is how long something took.
  if (word(s, i - 1) === 'in' && unit !== 'quarter' && readDirection(s, i, end, false) === 'future')
    return { end, expression: away(unit, value, 'published') };
  return undefined;
}

/** Decades and centuries away are about so many years; a year before a quarter is the same quarter. */
function away(unit: Unit, by: number, base: 'published' | 'anchor'): Expression {
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  if (years) return { kind: 'shift', unit: 'year', by: by * years, base, about: true };
  return unit === 'year' && by === -1 ? { kind: 'shift', unit, by, base, likeQuarter: true } : { kind: 'shift', unit, by, base };
}

function readBase(s: Source, i: number, depth: number): Read | undefined {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const weekday = readWeekday(s, at);
  if (weekday && !weekday.doubtful) return { end: weekday.end, expression: calendar({ weekday: weekday.weekday }) };
  return (
    readToday(s, at) ??
    readMonthFirstDay(s, at) ??
    readDayFirst(s, at) ??
    readNumeric(s, at) ??
    readHoliday(s, at) ??
    readAimed(s, at, depth)
  );
}

function readMonthFirstDay(s: Source, i: number): Read | undefined {
  const dated = readMonthFirst(s, i);
  return dated?.expression.kind === 'calendar' && dated.expression.day !== undefined ? dated : undefined;
}

const articles = new Set(['a', 'an', 'one']);

/** "two weeks", "a year", "a couple of months", "one and a half years" is none. */
function readAmount(s: Source, i: number): { value: number; unit: Unit; end: number } | undefined {
  let value: number;
  let at: number;
  if (articles.has(word(s, i))) {
    value = 1;
    at = i + 1;
    if (word(s, at) === 'couple') {
      value = 2;
      at += word(s, at + 1) === 'of' ? 2 : 1;
    }
  } else {
    const numeral = numeralAt(s.numerals, i);
    const small = numeral ? undefined : smallNumber(s, i);
    if (numeral ? numeral.ordinal || numeral.value % 1 !== 0 : !small || small.ordinal) return undefined;
    value = numeral ? numeral.value : (small?.value ?? 0);
    at = numeral ? numeral.last : (small?.end ?? i + 1);
  }
  if (word(s, at) === 'full' || word(s, at) === 'calendar') at++;
  const unit = units.get(word(s, at));
  return unit === undefined || unit === 'weekend' || value > 5000 ? undefined : { value, unit, end: at + 1 };
}

/** "year-ago", "year-earlier", with "quarter" or "period" after it. */
export function readYearAgo(s: Source, i: number): Read | undefined {
  const at = afterHyphen(s, i + 1);
  if (at === i + 1 || (word(s, at) !== 'ago' && word(s, at) !== 'earlier')) return undefined;
  const noun = word(s, at + 1);
  const quarter = readQuarter(s, at + 1);
  if (quarter?.expression.kind === 'quarter') return { end: quarter.end, expression: { ...quarter.expression, within: shift('year', -1) } };
  return {
    end: noun === 'quarter' || noun === 'period' ? at + 2 : at + 1,
    expression: { kind: 'shift', unit: 'year', by: -1, base: 'published', likeQuarter: true },
  };
}
