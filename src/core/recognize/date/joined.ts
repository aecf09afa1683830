import { readWeekday } from './absolute.ts';
import { type Between, calendar, type Read } from './expression.ts';
import { readMonthDate } from './named.ts';
import { readDated } from './relative.ts';
import { isDash, type Source, word } from './source.ts';

/** "January to March 2026" is one interval, "May 30 - June 2, 2026" and "Monday to Friday" are two dates, of which one lends the other what it lacks. */
export function readJoined(s: Source, i: number, from: Read): Read {
  if (from.expression.kind !== 'calendar') return from;
  const joint = word(s, from.end);
  const dash = isDash(s, from.end) || joint === '~';
  const open = word(s, i - 1);
  const words = (['to', 'through', 'until', 'till'].includes(joint) && open !== 'to') || (joint === 'and' && open === 'between');
  if (!dash && !words) return from;
  const a = from.expression;
  if (a.weekday !== undefined && a.day === undefined && a.month === undefined) {
    const weekday = readWeekday(s, from.end + 1);
    if (!weekday || weekday.doubtful || weekday.weekday === a.weekday || readDated(s, weekday.end)) return from;
    return {
      end: from.end,
      expression: {
        kind: 'half',
        which: 'from',
        of: { kind: 'between', from: a, to: calendar({ weekday: weekday.weekday }) },
        last: weekday.end,
      },
    };
  }
  const to = a.day !== undefined ? readDated(s, from.end + 1) : a.month !== undefined ? readMonthDate(s, from.end + 1) : undefined;
  if (to?.expression.kind !== 'calendar') return from;
  const b = to.expression;
  if ((b.day === undefined) !== (a.day === undefined) || b.month === undefined || b.within || a.within) return from;
  // Two whole dates stay two: "moved from 3 May 2025 to 6 June 2026".
  if (a.year !== undefined && b.year !== undefined) return from;
  const whole: Between = { kind: 'between', from: a, to: b };
  // Months make one period; days are two dates, that of the beginning and that of the end.
  return a.day === undefined
    ? { end: to.end, expression: whole }
    : { end: from.end, expression: { kind: 'half', which: 'from', of: whole, last: to.end } };
}
