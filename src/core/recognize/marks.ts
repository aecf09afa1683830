import type { Tokens } from '../text/tokens.ts';

/** The marks of words by their length and three of their letters: a bit for each list that they may be in. */
const table = new Uint16Array(1 << 15);
const ALL = 0xffff;
let bits = 0;

/** Where a word of these letters stands in the table, the same in either case: most words are told apart by it, without a look-up. */
const placeOf = (length: number, first: number, second: number, last: number): number =>
  ((first & 31) << 10) ^ ((second & 31) << 5) ^ (last & 31) ^ ((length * 4111) & 32767);

/** Enters lower-case words into the table, those that set off a recogniser. Returns the bit that they have in the marks of a page. */
export function markWords(words: Iterable<string>): number {
  const bit = 1 << bits++;
  for (const word of words) {
    const last = word.length - 1;
    const place = placeOf(last + 1, word.charCodeAt(0), word.charCodeAt(last > 0 ? 1 : 0), word.charCodeAt(last));
    table[place] = (table[place] as number) | bit;
  }
  return bit;
}

/**
 * The marks of each token, found in one pass for all recognisers: each then stops only where its bit is set, and looks closer there,
 * since other words share the mark. A word that was entered always has it; so has any beyond ASCII.
 */
export function findMarks(text: string, { starts, ends, count }: Tokens): Uint16Array {
  const marks = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const end = (ends[i] as number) - 1;
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start < end ? start + 1 : start);
    const last = text.charCodeAt(end);
    marks[i] = (first | second | last) > 127 ? ALL : (table[placeOf(end + 1 - start, first, second, last)] as number);
  }
  return marks;
}

/** Whether a lower-case word may be one of those that were entered for a bit; `false` is sure. */
export function mayBe(word: string, bit: number): boolean {
  const end = word.length - 1;
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(end > 0 ? 1 : 0);
  const last = word.charCodeAt(end);
  return (first | second | last) > 127 || ((table[placeOf(end + 1, first, second, last)] as number) & bit) !== 0;
}
