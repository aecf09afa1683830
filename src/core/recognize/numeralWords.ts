import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { type NumberWord, numberWords } from './numberWords.ts';
import { inSentence, type Numeral, skipHyphen } from './numerals.ts';
import { FRACTION_STEP, withScale } from './scales.ts';
import { timeUnits } from './timeUnits.ts';

const wordAt = (page: Page, i: number) => numberWords.get(page.tokens.lower[i] as string);
const words = (first: number, last: number, value: number, step: number): Numeral => ({
  first,
  last,
  value,
  step,
  form: 'words',
  ordinal: false,
  fraction: false,
  scale: 1,
});

/** A number that begins with a number word. */
export function readWords(page: Page, first: number, word: NumberWord): Numeral | undefined {
  switch (word.role) {
    case 'unit':
    case 'ten':
      return readCardinal(page, first);
    case 'ordinalUnit':
    case 'ordinalTen':
      return { ...words(first, first + 1, word.value, 1), ordinal: true };
    case 'parts': {
      const singular = (word.value === 2 || word.value === 4) && !page.tokens.lower[first]?.endsWith('s');
      return singular ? readParts(page, first, first, 1 / word.value) : undefined;
    }
    case 'hundred': // "hundred thousand"
      return inSentence(page, first, first + 1) && wordAt(page, first + 1)?.role === 'scale'
        ? withScale(page, words(first, first, 1, 1))
        : undefined;
    case 'dozen': // "his dozen clerks"
      return isDetermined(page, first) ? withScale(page, words(first, first, 1, 1)) : undefined;
    default:
      return undefined; // "million" needs a number or an article before it
  }
}

const determiners = new Set('the another this that these those his her its their our my your'.split(' '));

/** Whether a determiner stands before token `i` and a word behind it. */
function isDetermined({ tokens, sentenceOf }: Page, i: number): boolean {
  const before = i > 0 && sentenceOf[i - 1] === sentenceOf[i] && determiners.has(tokens.lower[i - 1] as string);
  return before && tokens.lower[i] === 'dozen' && tokens.kinds[i + 1] === WORD;
}

/** Words that may follow a fraction of change: "rose by a third to 40", "cut by half since May". */
export const afterChange = new Set(
  'to in from since on over at after before between compared this last next and but or as when while by within during because with for if so'.split(
    ' ',
  ),
);

/** "a dozen", "a hundred", "a quarter of a million", "a third" (of something). */
export function readAfterArticle(page: Page, i: number): Numeral | undefined {
  const { tokens } = page;
  const word = inSentence(page, i, i + 1) ? wordAt(page, i + 1) : undefined;
  if (!word || word.value < 2) return undefined;
  if (word.role === 'hundred' || word.role === 'scale' || word.role === 'dozen') {
    if ((tokens.lower[i + 1] as string).length < 4) return undefined;
    const whole = withScale(page, words(i, i + 1, 1, 1));
    const below = inSentence(page, i, whole.last) ? readDenominator(page, skipHyphen(page, whole.last), false) : undefined; // "a hundred millionths"
    return below ? readParts(page, i, below.last - 1, whole.value / below.value) : whole;
  }
  if (word.role === 'ten') {
    const below = readDenominator(page, i + 1, true); // "a twenty-fifth of it"
    return below && readParts(page, i, below.last - 1, 1 / below.value);
  }
  if (word.role === 'parts') return (tokens.lower[i + 1] as string).endsWith('s') ? undefined : readParts(page, i, i + 1, 1 / word.value);
  // "a third of them", "by a third to 40", or "a third" at the end; "a third man" is an ordinal.
  const after = inSentence(page, i, i + 2) ? (tokens.lower[i + 2] as string) : '.';
  const ends = after === 'of' || after === '.' || (tokens.lower[i - 1] === 'by' && (afterChange.has(after) || /^[,;:)]$/.test(after)));
  const divides = word.role.startsWith('ordinal') && word.value > 2 && ends;
  return divides ? readParts(page, i, i + 1, 1 / word.value) : undefined;
}

/** A fraction whose denominator is token `at`, with the scale it divides: "half", "half a million", "three quarters of a billion". */
function readParts(page: Page, first: number, at: number, value: number): Numeral {
  const { tokens } = page;
  const parts: Numeral = { ...words(first, at + 1, value, FRACTION_STEP), fraction: true };
  let from = skipHyphen(page, at + 1); // "half-a-million"
  if (tokens.lower[from] === 'of' || tokens.lower[from] === 'in') from++;
  if (tokens.lower[from] === 'a' || tokens.lower[from] === 'one') from = skipHyphen(page, from + 1);
  if (!inSentence(page, first, from)) return parts;
  const scaled = withScale(page, { ...parts, last: from });
  return scaled.last > from ? scaled : parts;
}

/** "twenty-one", "one hundred and six thousand", "two and a half million", "two-thirds", "twenty-first". */
function readCardinal(page: Page, first: number): Numeral {
  const start = readBelowHundred(page, first);
  if (start.ordinal) return start;
  const mixed = readAndParts(page, start.last);
  if (mixed) return withScale(page, { ...start, last: mixed.last, value: start.value + mixed.value, step: mixed.value });
  if (page.tokens.lower[start.last] === 'point' && inSentence(page, first, start.last)) return withScale(page, readPoint(page, start));
  const whole = withScale(page, start);
  const at = skipLooseHyphen(page, whole.last);
  const next = inSentence(page, first, at) ? wordAt(page, at) : undefined;
  if (!next || whole.value <= 0) return whole;
  const below = countsQuarters(page, whole, at) ? undefined : readDenominator(page, at, whole.value === 1);
  if (below) return readParts(page, first, below.last - 1, whole.value / below.value);
  return next.role === 'ordinalScale' ? { ...whole, last: at + 1, value: whole.value * next.value, ordinal: true } : whole;
}

/** Words before a number of quarters of a year. */
const quarterLeads = new Set('past last previous preceding next coming following first final straight consecutive'.split(' '));

/** "two quarters", "the past three quarters": of a year, where "three quarters" alone is a fraction. */
function countsQuarters({ tokens }: Page, whole: Numeral, at: number): boolean {
  if (tokens.lower[at] !== 'quarters' || at > whole.last) return false;
  return whole.value !== 3 || (tokens.lower[at + 1] !== 'of' && quarterLeads.has(tokens.lower[whole.first - 1] as string));
}

/**
 * What a number is divided by: "thirds", "hundredths", "twenty-fifths", "one-hundredths"; behind one, "third" and "twenty-fifth" too.
 * Two words need their hyphen, without which they begin another number, unless the last is in the plural ("twenty fifths").
 */
function readDenominator(page: Page, at: number, one: boolean): { value: number; last: number } | undefined {
  const word = wordAt(page, at);
  const divides = (part: NumberWord) => part.role === 'parts' || (one && part.role.startsWith('ordinal') && part.value > 2);
  if (!word || (!one && isOnePart(page, at))) return undefined;
  if (divides(word) && word.value > 1) return { value: word.value, last: at + 1 };
  const hyphen = skipHyphen(page, at + 1);
  const next = inSentence(page, at, hyphen) ? wordAt(page, hyphen) : undefined;
  if (next?.role === 'hundred' && word.value === 1 && one) return readBelowHundredth(page, at, hyphen + 1);
  if (!next || (hyphen === at + 1 && next.role !== 'parts')) return undefined;
  const last = hyphen + 1;
  // "one twenty-first of them", and not "one twenty-first-century house"
  const ends = endsFraction(page, at, last);
  if (word.role === 'ten' && next.value < 10 && (next.role === 'parts' || (one && ends && next.role === 'ordinalUnit')))
    return { value: word.value + next.value, last };
  return word.role === 'unit' && word.value === 1 && next.value >= 100 && divides(next) ? { value: next.value, last } : undefined;
}

const endsFraction = (page: Page, at: number, last: number): boolean =>
  !inSentence(page, at, last) || /^(?:of|[.,;:)])$/.test(page.tokens.lower[last] as string);

/** The rest of "one two hundred and tenth" behind its hundred. */
function readBelowHundredth(page: Page, first: number, at: number): { value: number; last: number } | undefined {
  const from = page.tokens.lower[at] === 'and' ? at + 1 : skipHyphen(page, at);
  const word = inSentence(page, first, from) ? wordAt(page, from) : undefined;
  const divides = word && /^(?:parts|ordinalUnit|ordinalTen)$/.test(word.role) && word.value > 2 && word.value < 100;
  return divides && endsFraction(page, first, from + 1) ? { value: 100 + word.value, last: from + 1 } : undefined;
}

/** "half" and "quarter" behind a number of more than one: "two half-brothers", "four quarter-finals"; not "three-quarter" or "three quarter million". */
function isOnePart(page: Page, at: number): boolean {
  const word = page.tokens.lower[at] as string;
  return word === 'half' || (word === 'quarter' && skipHyphen(page, at - 1) !== at && wordAt(page, at + 1)?.role !== 'scale');
}

/** Past a hyphen between number words; it may stand apart, as tokenised text has it ("sixty - four"). */
function skipLooseHyphen(page: Page, at: number): number {
  const { tokens } = page;
  const apart =
    tokens.lower[at] === '-' &&
    at + 1 < tokens.count &&
    tokens.starts[at] === (tokens.ends[at - 1] as number) + 1 &&
    tokens.starts[at + 1] === (tokens.ends[at] as number) + 1;
  return apart ? at + 1 : skipHyphen(page, at);
}

/** "seven", "thirty", "thirty-seven", "thirty-seventh" from token `first`. */
export function readBelowHundred(page: Page, first: number): Numeral {
  const word = wordAt(page, first) as NumberWord;
  const numeral = words(first, first + 1, word.value, word.role === 'ten' ? 10 : 1);
  if (word.role !== 'ten') return numeral;
  const at = skipLooseHyphen(page, first + 1);
  const unit = inSentence(page, first, at) ? wordAt(page, at) : undefined;
  if (!unit || unit.value < 1 || unit.value > 9 || (unit.role !== 'unit' && unit.role !== 'ordinalUnit')) return numeral;
  return { ...numeral, last: at + 1, value: word.value + unit.value, step: 1, ordinal: unit.role === 'ordinalUnit' };
}

/** "and a half", "-and-a-half", "and three quarters" after a whole number: a proper fraction. */
export function readAndParts(page: Page, at: number): { last: number; value: number } | undefined {
  const { tokens } = page;
  let i = skipHyphen(page, at);
  if (tokens.lower[i] !== 'and' || !inSentence(page, at - 1, i)) return undefined;
  i = skipHyphen(page, i + 1);
  if (!inSentence(page, at - 1, i)) return undefined;
  // "two and half years": said without its article
  const measured = timeUnits.has(tokens.lower[i + 1] as string) || wordAt(page, i + 1)?.role === 'scale';
  if (tokens.lower[i] === 'half' && measured && inSentence(page, at - 1, i + 1)) return { last: i + 1, value: 0.5 };
  const counter = wordAt(page, i);
  const article = tokens.lower[i] === 'a';
  if (!article && counter?.role !== 'unit' && counter?.role !== 'ten') return undefined;
  const above = article ? words(i, i + 1, 1, 1) : readBelowHundred(page, i);
  i = skipHyphen(page, above.last);
  const below = inSentence(page, at - 1, i) ? wordAt(page, i) : undefined;
  const divides = below && (below.role === 'parts' || (above.value === 1 && below.role.startsWith('ordinal') && below.value > 2));
  return divides && !above.ordinal && above.value < below.value ? { last: i + 1, value: above.value / below.value } : undefined;
}

/** "two point five", "two hundred point seventy-one" */
export function readPoint(page: Page, start: Numeral): Numeral {
  let digits = '';
  let last = start.last + 1;
  while (inSentence(page, start.first, last) && digits.length < 9) {
    const word = wordAt(page, last);
    if (word?.role !== 'unit' && word?.role !== 'ten') break;
    const part = readBelowHundred(page, last);
    if (part.ordinal) break;
    digits += part.value;
    last = part.last;
  }
  if (digits === '') return start;
  return { ...start, last, value: start.value + Number(`0.${digits}`), step: 10 ** -digits.length };
}
