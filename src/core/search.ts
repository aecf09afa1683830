import Fuse from 'fuse.js';
import { type CorpusState, type Entity, isFigure, type MentionKind, type MentionRef } from './model.ts';
import { fold } from './text/fold.ts';

/** What a search finds: an entity, the places that state a figure in the same words, or a quotation. */
export interface Hit {
  readonly kind: MentionKind;
  /** The entity's name, the figure or the quotation as written. */
  readonly label: string;
  /** Sorted by path, then position. */
  readonly mentions: readonly MentionRef[];
  readonly entity?: Entity;
}

export type Search = (query: string, limit?: number) => Hit[];

interface Item extends Hit {
  /** All that may be typed for it, folded. */
  readonly words: string;
  /** Forms that typing errors are forgiven in; none for figures, where another digit is another figure. */
  readonly forms: readonly string[];
}

/** Longest piece of a quotation that is searched with typing errors. */
const longest = 200;

/**
 * Prepares the search over the entities, figures and quotations of a corpus, for what a person types. First come those
 * that hold every word typed, the most mentioned first; then those that nearly do. Never used for linking.
 */
export function prepareSearch(state: CorpusState): Search {
  const items = [...entities(state), ...figuresAndQuotes(state)];
  const fuse = new Fuse(
    items.filter(({ forms }) => forms.length > 0),
    { keys: ['forms'], threshold: 0.34, ignoreLocation: true, minMatchCharLength: 2 },
  );
  return (query, limit = 50) => {
    const typed = fold(query).slice(0, longest).trim();
    if (typed === '') return [];
    const parts = typed.split(/\s+/);
    const exact = items.filter(({ words }) => parts.every((part) => words.includes(part)));
    const ranked = exact.sort(
      (a, b) => starts(b, typed) - starts(a, typed) || b.mentions.length - a.mentions.length || (a.label < b.label ? -1 : 1),
    );
    const found = new Set(ranked.slice(0, limit));
    if (found.size < limit) for (const { item } of fuse.search(typed, { limit })) found.add(item);
    return [...found].slice(0, limit).map(({ kind, label, mentions, entity }) => ({ kind, label, mentions, ...(entity && { entity }) }));
  };
}

const starts = (item: Item, typed: string) => (item.words.startsWith(typed) || item.words.includes(` ${typed}`) ? 1 : 0);

function entities(state: CorpusState): Item[] {
  return state.entities.map((entity) => {
    const forms = [entity.name, ...entity.aliases.map(({ text }) => text)].map(fold);
    return { kind: entity.kind, label: entity.name, mentions: entity.mentions, entity, words: forms.join(' '), forms };
  });
}

/** Figures and quotations in the same words are one hit. */
function figuresAndQuotes(state: CorpusState): Item[] {
  const items = new Map<string, Item & { mentions: MentionRef[] }>();
  for (const { path, analysis } of state.documents) {
    for (const [index, mention] of analysis.mentions.entries()) {
      if (mention.kind !== 'quote' && !isFigure(mention)) continue;
      const words = fold(mention.text).replace(/\s+/g, ' ');
      const key = `${mention.kind} ${words}`;
      const known = items.get(key);
      if (known) known.mentions.push({ path, index });
      else {
        const forms = mention.kind === 'quote' ? [words.slice(0, longest)] : [];
        items.set(key, { kind: mention.kind, label: mention.text, mentions: [{ path, index }], words, forms });
      }
    }
  }
  return [...items.values()];
}
