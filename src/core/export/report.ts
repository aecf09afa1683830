import type { CorpusState, Mention, MentionRef, Skipped } from '../model.ts';
import { isName } from '../model.ts';
import type { Report, ReportMention } from './schema.ts';

export interface ReportOptions {
  /** Files that were not read, with the reason. */
  readonly skipped?: readonly Skipped[];
  /** Version of Concordance, "0.1.0". */
  readonly version: string;
}

/** The corpus as the JSON object that `concordance report --format json` prints; its contract is {@link Report}. */
export function toReport(state: CorpusState, { skipped = [], version }: ReportOptions): Report {
  const ids = numberMentions(state);
  const id = ({ path, index }: MentionRef) => `m${(ids.get(path) as number) + index}`;
  return {
    schema: 1,
    tool: { name: 'concordance', version },
    documents: state.documents.map(({ path, text, analysis: { title, published } }) => ({
      path,
      title: title ? text.slice(title.start, title.end) : null,
      published: published?.date ?? null,
      publishedFrom: published?.from ?? null,
      origin: state.origins.get(path) ?? path,
    })),
    mentions: state.documents.flatMap(({ path, analysis }) =>
      analysis.mentions.map((mention, index) => {
        const entity = isName(mention) ? state.entityIds.get(path)?.[index] : undefined;
        return { id: id({ path, index }), document: path, ...reportMention(mention), ...(entity ? { entity } : {}) };
      }),
    ),
    entities: state.entities.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases: aliases.map(({ text }) => text) })),
    claims: state.claims.map(({ id: claim, label, unit, mentions, relation }) => ({
      id: claim,
      label,
      unit,
      mentions: mentions.map(id),
      relation,
    })),
    differences: state.differences.map(({ claim, a, b, kind, confidence, reason, ruling }) => ({
      claim,
      a: id(a),
      b: id(b),
      kind,
      confidence,
      reason,
      ...(ruling ? { decision: { state: ruling.state, note: ruling.note } } : {}),
    })),
    quotes: state.quotes.map(({ id: quote, speaker, mentions, drift }) => ({ id: quote, speaker, mentions: mentions.map(id), drift })),
    skipped: skipped.map(({ path, reason }) => ({ path, reason })),
  };
}

/** One mention in the words of the report, without what only a corpus knows of it. */
export function reportMention(mention: Mention): Omit<ReportMention, 'id' | 'document' | 'entity'> {
  const { start, end, text, kind } = mention;
  if (!('value' in mention)) return { start, end, text, kind };
  if (mention.kind === 'date') {
    const { edtf, implied } = mention.value;
    return { start, end, text, kind, value: { edtf, implied: [...implied] } };
  }
  const { stated, min, max, unit, qualifier } = mention.value;
  return { start, end, text, kind, value: { stated, min, max, unit, qualifier } };
}

/** The number of the first mention of each document, so that ids run through the corpus in reading order. */
function numberMentions(state: CorpusState): Map<string, number> {
  const first = new Map<string, number>();
  let next = 1;
  for (const { path, analysis } of state.documents) {
    first.set(path, next);
    next += analysis.mentions.length;
  }
  return first;
}
