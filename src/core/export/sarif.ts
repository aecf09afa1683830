import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { type Claim, type CorpusState, DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../model.ts';
import { rangeOf, sentenceAround } from '../text/places.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { digest, numberer } from './identity.ts';
import { ITEMS, streamJson, toUri } from './json.ts';
import type { ExportOptions } from './options.ts';
import { differenceMeanings } from './words.ts';

/**
 * The differences as a log of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): one result a pair of figures,
 * at the first of the two, with the other as related location. What the user ignored or resolved is there, suppressed.
 */
export function* toSarif(state: CorpusState, options: ExportOptions): Generator<string> {
  const { version, skipped = [] } = options;
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Concordance', version, semanticVersion: version, language: 'en', rules } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder of the articles.' } } },
        artifacts: state.documents.map(({ path }) => ({ location: { uri: toUri(path), uriBaseId: BASE }, roles: ['analysisTarget'] })),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: skipped.map(({ path, reason }) => ({
              level: 'note',
              message: { text: literal(`Skipped: ${reason}`) },
              locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path), uriBaseId: BASE } } }],
            })),
          },
        ],
        results: ITEMS as never,
      },
    ],
  };
  yield* streamJson(log, results(state, options));
}

/** The name under which paths are relative to the folder. */
const BASE = 'SRCROOT';

const names: Readonly<Record<DifferenceKind, string>> = {
  conflict: 'ConflictingFigures',
  disputed: 'DisputedFigures',
  update: 'UpdatedFigures',
  slip: 'PossibleSlip',
};
/** Two authorities or two times may both be right. */
const levels: Readonly<Record<DifferenceKind, 'warning' | 'note'>> = {
  conflict: 'warning',
  slip: 'warning',
  disputed: 'note',
  update: 'note',
};

const rules: ReportingDescriptor[] = DIFFERENCE_KINDS.map((kind) => ({
  id: kind,
  name: names[kind],
  shortDescription: { text: differenceMeanings[kind] },
  fullDescription: { text: `${differenceMeanings[kind]} The tool shows evidence; which value is right, it does not say.` },
  help: { text: 'Read both places. Where they do not state the same quantity, or the difference is explained, say so in Concordance.' },
  defaultConfiguration: { level: levels[kind] },
}));

function* results(state: CorpusState, { sure }: ExportOptions): Generator<Result> {
  const evidenceOf = readEvidence(state);
  const claims = new Map(state.claims.map((claim) => [claim.id, claim]));
  const indexes = new Map(state.documents.map(({ path }, i) => [path, i]));
  const number = numberer();
  for (const difference of state.differences) {
    const { claim, kind, confidence, ruling } = difference;
    const [a, b] = [evidenceOf(difference.a), evidenceOf(difference.b)];
    const isSure = confidence >= sure;
    yield {
      ruleId: kind,
      ruleIndex: DIFFERENCE_KINDS.indexOf(kind),
      kind: isSure ? 'fail' : 'review',
      level: isSure ? levels[kind] : 'none',
      rank: Math.round(confidence * 1000) / 10,
      message: { text: message(difference, claims.get(claim)) },
      locations: [locate(a, indexes)],
      relatedLocations: [{ id: 1, message: { text: literal(`${b.before}${b.words}${b.after}`) }, ...locate(b, indexes) }],
      partialFingerprints: { 'claim/v1': digest(number(fingerprint(claims.get(claim), a, b)), 2) },
      suppressions: ruling ? [{ kind: 'external', status: 'accepted', justification: `${ruling.state}: ${ruling.note}` }] : [],
      properties: { confidence, claim, label: claims.get(claim)?.label ?? '' },
    };
  }
}

function message({ reason }: Difference, claim: Claim | undefined): string {
  return `${literal(claim?.label ? `${claim.label}: ${reason}` : reason)} [${literal('the other place')}](1)`;
}

/**
 * What the two figures are, not where: the kind and unit of what they state, the words of each and its document. So the
 * same difference is known again after lines have moved.
 */
function fingerprint(claim: Claim | undefined, a: Evidence, b: Evidence): string[] {
  return [claim?.kind ?? '', claim?.unit ?? '', a.ref.path, a.mention.text, b.ref.path, b.mention.text];
}

function locate({ ref, document, mention }: Evidence, indexes: ReadonlyMap<string, number>): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(ref.path), uriBaseId: BASE, index: indexes.get(ref.path) ?? -1 },
      region: regionOf(document, mention),
      contextRegion: regionOf(document, sentenceAround(document.analysis.sentences, mention)),
    },
  };
}

/** Lines and columns from 1; the end column is that of the character after. */
function regionOf(document: Evidence['document'], span: { readonly start: number; readonly end: number }): Region {
  const { start, end } = rangeOf(document, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    snippet: { text: document.text.slice(span.start, span.end) },
  };
}

/** Words in a plain message: brackets would make links (3.11.6), braces placeholders (3.11.5). */
function literal(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
