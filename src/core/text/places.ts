import type { Document, Span } from '../model.ts';
import { lineStarts, positionAt, type Range } from './lines.ts';
import { lastStartingBy } from './spans.ts';

const starts = new WeakMap<Document, readonly number[]>();

/** The beginnings of a document's lines, found once. */
export function linesOf(document: Document): readonly number[] {
  const lines = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, lines);
  return lines;
}

/** Where a span stands, in lines and characters from 0. */
export function rangeOf(document: Document, { start, end }: Span): Range {
  const lines = linesOf(document);
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** From the beginning of the sentence in which a mention starts to the end of the one in which it ends. */
export function sentenceAround(sentences: readonly Span[], { start, end }: Span): Span {
  const first = sentences[lastStartingBy(sentences, start)];
  const last = sentences[lastStartingBy(sentences, Math.max(start, end - 1))];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}
