import { NUMBER } from '../text/tokens.ts';
import { isJoint, together } from './figure.ts';
import { readCounted } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import type { Reading } from './recognizer.ts';

const quakes = new Set(
  'earthquake earthquakes quake quakes tremor tremors temblor temblors aftershock aftershocks foreshock foreshocks shock shocks'.split(' '),
);

/** What may stand between "magnitude" and its number: "of", "was put at", "estimated at about". */
const links = new Set(
  (
    'of at was is were be been put set given estimated measured measuring calculated reported recorded registered revised ' +
    'about around roughly approximately nearly almost over above below under between from up to as high low just only least most more less than'
  ).split(' '),
);
const LINKS = 8;

/** Adjectives between the number and "earthquake". */
const kinds = new Set('strength strong powerful offshore undersea underwater submarine shallow deep moderate preliminary'.split(' '));

const gauges = new Set(['measuring', 'measured', 'measures', 'registering', 'registered', 'registers']);

/** The scales of seismologists as they abbreviate them: body wave, local, surface wave, moment. */
const symbols = new Set(['M', 'Mb', 'ML', 'Ml', 'Ms', 'MS', 'Mw', 'MW']);

/** How far from a number, in tokens, the earthquake is named that it measures. */
const NEAR = 16;

/** The strength of an earthquake: tokens `[first, last)`, and its number where that is none of its own. */
export interface Strength {
  readonly unit: 'magnitude';
  readonly first: number;
  readonly last: number;
  readonly numeral?: Numeral;
}

/**
 * "magnitude-6.3", "magnitude 5", "6.3-magnitude", "a magnitude of about 6.3", "magnitudes of 4.1 and 4.4", "6.3 on the Richter
 * scale", "a 6.3 quake", "the tremor measured 6.3", "M6.3": one unit, however it is said.
 */
export function readStrength(reading: Reading, numeral: Numeral): Strength | undefined {
  const { tokens } = reading;
  const { first, last, value } = numeral;
  const glued = readGlued(reading, numeral);
  if (glued) return glued;
  if (value <= 0 || value >= 10) return undefined;
  const own = { unit: 'magnitude', first, last } as const;
  const from = isJoint(reading, first - 1) ? first - 2 : first - 1;
  if (from >= 0 && together(reading, from, first) && tokens.lower[from] === 'magnitude') return { ...own, first: from };
  if (followsName(reading, numeral)) return own;
  const at = isJoint(reading, last) ? last + 1 : last;
  if (together(reading, first, at) && tokens.lower[at] === 'magnitude') return { ...own, last: at + 1 };
  return isOnScale(reading, last, at) || (!Number.isInteger(value) && isOfQuake(reading, numeral, at)) ? own : undefined;
}

/** "M6.3", "Mw6.3": the letters and the whole number are one token. */
function readGlued(reading: Reading, numeral: Numeral): Strength | undefined {
  const { tokens, text } = reading;
  const { first: point, last } = numeral;
  const first = point - 2;
  if (first < 0 || last - point !== 1 || tokens.lower[point - 1] !== '.' || tokens.ends[first] !== tokens.starts[point - 1])
    return undefined;
  if (tokens.ends[point - 1] !== tokens.starts[point]) return undefined;
  const [, symbol = '', number] = /^(M[a-zA-Z]?)(\d\.\d)$/.exec(text.slice(tokens.starts[first], tokens.ends[point])) ?? [];
  if (!symbols.has(symbol) || !isNearQuake(reading, first, last)) return undefined;
  return { unit: 'magnitude', first, last, numeral: { ...numeral, first, value: Number(number), step: 0.1 } };
}

/** "a magnitude of 6.3", "its magnitude was put at 6.3", "magnitudes of 4.1 and 4.4"; no "magnitude of three disasters". */
function followsName(reading: Reading, { first, last, value }: Numeral): boolean {
  const { tokens } = reading;
  const whole = Number.isInteger(value);
  const counted = whole ? readCounted(reading, last, value === 1)?.unit : undefined;
  if (counted && !quakes.has(counted.split(' ').at(-1) as string)) return false;
  const joint = tokens.lower[first - 1];
  const listed = !whole || joint === 'to' || isJoint(reading, first - 1) || (joint === 'and' && tokens.lower[first - 3] === 'between');
  for (let i = first - 1; i >= first - LINKS && i >= 0 && together(reading, i, first); i--) {
    const word = tokens.lower[i] as string;
    if (word === 'magnitude' || word === 'magnitudes')
      return !(tokens.lower[i - 1] === 'of' && /^orders?$/.test(tokens.lower[i - 2] ?? ''));
    if (links.has(word)) continue;
    if (!listed || !(tokens.kinds[i] === NUMBER || /^(?:and|or|,)$/.test(word) || isJoint(reading, i))) return false;
  }
  return false;
}

/** "6.3 on the Richter scale", "6.3 on the moment magnitude scale", "6.3 in magnitude" */
function isOnScale(reading: Reading, last: number, at: number): boolean {
  const { tokens } = reading;
  const word = (i: number) => (together(reading, last - 1, i) ? (tokens.lower[i] as string) : '');
  if (word(at) === 'richter' || (word(last) === 'in' && word(last + 1) === 'magnitude')) return true;
  const on = word(last) === 'points' ? last + 1 : last;
  if (word(on) !== 'on') return false;
  for (let i = on + 1; i < on + 7; i++) if (word(i) === 'richter' || (word(i) === 'magnitude' && word(i + 1) === 'scale')) return true;
  return false;
}

/** "a 6.3 quake", "a 6.4-strength quake", "an earthquake of 6.3", "the tremor measured 6.3", "a quake of M 6.3": of a number with a decimal point. */
function isOfQuake(reading: Reading, { first, last }: Numeral, at: number): boolean {
  const { tokens, text } = reading;
  const word = (i: number) => (i >= 0 && together(reading, Math.min(i, first), Math.max(i, first)) ? (tokens.lower[i] as string) : '');
  let noun = at;
  while (noun < at + 2 && kinds.has(word(noun))) noun++;
  if (quakes.has(word(noun))) return true;
  if (word(first - 1) === 'of' && quakes.has(word(first - 2))) return true;
  if (word(first - 1) !== '' && symbols.has(text.slice(tokens.starts[first - 1], tokens.ends[first - 1])))
    return isNearQuake(reading, first, last);
  let verb = first - 1;
  while (verb > first - 4 && !gauges.has(word(verb)) && links.has(word(verb))) verb--;
  if (!gauges.has(word(verb)) || /^(?:by|x|times)$/.test(word(last)) || readCounted(reading, last, false)) return false;
  for (let i = verb - 1; i > verb - NEAR && word(i) !== ''; i--) if (quakes.has(word(i))) return true;
  return false;
}

/** Whether an earthquake is named near the tokens `[first, last)`. */
function isNearQuake(reading: Reading, first: number, last: number): boolean {
  const { tokens, sentenceOf } = reading;
  for (let i = Math.max(0, first - NEAR); i < Math.min(tokens.count, last + NEAR); i++)
    if (sentenceOf[i] === sentenceOf[first] && quakes.has(tokens.lower[i] as string)) return true;
  return false;
}
