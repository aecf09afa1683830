import type { Mention } from '../model.ts';
import { claimAddresses } from './addresses.ts';
import { recognizeAge } from './age.ts';
import { recognizeCount } from './count.ts';
import { recognizeDates } from './date/index.ts';
import { recognizeDurations } from './duration.ts';
import { recognizeElided } from './elided.ts';
import { recognizeMoney } from './money.ts';
import { recognizeOrdinals } from './ordinal.ts';
import { recognizePercent } from './percent.ts';
import { recognizeQuantity } from './quantity.ts';
import type { Reading, Recognizer } from './recognizer.ts';

/** The recognisers of figures and dates in the order in which they may claim tokens, with the reason for each place. */
const figures: readonly Recognizer[] = [
  recognizeMoney, // first: a currency sign leaves no doubt
  recognizePercent,
  recognizeQuantity, // before dates: "2000 km" has its unit beside it
  recognizeAge, // before dates and durations: "25 years old", "her mid-20s"
  recognizeDates, // before durations and counts: "two weeks ago", "3 May", "2026" are no lengths of time and no counts
  recognizeDurations, // before counts: "two hours" counts nothing
  recognizeOrdinals, // after dates: "the third of May"
  recognizeElided, // before counts: "to 20 cents from 18"
  recognizeCount, // last: takes the numbers that nothing else has claimed
];

/** Finds the figures and dates of a reading, sorted by start. */
export function recognizeFigures(reading: Reading): Mention[] {
  const taken = new Uint8Array(reading.tokens.count);
  claimAddresses(reading, taken);
  const found: Mention[] = [];
  for (const recognize of figures) for (const mention of recognize(reading, taken, found)) found.push(mention);
  return found.sort((a, b) => a.start - b.start);
}
