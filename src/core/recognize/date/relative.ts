import { readDayFirst, readMonth, readMonthFirst, readNumeric, readWeekday } from './absolute.ts';
import { type Calendar, calendar, type Expression, type Read } from './expression.ts';
import { readHolidayName } from './holiday.ts';
import { aims, partsOfDay, seasons, type Unit, units } from './lexicon.ts';
import { readQuarter, readWithin, shift } from './periods.ts';
import { afterHyphen, isCapital, isDash, isGlued, type Source, smallNumber, word } from './source.ts';
import { readYear } from './year.ts';

const MAX_DEPTH = 3;

/** "yesterday", "tonight", "the day before yesterday". */
const days: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export function readToday(s: Source, i: number): Read | undefined {
  const by = days.get(word(s, i));
  if (by === undefined) return undefined;
  return { end: i + 1, expression: shift('day', by) };
}

/** "the fiscal year". */
const yearKinds = new Set(['fiscal', 'calendar', 'financial', 'school', 'academic', 'tax']);

/** "last week", "next Friday", "this April", "last fall", "the current fiscal year", "last Christmas", "this morning". */
export function readAimed(s: Source, i: number, depth = 0): Read | undefined {
  let at = i;
  if (word(s, at) === 'this' && (word(s, at + 1) === 'past' || word(s, at + 1) === 'coming')) at++;
  const aim = aims.get(word(s, at));
  if (aim === undefined) return undefined;
  const aimWord = word(s, at);
  at++;
  if (yearKinds.has(word(s, at)) && word(s, at + 1) === 'year') at++;
  const lower = word(s, at);
  if (aim <= 0 && partsOfDay.has(lower) && (aimWord === 'this' || (aimWord === 'last' && word(s, at - 2) !== 'the'))) {
    return { end: at + 1, expression: shift('day', aim === -1 && lower === 'night' ? -1 : aim) };
  }
  const worked = lower === 'workweek' ? at + 1 : (lower === 'working' || lower === 'work') && word(s, at + 1) === 'week' ? at + 2 : 0;
  if (worked) {
    const day = (weekday: number): Expression => ({ kind: 'nth', number: weekday, unit: 'weekday', weekday, of: shift('week', aim) });
    return { end: worked, expression: { kind: 'between', from: day(1), to: day(5) } };
  }
  const unit = units.get(lower);
  // "over the past decade" is a length of time.
  if (word(s, at - 1) === 'past' && (unit === 'decade' || unit === 'century')) return undefined;
  if (unit === 'fortnight' && aim !== 0 && lower === 'fortnight')
    return { end: at + 1, expression: { kind: 'span', unit, count: 1, way: aim } };
  if (unit !== undefined && !lower.endsWith('s') && unit !== 'day') {
    const anchored =
      aimWord === 'following' || aimWord === 'previous' || (aimWord === 'next' && word(s, at - 2) === 'the' && unit !== 'quarter');
    const expression: Expression = anchored ? { kind: 'shift', unit, by: aim, base: 'anchor', whole: true } : shift(unit, aim);
    return afterUnit(s, at + 1, unit, expression, depth);
  }
  if (lower === 'day' && (aimWord === 'next' || aimWord === 'following' || aimWord === 'previous'))
    return { end: at + 1, expression: shift('day', aim, 'anchor') };
  if (lower === 'morning' || lower === 'evening' || lower === 'night' || lower === 'afternoon') {
    return aim === 0 ? undefined : { end: at + 1, expression: shift('day', aim, 'anchor') };
  }
  const weekday = readWeekday(s, at);
  if (weekday && !(weekday.doubtful && weekday.end === at + 1)) {
    const dated = readDated(s, weekday.end);
    if (dated) return { end: dated.end, expression: { ...dated.expression, weekday: weekday.weekday } };
    const coming = aimWord === 'coming' || aimWord === 'upcoming';
    // "the coming Friday" is the first one ahead, "next Friday" next week's.
    return {
      end: weekday.end,
      expression: calendar({ weekday: weekday.weekday, aim: coming ? 0 : aim, coming }),
    };
  }
  const month = readMonth(s, at);
  if (month && (!month.doubtful || /^\p{Lu}/u.test(s.text.slice(s.tokens.starts[at] as number)))) {
    const dated = readMonthFirst(s, at);
    if (dated && dated.expression.kind === 'calendar' && dated.expression.day !== undefined) {
      return { end: dated.end, expression: dated.expression.year === undefined ? { ...dated.expression, aim } : dated.expression };
    }
    return { end: month.end, expression: calendar({ month: month.month, aim }) };
  }
  const numbered = aim === 0 ? undefined : readDayFirst(s, at);
  if (
    numbered?.expression.kind === 'calendar' &&
    numbered.expression.day !== undefined &&
    numbered.expression.year === undefined &&
    !numbered.expression.within
  )
    return { end: numbered.end, expression: { ...numbered.expression, aim } };
  const season = seasons.get(lower);
  if (season !== undefined) return { end: at + 1, expression: { kind: 'season', month: season, aim } };
  const holiday = readHolidayName(s, at);
  return holiday && { end: holiday.end, expression: { kind: 'holiday', name: holiday.name, aim } };
}

/** "next week on Tuesday", "last week Monday", "next year's first quarter". */
function afterUnit(s: Source, end: number, unit: Unit, expression: Expression, depth: number): Read {
  if (unit === 'year' && word(s, end) === "'s" && depth < MAX_DEPTH) {
    const quarter = readQuarter(s, end + 1);
    if (quarter?.expression.kind === 'quarter' && !quarter.expression.within)
      return { end: quarter.end, expression: { ...quarter.expression, within: expression } };
  }
  if (unit === 'week') {
    const at = word(s, end) === 'on' ? end + 1 : end;
    const weekday = readWeekday(s, at);
    if (weekday && (!weekday.doubtful || isCapital(s, at)))
      return {
        end: weekday.end,
        expression: { kind: 'nth', number: weekday.weekday, unit: 'weekday', weekday: weekday.weekday, of: expression },
      };
  }
  return { end, expression };
}

export function readDated(s: Source, i: number): Read<Calendar> | undefined {
  const at = word(s, i) === ',' || word(s, i) === '(' ? i + 1 : i;
  const dated = readMonthFirst(s, at) ?? readDayFirst(s, at) ?? readNumeric(s, at);
  if (dated?.expression.kind !== 'calendar' || dated.expression.day === undefined) return undefined;
  return { end: word(s, i) === '(' && word(s, dated.end) === ')' ? dated.end + 1 : dated.end, expression: dated.expression };
}

/** Words before a season alone. */
const seasonLeads = new Set('in since by during until early late mid through throughout before after over'.split(' '));
const afterSeason = new Set(
  'and or when after as with but to that for at on if before because by in into from was were is are had has will would did until while through during'.split(
    ' ',
  ),
);

/** "the summer of 2025", "summer 2025", the spring of "spring and summer of 2025"; the bare season only after "in the", "this", "last"… */
export function readSeason(s: Source, i: number): Read | undefined {
  const season = seasons.get(word(s, i));
  if (season === undefined) return undefined;
  // "Winter Games" is a name.
  if (isCapital(s, i) && i + 1 < s.limit && isCapital(s, i + 1)) return undefined;
  const within = readWithin(s, i + 1);
  if (within && word(s, i + 1) !== 'in')
    return { end: within.end, expression: { kind: 'season', month: season, within: within.expression } };
  const next = word(s, i + 1);
  const joined = next === 'and' || next === 'or' || (isDash(s, i + 1) && isGlued(s, i + 1));
  const shared = joined && seasons.has(word(s, i + 2)) ? readWithin(s, i + 3) : undefined;
  if (shared) return { end: i + 1, expression: { kind: 'season', month: season, within: shared.expression } };
  const the = word(s, i - 1) === 'the';
  const follows = s.previous?.expression.kind === 'season' && word(s, i - 1) === 'and' && s.previous.end === i - 1;
  const led = (the && word(s, i) !== 'fall') || follows || seasonLeads.has(word(s, the ? i - 2 : i - 1));
  const noun = /^[a-z]/.test(s.text[s.tokens.starts[i + 1] ?? 0] ?? '') && !afterSeason.has(next);
  return led && !(noun && next !== '' && i + 1 < s.limit) ? { end: i + 1, expression: { kind: 'season', month: season } } : undefined;
}

/** "that year", "the same day", "the same month": the one that holds the date named before. */
export function readSame(s: Source, i: number): Read | undefined {
  const at = word(s, i) === 'that' && word(s, i + 1) === 'same' ? i + 2 : i + 1;
  const unit = units.get(word(s, at));
  if (!unit || word(s, at).endsWith('s') || unit === 'weekend') return undefined;
  return { end: at + 1, expression: shift(unit, 0, 'anchor') };
}

/** "the quarter", "the latest quarter", "the period": the quarter the text is about. */
export function readTheQuarter(s: Source, i: number): Read | undefined {
  const previous = word(s, i - 1);
  if (word(s, i) === 'period' ? previous !== 'latest' : previous !== 'the' && previous !== 'latest' && previous !== 'recent')
    return undefined;
  return { end: i + 1, expression: { kind: 'shift', unit: 'quarter', by: 0, base: 'anchor', quarterOnly: true } };
}

const partWords = new Map<string, 'early' | 'mid' | 'late' | 'some'>([
  ['early', 'early'],
  ['late', 'late'],
  ['mid', 'mid'],
  ['earlier', 'some'],
  ['later', 'some'],
  ['beginning', 'some'],
  ['start', 'some'],
  ['middle', 'some'],
  ['end', 'some'],
  ['close', 'some'],
  ['rest', 'some'],
  ['latter', 'some'],
  ['remainder', 'some'],
]);

/** "early 2026", "mid-March", "late last week", "earlier this month", "the end of the year", "late on Monday". */
export function readPart(s: Source, i: number, inner: (at: number) => Read | undefined): Read | undefined {
  const part = partWords.get(word(s, i));
  if (part === undefined) return undefined;
  let at = isDash(s, i + 1) && isGlued(s, i + 1) ? i + 2 : i + 1;
  // "the latter part of the year"
  const named = word(s, at) === 'part' && word(s, at + 1) === 'of';
  if (named) at++;
  else if (word(s, i) === 'latter') return undefined;
  const joint = word(s, at);
  const noun = named || (part === 'some' && !word(s, i).endsWith('er'));
  if (noun && joint !== 'of') return undefined;
  if (joint === 'of' || joint === 'in' || joint === 'on') at++;
  if (noun && units.has(word(s, at)) && !word(s, at).endsWith('s'))
    return { end: at + 1, expression: shift(units.get(word(s, at)) as Unit, 0) };
  if (word(s, at) === 'the' || word(s, at) === 'that') {
    const unit = units.get(word(s, at + 1));
    if (unit !== undefined && !word(s, at + 1).endsWith('s') && unit !== 'decade' && (joint === 'of' || joint === 'in')) {
      return { end: at + 2, expression: shift(unit, 0, word(s, at) === 'that' ? 'anchor' : 'published') };
    }
    if (word(s, at) === 'the') at++;
  }
  const of = inner(at);
  return of && { end: of.end, expression: part === 'some' ? of.expression : { kind: 'part', part, of: of.expression } };
}

/** "year-end", "year's end", "year-end 2025". */
export function readYearEnd(s: Source, i: number): Read | undefined {
  const at = word(s, i + 1) === "'s" ? i + 2 : afterHyphen(s, i + 1);
  if (word(s, at) !== 'end' || (at === i + 1 && word(s, i) !== 'year')) return undefined;
  const unit = units.get(word(s, i)) as Unit;
  const year = unit === 'year' ? readYear(s, at + 1, true) : undefined;
  return year ? { end: year.end, expression: calendar({ year: year.year }) } : { end: at + 1, expression: shift(unit, 0) };
}

const weekLeads = new Set(['of', 'beginning', 'starting', 'commencing']);

/** "the second Tuesday of March", "the last week of July", "the first day of next month", "the week of May 4". */
export function readNth(s: Source, i: number, inner: (at: number) => Read | undefined): Read | undefined {
  const weekend = word(s, i) === 'weekend';
  if ((word(s, i) === 'week' && weekLeads.has(word(s, i + 1))) || (weekend && word(s, i + 1) === 'of')) {
    const at = word(s, i + 2) === 'on' || word(s, i + 2) === 'the' ? i + 3 : i + 2;
    const day = smallNumber(s, at);
    const of =
      inner(at) ?? (day?.ordinal && day.value <= 31 && at > i + 2 ? { end: day.end, expression: calendar({ day: day.value }) } : undefined);
    const dated = of?.expression.kind === 'holiday' || (of?.expression.kind === 'calendar' && of.expression.day !== undefined);
    return of && dated
      ? { end: of.end, expression: weekend ? { kind: 'week', of: of.expression, weekend } : { kind: 'week', of: of.expression } }
      : undefined;
  }
  const number = word(s, i) === 'last' || word(s, i) === 'final' ? { value: -1, end: i + 1, ordinal: true } : smallNumber(s, i);
  if (!number?.ordinal || number.value > 31) return undefined;
  const several = Math.abs(number.value) === 1 ? readSeveral(s, number.end, number.value, inner) : undefined;
  if (several) return several;
  const weekday = readWeekday(s, number.end);
  const unit = weekday && !weekday.doubtful ? 'weekday' : units.get(word(s, number.end));
  if (!unit || unit === 'year' || unit === 'century' || unit === 'decade' || word(s, number.end).endsWith('s')) return undefined;
  const end = weekday?.end ?? number.end + 1;
  if (word(s, end) !== 'of' && word(s, end) !== 'in') return undefined;
  const the = word(s, end + 1) === 'the';
  const whole = the ? units.get(word(s, end + 2)) : undefined;
  const of: Read | undefined =
    whole && !word(s, end + 2).endsWith('s') ? { end: end + 3, expression: shift(whole, 0) } : inner(the ? end + 2 : end + 1);
  if (!of || (of.expression.kind === 'calendar' && of.expression.day !== undefined)) return undefined;
  return {
    end: of.end,
    expression: { kind: 'nth', number: number.value, unit, of: of.expression, weekday: weekday?.weekday },
  };
}

/** The "nine months of 2025" behind "first". */
function readSeveral(s: Source, i: number, number: number, inner: (at: number) => Read | undefined): Read | undefined {
  const count = smallNumber(s, i);
  const unit = count && !count.ordinal && count.value > 1 ? units.get(word(s, count.end)) : undefined;
  if (!count || !unit || !word(s, count.end).endsWith('s') || unit === 'weekend' || unit === 'decade' || unit === 'century')
    return undefined;
  const end = count.end + 1;
  if (word(s, end) !== 'of' && word(s, end) !== 'in') return undefined;
  const of = readWithin(s, end) ?? inner(word(s, end + 1) === 'the' ? end + 2 : end + 1);
  return of && { end: of.end, expression: { kind: 'nth', number, count: count.value, unit, of: of.expression } };
}

/** "the week after next", "the year before last". */
export function readOverNext(s: Source, i: number): Read | undefined {
  const by =
    word(s, i + 1) === 'after' && word(s, i + 2) === 'next' ? 2 : word(s, i + 1) === 'before' && word(s, i + 2) === 'last' ? -2 : 0;
  const unit = units.get(word(s, i));
  return by && unit ? { end: i + 3, expression: shift(unit, by) } : undefined;
}
