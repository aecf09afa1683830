import { localZones, zoneNames, zones } from './lexicon.ts';
import { digits, isCapital, isGlued, isNumber, type Source, word } from './source.ts';

export interface Clock {
  readonly end: number;
  /** "11:00", "11:00Z", "11:00-05:00". */
  readonly time: string;
}

export const meridiems = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
]);

/** "1100 hrs". */
export const hourWords = new Set(['hrs', 'hours', 'hr']);

const pad = (value: number) => String(value).padStart(2, '0');

const timeLeads = new Set(['at', 'by', 'around', 'about', 'until', 'till', 'before', 'after', 'since', 'between']);

const repeated = /^(?:(?:\p{L}+)?days|daily|nightly|weekly|every|each)$/u;

/**
 * Whether the time of tokens `[i, end)` is one of a certain day: "11 a.m.", "0930 GMT", "at 11:00", "around noon". "11:00" alone may be
 * a score; "the 11 a.m. shows" and "Saturdays at 11 a.m." are of no one day.
 */
export function isSureTime(s: Source, i: number, end: number): boolean {
  const before = word(s, i - 1);
  if (before === 'the' || before === 'a' || before === 'an') return false;
  if (repeated.test(word(s, end))) return false;
  for (let k = i - 1; k >= i - 4; k--) if (repeated.test(word(s, k))) return false;
  if (timeLeads.has(before)) return true;
  if (!isNumber(s, i)) return false;
  // "between 07:28 and 08:06"
  const one = s.previous?.expression;
  if (one && s.previous?.end === i - 1 && before === 'and' && 'time' in one && one.time !== undefined) return true;
  const last = word(s, end - 1);
  return meridiems.has(last) || zones.has(last) || hourWords.has(last) || last === "o'clock" || (last === 'time' && end > i + 3);
}

/** A time of day: "11:00", "3pm", "9:30 a.m. EST", "0930 GMT", "noon", "14:05 local time". */
export function readClock(s: Source, i: number): Clock | undefined {
  const lower = word(s, i);
  if (lower === 'noon') return withZone(s, i + 1, '12:00');
  if (lower === 'midnight') return withZone(s, i + 1, '00:00');
  if (!isNumber(s, i)) return undefined;
  let hour = digits(s, i);
  let minute = 0;
  let end = i + 1;
  let sure = false;
  const dotted = lower.indexOf('.');
  if (dotted > 0 && dotted <= 2 && lower.length === dotted + 3 && meridiems.has(word(s, i + 1))) {
    hour = Number(lower.slice(0, dotted));
    minute = Number(lower.slice(dotted + 1));
  } else if (hour !== undefined && word(s, end) === ':' && isGlued(s, end) && isGlued(s, end + 1) && word(s, end + 1).length === 2) {
    minute = digits(s, end + 1) ?? 60;
    end += 2;
    sure = true;
    if (word(s, end) === ':' && isGlued(s, end) && isNumber(s, end + 1)) end += 2; // seconds
  } else if (hour !== undefined && lower.length === 4 && (zones.has(word(s, end)) || hourWords.has(word(s, end)))) {
    minute = hour % 100;
    hour = Math.floor(hour / 100);
    sure = true;
  }
  if (hour === undefined || minute > 59) return undefined;
  const half = meridiems.get(word(s, end));
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + half;
    end++;
    sure = true;
  } else if (word(s, end) === "o'clock") {
    end++;
    sure = true;
  }
  if (!sure || hour > 23) return undefined;
  if (hourWords.has(word(s, end))) end++;
  return withZone(s, end, `${pad(hour)}:${pad(minute)}`);
}

function withZone(s: Source, at: number, time: string): Clock {
  const opened = word(s, at) === '(' ? at + 1 : at;
  const zone = zones.get(word(s, opened));
  if (zone !== undefined) return { end: opened + 1 + (opened > at && word(s, opened + 1) === ')' ? 1 : 0), time: time + zone };
  if (localZones.has(word(s, at))) return { end: word(s, at + 1) === 'time' ? at + 2 : at + 1, time };
  const named = word(s, at + 2) === 'time' ? zoneNames.get(`${word(s, at)} ${word(s, at + 1)}`) : undefined;
  if (named !== undefined) return { end: at + 3, time: time + named };
  // "Moscow time", "Eastern time"
  return at < s.limit && isCapital(s, at) && word(s, at + 1) === 'time' ? { end: at + 2, time } : { end: at, time };
}
