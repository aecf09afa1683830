import type { Magnitude, MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { figure, isJoint, isRange, together } from './figure.ts';
import { magnitudeOf, rangeOf } from './interval.ts';
import { isNotFigure, isScore } from './notFigures.ts';
import { readCounted } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';

/**
 * Numbers of things: "126 people", "800 approved requests", "three of the victims", "12 killed", "dozens of houses".
 * The mention is the number alone, so that a name inside the noun phrase ("30,000 Colombian troops") is a mention of
 * its own; the noun, with its modifiers, is the unit. To be asked last: it takes what no other kind has claimed.
 */
export function recognizeCount(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals } = reading;
  const add = (first: number, last: number, value: Magnitude) => {
    found.push(figure(reading, 'count', first, last, value));
    claim(taken, first, last);
  };
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    const { first, last } = numeral;
    if (numeral.ordinal || !isFree(taken, first, last)) continue;
    const high = numerals[k + 1];
    if (
      high &&
      isFree(taken, high.first, high.last) &&
      isRange(reading, first, last, high.first, numeral, high) &&
      !isScore(reading, first, high.last)
    ) {
      const counted = readCounted(reading, high.last, false);
      if (counted || high.scale > 1) {
        add(first, high.last, rangeOf(numeral, high, counted?.unit ?? ''));
        k++;
        continue;
      }
    }
    if (isNotFigure(reading, numeral)) continue;
    const counted = readCounted(reading, last, numeral.value === 1);
    if (!counted && !standsAlone(reading, numeral)) continue;
    add(first, last, magnitudeOf(reading, numeral, 'count', counted?.unit ?? '', { first, last }));
  }
  return [...found, ...recognizeVague(reading, taken)];
}

/** Whether a number without a noun is an amount all the same ("the toll rose to 45") and not a year or the pronoun "one". */
function standsAlone(reading: Reading, numeral: Numeral): boolean {
  const { tokens } = reading;
  const { first, last, value } = numeral;
  if (numeral.form === 'digits') {
    return !(last - first === 1 && value >= 1500 && value < 2100 && /^\d{4}$/.test(tokens.lower[first] as string));
  }
  if (value === 1) return false;
  if (numeral.fraction) return true;
  return !isJoint(reading, last) && !isJoint(reading, first - 1);
}

const vague = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'tens', 'lakhs', 'crores']);

/** "dozens of houses", "hundreds of thousands": amounts without a value, which are shown and never compared. */
function recognizeVague(reading: Reading, taken: Uint8Array): MagnitudeMention[] {
  const { tokens } = reading;
  const found: MagnitudeMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== WORD || !vague.has(tokens.lower[i] as string) || taken[i]) continue;
    const first = i;
    let last = i + 1;
    while (tokens.lower[last] === 'of' && vague.has(tokens.lower[last + 1] as string) && together(reading, first, last + 1)) last += 2;
    const word = tokens.lower[first];
    if ((word === 'tens' && last === first + 1) || (word === 'scores' && tokens.lower[last] !== 'of')) continue;
    if (!isFree(taken, first, last)) continue;
    const unit = readCounted(reading, last, false)?.unit ?? '';
    found.push(figure(reading, 'count', first, last, { stated: null, min: null, max: null, unit, qualifier: 'about' }));
    claim(taken, first, last);
    i = last - 1;
  }
  return found;
}
