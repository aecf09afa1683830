import { byPlace, type Document, type Quotation } from '../model.ts';
import type { Linking } from './entities.ts';
import { joins } from './quotes/match.ts';
import { readUtterances, type Utterance } from './quotes/utterances.ts';
import { findStories, type Stories } from './stories.ts';

/**
 * Joins the places that quote one utterance: in the same words, cut short, or in other words (edited or translated).
 * Only quotations with two places and more are kept. Candidates come from an inverted index, never from all pairs.
 */
export function joinQuotes(
  documents: readonly Document[],
  linking: Linking,
  stories: Stories = findStories(documents, linking),
): Quotation[] {
  const utterances = readUtterances(documents, linking, stories);
  const parent = utterances.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  for (const [a, b] of joins(utterances, stories)) {
    const [x, y] = [find(a), find(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, Utterance[]>();
  for (const [i, utterance] of utterances.entries()) {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(utterance);
    else groups.set(root, [utterance]);
  }
  const taken = new Map<string, number>();
  const quotations: Quotation[] = [];
  for (const group of groups.values()) {
    const mentions = group.flatMap((utterance) => utterance.places.map(({ ref }) => ref)).sort(byPlace);
    if (mentions.length < 2) continue;
    const [fullest] = group.toSorted((a, b) => b.words.length - a.words.length || (a.key < b.key ? -1 : 1));
    const base = `quote:${(fullest as Utterance).words.slice(0, 8).join('-')}`;
    const again = (taken.get(base) ?? 0) + 1;
    taken.set(base, again);
    const drift = new Set(group.map((utterance) => utterance.key)).size > 1;
    quotations.push({ id: again === 1 ? base : `${base}~${again}`, speaker: speakerOf(group), mentions, drift });
  }
  return quotations;
}

/** The speaker most places name; of equal ones the first by id. */
function speakerOf(group: readonly Utterance[]): string | null {
  const votes = new Map<string, number>();
  for (const { places } of group)
    for (const { speaker } of places) if (speaker !== undefined) votes.set(speaker, (votes.get(speaker) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}
