import type { MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { figure, isJoint, isRange, together } from './figure.ts';
import { magnitudeOf, rangeOf } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { type Currency, matchCurrency, matchCurrencyBefore } from './units/currencies.ts';

interface Amount {
  readonly currency: Currency;
  readonly first: number;
  readonly last: number;
  /** What the number is multiplied with beside its own scale words ("80 USD million"). */
  readonly factor: number;
  /** The smaller part of an amount in two: "50 cents" of "3 dollars 50 cents", in the main unit. */
  readonly plus: number;
}

/**
 * Amounts of money: $450mn, €3bn, US$1.2tn, Rs 500 crore, RM50,000, dlrs 220 million, half a billion pounds,
 * 1.5 million-dollar, 3 dollars 50 cents, 99p, 12-13bn euros.
 */
export function recognizeMoney(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals } = reading;
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    if (numeral.ordinal || !isFree(taken, numeral.first, numeral.last)) continue;
    const amount = readAmount(reading, numeral, numerals[k + 1]);
    const high = numerals[k + 1];
    const range = high && isFree(taken, high.first, high.last) ? readRange(reading, numeral, amount, high) : undefined;
    const whole = range ?? amount;
    if (!whole || !isFree(taken, whole.first, whole.last)) continue;
    const { currency, first, last } = whole;
    const factor = currency.factor * whole.factor;
    const value = range
      ? rangeOf(numeral, high as Numeral, currency.unit, factor)
      : magnitudeOf(reading, numeral, 'money', currency.unit, { first, last, factor, plus: whole.plus, plusStep: 0.01 });
    found.push(figure(reading, 'money', first, last, value));
    claim(taken, first, last);
    while (k + 1 < numerals.length && (numerals[k + 1] as Numeral).first < last) k++;
  }
  return found;
}

/** "$5-7 million", "€3bn to €4bn", "5 to 10 dollars" */
function readRange(reading: Reading, low: Numeral, amount: Amount | undefined, high: Numeral): Amount | undefined {
  const upper = readAmount(reading, high, undefined);
  const first = amount?.first ?? low.first;
  const last = amount?.last ?? low.last;
  if (upper && upper.currency.unit !== (amount ?? upper).currency.unit) return undefined;
  const open = upper ?? amount;
  if (!open) return undefined;
  // Without a currency of its own the second number has to follow closely: "$5-7", not "$5 to 7 people".
  if (!upper && !isJoint(reading, last) && high.scale === 1) return undefined;
  const next = upper?.first ?? high.first;
  if (!isRange(reading, first, last, next, low, high)) return undefined;
  return { currency: open.currency, first, last: upper?.last ?? high.last, factor: 1, plus: 0 };
}

function readAmount(reading: Reading, numeral: Numeral, next: Numeral | undefined): Amount | undefined {
  const { tokens } = reading;
  const before = currencyBefore(reading, numeral);
  let amount: Amount | undefined;
  if (before) {
    amount = { currency: before.meaning, first: before.first, last: numeral.last, factor: 1, plus: 0 };
    // "$10 dollars"; "$5-million" is in the numeral.
    const again = matchCurrency(reading, numeral.last);
    if (
      again &&
      together(reading, numeral.first, numeral.last) &&
      again.meaning.unit === before.meaning.unit &&
      !again.symbol &&
      again.meaning.factor === 1
    ) {
      amount = { ...amount, last: again.last };
    }
  } else {
    const at = isJoint(reading, numeral.last) ? numeral.last + 1 : numeral.last;
    const after = together(reading, numeral.first, at) ? matchCurrency(reading, at) : undefined;
    if (!after || !isAmount(reading, numeral, after.meaning, after.last, at)) {
      return glued(reading, numeral);
    }
    amount = { currency: after.meaning, first: numeral.first, last: after.last, factor: 1, plus: 0 };
    const scale = scaleWords.get(tokens.lower[after.last] as string);
    if (after.symbol && scale && numeral.scale === 1 && together(reading, at, after.last))
      amount = { ...amount, last: after.last + 1, factor: scale };
  }
  return withSubunit(reading, numeral, amount, next);
}

const scaleWords: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** A sign, code or name before the number. A name ("rupees 500") counts when nothing after the number claims it. */
function currencyBefore(reading: Reading, numeral: Numeral) {
  const { tokens, text } = reading;
  const before = matchCurrencyBefore(reading, numeral.first);
  if (!before || before.meaning.factor < 1) return undefined;
  const word = tokens.lower[before.last - 1] as string;
  const previous = before.first > 0 ? reading.tokens.kinds[before.first - 1] : undefined;
  if (before.symbol) {
    // The sign after a number belongs to that number: "10 $ 30 $".
    const trailing =
      previous === 1 && together(reading, before.first - 1, before.first) && tokens.starts[before.first] !== tokens.starts[numeral.first];
    const apart = tokens.ends[before.last - 1] !== tokens.starts[numeral.first];
    return trailing && apart && /^(?:[$€£]|[a-z]{3})$/.test(word) ? undefined : before;
  }
  if (tokens.kinds[before.first] !== WORD || previous === 1 || before.meaning.pound) return undefined;
  if (word === 'dlrs' || word === 'dlr' || word === 'rmb') return before;
  const plural = word.endsWith('s') || numeral.scale >= 1e6;
  return plural && numeral.value >= 1000 && text[tokens.ends[before.last - 1] as number] === ' ' ? before : undefined;
}

/** Whether a currency word after a number makes it an amount: "12 pounds" may be a weight, "3 won" a verb. */
function isAmount(reading: Reading, numeral: Numeral, currency: Currency, last: number, at: number): boolean {
  const { tokens, text } = reading;
  const word = tokens.lower[at] as string;
  if (currency.pound) {
    if (numeral.scale >= 1e6 || tokens.lower[last] === 'sterling') return true;
    if (isJoint(reading, numeral.last) || tokens.lower[last] === 'per' || tokens.lower[last] === 'of') return numeral.value >= 10_000;
    return isBritish(text) || numeral.value >= 10_000;
  }
  if (word === 'won' || word === 'rand') return numeral.value >= 100;
  if (word === 'dram' || word === 'bob' || word === 'lev') return false;
  return true;
}

let lastText = '';
let british = false;
/** Whether a text speaks of money in pounds: it has the sign, or pence. Remembered for the text at hand. */
function isBritish(text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    british = /£|\bpence\b|\bsterling\b/i.test(text);
  }
  return british;
}

/** "50p", where the letter stands directly at the digits. */
function glued(reading: Reading, numeral: Numeral): Amount | undefined {
  const { tokens, text } = reading;
  const at = numeral.last;
  if (numeral.form !== 'digits' || tokens.lower[at] !== 'p' || tokens.starts[at] !== tokens.ends[at - 1] || numeral.value >= 1000)
    return undefined;
  return isBritish(text) ? { currency: { unit: 'GBP', factor: 0.01 }, first: numeral.first, last: at + 1, factor: 1, plus: 0 } : undefined;
}

/** Adds "50 cents" to "3 dollars": one amount in two units. */
function withSubunit(reading: Reading, numeral: Numeral, amount: Amount, next: Numeral | undefined): Amount {
  const { tokens } = reading;
  if (!next || next.value >= 100 || next.ordinal || amount.currency.factor !== 1 || !Number.isInteger(numeral.value)) return amount;
  const and = tokens.lower[amount.last] === 'and' ? 1 : 0;
  if (next.first !== amount.last + and || !together(reading, amount.first, next.last)) return amount;
  const cents = matchCurrency(reading, next.last);
  if (!cents || cents.meaning.factor !== 0.01) return amount;
  return { ...amount, last: cents.last, plus: next.value / 100 };
}
