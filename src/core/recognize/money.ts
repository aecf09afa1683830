import type { MagnitudeMention, Mention } from '../model.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { figure, isJoint, neighbour, rangeFigures, readRange, together } from './figure.ts';
import { magnitudeOf } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { type Currency, matchCurrency, matchCurrencyBefore } from './units/currencies.ts';

interface Amount {
  readonly currency: Currency;
  readonly first: number;
  readonly last: number;
  /** What the number is multiplied with beside its own scale words ("45 USD million"). */
  readonly factor: number;
  /** The smaller part of an amount in two: "50 cents" of "3 dollars 50 cents", in the main unit. */
  readonly plus: number;
}

/** What the document is read with: its tokens claimed so far, and whether it speaks of pounds and pence. */
interface Scene {
  readonly reading: Reading;
  readonly taken: Uint8Array;
  readonly british: () => boolean;
}

/**
 * Amounts of money: $420mn, €3bn, US$1.2tn, Rs 300 crore, RM40,000, dlrs 210 million, half a billion pounds,
 * 1.5 million-dollar, 3 dollars 50 cents, 99p, 12-13bn euros.
 */
export function recognizeMoney(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals, text } = reading;
  let british: boolean | undefined;
  const scene: Scene = { reading, taken, british: () => (british ??= /£|\bpence\b|\bsterling\b/i.test(text)) };
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    if (numeral.ordinal || !isFree(taken, numeral.first, numeral.last)) continue;
    const high = neighbour(numerals, k);
    const amount = readAmount(scene, numeral, high);
    const range = high && isFree(taken, high.first, high.last) ? moneyRange(scene, numeral, amount, high, numerals[k + 2]) : undefined;
    if (range) {
      found.push(...range);
      k++;
      continue;
    }
    if (!amount || !isFree(taken, amount.first, amount.last)) continue;
    const { currency, first, last } = amount;
    const value = magnitudeOf(reading, numeral, 'money', currency.unit, {
      first,
      last,
      factor: currency.factor * amount.factor,
      plus: amount.plus,
      plusStep: 0.01,
    });
    found.push(figure(reading, 'money', first, last, value));
    claim(taken, first, last);
    while (k + 1 < numerals.length && (numerals[k + 1] as Numeral).first < last) k++;
  }
  return found;
}

/** "$5-7 million", "€3bn to €4bn", "5 to 10 dollars" */
function moneyRange(
  scene: Scene,
  low: Numeral,
  amount: Amount | undefined,
  high: Numeral,
  next: Numeral | undefined,
): MagnitudeMention[] | undefined {
  const { reading, taken } = scene;
  const upper = readAmount(scene, high, next);
  const currency = (upper ?? amount)?.currency;
  if (!currency || (amount && amount.currency.unit !== currency.unit) || (amount ?? upper)?.plus || upper?.plus) return undefined;
  const first = amount?.first ?? low.first;
  const last = amount?.last ?? low.last;
  const how = readRange(reading, first, last, upper?.first ?? high.first, low, high);
  // Without a currency of its own the second number has to follow closely: "$5-7", not "$5 to 7 people".
  if (!how || (!upper && how !== 'joined' && high.scale === 1)) return undefined;
  const factor = currency.factor * (upper?.factor ?? 1);
  return rangeFigures(
    reading,
    taken,
    'money',
    how,
    { first, last, unit: currency.unit, factor, numeral: low },
    { first: upper?.first ?? high.first, last: upper?.last ?? high.last, unit: currency.unit, factor, numeral: high },
  );
}

const scaleWords: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

function readAmount(scene: Scene, numeral: Numeral, next: Numeral | undefined): Amount | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const before = currencyBefore(scene, numeral);
  if (before) {
    const amount = { currency: before.meaning, first: before.first, last: numeral.last, factor: 1, plus: 0 };
    const again = together(reading, numeral.first, numeral.last) ? matchCurrency(reading, numeral.last) : undefined; // "$10 dollars"
    const twice = again && !again.symbol && again.meaning.unit === before.meaning.unit;
    return withSubunit(reading, numeral, twice ? { ...amount, last: again.last } : amount, next, false);
  }
  const at = isJoint(reading, numeral.last) ? numeral.last + 1 : numeral.last;
  // "half a dollar", "a quarter of a pound"
  const of = numeral.fraction && tokens.lower[at] === 'of' ? at + 1 : at;
  const from = numeral.fraction && (tokens.lower[of] === 'a' || tokens.lower[of] === 'an') ? of + 1 : at;
  const after = together(reading, numeral.first, from) ? matchCurrency(reading, from) : undefined;
  if (!after || !isAmount(scene, numeral, after.meaning, after.last, from, after.symbol)) return readPennies(scene, numeral);
  const scale =
    after.symbol && numeral.scale === 1 && together(reading, at, after.last)
      ? scaleWords.get(tokens.lower[after.last] as string)
      : undefined;
  const amount = { currency: after.meaning, first: numeral.first, last: scale ? after.last + 1 : after.last, factor: scale ?? 1, plus: 0 };
  return withSubunit(reading, numeral, amount, next, true);
}

/** A sign, code or name before the number. A name ("rupees 500,000") counts where the number is large enough to be an amount. */
function currencyBefore({ reading, taken }: Scene, numeral: Numeral) {
  const { tokens } = reading;
  const before = matchCurrencyBefore(reading, numeral.first);
  if (!before || before.meaning.main || !isFree(taken, before.first, before.last)) return undefined;
  const word = tokens.lower[before.last - 1] as string;
  const afterNumber =
    before.first > 0 &&
    tokens.kinds[before.first - 1] === NUMBER &&
    !taken[before.first - 1] &&
    together(reading, before.first - 1, before.first);
  const written = reading.text.slice(tokens.starts[before.first], tokens.ends[before.last - 1]);
  const apart = tokens.ends[before.last - 1] !== tokens.starts[numeral.first];
  // "R 500 million", and not "Grade R 12 pupils"
  if (/^[A-Z]$/.test(written) && apart && numeral.scale < 1000 && numeral.value < 1000) return undefined;
  if (before.symbol) {
    // The sign after a number belongs to that number: "7 $ 20 $".
    return afterNumber && apart && /^(?:[$€£]|[a-z]{3})$/.test(word) ? undefined : before;
  }
  if (tokens.kinds[before.first] !== WORD || afterNumber) return undefined;
  if (word === 'dlrs' || word === 'dlr' || word === 'rmb') return before;
  if (before.meaning.pound) return word === 'pounds' && numeral.scale >= 1e6 ? before : undefined;
  return (/s$|^(?:kron[eo]r|lire)$/.test(word) || numeral.scale >= 1e6) && numeral.value >= 1000 ? before : undefined;
}

/** Whether a currency word after a number makes it an amount: "12 pounds" may be a weight, "3 won" a verb. */
function isAmount({ reading, british }: Scene, numeral: Numeral, currency: Currency, last: number, at: number, symbol: boolean): boolean {
  const { tokens } = reading;
  const word = tokens.lower[at] as string;
  if (symbol) {
    if (/^[a-z]$/.test(word)) return false;
    // A sign that stands at the next number is that number's: "2 $10 notes", "4 USD20 vouchers".
    const spaced = tokens.starts[at] !== tokens.ends[at - 1];
    return !(spaced && tokens.kinds[last] === NUMBER && tokens.starts[last] === tokens.ends[last - 1]);
  }
  if (currency.pound) {
    if (numeral.scale >= 1e6 || tokens.lower[last] === 'sterling' || numeral.value >= 10_000) return true;
    return !isJoint(reading, numeral.last) && tokens.lower[last] !== 'per' && tokens.lower[last] !== 'of' && british();
  }
  if (word === 'won') return numeral.value >= 100;
  return word !== 'dram' && word !== 'lev';
}

/** "50p", where the letter stands directly at the digits. */
function readPennies({ reading, british }: Scene, numeral: Numeral): Amount | undefined {
  const { tokens } = reading;
  const at = numeral.last;
  if (numeral.form !== 'digits' || tokens.lower[at] !== 'p' || tokens.starts[at] !== tokens.ends[at - 1] || numeral.value >= 1000)
    return undefined;
  return british()
    ? { currency: { unit: 'GBX', factor: 1, main: 'GBP' }, first: numeral.first, last: at + 1, factor: 1, plus: 0 }
    : undefined;
}

/** Adds "50 cents" to "3 dollars": one amount in two units. In speech the smaller unit goes unsaid: "15 dollars 50". */
function withSubunit(reading: Reading, numeral: Numeral, amount: Amount, next: Numeral | undefined, after: boolean): Amount {
  const { tokens } = reading;
  if (
    !next ||
    next.value >= 100 ||
    next.value < 1 ||
    next.ordinal ||
    !Number.isInteger(next.value) ||
    amount.currency.factor !== 1 ||
    amount.currency.main
  )
    return amount;
  if (!Number.isInteger(numeral.value) || numeral.scale > 1000) return amount;
  const and = tokens.lower[amount.last] === 'and' ? 1 : 0;
  if (next.first !== amount.last + and || !together(reading, amount.first, next.last - 1)) return amount;
  const cents = together(reading, amount.first, next.last) ? matchCurrency(reading, next.last) : undefined;
  if (cents?.meaning.main) return { ...amount, last: cents.last, plus: next.value / 100 };
  const ends = !together(reading, amount.first, next.last) || /^[.,;!?)]$/.test(tokens.lower[next.last] as string);
  return after && ends && next.value >= 5 ? { ...amount, last: next.last, plus: next.value / 100 } : amount;
}
