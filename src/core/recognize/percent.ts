import type { MagnitudeMention, Mention } from '../model.ts';
import { figure, isJoint, isRange, together } from './figure.ts';
import { magnitudeOf, rangeOf } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';

interface Percent {
  readonly unit: string;
  readonly last: number;
}

/**
 * Shares: 70%, 70 per cent, 70pc, 5-7 percent; and differences between them, which are another quantity and have units of
 * their own: 3 percentage points, 25 basis points.
 */
export function recognizePercent(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals } = reading;
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    if (numeral.ordinal || !isFree(taken, numeral.first, numeral.last)) continue;
    const sign = readSign(reading, numeral.last);
    const high = numerals[k + 1];
    if (high && isFree(taken, high.first, high.last) && !high.ordinal) {
      const upper = readSign(reading, high.last);
      if (
        upper &&
        (sign ?? upper).unit === upper.unit &&
        isRange(reading, numeral.first, sign?.last ?? numeral.last, high.first, numeral, high)
      ) {
        found.push(figure(reading, 'percent', numeral.first, upper.last, rangeOf(numeral, high, upper.unit)));
        claim(taken, numeral.first, upper.last);
        k++;
        continue;
      }
    }
    if (!sign || !isFree(taken, numeral.last, sign.last)) continue;
    const value = magnitudeOf(reading, numeral, 'percent', sign.unit, { first: numeral.first, last: sign.last });
    found.push(figure(reading, 'percent', numeral.first, sign.last, value));
    claim(taken, numeral.first, sign.last);
  }
  return found;
}

/** The percent sign or word at token `at`, a hyphen before it allowed. */
function readSign(reading: Reading, from: number): Percent | undefined {
  const { tokens } = reading;
  const at = isJoint(reading, from) ? from + 1 : from;
  if (!together(reading, from - 1, at)) return undefined;
  const next = (k: number) => (together(reading, at, at + k) ? (tokens.lower[at + k] as string) : '');
  switch (tokens.lower[at]) {
    case '%':
    case '％':
    case '﹪':
      return next(1).startsWith('point') ? { unit: 'percentage-point', last: at + 2 } : { unit: '%', last: at + 1 };
    case 'percent':
    case 'percents':
    case 'pct':
      return next(1).startsWith('point') ? { unit: 'percentage-point', last: at + 2 } : { unit: '%', last: at + 1 };
    case 'per':
    case 'pour':
      return next(1) === 'cent' || next(1) === 'cents' ? { unit: '%', last: at + 2 } : undefined;
    case 'pc':
      return from === at ? { unit: '%', last: at + 1 } : undefined;
    case 'percentage': {
      const point = next(1) === '-' ? 2 : 1;
      return next(point).startsWith('point') ? { unit: 'percentage-point', last: at + point + 1 } : { unit: '%', last: at + 1 };
    }
    case 'pp':
    case 'ppt':
    case 'ppts':
      return { unit: 'percentage-point', last: at + 1 };
    case 'basis':
      return next(1).startsWith('point') ? { unit: 'basis-point', last: at + 2 } : undefined;
    case 'bps':
    case 'bp':
      return { unit: 'basis-point', last: at + 1 };
    default:
      return undefined;
  }
}
