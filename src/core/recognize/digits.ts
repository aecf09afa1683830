/** A number written in digits. */
export interface Digits {
  readonly value: number;
  /** What one unit of its last significant digit is worth: 1000 for "264,000", 0.1 for "1.5", 1 for "0". */
  readonly step: number;
}

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Lakhs and crores: the last group has three digits, those before it two ("12,34,567"). */
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
/** Continental: full stops between two or more groups, or before a decimal comma ("1.234.567", "1.234,5"). */
const continental = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
const decimalComma = /^\d+,\d{1,2}$/;
const plain = /^\d+(?:\.\d+)?$/;

/**
 * Reads a number token ("4,318", "1.5", "12,34,567"); `undefined` where its dots and commas are not those of a number
 * ("30.04.2022", "10,11,12"). Tokens of more than 40 characters are no figure.
 */
export function parseDigits(token: string): Digits | undefined {
  if (token.length > 40) return undefined;
  if (plain.test(token)) return digitsOf(token);
  if (grouped.test(token) || indian.test(token)) return digitsOf(token.replaceAll(',', ''));
  if (continental.test(token)) return digitsOf(token.replaceAll('.', '').replace(',', '.'));
  if (decimalComma.test(token)) return digitsOf(token.replace(',', '.'));
  return undefined;
}

/** Reads digits with at most one decimal point. */
function digitsOf(digits: string): Digits {
  const value = Number(digits);
  const point = digits.indexOf('.');
  if (point >= 0) return { value, step: 10 ** (point + 1 - digits.length) };
  let zeros = 0;
  while (zeros < digits.length - 1 && digits.charCodeAt(digits.length - 1 - zeros) === 48) zeros++;
  return { value, step: value === 0 ? 1 : 10 ** zeros };
}
