import { formatMonth, formatMonthDay, formatWeekday } from './edtf.ts';
import type { Expression } from './expression.ts';

/**
 * What is known of a date that nothing places: "27 October", "last June", "on Friday" in a text of an unknown year, "at 9.40 a.m."
 * on no day that it names. EDTF writes X for what is unknown: "XXXX-10-27", "XXXX-06", "XXXX-XX-XXT09:40"; a weekday is that of
 * an ISO week date, "XXXX-WXX-5". `undefined` for what states none of these.
 */
export function partialDate(expression: Expression): string | undefined {
  if (expression.kind === 'between') {
    const [from, to] = [partialDate(expression.from), partialDate(expression.to)];
    // "30 December to 2 January" lies in two years.
    return from && to && from < to && from.length === to.length && /^XXXX-\d/.test(from) ? `${from}/${to}` : undefined;
  }
  if (expression.kind === 'half') return partialDate(expression.of[expression.which]);
  if (expression.kind === 'shift') return expression.base === 'anchor' && expression.by === 0 ? unknownDay(expression.time) : undefined;
  if (expression.kind !== 'calendar' || expression.year !== undefined || expression.within) return undefined;
  const { month, day, weekday, time } = expression;
  if (month !== undefined) return day === undefined ? formatMonth(month) : formatMonthDay(month, day);
  if (weekday === undefined || day !== undefined) return undefined;
  return formatWeekday(weekday) + (time === undefined ? '' : `T${time}`);
}

const unknownDay = (time: string | undefined) => (time === undefined ? undefined : `XXXX-XX-XXT${time}`);

/** Whether an expression names a day or time, so that its numbers count nothing, and no length of time ("two weeks before"). */
export function isOfCalendar(expression: Expression): boolean {
  if (expression.kind === 'shift') return expression.time !== undefined;
  return expression.kind === 'calendar' || expression.kind === 'between' || expression.kind === 'half';
}
