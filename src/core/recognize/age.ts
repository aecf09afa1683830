import type { MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { figure, isJoint, rangeFigures, readRange, together } from './figure.ts';
import { magnitudeOf } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';

/** Words before the number of an age: "aged 34", "turned 50". */
const leads = new Set(['aged', 'age', 'ages', 'turned', 'turns', 'turning', 'aging', 'ageing']);
const timeUnits: ReadonlyMap<string, string> = new Map([
  ['year', 'year-person'],
  ['years', 'year-person'],
  ['yr', 'year-person'],
  ['month', 'month-person'],
  ['months', 'month-person'],
  ['week', 'week-person'],
  ['weeks', 'week-person'],
  ['day', 'day-person'],
  ['days', 'day-person'],
]);
const possessives = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'its']);
const thirds: Readonly<Record<string, readonly [number, number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9], '': [0, 9] };

/**
 * Ages, as quantities in CLDR's units for them (year-person, month-person): a 25-year-old, 15 years old, "Holm, 47," behind a name, aged 34, in her mid-20s.
 * A length of time is something else ("15 years in prison").
 */
export function recognizeAge(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  for (const [k, numeral] of reading.numerals.entries()) {
    if (numeral.ordinal || numeral.value <= 0 || numeral.scale > 1000 || !isFree(taken, numeral.first, numeral.last)) continue;
    const next = reading.numerals[k + 1];
    const high = next && next.first - numeral.last <= 3 ? next : undefined;
    const aged = high && readAge(reading, high); // "5- to 7-year-olds"
    const how =
      high && (aged || leads.has(reading.tokens.lower[numeral.first - 1] ?? ''))
        ? readRange(reading, numeral.first, numeral.last, high.first, numeral, high)
        : undefined;
    if (high && how && high.value <= 120 && isFree(taken, numeral.first, aged?.last ?? high.last)) {
      const unit = aged?.unit ?? 'year-person';
      found.push(
        ...rangeFigures(
          reading,
          taken,
          'quantity',
          how,
          { ...numeral, unit, numeral },
          { first: high.first, last: aged?.last ?? high.last, unit, numeral: high },
        ),
      );
      continue;
    }
    const read = readAge(reading, numeral) ?? readDecadeOfLife(reading, numeral);
    if (!read || !isFree(taken, numeral.first, read.last)) continue;
    const { last, unit, range } = read;
    const value = range
      ? { stated: null, min: range[0], max: range[1], unit, qualifier: 'range' as const }
      : magnitudeOf(reading, numeral, 'count', unit, { first: numeral.first, last });
    found.push(figure(reading, 'quantity', numeral.first, last, value));
    claim(taken, numeral.first, last);
  }
  return found;
}

interface Age {
  readonly last: number;
  readonly unit: string;
  readonly range?: readonly [number, number];
}

function readAge(reading: Reading, numeral: Numeral): Age | undefined {
  const { tokens } = reading;
  const { first, last, value } = numeral;
  const at = isJoint(reading, last) ? last + 1 : last;
  const word = (i: number) => (together(reading, first, i) ? (tokens.lower[i] as string) : '');
  const unit = timeUnits.get(word(at));
  if (unit) {
    const old = word(at + 1) === '-' ? at + 2 : at + 1;
    return /^olds?$/.test(word(old)) || (word(old) === 'of' && word(old + 1) === 'age') ? { last: at + 1, unit } : undefined;
  }
  // "6- and 9-year-old girls"
  if (
    word(last) === '-' &&
    word(last + 1) === 'and' &&
    /^(?:\d+|\p{Ll}+)$/u.test(word(last + 2)) &&
    timeUnits.has(word(last + 4)) &&
    word(last + 3) === '-'
  ) {
    return { last, unit: timeUnits.get(word(last + 4)) as string };
  }
  if (!Number.isInteger(value) || value > 120 || numeral.fraction) return undefined;
  const before = first > 0 && together(reading, first - 1, first) ? (tokens.lower[first - 1] as string) : '';
  if (leads.has(before))
    return timeUnits.has(word(last)) || word(last) === '%' || word(last) === 'percent' ? undefined : { last, unit: 'year-person' };
  if ((before === ',' && isApposition(reading, numeral)) || isSaidOf(reading, numeral, before)) return { last, unit: 'year-person' };
  return undefined;
}

/** What may follow the age at which somebody died, and no street after its number. */
const behindAge = new Set('. , ; : in after of on from following and but during when while'.split(' '));

/** "He was 81.", "died at 81" */
function isSaidOf(reading: Reading, { first, last, value }: Numeral, before: string): boolean {
  const { tokens } = reading;
  const said = tokens.lower[first - 2] as string;
  const next = together(reading, first, last) ? (tokens.lower[last] as string) : '';
  if (before === 'at') return value > 15 && /^(?:died|dies|dead|die)$/.test(said) && (next === '' || behindAge.has(next));
  const ends = !together(reading, first, last) || /^(?:[.,;]|when|and|at)$/.test(tokens.lower[last] as string);
  return ends && (before === 'was' || before === 'is' || before === "'s") && /^(?:he|she|who)$/.test(said);
}

/** "Ida Holm, 47, said": behind a capitalised name and between commas, or before a stop. */
function isApposition({ tokens, text, sentenceOf }: Reading, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' || last - first > 1 || first < 2) return false;
  const after = sentenceOf[last] === sentenceOf[first] ? tokens.lower[last] : '.';
  const ends = /^(?:[,.;)]|of|was|is|who|from)$/.test(after ?? '') || (after === 'and' && isCapital(text, tokens.starts[last + 1]));
  if (!ends) return false;
  if (after === ',' && tokens.starts[last] !== tokens.ends[last - 1]) return false;
  let i = first - 2;
  if (tokens.lower[i] === '.' && tokens.ends[i - 1] === tokens.starts[i]) i--; // "Jr."
  if (tokens.kinds[i] !== WORD || sentenceOf[i] !== sentenceOf[first] || notNames.has(tokens.lower[i] as string)) return false;
  const letter = text[tokens.starts[i] as number] as string;
  if (letter === letter.toLowerCase()) return false;
  // The name has two parts, or begins the sentence, or follows a title; a list of places and dates has numbers around.
  return tokens.kinds[i - 1] !== 1 || sentenceOf[i - 1] !== sentenceOf[i];
}

const notNames = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday chapter section page'.split(
    ' ',
  ),
);

const isCapital = (text: string, at: number | undefined): boolean => at !== undefined && /\p{Lu}/u.test(text[at] ?? '');

/** "in his early 50s", "her mid-twenties" */
function readDecadeOfLife(reading: Reading, { first, last, value, form }: Numeral): Age | undefined {
  const { tokens } = reading;
  if (
    form !== 'digits' ||
    value % 10 !== 0 ||
    value < 10 ||
    value > 90 ||
    tokens.lower[last] !== 's' ||
    tokens.starts[last] !== tokens.ends[last - 1]
  )
    return undefined;
  const dash = isJoint(reading, first - 1) ? 1 : 0;
  const part = tokens.lower[first - 1 - dash] as string;
  const named = part === 'early' || part === 'mid' || part === 'late';
  const owner = tokens.lower[first - 1 - (named ? dash + 1 : 0)] as string;
  if (!possessives.has(owner) || !together(reading, Math.max(0, first - 3), last)) return undefined;
  const [low, high] = thirds[named ? part : ''] as readonly [number, number];
  return { last: last + 1, unit: 'year-person', range: [value + low, value + high] };
}
