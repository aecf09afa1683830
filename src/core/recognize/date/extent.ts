import { addDays, addMonths, type CalendarDay, lastDayOfMonth, weekdayOf } from './calendar.ts';
import type { Period, Point } from './edtf.ts';

export const weekFrom = (monday: CalendarDay): Period => ({ from: monday, to: addDays(monday, 6) });

/** The Saturday and Sunday that hold a day or lie nearest to it, with a Friday or Monday that is joined to them. */
export function weekendOf(day: CalendarDay): Period {
  const weekday = weekdayOf(day);
  const saturday = addDays(day, weekday < 3 ? -1 - weekday : 6 - weekday);
  return { from: weekday === 5 ? day : saturday, to: weekday === 1 ? day : addDays(saturday, 1) };
}

export function quarterFrom(year: number, month: number, months: number): Period {
  const first = addMonths({ year, month: 1, day: 1 }, month - 1);
  const last = addMonths(first, months - 1);
  return { from: { year: first.year, month: first.month }, to: { year: last.year, month: last.month } };
}

/** A season from its first month as meteorologists count it to its last as astronomers do: no date that either calls summer lies outside. */
export const seasonFrom = (year: number, month: number): Period => quarterFrom(year, month, 4);

export const roughly = ({ from, to }: Period, about = false): Period =>
  about && to ? { from: { ...from, about }, to: { ...to, about } } : to ? { from, to } : { from };

export function lastDayOf(point: Point): CalendarDay {
  const month = point.month ?? 12;
  return { year: point.year, month, day: point.day ?? lastDayOfMonth(point.year, month) };
}
