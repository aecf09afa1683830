/** What became of the user's decisions that no other part of the state shows. */
export interface Decided {
  /** Notes by the key of their mention, the earliest first. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Decisions whose words, documents or mentions are no longer there, in the order of the file. */
  readonly lost: readonly Lost[];
}

export interface Note {
  /** The decision's id. */
  readonly id: string;
  readonly text: string;
}

export interface Lost {
  /** The decision's id. */
  readonly id: string;
  /** A document is gone; its words are; or they stand there and are no figure or name any more. */
  readonly why: 'document' | 'words' | 'mention';
  /** Path of the document that is gone, or where the words stood. */
  readonly path: string;
  /** The words as they were, and the code points before them. */
  readonly words?: string;
  readonly start?: number;
}
