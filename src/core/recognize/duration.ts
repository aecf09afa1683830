import type { Magnitude, MagnitudeMention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { articleLeads, type Found, hyphens, lowerAt, one, plain, readUnit } from './durationUnit.ts';
import { bareUnits, readAnother, readApart, readVague, vague } from './durationVague.ts';
import { lowValue, magnitudeOf, round } from './interval.ts';
import { markWords } from './marks.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { inMonths, inSeconds, type TimeUnit, timeUnits } from './timeUnits.ts';

const joints = new Set(['to', 'or', '-', '–', '—']);
const half = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

/** Words with which a length of time begins that has no number: "an hour", "several years". */
const openers = new Set(['a', 'an', 'all', 'another', 'couple', ...vague, ...bareUnits, ...half.keys()]);
const opener = markWords(openers);

/**
 * Finds lengths of time: "two hours", "a 10-day visit", "three decades", "an hour and a half", "two to three weeks",
 * "1 hour 5 minutes", "4:07.13" (a time that was run). Ages ("25-year-old") are measures and left to quantities, times of
 * day and dates to dates, which come before. "several years" has no value and is never compared.
 */
export function recognizeDurations(reading: Reading, taken: Uint8Array): MagnitudeMention[] {
  const mentions: MagnitudeMention[] = [];
  const { numerals, tokens, text, marks } = reading;
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < numerals.length && (numerals[next] as Numeral).first < i) next++;
    const begins = next < numerals.length && (numerals[next] as Numeral).first === i;
    if ((!begins && !((marks[i] as number) & opener)) || taken[i]) continue;
    const found = readDuration(reading, numerals, i);
    if (!found || !isFree(taken, found.first, found.last)) continue;
    claim(taken, found.first, found.last);
    const start = tokens.starts[found.first] as number;
    const end = tokens.ends[found.last - 1] as number;
    mentions.push({ kind: 'duration', start, end, text: text.slice(start, end), value: found.value });
    i = found.last - 1;
  }
  return mentions;
}

type Numerals = readonly Numeral[];

function readDuration(reading: Reading, numerals: Numerals, i: number): Found | undefined {
  const { tokens } = reading;
  const lower = tokens.lower[i] as string;
  const numeral = numeralAt(numerals, i);
  if (numeral) return readRunningTime(reading, i) ?? readCounted(reading, numerals, numeral);
  if (tokens.kinds[i] !== WORD) return undefined;
  if (lower === 'a' || lower === 'an') return readArticle(reading, numerals, i);
  if (lower === 'all') return readAll(reading, i);
  if (lower === 'another') return readAnother(reading, i);
  if (vague.has(lower)) return readVague(reading, i);
  if (bareUnits.has(lower)) return readApart(reading, i);
  if (lower === 'couple') return readCouple(reading, i);
  const part = half.get(lower);
  return part === undefined ? undefined : readHalf(reading, i, part);
}

/** "every five days" is no length of time. */
const recurring = new Set(['every', 'each']);

function readCounted(reading: Reading, numerals: Numerals, numeral: Numeral): Found | undefined {
  const { first } = numeral;
  if (numeral.ordinal || numeral.value < 0 || recurring.has(lowerAt(reading, first - 1, first))) return undefined;
  if (numeral.fraction) {
    const at = lowerAt(reading, numeral.last, first) === 'of' ? numeral.last + 1 : numeral.last;
    const article = lowerAt(reading, at, first);
    const counted = readUnit(reading, article === 'a' || article === 'an' ? at + 1 : at, first);
    return counted && (article === 'a' || article === 'an' || hyphens.has(article) || numeral.form === 'digits')
      ? plain(reading, numeral, counted)
      : undefined;
  }
  const counted = readUnit(reading, numeral.last, first);
  if (counted && isClock(reading, numeral, counted.unit)) return undefined;
  // "one day" is some day, unless it is a length or stands before "later".
  if (counted && lowerAt(reading, first, first) === 'one' && counted.unit.unit === 'day' && counted.end === first + 2) {
    const next = lowerAt(reading, counted.end, first);
    if (!articleLeads.has(lowerAt(reading, first - 1, first)) && !/^(?:later|earlier|before|after|of|ago)$/.test(next)) return undefined;
  }
  if (counted) return readCompound(reading, numerals, numeral, counted);
  return readRange(reading, numerals, numeral);
}

/** "at 1100 hours", "09:10 hours": a time of day. Thousands of hours are written with a comma. */
function isClock({ tokens }: Reading, { first, last, form }: Numeral, { unit: name }: TimeUnit): boolean {
  if (form !== 'digits' || name !== 'hour') return false;
  if (tokens.lower[first - 1] === ':' && tokens.ends[first - 1] === tokens.starts[first]) return true;
  const digits = tokens.lower[first] as string;
  return last === first + 1 && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
}

/** "1 hour 5 minutes", "two years and six months", "an hour and a half". */
function readCompound(reading: Reading, numerals: Numerals, numeral: Numeral, counted: { unit: TimeUnit; end: number }): Found {
  const { first } = numeral;
  const { unit: time, end } = counted;
  if (lowerAt(reading, end, first) === 'and' && lowerAt(reading, end + 1, first) === 'a' && half.has(lowerAt(reading, end + 2, first))) {
    const part = half.get(lowerAt(reading, end + 2, first)) as number;
    const value = magnitudeOf(reading, numeral, 'duration', time.unit, {
      first,
      last: end + 3,
      factor: time.factor,
      plus: part * time.factor,
      plusStep: part,
    });
    return { first, last: end + 3, value };
  }
  let last = end;
  let plus = 0;
  let smallest = time.unit;
  for (let parts = 0; parts < 3; parts++) {
    const joint = lowerAt(reading, last, first);
    const at = joint === ',' || joint === 'and' ? last + 1 : last;
    const next = numeralAt(numerals, lowerAt(reading, at, first) === 'and' ? at + 1 : at);
    const further = next && !next.ordinal ? readUnit(reading, next.last, first) : undefined;
    const scale = inSeconds[time.unit] ? inSeconds : inMonths[time.unit] ? inMonths : undefined;
    const size = further && scale?.[further.unit.unit];
    if (!next || !further || !size || further.unit.factor !== 1 || size >= (scale?.[smallest] as number)) break;
    plus += next.value * size;
    smallest = further.unit.unit;
    last = further.end;
  }
  if (last === end) return plain(reading, numeral, counted);
  const scale = inSeconds[time.unit] ? inSeconds : inMonths;
  const size = scale[smallest] as number;
  const factor = (scale[time.unit] as number) / size;
  return {
    first,
    last,
    value: magnitudeOf(reading, numeral, 'duration', smallest, { first, last, factor, plus: plus / size, plusStep: 1 }),
  };
}

/** "two to three weeks", "12-18 months", "two or three days". */
function readRange(reading: Reading, numerals: Numerals, low: Numeral): Found | undefined {
  const suspended = lowerAt(reading, low.last, low.first) === '-' && joints.has(lowerAt(reading, low.last + 1, low.first)); // "5- to 7-day"
  const at = suspended ? low.last + 1 : low.last;
  const joint = lowerAt(reading, at, low.first);
  if (!joints.has(joint) && !(joint === 'and' && lowerAt(reading, low.first - 1, low.first) === 'between')) return undefined;
  const high = numeralAt(numerals, at + 1);
  if (!high || high.ordinal || high.value <= low.value || reading.sentenceOf[high.first] !== reading.sentenceOf[low.first])
    return undefined;
  const counted = readUnit(reading, high.last, low.first);
  if (!counted) return undefined;
  const { unit: name, factor } = counted.unit;
  const value: Magnitude = {
    stated: null,
    min: round(lowValue(low, high) * factor),
    max: round(high.value * factor),
    unit: name,
    qualifier: 'range',
  };
  return { first: low.first, last: counted.end, value };
}

/** "for a year", "an hour and a half"; not "$5 a year". */
function readArticle(reading: Reading, numerals: Numerals, i: number): Found | undefined {
  const counted = readUnit(reading, i + 1, i);
  if (!counted || hyphens.has(lowerAt(reading, i + 1, i)) || lowerAt(reading, counted.end - 1, i).endsWith('s')) return undefined;
  // "a second car"
  if (
    counted.unit.unit === 'second' &&
    reading.tokens.kinds[counted.end] === WORD &&
    !/^(?:later|or|and|before|after)$/.test(lowerAt(reading, counted.end, i))
  )
    return undefined;
  const found = readCompound(reading, numerals, one(i), counted);
  if (found.last > counted.end) return found;
  const previous = lowerAt(reading, i - 1, i);
  const next = lowerAt(reading, counted.end, i);
  if (next === 'later' || next === 'earlier' || next === 'before' || next === 'after' || next === 'ago' || next === 'long') return found;
  if (!articleLeads.has(previous)) return undefined;
  // "in a day or two" has no one value; "for a day of talks" has.
  if (next === 'or' && /^(?:two|so|more)$/.test(lowerAt(reading, counted.end + 1, i))) {
    const last = counted.end + 2;
    return {
      first: i,
      last,
      value: magnitudeOf(reading, one(i), 'duration', counted.unit.unit, { first: i, last, factor: counted.unit.factor }),
    };
  }
  return previous === 'of' || previous === 'to' ? (next === '' || reading.tokens.kinds[counted.end] !== WORD ? found : undefined) : found;
}

/** "all day". */
function readAll(reading: Reading, i: number): Found | undefined {
  const counted = readUnit(reading, i + 1, i);
  if (
    !counted ||
    counted.unit.unit === 'night' ||
    lowerAt(reading, counted.end - 1, i).endsWith('s') ||
    lowerAt(reading, counted.end, i) === 'long'
  )
    return undefined;
  return plain(reading, one(i), counted);
}

/** "a couple of years": about two. */
function readCouple(reading: Reading, i: number): Found | undefined {
  const at = lowerAt(reading, i + 1, i) === 'of' ? i + 2 : i + 1;
  const counted = readUnit(reading, at, i);
  if (!counted) return undefined;
  const { unit: name, factor } = counted.unit;
  return { first: i, last: counted.end, value: { stated: 2 * factor, min: 2 * factor, max: 3 * factor, unit: name, qualifier: 'about' } };
}

/** "half-hour", "quarter-century" where no numeral was read. */
function readHalf(reading: Reading, i: number, part: number): Found | undefined {
  if (!hyphens.has(lowerAt(reading, i + 1, i))) return undefined;
  const counted = readUnit(reading, i + 1, i);
  return counted && plain(reading, { ...one(i), value: part, step: part / 5, fraction: true }, counted);
}

/** "4:07.13": minutes and seconds with a fraction, which no time of day has. */
function readRunningTime(reading: Reading, i: number): Found | undefined {
  const { tokens, text } = reading;
  const start = tokens.starts[i] as number;
  if (lowerAt(reading, i + 1, i) !== ':' || (start > 0 && /[\d:.]/.test(text[start - 1] as string))) return undefined;
  const match = /^(\d{1,2}):(\d\d\.\d{1,3})(?![\d:])/.exec(text.slice(start, start + 12));
  if (!match) return undefined;
  let last = i + 1;
  while (last < tokens.count && (tokens.ends[last] as number) < start + match[0].length) last++;
  const seconds = Math.round((Number(match[1]) * 60 + Number(match[2])) * 1000) / 1000;
  const next = timeUnits.get(lowerAt(reading, last + 1, i));
  return {
    first: i,
    last: next ? last + 2 : last + 1,
    value: { stated: seconds, min: seconds, max: seconds, unit: 'second', qualifier: 'exact' },
  };
}
