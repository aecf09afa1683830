import type { Span } from '../model.ts';

/** Word stems with weights in (0, 1], the heaviest first. */
export type Weighted = readonly (readonly [stem: string, weight: number])[];

/**
 * What a figure is about, read from the words around it without looking at its value. Stems are lower-case dictionary
 * forms; `null` and empty lists mean that nothing was read.
 */
export interface Frame {
  /** Index of its sentence in `Analysis.sentences`. */
  readonly sentence: number;
  /** The noun that is counted or measured ("people", "cocaine", "depth"). */
  readonly head: string | null;
  readonly modifiers: readonly string[];
  /** Verbs and event nouns in reach. */
  readonly events: Weighted;
  /** All content words in reach. */
  readonly context: Weighted;
  /** Names in reach as indexes into `Analysis.mentions`, with weights. */
  readonly names: readonly (readonly [mention: number, weight: number])[];
  /** The name that a preposition ties to it ("55 percent in Norland"), as an index into `Analysis.mentions`. */
  readonly tied: number | null;
  /** Whose figure it is by the subject of its clause, a possessor, a preposition, or what the sentences before it talk of; the surest first. */
  readonly topics: readonly Topic[];
  /** The words directly before and after ("depth of", "away"), which often name the slot by themselves. */
  readonly before: string;
  readonly after: string;
  /** Who is said to state it ("police"), as it stands in the text. */
  readonly attribution: Span | null;
  /** It is part of a designation and tells which thing is meant, not how large it is ("the 12-inch Aurora Pro"). */
  readonly designates: boolean;
  /** A date on which something was said, counted or printed, not the day on which it happened ("police said on Monday", "Updated 4 May"). */
  readonly aside: boolean;
  /** Beginning of the nearest date as a plain calendar date ("2024", "2025-08", "2026-02-03"). */
  readonly time: string | null;
  /** The calendar date of which it is told ("as of August", "by Tuesday", "police said on Monday"), where its sentence says one. */
  readonly asOf: string | null;
  /** Told as the past behind the news: its time lies well before publication. */
  readonly background: boolean;
  /** "total", "each", "other", "including", "annual"…: words that set another scope. */
  readonly scope: readonly string[];
  /** A change ("rose by 5%") and not a level. */
  readonly change: boolean;
  readonly modality: 'stated' | 'negated' | 'possible' | 'planned';
  /** Its sentence sets one account against another ("but", "disputes", "instead", "originally reported"). */
  readonly contrast: boolean;
  /** In the headline or the first two sentences of prose. */
  readonly lead: boolean;
  /** Where in the document, 0 at the beginning to 1 at the end. */
  readonly position: number;
}

/** What a figure is said of, as it stands in the text: a name, a measure that describes ("the 12-inch model"), other capitalised words. */
export interface Topic extends Span {
  /** Index into `Analysis.mentions`; -1 for capitalised words that are no mention. */
  readonly mention: number;
  /** The last of such words, in dictionary form; empty for a mention. */
  readonly word: string;
  /** How surely the figure is said of it, 0–1. */
  readonly weight: number;
}
