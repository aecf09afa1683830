import type { Tokens } from '../text/tokens.ts';

/** The marks of a word by its length and three of its letters, a bit for each recogniser that it may set off. */
const table = new Uint8Array(1 << 15);
let bits = 0;

/** Where the word `[start, end)` stands in the table: the same in either case. Most words are told apart by it, without a look-up or a copy. */
function placeIn(text: string, start: number, end: number): number {
  const last = end - 1;
  const letters =
    ((text.charCodeAt(start) & 31) << 10) | ((text.charCodeAt(start < last ? start + 1 : last) & 31) << 5) | (text.charCodeAt(last) & 31);
  return letters ^ (((end - start) * 4111) & 32767);
}

/** Says which lower-case words set off a recogniser. Returns the bit that their tokens have in the marks of a page. */
export function markWords(words: Iterable<string>): number {
  const bit = 1 << bits++;
  for (const word of words) {
    for (const form of [word, word.replaceAll("'", '’')]) {
      const place = placeIn(form, 0, form.length);
      table[place] = (table[place] as number) | bit;
    }
  }
  return bit;
}

/**
 * The marks of each token, found in one pass for all recognisers: each then stops only where its bit is set, and looks closer there,
 * since other words share the mark. A word that sets off a recogniser always has it.
 */
export function findMarks(text: string, { starts, ends, count }: Tokens): Uint8Array {
  const marks = new Uint8Array(count);
  for (let i = 0; i < count; i++) marks[i] = table[placeIn(text, starts[i] as number, ends[i] as number)] as number;
  return marks;
}
