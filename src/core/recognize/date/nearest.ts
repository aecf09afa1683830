import { addDays, addMonths, type CalendarDay, dayNumber, isDay, mondayOf, weekdayOf } from './calendar.ts';
import type { Direction } from './direction.ts';
import { firstDay, type Period, type Point } from './edtf.ts';

/** What is known where an expression stands. */
export interface Situation {
  readonly published: CalendarDay | null;
  /** The date named before it, where one is near enough. */
  readonly anchor: Period | null;
  /** It was named in the same sentence or the one before. */
  readonly beside: boolean;
  /** The anchor, not the publication date, gives the year: history, or a sentence about another year. */
  readonly follow: boolean;
  /** First month and year of the quarter that the text is about. */
  readonly quarter: Point | null;
  /** Which way the words around it point. */
  readonly direction: Direction;
}

/** "Monday" is the last one, today included; the next one where the words look ahead. "Next Friday" is next week's. */
export function nearWeekday(weekday: number, today: CalendarDay, aim: number | undefined, direction: Situation['direction']): CalendarDay {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (aim === 1) return addDays(mondayOf(today), 7 + weekday - 1);
  if (aim === -1) return addDays(today, back === 0 ? -7 : -back);
  const ahead = aim === 0 ? direction !== 'past' : direction === 'future' || (direction === 'end' && back > 1);
  return ahead ? addDays(today, (7 - back) % 7) : addDays(today, -back);
}

/** "the 3rd": of the month of the date named before, or the last 3rd before publication. */
export function dayAlone(day: number, weekday: number | undefined, at: Situation): CalendarDay | null {
  const today = at.published as CalendarDay;
  const month = at.follow && at.anchor?.from.month !== undefined ? firstDay(at.anchor.from) : { ...today, day: 1 };
  const ahead = at.direction === 'future' ? 1 : -1;
  // A day and its weekday fall together about twice a year: the nearest such day is meant.
  if (weekday !== undefined) return nearestSuch(day, weekday, month, today, at.direction);
  const offsets = [0, ahead, 2 * ahead, -ahead];
  for (const offset of offsets) {
    const { year, month: m } = addMonths(month, offset);
    if (!isDay(year, m, day)) continue;
    const date = { year, month: m, day };
    if (!at.follow && (at.direction === 'future' ? dayNumber(date) < dayNumber(today) : dayNumber(date) > dayNumber(today))) continue;
    return date;
  }
  return null;
}

function nearestSuch(day: number, weekday: number, near: CalendarDay, today: CalendarDay, direction: Direction): CalendarDay | null {
  for (let n = 0; n <= 12; n++)
    for (const months of direction === 'future' ? [n] : direction === 'past' ? [-n] : [-n, n]) {
      const { year, month } = addMonths({ ...near, day: 1 }, months);
      if (!isDay(year, month, day)) continue;
      const date = { year, month, day };
      const over = dayNumber(date) - dayNumber(today);
      if (weekdayOf(date) === weekday && !(direction === 'future' && over < 0) && !(direction === 'past' && over > 0)) return date;
    }
  return null;
}

/** How many days ahead a day without a year may lie and still be the coming one: where nothing says which way to look, and where verbs look back. */
const NEAR_AHEAD = 100;
const NEAR_AHEAD_PAST = 45;

/**
 * The year of a month, day or holiday that is written without one. News looks back: the last one that had begun on the
 * publication date, unless the words look ahead. A day a few weeks ahead is the coming one unless the words look back.
 */
export function nearestYear(dateIn: (year: number) => CalendarDay, at: Situation, aim?: number, wholeMonth = false): number | undefined {
  const { anchor } = at;
  if (at.follow && !anchor) return undefined;
  // In a history "the previous April" is seen from where it has come to.
  const published = at.follow && aim !== undefined && anchor ? firstDay(anchor.from) : at.published;
  if (aim === undefined && anchor && (at.follow || published === null)) {
    const from = anchor.to?.month !== undefined ? anchor.to : anchor.from;
    const { month } = dateIn(from.year);
    return from.month !== undefined && from.month - month > 6 ? from.year + 1 : from.year;
  }
  if (published === null) return undefined;
  const today = dayNumber(published);
  const { year } = published;
  const distance = dayNumber(dateIn(year)) - today;
  const monthsAhead = dateIn(year).month - published.month;
  const begun = wholeMonth ? monthsAhead <= 0 : distance <= 0;
  if (aim === 0) return year;
  // "last February", written in March, is a year ago: last month would be called so.
  if (aim === -1) return (wholeMonth ? monthsAhead < -1 : distance < 0) ? year : year - 1;
  if (aim === 1) return begun ? year + 1 : year;
  const reach = at.direction === 'future' ? 250 : at.direction === 'past' ? NEAR_AHEAD_PAST : NEAR_AHEAD;
  if (!wholeMonth) return begun ? (distance < reach - 366 ? year + 1 : year) : distance <= reach ? year : year - 1;
  // Months ahead within which a month alone is the coming one.
  const months = at.direction === 'future' ? 9 : at.direction === 'end' ? 6 : at.direction === 'past' ? 0 : 1;
  if (begun) return monthsAhead + 12 <= months ? year + 1 : year;
  return monthsAhead <= months ? year : year - 1;
}

/** The year in which a season begins, of the one that is written without: the one under way, else the last, else as the words look. */
export function seasonYear(month: number, at: Situation, aim: number | undefined): number | undefined {
  const { anchor } = at;
  if (at.follow && aim === undefined) return anchor?.from.year;
  const published = at.follow && anchor ? firstDay(anchor.from) : at.published;
  if (!published) return undefined;
  const { year } = published;
  const over = month === 12 && published.month < 3 ? 12 : 0;
  const into = published.month + over - month;
  const underWay = into >= 0 && into < 3;
  // The last one that had begun; a winter's January belongs to the year before.
  const begun = into < 0 || over > 0 ? year - 1 : year;
  if (aim === -1) return underWay ? begun - 1 : begun;
  if (aim === 1) return begun + 1;
  if (underWay) return begun;
  if (aim === 0 && month !== 12) return year;
  return at.direction === 'future' || at.direction === 'end' || (aim === 0 && at.direction !== 'past') ? begun + 1 : begun;
}
