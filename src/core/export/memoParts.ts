import type { Claim, CorpusState, Filter } from '../model.ts';
import type { Copies, Dispute, Evidence } from './evidence.ts';
import { escapeLine, escapeWords } from './markdown.ts';
import { differenceWords, percentWords, plural, rulingWords, valueWords } from './words.ts';

/** Pairs of one claim that are listed, the surest first. */
const PAIRS = 50;

/** One claim: its places with their numbers and exact words, then which of them differ, why, and what was decided. */
export function writeDispute(number: number, { places, pairs }: Dispute, claim: Claim | undefined): string {
  const kinds = [...new Set(pairs.map(({ kind }) => differenceWords[kind]))].join(', ');
  const shown = pairs.slice(0, PAIRS);
  const more = pairs.length - shown.length;
  return [
    `### ${number}. ${escapeLine(claim?.label || 'Figures')}: ${kinds}\n`,
    ...places.map((copies, i) => placeItem(i + 1, copies)),
    ...shown.flatMap(({ between: [a, b], kind, confidence, reason, ruling }) => [
      `- Places ${Math.min(a, b) + 1} and ${Math.max(a, b) + 1}: ${differenceWords[kind]}, ${percentWords(confidence)} sure. ${escapeWords(reason)}`,
      ...(ruling ? [`  - ${rulingWords[ruling.state]}${ruling.note ? `: ${escapeWords(ruling.note)}` : ', without a note'}`] : []),
    ]),
    ...(more > 0 ? [`- and ${plural(more, 'pair')} more, in the other formats of this export`] : []),
    '',
    '',
  ].join('\n');
}

function placeItem(number: number, copies: Copies): string {
  const [first, ...others] = copies;
  const { mention, attribution, document } = first;
  const noted = copies.flatMap((place) => place.notes);
  const notes = [
    valueWords(mention),
    attribution && `said by ${attribution}`,
    document.analysis.published ? `published ${document.analysis.published.date}` : '',
  ].filter(Boolean);
  const indent = ' '.repeat(`${number}. `.length);
  const same = others.map(({ ref, position }) => `${escapeWords(ref.path)}, line ${position.line + 1}`);
  return [
    `${number}. **${escapeWords(first.words)}** (${escapeWords(notes.join('; '))})\n`,
    quoteLines(first, indent),
    ...noted.map((note) => `${indent}Note: ${escapeWords(note)}\n`),
    ...(same.length > 0 ? [`${indent}In the same words in copies of the story: ${same.join('; ')}\n`] : []),
  ].join('\n');
}

/** The exact words in their sentence, and where they stand. */
export function quoteLines({ ref, position, before, words, after }: Evidence, indent: string): string {
  // Asterisks between letters or digits would stay asterisks.
  const apart = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  const own = before || apart ? escapeWords(words) : escapeLine(words);
  return [
    `${indent}> ${escapeLine(before)}${apart ? `**${own}**` : own}${escapeWords(after)}`,
    `${indent}>`,
    `${indent}> ${escapeLine(ref.path)}, line ${position.line + 1}, column ${position.character + 1}`,
    '',
  ].join('\n');
}

/** What was looked at, where that is not everything. */
export function filterLines({ entities, documents }: CorpusState, filter: Filter | undefined, sure: number): string[] {
  const { minConfidence = 0, kinds, relations, entity, path, text } = filter ?? {};
  const parts = [
    kinds && `of the kinds ${kinds.join(', ')}`,
    relations && `with the relations ${relations.join(', ')}`,
    entity !== undefined && `near the name ${entities.find(({ id }) => id === entity)?.name ?? entity}`,
    path !== undefined && `stated in ${documents.find((document) => document.path === path)?.path ?? path}`,
    text?.trim() && `with the words “${text.trim()}”`,
    minConfidence > 0 && `differences from ${percentWords(minConfidence)} sure`,
  ].filter((part) => typeof part === 'string');
  return [
    ...(parts.length > 0 ? [`Only claims ${escapeWords(parts.join('; '))}`] : []),
    `Figures differ from ${percentWords(sure)} sure; below that they are to be checked`,
  ];
}
