import { byPlace, type CorpusState, keyOf, type MentionRef } from '../model.ts';
import { type Evidence, readEvidence } from './evidence.ts';

/**
 * Rows for a spreadsheet, by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): one a pair of figures that differ, with
 * both sides; and one a figure of a claim that differs from none, with the `a` side alone.
 *
 * Written here and not by a library: what there is brings Node's buffers or network code along, which core and worker
 * must not have.
 */
export function* toCsv(state: CorpusState): Generator<string> {
  const evidenceOf = readEvidence(state);
  const claims = new Map(state.claims.map((claim) => [claim.id, claim]));
  const side = (evidence: Evidence) => sideCells(evidence, state);
  yield line([...COLUMNS]);
  const differing = new Set<string>();
  for (const { claim: id, a, b, kind, confidence, reason, ruling } of state.differences) {
    const claim = claims.get(id);
    differing.add(keyOf(a)).add(keyOf(b));
    const about = [id, claim?.label ?? '', claim?.kind ?? '', claim?.unit ?? ''];
    yield line([
      ...about,
      kind,
      confidence,
      reason,
      ruling?.state ?? '',
      ruling?.note ?? '',
      ...side(evidenceOf(a)),
      ...side(evidenceOf(b)),
    ]);
  }
  for (const { id, label, kind, unit, mentions } of state.claims) {
    for (const ref of mentions.toSorted(byPlace) as MentionRef[]) {
      if (differing.has(keyOf(ref))) continue;
      yield line([id, label, kind, unit, 'agree', '', '', '', '', ...side(evidenceOf(ref)), ...SIDE.map(() => '')]);
    }
  }
}

const SIDE = [
  'document',
  'line',
  'column',
  'words',
  'stated',
  'min',
  'max',
  'unit',
  'qualifier',
  'date',
  'attribution',
  'published',
  'origin',
  'sentence',
  'notes',
] as const;

const COLUMNS = [
  ...['claim', 'label', 'kind', 'unit', 'relation', 'confidence', 'reason', 'decision', 'note'],
  ...SIDE.map((name) => `a_${name}`),
  ...SIDE.map((name) => `b_${name}`),
];

type Cell = string | number | null;

/** In the order of {@link SIDE}; lines and columns from 1. */
function sideCells(
  { ref, document, mention, position, before, words, after, attribution, notes }: Evidence,
  { origins }: CorpusState,
): Cell[] {
  const where = [ref.path, position.line + 1, position.character + 1, words];
  const rest = [
    attribution,
    document.analysis.published?.date ?? '',
    origins.get(ref.path) ?? ref.path,
    before + words + after,
    notes.join('\n'),
  ];
  if (mention.kind === 'date') return [...where, '', '', '', '', '', mention.value.edtf, ...rest];
  if (!('value' in mention)) return [...where, '', '', '', '', '', '', ...rest];
  const { stated, min, max, unit, qualifier } = mention.value;
  return [...where, stated, min, max, unit, qualifier, '', ...rest];
}

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Text is quoted always, so that no separator of another country splits it. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  return value ? `"${guard(value).replaceAll('"', '""')}"` : '';
}

/**
 * Spreadsheets run what begins so as a formula; an apostrophe before it makes it text (OWASP, "CSV Injection",
 * https://owasp.org/www-community/attacks/CSV_Injection). White space and quotes before it are looked through.
 */
const formula = /^[\s"'\uFEFF]*[=+\-@＝＋－＠|]|^[\t\r\n]/;

const guard = (text: string): string => (formula.test(text) ? `'${text}` : text);
