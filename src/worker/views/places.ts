import { unitWords } from '../../core/export/words.ts';
import type { Document, Magnitude, MentionRef, Span } from '../../core/model.ts';
import { rangeOf, sentenceAround } from '../../core/text/places.ts';
import type { Place } from '../answers.ts';
import { convertedOf } from './converted.ts';
import type { Lookup } from './lookup.ts';

/** Words shown to either side of a mention, and of a mention itself, in characters. */
const AROUND = 70;
const WORDS = 160;

/** A mention with the words of its sentence around it, so many characters of them on either side. */
export function placeOf(lookup: Lookup, { path, index }: MentionRef, around = AROUND): Place {
  const document = lookup.document(path);
  const mention = document?.analysis.mentions[index];
  if (!document || !mention) throw new Error(`No mention ${index} in ${path}`);
  const { text, analysis } = document;
  const link = lookup.linkOf({ path, index });
  const notes = lookup.notesOf({ path, index });
  const attribution = analysis.frames[index]?.attribution;
  return {
    kind: mention.kind,
    ...stretchOf(document, mention, around),
    ...(link ? { link } : {}),
    ...('value' in mention ? { value: mention.value } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...('value' in mention && 'unit' in mention.value ? { unit: unitWords(mention.value.unit), ...withConversions(mention.value) } : {}),
    ...(attribution ? { attribution: oneLine(cutEnd(text, attribution.start, attribution.end, AROUND)) } : {}),
  };
}

/** Some words of a document with those of their sentence around them. */
export function stretchOf(document: Document, span: Span, around = AROUND): Pick<Place, 'path' | 'range' | 'words' | 'before' | 'after'> {
  const { path, text, analysis } = document;
  const sentence = sentenceAround(analysis.sentences, span);
  return {
    path,
    range: rangeOf(document, span),
    words: oneLine(cutEnd(text, span.start, span.end, WORDS)),
    before: oneLine(cutStart(text, sentence.start, span.start, around)).trimStart(),
    after: oneLine(cutEnd(text, span.end, sentence.end, around)).trimEnd(),
  };
}

function withConversions(value: Magnitude): Pick<Place, 'converted'> {
  const converted = convertedOf(value);
  return converted.length > 0 ? { converted } : {};
}

export const oneLine = (words: string) => words.replace(/\s+/g, ' ');

/** The first characters of a stretch, cut between words if need be. */
export function cutEnd(text: string, start: number, end: number, room: number): string {
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
