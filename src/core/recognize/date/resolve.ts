import type { DatePart } from '../../model.ts';
import {
  addDays,
  addMonths,
  type CalendarDay,
  dayNumber,
  isDay,
  lastDayOfMonth,
  mondayOf,
  mondayOfWeek,
  nthWeekday,
  weekdayOf,
} from './calendar.ts';
import { firstDay, type Period, type Point } from './edtf.ts';
import type { Between, Calendar, Expression, Nth, Part, Quarter, Shift } from './expression.ts';
import { lastDayOf, quarterFrom, roughly, seasonFrom, weekendOf, weekFrom } from './extent.ts';
import { holidays } from './lexicon.ts';
import { dayAlone, nearestYear, nearWeekday, type Situation, seasonYear } from './nearest.ts';
import { spanPeriod } from './spans.ts';

export interface Resolved {
  readonly period: Period;
  readonly implied: readonly DatePart[];
}

/** Finds the period that an expression means; `null` where the situation does not settle it. */
export function resolve(expression: Expression, at: Situation): Resolved | null {
  switch (expression.kind) {
    case 'calendar':
      return resolveCalendar(expression, at);
    case 'season': {
      const year = expression.within ? resolve(expression.within, at)?.period.from.year : seasonYear(expression.month, at, expression.aim);
      return year === undefined ? null : resolved(seasonFrom(year, expression.month), isWritten(expression.within) ? [] : ['year']);
    }
    case 'era':
      return resolved({ from: { year: expression.year, years: expression.years } }, expression.short ? ['year'] : []);
    case 'shift': {
      const period = resolveShift(expression, at);
      return (
        period &&
        impliedAll(expression.time && period.from.day !== undefined ? { from: { ...period.from, time: expression.time } } : period)
      );
    }
    case 'quarter':
      return resolveQuarter(expression, at);
    case 'part':
      return resolvePart(expression, at);
    case 'holiday': {
      const rule = holidays.get(expression.name);
      if (!rule) return null;
      const year = expression.within ? resolve(expression.within, at)?.period.from.year : nearestYear(rule, at, expression.aim);
      return year === undefined
        ? null
        : resolved({ from: rule(year) }, isWritten(expression.within) ? ['month', 'day'] : ['year', 'month', 'day']);
    }
    case 'nth':
      return resolveNth(expression, at);
    case 'week': {
      const of = expression.of ? resolve(expression.of, at) : null;
      if (!of) return null;
      if (expression.weekend) return resolved(weekendOf(firstDay(of.period.from)), of.implied);
      const monday =
        expression.number === undefined ? mondayOf(firstDay(of.period.from)) : mondayOfWeek(of.period.from.year, expression.number);
      return resolved(weekFrom(monday), of.implied);
    }
    case 'span': {
      if (!expression.from) {
        const period = at.published && !at.follow ? spanPeriod(expression, at.published) : null;
        return period && impliedAll(period);
      }
      const first = resolve(expression.from, at);
      const period = first?.period.from.day === undefined ? null : spanPeriod(expression, addDays(firstDay(first.period.from), -1));
      return period && first && resolved(period, first.implied);
    }
    case 'half': {
      const whole = resolveBetween(expression.of, at);
      const point = expression.which === 'from' ? whole?.period.from : whole?.period.to;
      return whole && point ? resolved({ from: point }, whole.implied) : null;
    }
    case 'between':
      return resolveBetween(expression, at);
  }
}

const resolved = (period: Period, implied: readonly DatePart[]): Resolved => ({ period, implied });

function impliedAll(period: Period): Resolved {
  const { month, day } = period.from;
  return resolved(period, day !== undefined ? ['year', 'month', 'day'] : month !== undefined ? ['year', 'month'] : ['year']);
}

const isWritten = (within: Expression | undefined) => within?.kind === 'calendar' && within.year !== undefined;
function resolveCalendar(c: Calendar, at: Situation): Resolved | null {
  const year = c.year ?? (c.within ? resolve(c.within, at)?.period.from.year : undefined);
  if (c.within && year === undefined) return null;
  const timed = (date: Point): Point => (c.time === undefined ? date : { ...date, time: c.time });
  const implied: DatePart[] = c.year === undefined && !isWritten(c.within) ? ['year'] : [];
  if (year !== undefined) {
    if (c.month === undefined) return resolved({ from: c.about ? { year, about: true } : { year } }, implied);
    if (c.day === undefined) return resolved({ from: { year, month: c.month } }, implied);
    return isDay(year, c.month, c.day) ? resolved({ from: timed({ year, month: c.month, day: c.day }) }, implied) : null;
  }
  if (c.month !== undefined) {
    const { month, day } = c;
    const found = nearestYear((y) => ({ year: y, month, day: day ?? 1 }), at, c.aim, day === undefined);
    if (found === undefined) return null;
    // 29 February is that of the leap year before, or of the next one.
    const leap = (years: number) => found + years - (((found % 4) + 4) % 4);
    const year = month === 2 && day === 29 && !isDay(found, 2, 29) ? leap(at.direction === 'future' ? 4 : 0) : found;
    if (day !== undefined && !isDay(year, month, day)) return null;
    return resolved({ from: day === undefined ? { year, month } : timed({ year, month, day }) }, implied);
  }
  if (at.published === null || (at.follow && c.aim === undefined && c.day === undefined)) return null;
  if (c.day !== undefined) {
    const date = dayAlone(c.day, c.weekday, at);
    return date && resolved({ from: timed(date) }, ['year', 'month']);
  }
  if (c.weekday === undefined) return null;
  const today = c.coming ? addDays(at.published, 1) : at.published;
  return resolved({ from: timed(nearWeekday(c.weekday, today, c.aim, c.coming ? 'future' : at.direction)) }, ['year', 'month', 'day']);
}

function resolveShift({ unit, by, base, quarterOnly, likeQuarter, about, whole, time, yearBehind }: Shift, at: Situation): Period | null {
  if (yearBehind && unit === 'year' && !at.follow && at.published && at.published.month <= REPORTING && at.direction === 'past')
    return { from: { year: at.published.year - 1 } };
  if (quarterOnly) {
    const year = typeof base === 'object' ? resolve(base, at)?.period.from.year : at.quarter?.year;
    return at.quarter && year !== undefined ? quarterFrom(year, (at.quarter.month ?? 1) + by * 3, 3) : null;
  }
  if (likeQuarter && at.quarter) return quarterFrom(at.quarter.year + by, at.quarter.month ?? 1, 3);
  // A time of day alone is that of the day just named, and no day where only a month or year was.
  if (base === 'anchor' && time !== undefined && (!at.beside || at.anchor?.to || at.anchor?.from.day === undefined)) return null;
  const period = basePeriod(base, by, at);
  if (!period) return null;
  const { from } = period;
  const exact = typeof base === 'object' && from.day !== undefined;
  const day = from.day === undefined ? null : firstDay(from);
  switch (unit) {
    case 'day':
      return day && { from: addDays(by > 0 && period.to ? firstDay(period.to) : day, by) };
    case 'week':
      if (!day) return null;
      return base === 'published' || by === 0 || whole ? weekFrom(mondayOf(addDays(day, by * 7))) : { from: addDays(day, by * 7) };
    case 'fortnight':
      return day && { from: addDays(day, by * 14) };
    case 'weekend': {
      if (!day) return null;
      // "this weekend" looks ahead unless the words look back; a Sunday's or Monday's "weekend" is the one just over.
      const back = by < 0 || (by === 0 && at.direction === 'past' && weekdayOf(day) < 6) ? -1 : by;
      const saturday = addDays(mondayOf(day), 5 + back * 7);
      return { from: saturday, to: addDays(saturday, 1) };
    }
    case 'month': {
      if (from.month === undefined) return null;
      const moved = addMonths(firstDay(from), by);
      return { from: exact ? moved : { year: moved.year, month: moved.month } };
    }
    case 'quarter': {
      if (from.month === undefined) return null;
      return quarterFrom(from.year, (Math.ceil(from.month / 3) - 1 + by) * 3 + 1, 3);
    }
    case 'year':
      return shiftYears(period, by, likeQuarter === true, exact, about ?? false);
    case 'decade':
      return { from: { year: (Math.floor(from.year / 10) + by) * 10, years: 10 } };
    case 'century':
      return { from: { year: (Math.floor(from.year / 100) + by) * 100, years: 100 } };
  }
}

/** In its first months a year's reports are those of the year before. */
const REPORTING = 3;

function basePeriod(base: Shift['base'], by: number, at: Situation): Period | null {
  if (typeof base === 'object') return resolve(base, at)?.period ?? null;
  // In a history "the end of the year" is that of the year it has come to.
  if (base === 'anchor' || (by === 0 && at.follow && at.published)) return at.anchor;
  return at.published && { from: at.published };
}

/** A year before a quarter is a quarter, before a month a month; otherwise a year. */
function shiftYears({ from, to }: Period, by: number, keep: boolean, exact: boolean, about: boolean): Period {
  const year = from.year + by;
  if (exact && from.month !== undefined && from.day !== undefined)
    return { from: { year, month: from.month, day: Math.min(from.day, lastDayOfMonth(year, from.month)) } };
  if (keep && from.day === undefined && from.month !== undefined) {
    return to ? { from: { ...from, year }, to: { ...to, year: to.year + by } } : { from: { ...from, year } };
  }
  return { from: about ? { year, about } : { year } };
}

function resolveQuarter({ months, number, within, about }: Quarter, at: Situation): Resolved | null {
  const first = (number - 1) * months + 1;
  if (within) {
    const of = resolve(within, at);
    return of && resolved(roughly(quarterFrom(of.period.from.year, first, months), about), isWritten(within) ? [] : ['year']);
  }
  // The coming one only where it lies less than half a year ahead: companies "will report" on quarters that are over.
  const situation: Situation = at.direction === 'future' ? { ...at, direction: 'end' } : at;
  const year = nearestYear((y) => ({ year: y, month: first, day: 1 }), situation, undefined, true);
  return year === undefined ? null : resolved(roughly(quarterFrom(year, first, months), about), ['year']);
}

/** "Early" and "late" are the first and last quarter of a year, "mid" its middle third; those of a shorter or longer time have no agreed ends and stay whole. */
function resolvePart({ part, of }: Part, at: Situation): Resolved | null {
  const whole = resolve(of, at);
  if (!whole) return null;
  const { from, to } = whole.period;
  if (to || from.month !== undefined || from.years || part === 'some') return whole;
  const [first, last] = part === 'early' ? [1, 3] : part === 'late' ? [10, 12] : [5, 8];
  return resolved({ from: { year: from.year, month: first }, to: { year: from.year, month: last } }, whole.implied);
}

function resolveNth({ number, count, unit, weekday, of }: Nth, at: Situation): Resolved | null {
  const whole = resolve(of, at);
  if (!whole) return null;
  const { from, to } = whole.period;
  if (from.years) return null;
  const implied: DatePart[] = [...whole.implied];
  if (count !== undefined) return resolveSeveral(whole.period, number, count, unit, implied);
  if (unit === 'weekday' && weekday !== undefined) {
    if (to && from.day !== undefined) return resolved({ from: addDays(firstDay(from), weekday - 1) }, implied);
    return from.month === undefined || from.day !== undefined
      ? null
      : resolved({ from: nthWeekday(from.year, from.month, weekday, number) }, implied);
  }
  const start = firstDay(from);
  const last = lastDayOf(to ?? from);
  if (unit === 'day') return resolved({ from: number < 0 ? last : addDays(start, number - 1) }, implied);
  if (unit === 'week' && from.day === undefined) {
    const monday = number < 0 ? mondayOf(addDays(last, -3)) : addDays(mondayOf(addDays(start, 3)), (number - 1) * 7);
    return resolved(weekFrom(monday), implied);
  }
  if (from.month !== undefined || to || from.day !== undefined) return null;
  if (unit === 'month') return number > 12 ? null : resolved({ from: { year: from.year, month: number < 0 ? 12 : number } }, implied);
  return unit === 'quarter' && number <= 4 ? resolved(quarterFrom(from.year, ((number < 0 ? 4 : number) - 1) * 3 + 1, 3), implied) : null;
}

/** "the first nine months of 2025", "the last ten days of May": never more than the whole. */
function resolveSeveral({ from, to }: Period, number: number, count: number, unit: Nth['unit'], implied: DatePart[]): Resolved | null {
  if (from.day !== undefined) return null;
  const start = firstDay(from);
  const last = lastDayOf(to ?? from);
  if (unit === 'day' || unit === 'week') {
    const days = (unit === 'week' ? 7 : 1) * count - 1;
    if (dayNumber(start) + days > dayNumber(last)) return null;
    return resolved(number < 0 ? { from: addDays(last, -days), to: last } : { from: start, to: addDays(start, days) }, implied);
  }
  const months = count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 99);
  return months > 12 || from.month !== undefined || to
    ? null
    : resolved(quarterFrom(from.year, number < 0 ? 13 - months : 1, months), implied);
}

const weekdayAfter = (day: CalendarDay, weekday: number): Resolved =>
  resolved({ from: addDays(day, (weekday - weekdayOf(day) + 7) % 7) }, ['year', 'month', 'day']);

/** The half that lacks a year takes it from the other. */
function resolveBetween({ from, to }: Between, at: Situation): Resolved | null {
  const lends = to.kind === 'calendar' && to.year !== undefined && from.kind === 'calendar' && from.year === undefined;
  const lent = (years: number) => resolve(lends ? { ...from, year: (to.year as number) - years } : from, at);
  let a = lent(0);
  if (!a) return null;
  const takes = to.kind === 'calendar' && to.year === undefined && to.month !== undefined;
  let b =
    to.kind === 'calendar' && to.weekday !== undefined && to.month === undefined
      ? weekdayAfter(firstDay(a.period.from), to.weekday)
      : resolve(takes ? { ...to, year: a.period.from.year } : to, at);
  if (takes && b && order(b.period.from) < order(a.period.from)) b = resolve({ ...to, year: a.period.from.year + 1 }, at);
  if (!b) return null;
  const end = b.period.to ?? b.period.from;
  // "November to February 2026" begins in 2025.
  if (lends && order(end) <= order(a.period.from)) a = lent(1);
  if (!a) return null;
  const begin = a.period.from;
  if (order(end) <= order(begin)) return null;
  const plain = ({ year, month, day }: Point): Point =>
    month === undefined ? { year } : day === undefined ? { year, month } : { year, month, day };
  const implied =
    takes && from.kind === 'calendar' && from.year === undefined && !lends
      ? a.implied
      : [...new Set([...(lends ? [] : a.implied), ...(takes ? [] : b.implied)])];
  return resolved({ from: plain(begin), to: plain(end) }, implied);
}

const order = (point: Point) => dayNumber(firstDay(point));
