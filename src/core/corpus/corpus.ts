import { type AnalyzeOptions, analyze } from '../analyze.ts';
import { byPath, type CorpusState, type Document } from '../model.ts';
import { compareFigures } from './claims.ts';
import { completeNames } from './complete.ts';
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
  #state: CorpusState | undefined;

  /** Adds a document, or replaces the one of that path; the same text again costs nothing. */
  set(path: string, text: string, options: Omit<AnalyzeOptions, 'path'> = {}): void {
    const known = this.#documents.get(path);
    const user = known?.analysis.published?.from === 'user' ? known.analysis.published.date : null;
    if (known?.text === text && (options.published ?? null) === user) return;
    this.#documents.set(path, { path, text, analysis: analyze(text, { ...options, path }) });
    this.#state = undefined;
  }

  delete(path: string): void {
    if (this.#documents.delete(path)) this.#state = undefined;
  }

  /** A document, with the names that the others of a known state add to it. */
  get(path: string): Document | undefined {
    return this.#state?.documents.find((document) => document.path === path) ?? this.#documents.get(path);
  }

  /** What is known of all documents together. */
  state(): CorpusState {
    this.#state ??= connect([...this.#documents.values()]);
    return this.#state;
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
export function join(unordered: readonly Document[]): Joined {
  const documents = completeNames(unordered.toSorted(byPath));
  const linking = linkEntities(documents);
  return { documents, linking, origins: findOrigins(documents), stories: findStories(documents, linking) };
}

/** Joins and compares documents. */
export function connect(unordered: readonly Document[]): CorpusState {
  const { documents, linking, origins, stories } = join(unordered);
  return {
    documents: settleKinds(documents, linking),
    origins,
    ...linking,
    ...compareFigures(documents, linking, origins, stories),
    quotes: joinQuotes(documents, linking, stories),
  };
}
