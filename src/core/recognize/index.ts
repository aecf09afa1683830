import type { Mention } from '../model';
import { recognizeDates } from './date/index';
import { recognizeDurations } from './duration';
import type { Reading, Recognizer } from './recognizer';

/** The recognisers of figures and dates in the order in which they may claim tokens, with the reason for each place. */
const figures: readonly Recognizer[] = [
  recognizeDates, // before durations and counts: "two weeks ago", "3 May", "2026" are no lengths of time and no counts
  recognizeDurations, // before counts: "two hours" counts nothing
];

/** Finds the figures and dates of a reading, sorted by start. */
export function recognizeFigures(reading: Reading): Mention[] {
  const taken = new Uint8Array(reading.tokens.count);
  return figures.flatMap((recognize) => recognize(reading, taken)).sort((a, b) => a.start - b.start);
}
