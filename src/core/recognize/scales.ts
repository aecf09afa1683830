import type { Page } from '../text/page.ts';
import { NUMBER } from '../text/tokens.ts';
import { numberWords } from './numberWords.ts';
import { inSentence, type Numeral, readNumeral, skipHyphen } from './numerals.ts';
import { readAndParts, readBelowHundred, readPoint } from './numeralWords.ts';

/** The step of a plain fraction, as a share of one: "a third" may be 0.32 to 0.34. */
export const FRACTION_STEP = 0.02;

/** Multiplies by the scale words that follow ("million", "lakh crore", "-million") and adds what stands below them. */
export function withScale(page: Page, numeral: Numeral): Numeral {
  const { tokens } = page;
  let { last, value, step } = numeral;
  let scale = 1;
  for (let guard = 0; guard < 4; guard++) {
    const at = skipHyphen(page, last);
    if (!inSentence(page, numeral.first, at)) break;
    const word = numberWords.get(tokens.lower[at] as string);
    if (!word || (word.role !== 'scale' && word.role !== 'hundred' && word.role !== 'dozen')) break;
    value *= word.value;
    step *= word.value;
    scale = word.value;
    last = at + 1;
    const rest = word.role === 'hundred' ? belowHundred(page, last) : undefined;
    if (!rest) continue;
    value += rest.value;
    step = rest.step;
    last = rest.last;
  }
  if (last === numeral.last) return numeral;
  const whole = { ...numeral, last, value, step, scale, fraction: false };
  if (scale > 100) {
    const lower = lowerPart(page, last, scale, numeral.form);
    if (lower) return { ...whole, last: lower.last, value: value + lower.value, step: lower.step };
  }
  const parts = readAndParts(page, last);
  if (parts) return addParts(page, whole, parts);
  if (tokens.lower[last] === 'point' && inSentence(page, numeral.first, last)) return readPoint(page, whole);
  return whole;
}

/** "three million and a half" is 3.5 million, "one billion and a half million" 1,000.5 million. */
function addParts(page: Page, whole: Numeral, parts: { last: number; value: number }): Numeral {
  const next = inSentence(page, whole.first, parts.last) ? numberWords.get(page.tokens.lower[parts.last] as string) : undefined;
  if (next?.role === 'scale') {
    return { ...whole, last: parts.last + 1, value: whole.value + parts.value * next.value, step: parts.value * next.value };
  }
  const unit = whole.scale > 100 ? whole.scale : 1; // "two hundred and a half" is 200.5
  return { ...whole, last: parts.last, value: whole.value + parts.value * unit, step: parts.value * unit };
}

/** What follows "three hundred": "and six", "twenty-one", "and 21"; not the "and two" of "and two hundred" or "and two thirds". */
function belowHundred(page: Page, at: number): Numeral | undefined {
  const { tokens } = page;
  const and = tokens.lower[at] === 'and';
  const from = and ? at + 1 : skipHyphen(page, at);
  if (!inSentence(page, at - 1, from)) return undefined;
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
    if (word && (word.role === 'unit' || word.role === 'ten')) part = readBelowHundred(page, from);
  }
  if (!part || part.ordinal || part.value <= 0) return undefined;
  const next = numberWords.get(tokens.lower[skipHyphen(page, part.last)] as string);
  if (next?.role === 'hundred') return undefined;
  // "three hundred and two dozen" are 324
  if (and && next?.role === 'dozen')
    return { ...part, last: skipHyphen(page, part.last) + 1, value: part.value * next.value, step: next.value };
  // "one hundred thirty-fifths" are 100 of them
  if (!and && part.value >= 20 && part.last === from + 1 && next?.role === 'parts' && next.value < 10) return undefined;
  return next?.role === 'parts' && part.value < next.value ? undefined : part;
}

/** Scales behind which a lower part in words goes on the number after digits too: "6 crore and two hundred". */
const indianScales = new Set(['lakh', 'lakhs', 'lac', 'lacs', 'crore', 'crores']);

/** What stands below a scale: "30 lakh" below "2 crore", "three hundred" below "two million". */
function lowerPart(page: Page, at: number, scale: number, form: 'digits' | 'words'): Numeral | undefined {
  const { tokens } = page;
  const and = tokens.lower[at] === 'and';
  const from = and ? at + 1 : at;
  if (!inSentence(page, at - 1, from)) return undefined;
  const word = numberWords.get(tokens.lower[from] as string);
  if (tokens.kinds[from] === NUMBER) {
    const rest = numberWords.get(tokens.lower[from + 1] as string);
    if ((rest?.role !== 'scale' && rest?.role !== 'hundred') || rest.value >= scale || and) return undefined;
  } else if (!word || (word.role !== 'unit' && word.role !== 'ten')) {
    return undefined;
  } else if (form === 'digits' && !(and && indianScales.has(tokens.lower[at - 1] as string))) {
    return undefined; // "$2 billion six years ago"
  }
  const part = readNumeral(page, from);
  if (part && form === 'digits' && tokens.kinds[from] !== NUMBER && part.scale < 100) return undefined; // "2 crore and six goats"
  if (!part || part.ordinal || part.fraction || part.value >= scale || part.value <= 0) return undefined;
  return and && scale > 1000 && part.value >= 1000 ? undefined : part;
}
