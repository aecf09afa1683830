import type { Page } from '../text/page.ts';
import { NUMBER } from '../text/tokens.ts';

interface Power {
  readonly value: number;
  /** The power of ten that it is multiplied with; 1 for a power of the number itself. */
  readonly scale: number;
  readonly last: number;
}

const times = new Set(['x', '×', '*', '·', '⋅']);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Numbers with an exponent, from the digits of `value` that end before token `last`: "3.1x10^6", "3.1 × 10⁻³", "3.1e6", "1.5e-3",
 * "10^6", "10⁶" (a raised digit behind any other number is a note's). `undefined` where there is none, or where the number is beyond what a figure can be.
 */
export function readPower(page: Page, last: number, value: number): Power | undefined {
  const { tokens } = page;
  const next = tokens.lower[last] as string;
  let found: { exponent: number; last: number } | undefined;
  let scale = 1;
  let result = value;
  if (isGlued(page, last) && (next === '^' || value === 10)) {
    found = readExponent(page, last);
    if (found) result = value ** found.exponent;
  } else {
    const ten = next === 'x10' ? last : times.has(next) && tokens.lower[last + 1] === '10' ? last + 1 : -1;
    if (ten >= 0) found = readExponent(page, ten + 1);
    else if (isGlued(page, last)) found = readE(page, last);
    scale = found ? 10 ** found.exponent : 1;
    result = value * scale;
  }
  return found && result !== 0 && Number.isFinite(result) ? { value: result, scale, last: found.last } : undefined;
}

/** "^6", "^-3", "⁻³" at token `at`, glued to what is before it. */
function readExponent(page: Page, at: number): { exponent: number; last: number } | undefined {
  const { tokens } = page;
  if (!isGlued(page, at)) return undefined;
  if (tokens.lower[at] === '^') return readSigned(page, at + 1);
  let i = tokens.lower[at] === '⁻' ? at + 1 : at;
  let digits = '';
  for (; i < at + 4 && isGlued(page, i) && superscripts.includes(tokens.lower[i] as string); i++)
    digits += superscripts.indexOf(tokens.lower[i] as string);
  return digits === '' ? undefined : { exponent: tokens.lower[at] === '⁻' ? -Number(digits) : Number(digits), last: i };
}

/** "e6", "e+6", "e-3" */
function readE(page: Page, at: number): { exponent: number; last: number } | undefined {
  const word = page.tokens.lower[at] as string;
  if (word === 'e') return /^[+\-−]$/.test(page.tokens.lower[at + 1] ?? '') ? readSigned(page, at + 1) : undefined;
  return word.charCodeAt(0) === LETTER_E && /^e\d{1,2}$/.test(word) ? { exponent: Number(word.slice(1)), last: at + 1 } : undefined;
}

const LETTER_E = 'e'.charCodeAt(0);

function readSigned(page: Page, at: number): { exponent: number; last: number } | undefined {
  const { tokens } = page;
  const sign = /^[+\-−]$/.test(tokens.lower[at] ?? '') ? 1 : 0;
  const digits = at + sign;
  if ((sign && !isGlued(page, at)) || !isGlued(page, digits) || tokens.kinds[digits] !== NUMBER) return undefined;
  const written = tokens.lower[digits] as string;
  if (!/^\d{1,3}$/.test(written)) return undefined;
  return { exponent: sign && tokens.lower[at] !== '+' ? -Number(written) : Number(written), last: digits + 1 };
}

function isGlued({ tokens }: Page, i: number): boolean {
  return i > 0 && i < tokens.count && tokens.starts[i] === tokens.ends[i - 1];
}
