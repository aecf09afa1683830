import type { MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { readStrength } from './earthquake.ts';
import { figure, isJoint, neighbour, rangeFigures, readRange, together } from './figure.ts';
import { magnitudeOf } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { units } from './units/index.ts';
import { matchMeasure } from './units/measures.ts';

/** Units that are said in two: the smaller of them and how many of it make one of the larger. */
const parts: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['foot', ['inch', 12]],
  ['stone', ['pound', 14]],
  ['pound', ['ounce', 16]],
]);
const rateWords = new Set(['a', 'an', 'per', 'each', '/']);
const rateUnits = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

interface Measure {
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  readonly plus?: number;
  /** The number, where it is another than that of the tokens. */
  readonly numeral?: Numeral;
}

/**
 * Quantities in units of measure: 4,310 tonnes, 1,340-kilometre, 90,000-square-foot, 30 km/h, 40C, six-foot-two, 5ft 10in,
 * magnitude-6.3, 700,000 barrels a day. Time is recognised elsewhere.
 */
export function recognizeQuantity(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals } = reading;
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    if (numeral.ordinal || !isFree(taken, numeral.first, numeral.last)) continue;
    const high = neighbour(numerals, k);
    const measure: Measure | undefined = readMeasure(reading, numeral, high) ?? readStrength(reading, numeral);
    const upper: Measure | undefined =
      high && !high.ordinal && isFree(taken, high.first, high.last)
        ? (readMeasure(reading, high, numerals[k + 2]) ?? readStrength(reading, high))
        : undefined;
    if (high && upper && upper.plus === undefined && (measure ?? upper).unit === upper.unit) {
      const lower = {
        first: measure?.first ?? numeral.first,
        last: measure?.last ?? numeral.last,
        unit: upper.unit,
        numeral: measure?.numeral ?? numeral,
      };
      const how = readRange(reading, lower.first, lower.last, upper.first, lower.numeral, high);
      if (how) {
        found.push(...rangeFigures(reading, taken, 'quantity', how, lower, { ...upper, numeral: high }));
        k++;
        continue;
      }
    }
    if (!measure || !isFree(taken, measure.first, measure.last)) continue;
    const { last, unit, plus, numeral: stated = numeral } = measure;
    const below = isBelowZero(reading, measure.first, unit);
    const first = below ? measure.first - 1 : measure.first;
    const value = magnitudeOf(reading, below ? { ...stated, value: -stated.value } : stated, 'quantity', unit, {
      first,
      last,
      ...(plus === undefined ? {} : { plus, plusStep: 1 / 12 }),
    });
    found.push(figure(reading, 'quantity', first, last, value));
    claim(taken, first, last);
    while (k + 1 < numerals.length && (numerals[k + 1] as Numeral).first < last) k++;
  }
  return found;
}

function readMeasure(reading: Reading, numeral: Numeral, next: Numeral | undefined): Measure | undefined {
  const { tokens } = reading;
  const { first } = numeral;
  const at = unitAt(reading, numeral);
  if (isInchSign(reading, numeral)) return { unit: 'inch', first, last: numeral.last + 1 };
  const feet = at === numeral.last ? readFeetAndInches(reading, numeral, next) : undefined;
  if (feet) return feet;
  if (!together(reading, first, at)) return undefined;
  // "the 40K": a race; thousands are in the number itself
  if (tokens.lower[at] === 'k' && tokens.starts[at] === tokens.ends[at - 1] && numeral.form === 'digits')
    return { unit: 'kilometre', first, last: at + 1 };
  const match = matchMeasure(reading, at);
  if (!match || (match.symbol && !isSymbolHere(reading, numeral, at, match.last))) return undefined;
  const { meaning: unit } = match;
  // "45 (kg)"
  // A full stop that ends the sentence is not the symbol's: "20 ft."
  const stop = match.symbol && match.last - at > 1 && tokens.lower[match.last - 1] === '.' && tokens.lower[at] !== 'in';
  const last = match.last + (bracketed(reading, at) ? 1 : stop && !together(reading, first, match.last) ? -1 : 0);
  if (!match.symbol && !isUnitHere(reading, numeral, unit, at, last)) return undefined;
  const part = parts.get(unit);
  if (part && next) {
    const smaller = readPart(reading, last, next, part[0], match.symbol);
    if (smaller && next.value < part[1]) return { unit, first, last: smaller, plus: next.value / part[1] };
  }
  // The rate is part of the unit, and not of the span: "700,000 barrels" a day.
  const per = tokens.lower[last] as string;
  const time = tokens.lower[last + 1] as string;
  const rate =
    together(reading, first, last + 1) &&
    rateWords.has(per) &&
    rateUnits.has(time) &&
    !unit.includes('-per-') &&
    units[unit]?.offset === undefined;
  return { unit: rate ? `${unit}-per-${time}` : unit, first, last };
}

/** 12.5" and 12.5″; a straight sign that closes a quotation is none. */
function isInchSign({ tokens, sentenceOf }: Reading, { first, last, form }: Numeral): boolean {
  const sign = tokens.lower[last];
  if (
    (sign !== '"' && sign !== '″') ||
    form !== 'digits' ||
    tokens.starts[last] !== tokens.ends[last - 1] ||
    tokens.lower[last - 2] === "'"
  )
    return false;
  if (sign === '″') return true;
  let open = false;
  for (let i = first - 1; i >= 0 && i >= first - 60 && sentenceOf[i] === sentenceOf[first]; i--) if (tokens.lower[i] === '"') open = !open;
  return !open && tokens.kinds[last + 1] === WORD && sentenceOf[last + 1] === sentenceOf[first];
}

/** A minus set apart from a temperature: "- 14 degrees Celsius". */
function isBelowZero({ tokens }: Reading, first: number, unit: string): boolean {
  const temperature = unit === 'celsius' || unit === 'fahrenheit';
  return (
    temperature && first > 1 && (tokens.lower[first - 1] === '-' || tokens.lower[first - 1] === '−') && tokens.kinds[first - 2] === WORD
  );
}

/** Where the unit of a number stands: past a hyphen, a bracket, or the article in "half a mile" and "a tenth of an inch". */
function unitAt(reading: Reading, { last, fraction }: Numeral): number {
  const { tokens } = reading;
  if (isJoint(reading, last)) return tokens.lower[last + 1] === 'odd' || tokens.lower[last + 1] === 'plus' ? last + 2 : last + 1; // "40-odd km"
  if (bracketed(reading, last + 1)) return last + 1;
  if (!fraction) return last;
  const of = tokens.lower[last] === 'of' ? last + 1 : last;
  return tokens.lower[of] === 'a' || tokens.lower[of] === 'an' ? of + 1 : last;
}

/** Whether the single token `at` stands in brackets. */
function bracketed({ tokens }: Reading, at: number): boolean {
  const open = tokens.lower[at - 1];
  return (open === '(' && tokens.lower[at + 1] === ')') || (open === '[' && tokens.lower[at + 1] === ']');
}

/** "2 inches", "10in" or, after a word, a bare number ("six-foot-two"), as the smaller part of a measure that ends at `last`. */
function readPart(reading: Reading, last: number, next: Numeral, unit: string, symbol: boolean): number | undefined {
  const { tokens } = reading;
  const from = tokens.lower[last] === 'and' || tokens.lower[last] === ',' || isJoint(reading, last) ? last + 1 : last;
  if (next.first !== from || !together(reading, last - 1, next.last - 1) || next.ordinal) return undefined;
  const at = isJoint(reading, next.last) ? next.last + 1 : next.last;
  const match = together(reading, last, at) ? matchMeasure(reading, at) : undefined;
  if (match?.meaning === unit) return match.last;
  if (unit === 'inch' && tokens.lower[at] === 'in') return at + 1;
  const bare = unit === 'inch' && !match && (isJoint(reading, last) || (symbol && from === last && tokens.kinds[next.last] !== WORD));
  return bare ? next.last : undefined;
}

/** 5'10", 5′ 10″ */
function readFeetAndInches(reading: Reading, numeral: Numeral, next: Numeral | undefined): Measure | undefined {
  const { tokens } = reading;
  const { first, last } = numeral;
  const feet = tokens.lower[last] as string;
  if ((feet !== "'" && feet !== '′' && feet !== '’') || tokens.starts[last] !== tokens.ends[last - 1] || !Number.isInteger(numeral.value))
    return undefined;
  if (!next || next.first !== last + 1 || next.value >= 12 || !together(reading, first, next.last)) return undefined;
  const inches = tokens.lower[next.last] as string;
  if (inches !== '"' && inches !== '″' && inches !== '”') return undefined;
  return { unit: 'foot', first, last: next.last + 1, plus: next.value / 12 };
}

/** Whether a symbol after a number is one: it stands at digits, and a single letter must be glued to them or be one of the commonest. */
function isSymbolHere(reading: Reading, numeral: Numeral, at: number, last: number): boolean {
  const { tokens, text } = reading;
  if (numeral.form !== 'digits') return false;
  if (tokens.lower[at - 1] === '(' || tokens.lower[at - 1] === '[') return true;
  const start = tokens.starts[at] as number;
  const glued = start === tokens.ends[at - 1];
  if (isJoint(reading, numeral.first - 1) && tokens.kinds[numeral.first - 2] === WORD) return false; // "MX-41 m" is a name
  const symbol = text.slice(start, tokens.ends[last - 1]);
  const next = last < tokens.count && tokens.starts[last] === tokens.ends[last - 1] ? (tokens.lower[last] as string) : '';
  if (symbol === 'St' || symbol === 'ST') return false; // "12 St James Place"
  if (symbol === 'F' || symbol === 'C') {
    const before = tokens.ends[numeral.first - 1] === tokens.starts[numeral.first] ? (tokens.lower[numeral.first - 1] as string) : '';
    return glued && Math.abs(numeral.value) <= 200 && numeral.scale === 1 && !/^[-/$€£]$/.test(before) && next !== '/' && next !== '-';
  }
  if (tokens.lower[last] === "'s") return false;
  if (symbol.length > 1 || symbol === '°' || symbol === 'Ω') return symbol !== 'in' || glued;
  if (next === "'" || next === '.' ? /\w/.test(text[(tokens.ends[last] ?? text.length) as number] ?? '') : false) return false;
  return glued ? /[mgtlLWVhK]/.test(symbol) : /[mgtl]/.test(symbol);
}

/** Names of units that are also something else. */
function isUnitHere(reading: Reading, numeral: Numeral, unit: string, at: number, last: number): boolean {
  const { tokens } = reading;
  const word = tokens.lower[at] as string;
  const next = together(reading, at, last) ? (tokens.lower[last] as string) : '';
  if (word === 'degree' || word === 'degrees')
    return unit !== 'degree' || !(next === 'in' || next === 'from' || tokens.lower[numeral.first - 1] === 'his');
  if (word === 'stones') return false;
  if (word === 'bit' || word === 'bits') return isJoint(reading, at - 1) || numeral.value % 8 === 0;
  if (word === 'yard' || word === 'foot' || word === 'mile') return next !== 'sale';
  return true;
}
