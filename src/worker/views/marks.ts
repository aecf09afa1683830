import type { Document } from '../../core/model.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { Mark } from '../answers.ts';

/** Where the mentions of a document stand, in the order of the text. */
export function listMarks(document: Document | undefined): Mark[] | null {
  return document ? document.analysis.mentions.map((mention) => ({ kind: mention.kind, range: rangeOf(document, mention) })) : null;
}
