import { byPlace, type Description, type Document, type Quotation } from '../model.ts';
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
  descriptions: readonly Description[] = [],
): Quotation[] {
  const utterances = readUtterances(documents, linking, stories, descriptions);
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
    quotations.push({ id: again === 1 ? base : `${base}~${again}`, ...speakerOf(group), mentions, drift });
  }
  return quotations;
}

/**
 * The speaker whom most places name or describe, of equal ones the first by id. It is as sure as the places are
 * together, less the share of those that say another.
 */
function speakerOf(group: readonly Utterance[]): Pick<Quotation, 'speaker' | 'speakerConfidence'> {
  const votes = new Map<string, { sum: number; doubt: number }>();
  let all = 0;
  for (const { places } of group) {
    for (const { voice } of places) {
      if (!voice) continue;
      const vote = votes.get(voice.entity) ?? { sum: 0, doubt: 1 };
      vote.sum += voice.sure;
      vote.doubt *= 1 - voice.sure;
      votes.set(voice.entity, vote);
      all += voice.sure;
    }
  }
  const [best] = [...votes].sort((a, b) => b[1].sum - a[1].sum || (a[0] < b[0] ? -1 : 1));
  if (!best) return { speaker: null };
  const [speaker, { sum, doubt }] = best;
  return { speaker, speakerConfidence: Math.round(100 * (sum / all) * (1 - doubt)) / 100 };
}
