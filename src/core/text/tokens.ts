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

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const OTHER = 0;

const ASCII = new Uint8Array(128);
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
  let room = Math.max(16, length >> 2);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let kinds = new Uint8Array(room);
  const lower: string[] = [];
  let count = 0;

  const push = (start: number, end: number, kind: number) => {
    if (count === room) {
      room *= 2;
      const grownStarts = new Int32Array(room);
      const grownEnds = new Int32Array(room);
      const grownKinds = new Uint8Array(room);
      grownStarts.set(starts);
      grownEnds.set(ends);
      grownKinds.set(kinds);
      starts = grownStarts;
      ends = grownEnds;
      kinds = grownKinds;
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    lower.push(aligned ? folded.slice(start, end) : text.slice(start, end).toLowerCase().replaceAll('\u2019', "'"));
    count++;
  };

  let i = 0;
  while (i < length) {
    let code = text.charCodeAt(i);
    let width = 1;
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(i) as number;
      width = code > 0xffff ? 2 : 1;
    }
    const kind = code < 128 ? (ASCII[code] as number) : classOf(code);
    if (kind === SPACE) {
      i += width;
    } else if (kind === DIGIT) {
      const end = numberEnd(text, i);
      push(i, end, NUMBER);
      i = end;
    } else if (kind === LETTER) {
      const end = wordEnd(text, i);
      push(i, end, WORD);
      i = end;
    } else {
      if (isApostrophe(code) && isPossessive(text, i)) {
        push(i, i + 2, WORD);
        i += 2;
      } else {
        push(i, i + width, SYMBOL);
        i += width;
      }
    }
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), kinds: kinds.subarray(0, count), lower };
}

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
    if (code >= 48 && code <= 57) continue;
    const next = text.charCodeAt(i + 1);
    if ((code === 0x2c || code === 0x2e) && next >= 48 && next <= 57) continue;
    break;
  }
  return i;
}

function letterOrDigit(text: string, i: number): number {
  if (i >= text.length) return 0;
  const code = text.codePointAt(i) as number;
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT ? (code > 0xffff ? 2 : 1) : 0;
}

/** "'s" at the end of a word, or alone. */
function isPossessive(text: string, i: number): boolean {
  const code = text.charCodeAt(i + 1);
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
  if (text.charCodeAt(from + 1) === 0x2e) {
    const initialism = initialismEnd(text, from);
    if (initialism > from) return initialism;
  }
  for (let i = from; ; ) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? ASCII[code] : OTHER;
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
}

/** End of "U.S.", "D.C", "a.m."; `from` where none starts there. The last full stop belongs to it. */
function initialismEnd(text: string, from: number): number {
  let i = from;
  let letters = 0;
  while (i < text.length && classOf(text.charCodeAt(i)) === LETTER && text.charCodeAt(i + 1) === 0x2e) {
    i += 2;
    letters++;
  }
  if (letters === 0) return from;
  const last = letterOrDigit(text, i);
  if (last > 0 && letterOrDigit(text, i + last) === 0) return i + last;
  return letters > 1 && last === 0 ? i : from;
}
