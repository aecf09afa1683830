import type { Mention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { findMarks } from './marks.ts';
import { findNumerals, type Numeral } from './numerals.ts';

/** A document as the recognisers see it. */
export interface Reading extends Page {
  /** What each token may set off. */
  readonly marks: Uint16Array;
  /** Every number in digits or words, in order, not overlapping. */
  readonly numerals: readonly Numeral[];
  /** The publication date that relative dates are resolved against, "2026-02-03"; `null` where none is known. */
  readonly published: string | null;
}

/**
 * Prepares a page for the recognisers. Written out, since copies made with "..." have a shape of their own each time the engine
 * forgets the last, and all that reads them then has to be compiled anew.
 */
export function makeReading(page: Page, published: string | null): Reading {
  const { text, tokens, blocks, sentences, sentenceOf } = page;
  const marks = findMarks(text, tokens);
  return { text, tokens, blocks, sentences, sentenceOf, marks, numerals: findNumerals(page, marks), published };
}

/**
 * One recogniser: finds its kind of mention, looking only at a bounded window around what sets it off.
 * `taken` has a non-zero entry for each token that an earlier recogniser has claimed; a recogniser leaves those alone and
 * marks its own with {@link claim}. `found` is what the earlier ones have found.
 */
export type Recognizer = (reading: Reading, taken: Uint8Array, found: readonly Mention[]) => Mention[];

/** Marks the tokens (or characters, where those are counted) `[first, last)` as claimed. */
export function claim(taken: Uint8Array, first: number, last: number): void {
  taken.fill(1, first, last);
}

/** Whether none of the tokens (or characters) `[first, last)` is claimed. */
export function isFree(taken: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}
