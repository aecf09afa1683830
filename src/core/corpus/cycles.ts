import type { Extent } from './values.ts';

/** The stretch of time in which a date comes again of which only a part is known: a day of the year, of the week, a time of the day. */
export type Cycle = 'year' | 'week' | 'day';

/** Milliseconds. */
export const DAY = 86_400_000;
/** A leap year, so that each day of a year has its place. */
const YEAR = 2000;

/**
 * Days that a partly known EDTF date allows, from the beginning of its cycle on: "XXXX-10-27", "XXXX-06", "XXXX-WXX-5",
 * "XXXX-XX-XX" (all of a day, for a time to be added); `null` for any other.
 */
export function partialDays(edtf: string): Omit<Extent, 'stated' | 'closed'> | null {
  const [, weekday] = /^XXXX-WXX-([1-7])$/.exec(edtf) ?? [];
  if (weekday !== undefined) return { cycle: 'week', min: Number(weekday), max: Number(weekday) };
  if (edtf === 'XXXX-XX-XX') return { cycle: 'day', min: 0, max: 0 };
  const parts = edtf.split('/').map((part) => /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(part));
  const [from, to = from] = parts;
  if (!from || !to || parts.length > 2) return null;
  const [month, day] = [Number(to[1]), Number(to[2] ?? 0)];
  return {
    cycle: 'year',
    min: dayOfYear(Number(from[1]), Number(from[2] ?? 1)),
    max: to[2] ? dayOfYear(month, day) : dayOfYear(month + 1, 0),
  };
}

const dayOfYear = (month: number, day: number): number => (Date.UTC(YEAR, month - 1, day) - Date.UTC(YEAR, 0, 1)) / DAY;

/** Where a date lies on a cycle; `null` where it has no one place there, as a month has none in the week. */
export function onCycle(extent: Extent, cycle: Cycle): Extent | null {
  if (extent.cycle === cycle) return extent;
  const timed = extent.max - extent.min > 0 && extent.max - extent.min < 1;
  const day = Math.floor(extent.stated ?? Number.NaN);
  if (cycle === 'day') return timed && extent.stated !== null ? shifted(extent, day) : null;
  if (extent.cycle || Number.isNaN(day)) return null;
  if (cycle === 'week') return shifted(extent, day - (((((day + 3) % 7) + 7) % 7) + 1)); // 1 January 1970 was a Thursday
  const date = new Date(day * DAY);
  return shifted(extent, day - dayOfYear(date.getUTCMonth() + 1, date.getUTCDate()));
}

const shifted = ({ min, max, stated, closed }: Extent, by: number): Extent => ({
  min: min - by,
  max: max - by,
  stated: stated === null ? null : stated - by,
  closed,
});
