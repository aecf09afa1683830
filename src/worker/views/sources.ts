import { findOverlaps } from '../../core/corpus/origins/overlaps.ts';
import { type CorpusState, type Document, isFigure, isName } from '../../core/model.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { Source } from '../answers.ts';

/** All documents, with what was read of them. */
export function listSources(state: CorpusState): Source[] {
  const byOrigin = new Map<string, string[]>();
  for (const [path, origin] of state.origins) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), path]);
  const overlaps = findOverlaps(state.documents, state.origins);
  return state.documents.map((document) => ({
    ...sourceOf(document),
    copies: (byOrigin.get(state.origins.get(document.path) ?? '') ?? []).filter((other) => other !== document.path),
    passages: overlaps.filter(({ path }) => path === document.path).map(({ other, share }) => ({ path: other, share })),
  }));
}

/** One document by itself: what it shares with others is not known. */
export function sourceOf(document: Document): Source {
  const { path, text, analysis } = document;
  const { title, published, mentions } = analysis;
  return {
    path,
    title: title ? text.slice(title.start, title.end).replace(/\s+/g, ' ').trim() : null,
    published: published
      ? { date: published.date, from: published.from, ...(published.span ? { range: rangeOf(document, published.span) } : {}) }
      : null,
    figures: mentions.filter(isFigure).length,
    names: mentions.filter(isName).length,
    quotes: mentions.filter(({ kind }) => kind === 'quote').length,
    copies: [],
    passages: [],
  };
}
