import { byPath, type CorpusState, type Difference, isFigure, isName, keyOf } from '../model.ts';
import { countSources, type Dispute, groupDifferences, joinCopies, readEvidence } from './evidence.ts';
import { MEMO_MARK } from './formats.ts';
import { escapeLine, escapeWords } from './markdown.ts';
import { filterLines, quoteLines, writeDispute } from './memoParts.ts';
import type { ExportOptions } from './options.ts';
import { plural, publishedWords } from './words.ts';

/** Agreements and quotations that are listed; all of them are in the other formats. */
const LISTED = 200;

/**
 * A memo in Markdown (CommonMark) for an editor or a lawyer to read and sign: what was looked at, where the sources
 * differ with the exact words of both, what was decided, and what agrees.
 */
export function* toMemo(state: CorpusState, options: ExportOptions): Generator<string> {
  const { title = 'Memo on where the sources differ', sure } = options;
  yield `${MEMO_MARK}\n\n# ${escapeWords(title)}\n\n`;
  yield* header(state, options);
  const open = state.differences.filter(({ ruling }) => !ruling);
  yield* tier(
    'Figures that differ',
    'No figures differ.',
    open.filter(({ confidence }) => confidence >= sure),
    state,
  );
  yield* tier(
    'Figures to check',
    '',
    open.filter(({ confidence }) => confidence < sure),
    state,
  );
  yield* tier(
    'Differences that were decided',
    '',
    state.differences.filter(({ ruling }) => ruling),
    state,
  );
  yield* agreements(state);
  yield* reworded(state);
  yield* noted(state);
  yield* documents(state);
  yield* skippedFiles(options);
  yield signatures;
}

function* header(state: CorpusState, { version, date, folder, filter, sure, skipped = [] }: ExportOptions): Generator<string> {
  const mentions = state.documents.flatMap(({ analysis }) => analysis.mentions);
  const sources = countSources(state.documents, state);
  const copies = state.documents.length - sources;
  const counts = [
    plural(mentions.filter(isFigure).length, 'figure or date', 'figures and dates'),
    plural(mentions.filter(isName).length, 'name'),
    plural(mentions.filter(({ kind }) => kind === 'quote').length, 'quote'),
  ];
  const rows = [
    ...(date ? [`Date: ${escapeWords(date)}`] : []),
    ...(folder ? [`Folder: ${escapeWords(folder)}`] : []),
    `Looked at: ${plural(state.documents.length, 'document')}${copies > 0 ? ` (${plural(sources, 'source')}; copies of one story count once)` : ''}, with ${counts.join(', ')}`,
    `Skipped: ${plural(skipped.length, 'file')}${skipped.length > 0 ? ', listed below' : ''}`,
    ...filterLines(state, filter, sure),
    `Made by: Concordance ${version}. It shows evidence and judges nobody: that two sources differ does not say which is right.`,
  ];
  yield `${rows.map((row) => `- ${row}\n`).join('')}\n`;
}

function* tier(title: string, none: string, differences: readonly Difference[], state: CorpusState): Generator<string> {
  if (differences.length === 0) {
    if (none) yield `## ${title}\n\n${none}\n\n`;
    return;
  }
  const disputes: Dispute[] = groupDifferences(differences, state, readEvidence(state));
  const claims = new Map(state.claims.map((claim) => [claim.id, claim]));
  yield `## ${title} (${disputes.length})\n\n`;
  for (const [i, dispute] of disputes.entries()) yield writeDispute(i + 1, dispute, claims.get(dispute.claim));
}

function* agreements(state: CorpusState): Generator<string> {
  const evidenceOf = readEvidence(state);
  const agreeing = state.claims
    .filter(({ relation }) => relation === 'agree' || relation === 'compatible')
    .map((claim) => ({ ...claim, sources: countSources(claim.mentions, state) }))
    .filter(({ sources }) => sources > 1)
    .sort((a, b) => b.sources - a.sources || b.mentions.length - a.mentions.length);
  yield `## What agrees or is compatible (${agreeing.length})\n\n`;
  if (agreeing.length === 0) yield 'No figure stands in two sources with the same or a compatible value.\n\n';
  for (const { label, mentions, sources } of agreeing.slice(0, LISTED)) {
    const places = joinCopies(mentions, state, evidenceOf).map(([first]) => first);
    const shown = places
      .slice(0, 5)
      .map(({ words, ref, position }) => `“${escapeWords(words)}” (${escapeWords(ref.path)}, line ${position.line + 1})`);
    const more = places.length > shown.length ? `, and ${plural(places.length - shown.length, 'more place')}` : '';
    yield `- ${escapeLine(label)}, ${plural(sources, 'source')}: ${shown.join('; ')}${more}\n`;
  }
  yield* cut(agreeing.length, 'agreement');
}

function* reworded(state: CorpusState): Generator<string> {
  const quotes = state.quotes.filter(({ drift }) => drift);
  if (quotes.length === 0) return;
  const evidenceOf = readEvidence(state);
  const names = new Map(state.entities.map(({ id, name }) => [id, name]));
  yield `## Quotes that are not in the same words (${quotes.length})\n\n`;
  for (const { speaker, mentions } of quotes.slice(0, LISTED)) {
    yield `- ${escapeLine(names.get(speaker ?? '') ?? 'Speaker not known')}\n\n`;
    for (const [place] of joinCopies(mentions, state, evidenceOf)) yield `${quoteLines(place, '  ')}\n`;
  }
  yield* cut(quotes.length, 'quote');
}

function* noted(state: CorpusState): Generator<string> {
  const evidenceOf = readEvidence(state);
  const places = state.documents
    .flatMap(({ path, analysis }) => analysis.mentions.map((_, index) => ({ path, index })))
    .filter((ref) => state.decided.notes.has(keyOf(ref)))
    .map(evidenceOf);
  if (places.length === 0) return;
  yield `## Notes (${places.length})\n\n`;
  for (const place of places) yield `- ${place.notes.map(escapeLine).join('; ')}\n\n${quoteLines(place, '  ')}\n`;
}

function* cut(all: number, what: string): Generator<string> {
  if (all > LISTED) yield `- and ${plural(all - LISTED, `${what} more`, `${what}s more`)}, in the other formats of this export\n`;
  if (all > 0) yield '\n';
}

function* documents({ documents, origins }: CorpusState): Generator<string> {
  yield `## Documents (${documents.length})\n\n`;
  const first = new Map<string, string>();
  for (const { path, text, analysis } of documents) {
    const { title, published } = analysis;
    const origin = origins.get(path) ?? path;
    const original = first.get(origin);
    if (original === undefined) first.set(origin, path);
    const parts = [
      title ? `“${escapeWords(text.slice(title.start, title.end).trim())}”` : 'untitled',
      published ? `published ${published.date} (${publishedWords[published.from]})` : 'no publication date found',
      ...(original === undefined ? [] : [`copy of the same story as ${escapeWords(original)}`]),
    ];
    yield `- ${escapeLine(path)}: ${parts.join(', ')}\n`;
  }
  yield documents.length > 0 ? '\n' : 'None.\n\n';
}

function* skippedFiles({ skipped = [] }: ExportOptions): Generator<string> {
  if (skipped.length === 0) return;
  yield `## Files that were skipped (${skipped.length})\n\n`;
  for (const { path, reason } of skipped.toSorted(byPath)) yield `- ${escapeLine(path)}: ${escapeWords(reason)}\n`;
  yield '\n';
}

const blank = '\\_'.repeat(30);

const signatures = `## Signatures

The places above were read in the documents themselves, and the decisions were made by:

- Checked by: ${blank}  Date: ${'\\_'.repeat(12)}
- Approved by: ${blank}  Date: ${'\\_'.repeat(12)}
`;
