import type { Document, Mention, MentionRef, Span } from '../model.ts';
import { findAnchor } from './anchor.ts';
import type { Target } from './schema.ts';

/** Where the words of a target were last found: an edit of another document costs no second search. */
const found = new WeakMap<Target, { readonly text: string; readonly span: Span | undefined }>();

/** Where the words of a target stand in its document. */
export function spanOf({ text }: Document, target: Target): Span | undefined {
  const known = found.get(target);
  if (known?.text === text) return known.span;
  const span = findAnchor(text, target);
  found.set(target, { text, span });
  return span;
}

/** Finds the mentions that targets are about. */
export type Locate = (target: Target, accepts?: (mention: Mention) => boolean) => MentionRef | undefined;

export function locateIn(documents: readonly Document[]): Locate {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return (target, accepts = () => true) => {
    const document = byPath.get(target.source);
    const span = document && spanOf(document, target);
    const index = span ? nearest(document.analysis.mentions, span, accepts) : -1;
    return index < 0 ? undefined : { path: target.source, index };
  };
}

/**
 * Index of the mention that is a stretch of text, or is most like it: at least half of the shorter of the two must be in
 * the other, since a later version may draw the bounds of a mention otherwise. -1 where none is.
 */
function nearest(mentions: readonly Mention[], span: Span, accepts: (mention: Mention) => boolean): number {
  let best = -1;
  let most = 0;
  for (const [i, mention] of mentions.entries()) {
    if (mention.start >= span.end) break;
    if (mention.end <= span.start || !accepts(mention)) continue;
    const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
    const [own, other] = [mention.end - mention.start, span.end - span.start];
    const share = shared / Math.max(own, other);
    if (shared >= Math.min(own, other) / 2 && share > most) [best, most] = [i, share];
  }
  return best;
}
