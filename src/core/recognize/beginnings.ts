const at = (text: string, i: number): number => ((text.charCodeAt(i) & 31) << 5) | (text.charCodeAt(i + 1) & 31);

/**
 * A cheap test whether one of the words (of two letters or more) may begin at an offset, by its first two letters in either
 * case: most words of a text are told apart by it, without a look-up. It never says no to one of the words.
 */
export function beginningsOf(words: Iterable<string>): (text: string, start: number) => boolean {
  const begins = new Uint8Array(32 * 32);
  for (const word of words) begins[at(word, 0)] = 1;
  return (text, start) => begins[at(text, start)] === 1;
}
