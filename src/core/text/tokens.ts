/** Kinds of token. */
export const WORD = 0;
export const NUMBER = 1;
export const SYMBOL = 2;

/**
 * A document cut into words, numbers and symbols, in parallel arrays (one entry a token).
 * - word: letters, then letters or digits, with inner apostrophes ("O'Brien", "can't", "G20") or as an initialism with
 *   its full stops ("U.S.", "a.m."); the possessive "'s" is a token of its own, and so is a number behind the letters of a
 *   currency ("RM50,000" → RM, 50,000).
 * - number: digits with inner "." or "," before a digit ("4,120", "1.5"); letters that follow are the next token
 *   ("60mn" → 60, mn; "3rd" → 3, rd).
 * - symbol: any other character but white space, one code point each (hyphens and currency signs among them).
 */
export interface Tokens {
  readonly count: number;
  /** Offsets in UTF-16 code units; `ends` exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Lower-case text of each token, with ’ as '. */
  readonly lower: readonly string[];
}

const BLANK = 32;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const OTHER = 0;

/** Zero for all beyond ASCII. */
const ASCII = new Uint8Array(0x10000);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  ASCII[code] = /[a-z]/i.test(char) ? LETTER : /[0-9]/.test(char) ? DIGIT : code <= 32 || code === 127 ? SPACE : OTHER;
}

const otherLetter = /^[\p{L}\p{M}]$/u;
const otherSpace = /^[\s\u200B-\u200F\u2060\uFEFF]$/u;

function classOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if (code === 0x2019 || code === 0x201c || code === 0x201d || code === 0x2013 || code === 0x2014) return OTHER;
  const char = String.fromCodePoint(code);
  return otherSpace.test(char) ? SPACE : otherLetter.test(char) ? LETTER : OTHER;
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;

/** Cuts a text into tokens in one pass; never throws, whatever the text. */
export function tokenize(text: string): Tokens {
  const { length } = text;
  const folded = text.toLowerCase().replaceAll('\u2019', "'");
  const aligned = folded.length === length;
  let starts = new Int32Array(Math.max(16, length >> 2));
  let ends = new Int32Array(starts.length);
  let kinds = new Uint8Array(starts.length);
  const lower: string[] = [];
  let count = 0;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    const start = i;
    let kind: number;
    if (code < 128 ? ASCII[code] === LETTER : isLetter(text, i)) {
      kind = WORD;
      while (++i < length && ASCII[text.charCodeAt(i)] === LETTER);
      if (i < length && text.charCodeAt(i) !== BLANK) i = wordEnd(text, start);
    } else if (code < 128 ? ASCII[code] === SPACE : isSpace(text, i)) {
      i += widthAt(text, i);
      continue;
    } else if (code >= 48 && code <= 57) {
      kind = NUMBER;
      i = numberEnd(text, i);
    } else if (isApostrophe(code) && isPossessive(text, i)) {
      kind = WORD;
      i += 2;
    } else {
      kind = SYMBOL;
      i += widthAt(text, i);
    }
    if (count === starts.length) {
      starts = grown(starts, new Int32Array(2 * count));
      ends = grown(ends, new Int32Array(2 * count));
      kinds = grown(kinds, new Uint8Array(2 * count));
    }
    starts[count] = start;
    ends[count] = i;
    kinds[count] = kind;
    lower.push(aligned ? folded.slice(start, i) : text.slice(start, i).toLowerCase().replaceAll('\u2019', "'"));
    count++;
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), kinds: kinds.subarray(0, count), lower };
}

function grown<T extends Int32Array | Uint8Array>(small: T, large: T): T {
  large.set(small);
  return large;
}

const widthAt = (text: string, i: number): number => ((text.codePointAt(i) as number) > 0xffff ? 2 : 1);
const isLetter = (text: string, i: number): boolean => classOf(text.codePointAt(i) as number) === LETTER;
const isSpace = (text: string, i: number): boolean => classOf(text.codePointAt(i) as number) === SPACE;

/** Index of the token that holds the offset or, between two, of the one after it; `tokens.count` behind the last. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberEnd(text: string, from: number): number {
  let i = from + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (ASCII[code] === DIGIT) continue;
    if ((code === 0x2c || code === 0x2e) && ASCII[codeAt(text, i + 1)] === DIGIT) continue;
    break;
  }
  return i;
}

/** The code unit at `i`, 0 behind the end: the engine reads beyond the end of a string slowly, and from then on always slowly. */
const codeAt = (text: string, i: number): number => (i < text.length ? text.charCodeAt(i) : 0);

function letterOrDigit(text: string, i: number): number {
  if (i >= text.length) return 0;
  const code = text.codePointAt(i) as number;
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT ? (code > 0xffff ? 2 : 1) : 0;
}

/** "'s" at the end of a word, or alone. */
function isPossessive(text: string, i: number): boolean {
  const code = codeAt(text, i + 1);
  return (
    (code === 0x73 || code === 0x53) && i > 0 && letterOrDigit(text, i + 2) === 0 && (text[i - 1] === '.' || letterOrDigit(text, i - 1) > 0)
  );
}

/** Letters that are written directly at an amount of money; the digits after them are a number ("RM50,000", "USD115"). */
const currencyPrefixes = new Set(
  (
    'RM Rs Rp Tk DM Dh Dhs KSh Ksh Sh Shs USh TSh SFr FFr BFr Kr kr SKr NKr DKr Bt Php USD EUR GBP JPY CNY RMB INR AUD CAD NZD HKD SGD CHF SEK NOK DKK ZAR KES NGN UGX TZS PKR LKR BDT AED SAR QAR THB ' +
    'IDR PHP MYR BRL MXN COP ARS CLP RUB UAH PLN CZK HUF KRW TWD ILS NIS EGP GHS BTC'
  ).split(' '),
);

/** An amount behind a currency of one letter, which alone may be a code ("R26 million" and not "R26", "N95"): with a scale, groups or hundredths. */
const amount =
  /\d[\d.,]*(?:\s?(?:million|billion|trillion|mn|bn|tn|trn)|[mbk])(?![\p{L}\d])|\d{1,3}(?:,\d{3})+(?![\d,])|\d+\.\d\d(?![\d.])/uy;
const currencyLetters = /^[RNP]$/;

function isAmount(text: string, from: number): boolean {
  amount.lastIndex = from;
  return amount.test(text);
}

/** End of the word that begins at `from`. */
function wordEnd(text: string, from: number): number {
  if (codeAt(text, from + 1) === 0x2e) {
    const initialism = initialismEnd(text, from);
    if (initialism > from) return initialism;
  }
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = ASCII[code];
    if (kind === LETTER) {
      i++;
    } else if (kind === DIGIT) {
      if (i - from <= 3 && currencyPrefixes.has(text.slice(from, i))) return i;
      if (i - from === 1 && currencyLetters.test(text[from] as string) && isAmount(text, i)) return i;
      i++;
    } else if (isApostrophe(code)) {
      if (letterOrDigit(text, i + 1) === 0 || isPossessive(text, i)) return i;
      i++;
    } else {
      const width = code < 128 ? 0 : letterOrDigit(text, i);
      if (width === 0) return i;
      i += width;
    }
  }
  return i;
}

/** End of "U.S.", "D.C", "a.m."; `from` where none starts there. The last full stop belongs to it. */
function initialismEnd(text: string, from: number): number {
  let i = from;
  let letters = 0;
  while (i + 1 < text.length && text.charCodeAt(i + 1) === 0x2e && classOf(text.charCodeAt(i)) === LETTER) {
    i += 2;
    letters++;
  }
  if (letters === 0) return from;
  const last = letterOrDigit(text, i);
  if (last > 0 && letterOrDigit(text, i + last) === 0) return i + last;
  return letters > 1 && last === 0 ? i : from;
}
