import type { CalendarDay } from './calendar.ts';

/** A point of the calendar to the precision that is known. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "11:00", "11:00Z", "11:00-05:00". */
  readonly time?: string;
  /** 1000 for a millennium… 10 for a decade, 100 for a century, that begins with `year`. */
  readonly years?: 10 | 100;
  readonly about?: boolean;
}

/** A point, or everything from one to another, both included. */
export interface Period {
  readonly from: Point;
  readonly to?: Point;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A year as EDTF writes it: four digits, a minus before the years before 0. */
const formatYear = (year: number) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

function formatPoint({ year, month, day, time, years, about }: Point): string {
  if (years) return formatYear(year).slice(0, years === 10 ? -1 : -2) + (years === 10 ? 'X' : 'XX');
  let edtf = formatYear(year);
  if (month !== undefined) edtf += `-${pad(month, 2)}`;
  if (month !== undefined && day !== undefined) edtf += `-${pad(day, 2)}`;
  if (time !== undefined && day !== undefined) return `${edtf}T${time}`;
  return about ? `${edtf}~` : edtf;
}

/** Writes a day of an unknown year. */
export const formatMonthDay = (month: number, day: number): string => `XXXX-${pad(month, 2)}-${pad(day, 2)}`;

/** Writes a month of an unknown year, and a weekday of an unknown week. */
export const formatMonth = (month: number): string => `XXXX-${pad(month, 2)}`;
export const formatWeekday = (weekday: number): string => `XXXX-WXX-${weekday}`;

/** Writes a period as an Extended Date/Time Format string (ISO 8601-2, levels 0 and 1). */
export function formatEdtf({ from, to }: Period): string {
  return to ? `${formatPoint(from)}/${formatPoint(to)}` : formatPoint(from);
}

export const firstDay = (point: Point): CalendarDay => ({
  year: point.year,
  month: point.month ?? 1,
  day: point.day ?? 1,
});
