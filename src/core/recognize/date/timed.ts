import { isSureTime, readClock } from './clock.ts';
import type { Expression, Read } from './expression.ts';
import { readWeekdayDate } from './named.ts';
import { readDated, readToday } from './relative.ts';
import { isNumber, type Source, word } from './source.ts';

/** "3 p.m. on Tuesday", "noon Saturday", "at 11:00 GMT on 3 May"; "11 p.m." of the day just named. */
export function readTimeFirst(s: Source, i: number): Read | undefined {
  const clock = readClock(s, i);
  if (!clock) return undefined;
  // "at 09:10 (04:40 GMT) on Monday"
  const other = word(s, clock.end) === '(' ? readClock(s, clock.end + 1) : undefined;
  let at = other && word(s, other.end) === ')' ? other.end + 1 : clock.end;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'on') at++;
  const date = readToday(s, at) ?? readWeekdayDate(s, at) ?? readDated(s, at);
  if (!date) {
    if (!isSureTime(s, i, clock.end)) return undefined;
    return { end: clock.end, expression: { kind: 'shift', unit: 'day', by: 0, base: 'anchor', time: clock.time } };
  }
  const timed = addTime(date.expression, clock.time);
  return timed && { end: date.end, expression: timed };
}

function addTime(expression: Expression, time: string): Expression | undefined {
  if (expression.kind === 'calendar' && (expression.day !== undefined || expression.weekday !== undefined)) return { ...expression, time };
  if (expression.kind === 'shift' && expression.unit === 'day') return { ...expression, time };
  return undefined;
}

/** A time right after a day belongs to it: "Tuesday at 3 p.m.", "3 May 2026, 11:00 GMT". */
export function withClock(s: Source, read: Read): Read {
  let at = read.end;
  if (word(s, at) === ',' || word(s, at) === '|') at++;
  if (word(s, at) === 'at' || word(s, at) === 'around') at++;
  if (word(s, at) === 'about') at++;
  const clock = readClock(s, at);
  if (!clock || (at === read.end && word(s, at) !== 'noon' && word(s, at) !== 'midnight' && !isNumber(s, at))) return read;
  const timed = addTime(read.expression, clock.time);
  return timed ? { end: clock.end, expression: timed } : read;
}
