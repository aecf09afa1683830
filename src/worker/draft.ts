import type { MentionKind } from '../core/model.ts';
import type { Range } from '../core/text/lines.ts';
import type { OtherPlace, Place } from './answers.ts';

/** The path of a draft that is no document of the folder: after all others, and no file's. */
export const GUEST = '\uffff/draft';

/**
 * How something in a draft stands to the sources: other sources give another value (surely, or only possibly), none has
 * it, or some have it and none is known to differ.
 */
export const DRAFT_STATES = ['differs', 'check', 'alone', 'supported'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** One figure, name or quote of a draft, with all places where it stands in it. */
export interface DraftItem {
  /** The same as long as it keeps its words, and those before it of the same words stay. */
  readonly id: string;
  readonly state: DraftState;
  readonly kind: MentionKind;
  /** Its first place, and where all of them stand. */
  readonly place: Place;
  readonly ranges: readonly Range[];
  /** Sources that have it, and that have another value or other words; copies of one wire story count once. */
  readonly supporting: number;
  readonly differing: number;
  /** Differences first; at most the limit that was asked for. */
  readonly others: readonly OtherPlace[];
  readonly total: number;
}

export interface Draft {
  /** In the order of the text. */
  readonly items: readonly DraftItem[];
  /** The other sources it was checked against. */
  readonly sources: number;
}
