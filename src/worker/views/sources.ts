import { findOverlaps } from '../../core/corpus/origins/overlaps.ts';
import { type CorpusState, isFigure, isName } from '../../core/model.ts';
import type { Source } from '../protocol.ts';

/** All documents, with what was read of them. */
export function listSources(state: CorpusState): Source[] {
  const byOrigin = new Map<string, string[]>();
  for (const [path, origin] of state.origins) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), path]);
  const overlaps = findOverlaps(state.documents, state.origins);
  return state.documents.map(({ path, text, analysis: { title, published, mentions } }) => ({
    path,
    title: title ? text.slice(title.start, title.end).replace(/\s+/g, ' ').trim() : null,
    published: published ? { date: published.date, from: published.from } : null,
    figures: mentions.filter(isFigure).length,
    names: mentions.filter(isName).length,
    quotes: mentions.filter(({ kind }) => kind === 'quote').length,
    passages: overlaps.filter((overlap) => overlap.path === path).map(({ other, share }) => ({ path: other, share })),
    copies: (byOrigin.get(state.origins.get(path) ?? '') ?? []).filter((other) => other !== path),
  }));
}
