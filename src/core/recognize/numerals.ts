import type { Page } from '../text/page';

/** A number in digits or words: "3,001", "1.5 million", "twenty-one", "half a billion", "third". */
export interface Numeral {
  /** Its tokens `[first, last)`, scale words included. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** What one unit of its last significant digit is worth: 1000 for "261,000", 100000 for "1.5 million", 1 for "twelve". */
  readonly step: number;
  readonly form: 'digits' | 'words';
  readonly ordinal: boolean;
}

/** Finds the numbers of a page, in order. */
export function findNumerals(_page: Page): Numeral[] {
  return [];
}
