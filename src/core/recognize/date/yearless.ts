import { formatMonthDay } from './edtf.ts';
import type { Expression } from './expression.ts';

/** "27 October" in a year that nothing tells: "XXXX-10-27" (EDTF level 1), which has no time of day; `undefined` for what states no day of a month. */
export function yearless(expression: Expression): string | undefined {
  if (expression.kind === 'between') {
    const [from, to] = [yearless(expression.from), yearless(expression.to)];
    // "30 December to 2 January" lies in two years.
    return from && to && from < to ? `${from}/${to}` : undefined;
  }
  if (expression.kind !== 'calendar' || expression.year !== undefined) return undefined;
  const { month, day } = expression;
  return month === undefined || day === undefined ? undefined : formatMonthDay(month, day);
}

/** Whether an expression names a day or time, so that its numbers count nothing, and no length of time ("two weeks before"). */
export function isOfCalendar(expression: Expression): boolean {
  if (expression.kind === 'shift') return expression.time !== undefined;
  return expression.kind === 'calendar' || expression.kind === 'between';
}
