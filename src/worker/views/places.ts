import type { Document, MentionRef, Span } from '../../core/model.ts';
import { unitOf } from '../../core/recognize/units/index.ts';
import { lineStarts, positionAt, type Range } from '../../core/text/lines.ts';
import { lastStartingBy } from '../../core/text/spans.ts';
import type { Place } from '../protocol.ts';
import type { Lookup } from './lookup.ts';

/** Words shown to either side of a mention, and of a mention itself, in characters. */
const AROUND = 70;
const WORDS = 160;

const starts = new WeakMap<Document, readonly number[]>();

/** The beginnings of a document's lines, found once. */
export function linesOf(document: Document): readonly number[] {
  const lines = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, lines);
  return lines;
}

export function rangeOf(document: Document, { start, end }: Span): Range {
  const lines = linesOf(document);
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** A mention with the words of its sentence around it, so many characters of them on either side. */
export function placeOf(lookup: Lookup, { path, index }: MentionRef, around = AROUND): Place {
  const document = lookup.document(path);
  const mention = document?.analysis.mentions[index];
  if (!document || !mention) throw new Error(`No mention ${index} in ${path}`);
  const { text, analysis } = document;
  const sentence = sentenceAround(analysis.sentences, mention);
  const notes = lookup.notesOf({ path, index });
  const attribution = analysis.frames[index]?.attribution;
  return {
    path,
    kind: mention.kind,
    range: rangeOf(document, mention),
    words: oneLine(cutEnd(text, mention.start, mention.end, WORDS)),
    before: oneLine(cutStart(text, sentence.start, mention.start, around)).trimStart(),
    after: oneLine(cutEnd(text, mention.end, sentence.end, around)).trimEnd(),
    ...('value' in mention ? { value: mention.value } : {}),
    ...('value' in mention && 'unit' in mention.value ? { unit: unitWords(mention.value.unit) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(attribution ? { attribution: oneLine(cutEnd(text, attribution.start, attribution.end, AROUND)) } : {}),
  };
}

/** "cubic metres" for "cubic-metre": in the table a plural follows its singular. */
function unitWords(unit: string): string {
  const words = unit.replaceAll('-', ' ');
  const names = unitOf(unit)?.names ?? [];
  const singular = names.indexOf(words);
  return (singular < 0 ? undefined : names[singular + 1]) ?? words;
}

/** From the beginning of the sentence in which a mention starts to the end of the one in which it ends. */
function sentenceAround(sentences: readonly Span[], { start, end }: Span): Span {
  const first = sentences[lastStartingBy(sentences, start)];
  const last = sentences[lastStartingBy(sentences, Math.max(start, end - 1))];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ');

/** The first characters of a stretch, cut between words if need be. */
function cutEnd(text: string, start: number, end: number, room: number): string {
  if (end - start <= room) return text.slice(start, end);
  const cut = text.slice(start, start + room);
  return `${/^.*\s(?=\S*$)/s.exec(cut)?.[0].trimEnd() || whole(cut)}…`;
}

/** The last characters of a stretch, cut between words if need be. */
function cutStart(text: string, start: number, end: number, room: number): string {
  if (end - start <= room) return text.slice(start, end);
  const cut = text.slice(end - room, end);
  const space = cut.search(/\s/);
  return `…${space < 0 || space === cut.length - 1 ? cut.replace(/^[\uDC00-\uDFFF]/, '') : cut.slice(space + 1)}`;
}

/** Without half of a character of two code units at its end. */
const whole = (cut: string) => cut.replace(/[\uD800-\uDBFF]$/, '');
