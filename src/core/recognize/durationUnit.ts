import type { Magnitude } from '../model.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { magnitudeOf } from './interval.ts';
import { functionWords } from './notFigures.ts';
import { isPlural } from './nouns.ts';
import { numberWords } from './numberWords.ts';
import type { Numeral } from './numerals.ts';
import type { Reading } from './recognizer.ts';
import { type TimeUnit, timeUnits } from './timeUnits.ts';

/** Words between the number and the unit: "three straight days". */
const between = new Set(
  'more full whole straight consecutive long additional further extra other working business trading calendar solid successive entire short school'.split(
    ' ',
  ),
);
/** Marks that join a number and its unit. */
export const hyphens = new Set(['-', '‐', '‑', '–']);
/** The lower-case token at `i`, "" outside the sentence of the token `anchor`. */
export const lowerAt = (reading: Reading, i: number, anchor: number): string =>
  i >= 0 && reading.sentenceOf[i] === reading.sentenceOf[anchor] ? (reading.tokens.lower[i] ?? '') : '';

/** The unit of time at `at`, past a hyphen or an adjective; `end` is after it. */
export function readUnit(reading: Reading, at: number, anchor: number): { unit: TimeUnit; end: number } | undefined {
  let i = hyphens.has(lowerAt(reading, at, anchor)) ? at + 1 : at;
  if (between.has(lowerAt(reading, i, anchor)) || isAdjective(reading, i, anchor)) i++;
  const lower = lowerAt(reading, i, anchor);
  const found = timeUnits.get(lower);
  // "203 HR" are home runs.
  if (!found || (lower.length < 4 && lower !== 'day' && reading.text[reading.tokens.starts[i] as number] !== lower[0])) return undefined;
  if (lower === 'quarter' && hyphens.has(lowerAt(reading, i + 1, anchor)) && /^final/.test(lowerAt(reading, i + 2, anchor)))
    return undefined;
  const { kinds, starts, ends } = reading.tokens;
  if ((lower === 'h' || lower === 'mo') && (kinds[i - 1] !== NUMBER || ends[i - 1] !== starts[i])) return undefined;
  const end =
    lower.length <= 3 && lower !== 'day' && lowerAt(reading, i + 1, anchor) === '.' && lowerAt(reading, i + 2, anchor) !== ''
      ? i + 2
      : i + 1;
  return isAge(reading, end, anchor) ? undefined : { unit: found, end };
}

const notAdjectives = new Set(['light', 'man', 'person', 'dead', 'killed', 'injured', 'wounded', 'hurt', 'missing', 'arrested']);

/** "two bloody weeks", "five coming years": any word that can only belong to the unit, which is in the plural. */
function isAdjective(reading: Reading, i: number, anchor: number): boolean {
  const unit = lowerAt(reading, i + 1, anchor);
  if (!unit.endsWith('s') || unit.length < 5 || unit === 'seconds' || !timeUnits.has(unit)) return false;
  const word = lowerAt(reading, i, anchor);
  const { tokens, text } = reading;
  return (
    tokens.kinds[i] === WORD &&
    word.length > 2 &&
    text.slice(tokens.starts[i], tokens.ends[i]) === word &&
    !functionWords.has(word) &&
    !numberWords.has(word) &&
    !timeUnits.has(word) &&
    !notAdjectives.has(word) &&
    !isPlural(reading, i)
  );
}

/** "25-year-old", "25 years old", "25 years of age". */
function isAge(reading: Reading, end: number, anchor: number): boolean {
  const at = hyphens.has(lowerAt(reading, end, anchor)) ? end + 1 : end;
  const next = lowerAt(reading, at, anchor);
  return next === 'old' || next === 'olds' || (next === 'of' && lowerAt(reading, at + 1, anchor) === 'age');
}

/** Words after which "a year" is a length of time and not a rate ("$5 a year"). */
export const articleLeads = new Set(
  `for in within over than about around nearly almost roughly approximately least most under after before lasted lasting lasts last took take takes taking spent
spend spends up just only barely another some of to`.split(/\s+/),
);
/** A length of time in the tokens `[first, last)`. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly value: Magnitude;
}

/** A number and its unit. */
export function plain(reading: Reading, numeral: Numeral, { unit: { unit: name, factor }, end }: { unit: TimeUnit; end: number }): Found {
  const { first } = numeral;
  return { first, last: end, value: magnitudeOf(reading, numeral, 'duration', name, { first, last: end, factor }) };
}

/** The number that an article or nothing says. */
export const one = (i: number): Numeral => ({
  first: i,
  last: i + 1,
  value: 1,
  step: 1,
  scale: 1,
  form: 'words',
  ordinal: false,
  fraction: false,
});
