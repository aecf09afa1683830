import type { Mention, NameMention, QuoteMention } from '../model.ts';
import { claim, isFree } from './recognizer.ts';

/**
 * Settles overlaps between names, figures and quotes: of two that overlap, the longer stands, and of two equally long
 * ones the name. Quotes keep what stands inside them. The result is sorted by start, quotes before what they hold.
 */
export function refine(names: readonly NameMention[], figures: readonly Mention[], quotes: readonly QuoteMention[]): Mention[] {
  const ranked = [...names, ...figures].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = new Uint8Array(ranked.reduce((most, { end }) => Math.max(most, end), 0));
  const sorted: Mention[] = [];
  for (const mention of ranked) {
    if (!isFree(kept, mention.start, mention.end)) continue;
    claim(kept, mention.start, mention.end);
    sorted.push(mention);
  }
  return [...sorted, ...quotes].sort((a, b) => a.start - b.start || b.end - a.end);
}
