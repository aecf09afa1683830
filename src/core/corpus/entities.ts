import type { Document, Entity } from '../model';

export interface Linking {
  readonly entities: readonly Entity[];
  /** Entity ids by path, in the order of that document's mentions. */
  readonly entityIds: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** Joins the names of all documents into entities. The result does not depend on the order of the documents. */
export function linkEntities(documents: readonly Document[]): Linking {
  return { entities: [], entityIds: new Map(documents.map((document) => [document.path, document.analysis.mentions.map(() => undefined)])) };
}
