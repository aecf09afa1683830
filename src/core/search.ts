import Fuse from 'fuse.js';
import { type CorpusState, type Entity, type FigureMention, isFigure, type MentionKind, type MentionRef } from './model.ts';
import { type Match, matchFigure, readFigure } from './search/values.ts';
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
  /** Of a figure: one mention for each value that its words mean ("Monday" is many). */
  readonly figures: readonly FigureMention[];
}

/** Longest piece of a quotation that is searched with typing errors. */
const longest = 200;

/**
 * Prepares the search over the entities, figures and quotations of a corpus, for what a person types. First come the
 * figures of the value that was typed, in all units; then what holds every word typed, the most mentioned first; then
 * figures that allow the value; then what nearly holds the words. Never used for linking.
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
    const figure = readFigure(query);
    const matches = new Map(figure ? items.map((item) => [item, bestMatch(figure, item)]) : []);
    const byMentions = (a: Item, b: Item) => b.mentions.length - a.mentions.length || (a.label < b.label ? -1 : 1);
    const valued = (match: Match) => items.filter((item) => matches.get(item) === match).sort(byMentions);
    const worded = items
      .filter(({ words }) => parts.every((part) => words.includes(part)))
      .sort((a, b) => starts(b, typed) - starts(a, typed) || byMentions(a, b));
    const found = new Set(figure ? [...valued('same'), ...worded, ...valued('near')] : worded);
    if (found.size < limit && !figure) for (const { item } of fuse.search(typed, { limit })) found.add(item);
    return [...found].slice(0, limit).map(({ kind, label, mentions, entity }) => ({ kind, label, mentions, ...(entity && { entity }) }));
  };
}

function bestMatch(typed: FigureMention, { figures }: Item): Match {
  const all = figures.map((figure) => matchFigure(typed, figure));
  return all.includes('same') ? 'same' : all.includes('near') ? 'near' : null;
}

const starts = (item: Item, typed: string) => (item.words.startsWith(typed) || item.words.includes(` ${typed}`) ? 1 : 0);

function entities(state: CorpusState): Item[] {
  return state.entities.map((entity) => {
    const forms = [entity.name, ...entity.aliases.map(({ text }) => text)].map(fold);
    return { kind: entity.kind, label: entity.name, mentions: entity.mentions, entity, words: forms.join(' '), forms, figures: [] };
  });
}

interface Worded extends Item {
  readonly mentions: MentionRef[];
  readonly figures: FigureMention[];
  readonly values: Set<string>;
}

/** Figures and quotations in the same words are one hit. */
function figuresAndQuotes(state: CorpusState): Item[] {
  const items = new Map<string, Worded>();
  for (const { path, analysis } of state.documents) {
    for (const [index, mention] of analysis.mentions.entries()) {
      if (mention.kind !== 'quote' && !isFigure(mention)) continue;
      const words = fold(mention.text).replace(/\s+/g, ' ');
      const key = `${mention.kind} ${words}`;
      const item = items.get(key) ?? itemOf(mention.kind, mention.text, words);
      items.set(key, item);
      item.mentions.push({ path, index });
      if (isFigure(mention)) addValue(item, mention);
    }
  }
  return [...items.values()];
}

function itemOf(kind: MentionKind, label: string, words: string): Worded {
  return { kind, label, mentions: [], words, forms: kind === 'quote' ? [words.slice(0, longest)] : [], figures: [], values: new Set() };
}

function addValue({ figures, values }: Worded, mention: FigureMention): void {
  const value = JSON.stringify(mention.value);
  if (!values.has(value)) figures.push(mention);
  values.add(value);
}
