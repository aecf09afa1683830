import { analyze } from '../analyze.ts';
import { correctEntities } from '../decisions/entities.ts';
import { correctFigures } from '../decisions/figures.ts';
import { correctNames } from '../decisions/names.ts';
import { correctOrigins } from '../decisions/origins.ts';
import { publicationDates } from '../decisions/published.ts';
import { review } from '../decisions/review.ts';
import type { Decision } from '../decisions/schema.ts';
import { byPath, type CorpusState, type Document } from '../model.ts';
import { compareFigures } from './claims.ts';
import { completeNames } from './complete.ts';
import { findDescriptions } from './descriptions.ts';
import { type Linking, linkEntities, settleKinds } from './entities.ts';
import { findOrigins } from './origins.ts';
import { joinQuotes } from './quotes.ts';
import { findStories, type Stories } from './stories.ts';

/**
 * The incremental index: one analysis a document version; what depends on several documents is worked out when it is
 * asked for and kept until a document changes. The state depends on the set of documents only, not on its history.
 */
export class Corpus {
  readonly #documents = new Map<string, Document>();
  #decisions: readonly Decision[] = [];
  #dates: ReadonlyMap<string, string> = new Map();
  #state: CorpusState | undefined;
  /** What is known with a guest, as long as neither changes. */
  #with: { readonly guest: Document; readonly of: CorpusState; readonly state: CorpusState } | undefined;

  /** Adds a document, or replaces the one of that path; the same text again costs nothing. */
  set(path: string, text: string): void {
    const known = this.#documents.get(path);
    const user = known?.analysis.published?.from === 'user' ? known.analysis.published.date : null;
    const published = this.#dates.get(path) ?? null;
    if (known?.text === text && published === user) return;
    this.#documents.set(path, { path, text, analysis: analyze(text, { published, path }) });
    this.#state = undefined;
  }

  delete(path: string): void {
    if (this.#documents.delete(path)) this.#state = undefined;
  }

  /** What the user decided, from now on; all that was decided before is forgotten. */
  decide(decisions: readonly Decision[]): void {
    const before = this.#dates;
    this.#decisions = decisions;
    this.#dates = publicationDates(decisions);
    for (const { path, text } of this.#documents.values()) if (before.get(path) !== this.#dates.get(path)) this.set(path, text);
    this.#state = undefined;
  }

  /** A document, with the names that the others of a known state add to it. */
  get(path: string): Document | undefined {
    return this.#state?.documents.find((document) => document.path === path) ?? this.#documents.get(path);
  }

  /** What is known of all documents together. */
  state(): CorpusState {
    this.#state ??= connect([...this.#documents.values()], this.#decisions);
    return this.#state;
  }

  /** What is known of all documents together with a guest, which stays none of them. */
  stateWith(path: string, text: string): CorpusState {
    const of = this.state();
    const known = this.#with;
    const same = known?.guest.path === path && known.guest.text === text;
    if (same && known.of === of) return known.state;
    const guest = same ? known.guest : { path, text, analysis: analyze(text, { path }) };
    const state = connect([...this.#documents.values(), guest], this.#decisions);
    this.#with = { guest, of, state };
    return state;
  }
}

/** Documents with the names that others add to them, and what joins them: entities, copies, stories. */
export interface Joined {
  /** Sorted by path. */
  readonly documents: readonly Document[];
  readonly linking: Linking;
  readonly origins: ReadonlyMap<string, string>;
  readonly stories: Stories;
}

/** Joins documents in every way that a comparison of their figures asks for; the order in which they are given does not matter. */
export function join(unordered: readonly Document[], decisions: readonly Decision[] = []): Joined {
  const documents = completeNames(correctNames(unordered.toSorted(byPath), decisions));
  const linking = correctEntities(documents, linkEntities(documents), decisions);
  return { documents, linking, origins: correctOrigins(findOrigins(documents), decisions), stories: findStories(documents, linking) };
}

/** Joins and compares documents, with what the user decided. */
export function connect(unordered: readonly Document[], decisions: readonly Decision[] = []): CorpusState {
  const { documents, linking, origins, stories } = join(unordered, decisions);
  const descriptions = findDescriptions(documents, linking);
  return {
    documents: settleKinds(documents, linking),
    origins,
    ...linking,
    descriptions,
    ...correctFigures(documents, linking, compareFigures(documents, linking, origins, stories), decisions),
    quotes: joinQuotes(documents, linking, stories, descriptions),
    decided: review(documents, linking, decisions),
  };
}
