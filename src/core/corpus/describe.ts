import type { Document } from '../model.ts';
import { tokenize } from '../text/tokens.ts';
import { lemma } from './lexicon.ts';
import type { Slot } from './slots.ts';

/** Words of a label, the figure's own unit not counted. */
const WORDS = 5;

/**
 * A few words for what a claim measures: those that stand nearest its figures most often, as they stand and in the
 * order in which they stand in the sentence that has most of them.
 */
export function describeClaim(slots: readonly Slot[], documentOf: (slot: Slot) => Document): string {
  const weights = new Map<string, number>();
  for (const { frame } of slots) for (const [stem, weight] of frame.context) weights.set(stem, (weights.get(stem) ?? 0) + weight);
  for (const { frame } of slots)
    for (const word of [frame.head, ...frame.modifiers]) if (word) weights.set(word, (weights.get(word) ?? 0) + 1);
  const names = namesOf(slots, documentOf);
  const chosen = new Set(
    [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, WORDS)
      .map(([stem]) => stem),
  );
  const sentences = slots.map((slot) => wordsOf(slot, documentOf(slot), chosen));
  const best = sentences.reduce((a, b) => (b.length > a.length ? b : a), []);
  return [...best, ...names.filter((name) => !best.some((word) => name.includes(word)))].join(' ') || (slots[0]?.mention.text ?? '');
}

function wordsOf(slot: Slot, { text, analysis }: Document, chosen: ReadonlySet<string>): string[] {
  const span = analysis.sentences[slot.frame.sentence];
  if (!span) return [];
  const start = Math.max(span.start, slot.mention.start - 200);
  const words = text.slice(start, Math.min(span.end, slot.mention.end + 200));
  const tokens = tokenize(words);
  const found = new Map<string, string>();
  for (let i = 0; i < tokens.count; i++) {
    const stem = lemma(tokens.lower[i] as string);
    if (chosen.has(stem) && !found.has(stem)) found.set(stem, words.slice(tokens.starts[i], tokens.ends[i]));
  }
  return [...found.values()];
}

function namesOf(slots: readonly Slot[], documentOf: (slot: Slot) => Document): string[] {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const [nearest] = slot.frame.names;
    const mention = nearest && documentOf(slot).analysis.mentions[nearest[0]];
    if (mention) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  }
  const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return top && (slots.length < 3 || top[1] > 1) ? [`(${top[0].replace(/\s+/g, ' ')})`] : [];
}
