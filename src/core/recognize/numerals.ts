import type { Page } from '../text/page.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { parseDigits } from './digits.ts';
import { type NumberWord, numberWords, vulgarFractions } from './numberWords.ts';

/** A number in digits or words: "3,001", "1.5 million", "twenty-one", "half a billion", "two-thirds", "third". */
export interface Numeral {
  /** Its tokens `[first, last)`, scale words included. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** What one unit of its last significant digit is worth: 1000 for "261,000", 100000 for "1.5 million", 1 for "twelve". */
  readonly step: number;
  readonly form: 'digits' | 'words';
  readonly ordinal: boolean;
  /** A part of one: "half", "two-thirds", "3/4"; not "half a million" or "2 1/2". */
  readonly fraction: boolean;
  /** The factor of its last scale word ("million" of "5 million"); 1 without one. */
  readonly scale: number;
}

/** A scale written as one letter counts where a currency stands before it ("£88m") or the thing counted after it ("67m people"). */
const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);
const hyphens = new Set(['-', '‐', '‑']);
const minusSigns = new Set(['-', '−', '–']);
const groupSpaces = new Set(['\u00a0', '\u2009', '\u202f', ' ']);
const currencySign = /^\p{Sc}$/u;
/** Denominators of fractions written with a slash; other pairs with a slash are dates and shares. */
const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100]);
/** Half of the leeway that a plain fraction leaves to its writer, as a share of one: "a third" may be 0.32 to 0.34. */
const FRACTION_STEP = 0.02;

/** Finds the numbers of a page, in order, not overlapping. Linear: looks a few tokens beyond each number. */
export function findNumerals(page: Page): Numeral[] {
  const numerals: Numeral[] = [];
  const { tokens } = page;
  for (let i = 0; i < tokens.count; i++) {
    const numeral = readNumeral(page, i);
    if (!numeral) continue;
    numerals.push(numeral);
    i = numeral.last - 1;
  }
  return numerals;
}

/** The numeral that begins at token `i`. */
function readNumeral(page: Page, i: number): Numeral | undefined {
  const { tokens } = page;
  const kind = tokens.kinds[i];
  const lower = tokens.lower[i] as string;
  if (kind === NUMBER) return readDigits(page, i, i, 1);
  if (kind === WORD) {
    if (lower === 'a' || lower === 'an') return readAfterArticle(page, i);
    if (lower === 'minus' || lower === 'negative') {
      const rest = sameSentence(page, i, i + 1) ? readNumeral(page, i + 1) : undefined;
      return rest && rest.first === i + 1 && rest.value > 0 ? { ...rest, first: i, value: -rest.value } : undefined;
    }
    const word = numberWords.get(lower);
    return word && readWords(page, i, word);
  }
  if (vulgarFractions.has(lower)) {
    const value = vulgarFractions.get(lower) as number;
    return withScale(page, { first: i, last: i + 1, value, step: FRACTION_STEP, form: 'digits', ordinal: false, fraction: true, scale: 1 });
  }
  const glued = tokens.ends[i] === tokens.starts[i + 1];
  const opens = i === 0 || tokens.ends[i - 1] !== tokens.starts[i] || /^[(\p{Sc}]$/u.test(tokens.lower[i - 1] as string);
  if (minusSigns.has(lower) && opens && tokens.kinds[i + 1] === NUMBER && (glued || i === 0)) return readDigits(page, i, i + 1, -1);
  if (lower === '.' && glued && opens && tokens.kinds[i + 1] === NUMBER) return readDigits(page, i, i + 1, 1);
  return undefined;
}

function sameSentence(page: Page, a: number, b: number): boolean {
  return b < page.tokens.count && page.sentenceOf[a] === page.sentenceOf[b];
}

/** Digits from token `at`, with groups, fractions and scale words; `first` may be a sign or point before them. */
function readDigits(page: Page, first: number, at: number, sign: 1 | -1): Numeral | undefined {
  const { tokens } = page;
  const joined = joinGroups(page, at);
  const point = first < at && tokens.lower[first] === '.';
  const digits = parseDigits(`${point ? '0.' : ''}${joined.digits}`);
  if (!digits) return undefined;
  let { value, step } = digits;
  let last = joined.last;
  const next = tokens.lower[last] as string;
  const glued = last < tokens.count && tokens.starts[last] === tokens.ends[last - 1];
  if (glued && (next === 'st' || next === 'nd' || next === 'rd' || next === 'th') && Number.isInteger(value)) {
    return { first, last: last + 1, value, step: 1, form: 'digits', ordinal: true, fraction: false, scale: 1 };
  }
  let fraction = false;
  const ratio = readRatio(page, at);
  if (ratio !== undefined && last === at + 1) {
    value = ratio;
    step = FRACTION_STEP;
    last = at + 3;
    fraction = true;
  } else if (Number.isInteger(value) && last < tokens.count) {
    // "5½", "10 1/2", "10-1/2"
    const vulgar = vulgarFractions.get(next);
    const from = hyphens.has(next) ? last + 1 : last;
    const mixed = vulgar === undefined && value < 1000 && sameSentence(page, at, from) ? readRatio(page, from) : undefined;
    if (vulgar !== undefined || mixed !== undefined) {
      value += vulgar ?? (mixed as number);
      step = FRACTION_STEP;
      last = vulgar === undefined ? from + 3 : last + 1;
    }
  }
  const numeral = withScale(page, { first, last, value, step, form: 'digits', ordinal: false, fraction, scale: 1 });
  const letter = numeral.last === last ? letterScale(page, at, last) : undefined;
  const scaled = letter ? { ...numeral, last: last + 1, value: value * letter, step: step * letter, scale: letter } : numeral;
  return sign < 0 ? { ...scaled, value: -scaled.value } : scaled;
}

/** Joins digit groups set apart by one space each ("816 000", "1 234 567"); an ordinary space needs groups that can be nothing else. */
function joinGroups({ tokens, text }: Page, at: number): { digits: string; last: number } {
  const head = tokens.lower[at] as string;
  let digits = head;
  let last = at + 1;
  if (!/^\d{1,3}$/.test(head) || head.startsWith('0')) return { digits, last };
  let ordinary = false;
  while (
    last < tokens.count &&
    last < at + 6 &&
    tokens.kinds[last] === NUMBER &&
    (tokens.starts[last] as number) === (tokens.ends[last - 1] as number) + 1
  ) {
    const space = text[tokens.ends[last - 1] as number] as string;
    const group = tokens.lower[last] as string;
    if (!groupSpaces.has(space) || !/^\d{3}(?:\.\d+)?$/.test(group)) break;
    ordinary ||= space === ' ';
    digits += group;
    last++;
    if (group.length > 3) break;
  }
  const groups = last - at - 1;
  if (groups > 0 && ordinary && !(groups > 1 || digits.endsWith('000'))) return { digits: head, last: at + 1 };
  return { digits, last };
}

/** "3/4" at token `at` as 0.75. */
function readRatio({ tokens }: Page, at: number): number | undefined {
  if (tokens.kinds[at] !== NUMBER || tokens.kinds[at + 2] !== NUMBER || (tokens.lower[at + 1] !== '/' && tokens.lower[at + 1] !== '⁄'))
    return undefined;
  if (tokens.starts[at + 1] !== tokens.ends[at] || tokens.starts[at + 2] !== tokens.ends[at + 1]) return undefined;
  if (tokens.lower[at + 3] === '/') return undefined;
  const above = Number(tokens.lower[at]);
  const below = Number(tokens.lower[at + 2]);
  return above > 0 && above < below && denominators.has(below) ? above / below : undefined;
}

/** The factor of "m" in "£88m" and "67m people", "k" in "10k"; `undefined` where the letter may be a unit. */
function letterScale({ tokens, text }: Page, at: number, last: number): number | undefined {
  const factor = letterScales.get(tokens.lower[last] as string);
  if (factor === undefined || tokens.starts[last] !== tokens.ends[last - 1]) return undefined;
  const before = at > 0 && tokens.ends[at - 1] === tokens.starts[at] ? (tokens.lower[at - 1] as string) : '';
  if (currencySign.test(before) || /^(?:rs|rm|usd|eur|gbp|hk|chf)$/.test(before)) return factor;
  const next = last + 1 < tokens.count && tokens.kinds[last + 1] === WORD ? (tokens.lower[last + 1] as string) : '';
  if (factor === 1e3)
    return text[tokens.starts[last] as number] === 'k' && !/^(?:run|race|walk|road|course)$/.test(next) ? factor : undefined;
  return factor === 1e6 && /^(?:people|men|women|children|\p{Ll}{3,}[^su]s)$/u.test(next) ? factor : undefined;
}

/** Multiplies by the scale words that follow ("million", "lakh crore", "-million") and adds what stands below them. */
function withScale(page: Page, numeral: Numeral): Numeral {
  const { tokens } = page;
  let { last, value, step } = numeral;
  let lowest = Number.POSITIVE_INFINITY;
  for (let guard = 0; guard < 4; guard++) {
    const at = skipHyphen(page, last);
    if (!sameSentence(page, numeral.first, at)) break;
    const word = numberWords.get(tokens.lower[at] as string);
    if (!word || (word.role !== 'scale' && word.role !== 'hundred' && word.role !== 'dozen')) break;
    value *= word.value;
    step *= word.value;
    lowest = word.value;
    last = at + 1;
    if (word.role !== 'hundred') continue;
    const rest = belowHundred(page, last);
    if (!rest) continue;
    value += rest.value;
    step = rest.step;
    last = rest.last;
  }
  if (last === numeral.last) return numeral;
  const lower = lowest > 100 ? lowerPart(page, last, lowest) : undefined;
  return lower
    ? { ...numeral, last: lower.last, value: value + lower.value, step: lower.step, fraction: false, scale: lowest }
    : { ...numeral, last, value, step, fraction: false, scale: lowest };
}

/** What follows "three hundred": "and six", "twenty-one", "and 21"; not the "and two" of "and two hundred". */
function belowHundred(page: Page, at: number): Numeral | undefined {
  const { tokens } = page;
  const and = tokens.lower[at] === 'and';
  const from = and ? at + 1 : skipHyphen(page, at);
  if (!sameSentence(page, at - 1, from)) return undefined;
  let part: Numeral | undefined;
  if (and && /^\d{1,2}$/.test(tokens.lower[from] as string)) {
    part = {
      first: from,
      last: from + 1,
      value: Number(tokens.lower[from]),
      step: 1,
      form: 'digits',
      ordinal: false,
      fraction: false,
      scale: 1,
    };
  } else {
    const word = numberWords.get(tokens.lower[from] as string);
    if (word && word.value > 0 && (word.role === 'unit' || word.role === 'ten')) part = readBelowHundred(page, from);
  }
  if (!part || part.ordinal) return undefined;
  const next = numberWords.get(tokens.lower[skipHyphen(page, part.last)] as string);
  return next?.role === 'hundred' || next?.role === 'parts' ? undefined : part;
}

/** What stands below a scale: "30 lakh" below "2 crore", "three hundred" below "two million". */
function lowerPart(page: Page, at: number, scale: number): Numeral | undefined {
  const { tokens } = page;
  const and = tokens.lower[at] === 'and';
  const from = and ? at + 1 : at;
  if (!sameSentence(page, at - 1, from)) return undefined;
  const word = numberWords.get(tokens.lower[from] as string);
  if (tokens.kinds[from] === NUMBER) {
    const rest = numberWords.get(tokens.lower[from + 1] as string);
    if (rest?.role !== 'scale' || rest.value >= scale || and) return undefined;
  } else if (!word || (word.role !== 'unit' && word.role !== 'ten')) {
    return undefined;
  }
  const part = readNumeral(page, from);
  if (!part || part.ordinal || part.fraction || part.value >= scale || part.value <= 0) return undefined;
  return and && scale > 1000 && part.value >= 1000 ? undefined : part;
}

/** "a dozen", "a hundred", "a quarter of a million", "a third" (of something). */
function readAfterArticle(page: Page, i: number): Numeral | undefined {
  const { tokens } = page;
  if (!sameSentence(page, i, i + 1)) return undefined;
  const next = tokens.lower[i + 1] as string;
  const word = numberWords.get(next);
  if (!word || word.value < 2) return undefined;
  if (word.role === 'hundred' || word.role === 'scale' || word.role === 'dozen') {
    if (next.length < 4) return undefined;
    return withScale(page, { first: i, last: i + 1, value: 1, step: 1, form: 'words', ordinal: false, fraction: false, scale: 1 });
  }
  const divides =
    word.role === 'parts' ||
    ((word.role === 'ordinalUnit' || word.role === 'ordinalScale') && word.value > 2 && tokens.lower[i + 2] === 'of');
  return divides ? readParts(page, i, i + 1, 1 / word.value) : undefined;
}

/** A fraction whose denominator is token `at`, with the scale it divides: "half", "half a million", "three quarters of a billion". */
function readParts(page: Page, first: number, at: number, value: number): Numeral {
  const { tokens } = page;
  const parts: Numeral = { first, last: at + 1, value, step: FRACTION_STEP, form: 'words', ordinal: false, fraction: true, scale: 1 };
  let from = at + 1;
  if (tokens.lower[from] === 'of' || tokens.lower[from] === 'in') from++;
  if (tokens.lower[from] === 'a' || tokens.lower[from] === 'one') from++;
  if (!sameSentence(page, first, from)) return parts;
  const scaled = withScale(page, { ...parts, last: from });
  return scaled.last > from ? scaled : parts;
}

/** A number that begins with a number word. */
function readWords(page: Page, first: number, word: NumberWord): Numeral | undefined {
  const { tokens } = page;
  switch (word.role) {
    case 'unit':
    case 'ten':
      return readCardinal(page, first);
    case 'ordinalUnit':
    case 'ordinalTen':
      return { first, last: first + 1, value: word.value, step: 1, form: 'words', ordinal: true, fraction: false, scale: 1 };
    case 'parts':
      return word.value === 2 || word.value === 4
        ? tokens.lower[first]?.endsWith('s')
          ? undefined
          : readParts(page, first, first, 1 / word.value)
        : undefined;
    default:
      return undefined; // "hundred", "million", "dozen" need a number or an article before them
  }
}

/** "twenty-one", "one hundred and six thousand", "two and a half million", "two-thirds", "twenty-first". */
function readCardinal(page: Page, first: number): Numeral | undefined {
  const { tokens } = page;
  const start = readBelowHundred(page, first);
  let { last } = start;
  const follow = skipHyphen(page, last);
  if (!start.ordinal && sameSentence(page, first, follow)) {
    const next = numberWords.get(tokens.lower[follow] as string);
    const divides = next && (next.role === 'parts' || (start.value === 1 && next.role.startsWith('ordinal') && next.value > 2));
    if (next && divides && start.value > 0) return readParts(page, first, follow, start.value / next.value);
    const half = readAndAHalf(page, last);
    if (half) {
      last = half.last;
      return withScale(page, { ...start, last, value: start.value + half.value, step: half.value });
    }
    if (tokens.lower[last] === 'point') return withScale(page, readPoint(page, start));
    if (next && next.role === 'ordinalScale') {
      return { ...start, last: follow + 1, value: start.value * next.value, ordinal: true };
    }
  }
  if (start.ordinal) return start;
  return withScale(page, start);
}

function skipHyphen({ tokens }: Page, at: number): number {
  return at + 1 < tokens.count &&
    hyphens.has(tokens.lower[at] as string) &&
    tokens.starts[at] === tokens.ends[at - 1] &&
    tokens.starts[at + 1] === tokens.ends[at]
    ? at + 1
    : at;
}

function readBelowHundred(page: Page, first: number): Numeral {
  const { tokens } = page;
  const word = numberWords.get(tokens.lower[first] as string) as NumberWord;
  const numeral: Numeral = {
    first,
    last: first + 1,
    value: word.value,
    step: word.role === 'ten' ? 10 : 1,
    form: 'words',
    ordinal: false,
    fraction: false,
    scale: 1,
  };
  if (word.role !== 'ten') return numeral;
  const at = skipHyphen(page, first + 1);
  if (!sameSentence(page, first, at)) return numeral;
  const unit = numberWords.get(tokens.lower[at] as string);
  if (!unit || unit.value < 1 || unit.value > 9) return numeral;
  if (unit.role === 'unit') return { ...numeral, last: at + 1, value: word.value + unit.value, step: 1 };
  if (unit.role === 'ordinalUnit') return { ...numeral, last: at + 1, value: word.value + unit.value, step: 1, ordinal: true };
  return numeral;
}

/** "and a half", "-and-a-half", "and three quarters" after a whole number. */
function readAndAHalf(page: Page, at: number): { last: number; value: number } | undefined {
  const { tokens } = page;
  let i = skipHyphen(page, at);
  if (tokens.lower[i] !== 'and' || !sameSentence(page, at - 1, i)) return undefined;
  i = skipHyphen(page, i + 1);
  const counter = tokens.lower[i] as string;
  const above = counter === 'a' || counter === 'one' ? 1 : (numberWords.get(counter)?.value ?? 0);
  if (above < 1 || above > 9) return undefined;
  i = skipHyphen(page, i + 1);
  if (!sameSentence(page, at - 1, i)) return undefined;
  const below = numberWords.get(tokens.lower[i] as string);
  const divides = below && (below.role === 'parts' || (above === 1 && below.role === 'ordinalUnit' && below.value > 2));
  return below && divides ? { last: i + 1, value: above / below.value } : undefined;
}

/** "two point five" */
function readPoint(page: Page, start: Numeral): Numeral {
  const { tokens } = page;
  let digits = '';
  let last = start.last + 1;
  for (; sameSentence(page, start.first, last) && digits.length < 9; last++) {
    const word = numberWords.get(tokens.lower[last] as string);
    if (word?.role !== 'unit' || word.value > 9) break;
    digits += word.value;
  }
  if (digits === '') return start;
  return { ...start, last, value: start.value + Number(`0.${digits}`), step: 10 ** -digits.length };
}
