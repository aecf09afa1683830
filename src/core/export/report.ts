import { strongest } from '../corpus/differences.ts';
import type { Claim, CorpusState, Difference, Mention, MentionRef, Skipped } from '../model.ts';
import { isName, keyOf } from '../model.ts';
import type { Report, ReportMention } from './schema.ts';

export interface ReportOptions {
  /** Files that were not read, with the reason. */
  readonly skipped?: readonly Skipped[];
  /** Version of Concordance, "0.1.0". */
  readonly version: string;
  /** Differences below this confidence (0–1) are left out. */
  readonly minConfidence?: number;
}

/** The corpus as the JSON object that `concordance report --format json` prints; its contract is {@link Report}. */
export function toReport(state: CorpusState, { skipped = [], version, minConfidence = 0 }: ReportOptions): Report {
  const ids = numberMentions(state);
  const id = ({ path, index }: MentionRef) => `m${(ids.get(path) as number) + index}`;
  const { claims, differences } = atConfidence(state, minConfidence);
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
    claims: claims.map(({ id: claim, label, unit, mentions, relation }) => ({
      id: claim,
      label,
      unit,
      mentions: mentions.map(id),
      relation,
    })),
    differences: differences.map(({ claim, a, b, kind, confidence, reason }) => ({
      claim,
      a: id(a),
      b: id(b),
      kind,
      confidence,
      reason,
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

/**
 * Claims and differences down to a confidence. Two figures of one claim without a difference between them are read as
 * agreeing, so a figure whose difference falls below the bar leaves the claim, unless a difference above it holds it there.
 */
export function atConfidence(state: CorpusState, min: number): { claims: readonly Claim[]; differences: readonly Difference[] } {
  const differences = state.differences.filter(({ confidence }) => confidence >= min);
  if (differences.length === state.differences.length) return { claims: state.claims, differences };
  const kept = byClaim(differences);
  const dropped = byClaim(state.differences.filter(({ confidence }) => confidence < min));
  const claims = state.claims.flatMap((claim): readonly Claim[] => {
    const weak = dropped.get(claim.id);
    if (!weak) return [claim];
    const strong = kept.get(claim.id) ?? [];
    const inside = new Set(strong.flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));
    const against = new Map<string, string[]>();
    for (const { a, b } of weak) {
      against.set(keyOf(a), [...(against.get(keyOf(a)) ?? []), keyOf(b)]);
      against.set(keyOf(b), [...(against.get(keyOf(b)) ?? []), keyOf(a)]);
    }
    for (const ref of claim.mentions) if (!against.get(keyOf(ref))?.some((other) => inside.has(other))) inside.add(keyOf(ref));
    const mentions = claim.mentions.filter((ref) => inside.has(keyOf(ref)));
    return mentions.length > 1 ? [{ ...claim, mentions, relation: strongest(strong) }] : [];
  });
  return { claims, differences };
}

function byClaim(differences: readonly Difference[]): Map<string, Difference[]> {
  const map = new Map<string, Difference[]>();
  for (const difference of differences) {
    const list = map.get(difference.claim);
    if (list) list.push(difference);
    else map.set(difference.claim, [difference]);
  }
  return map;
}
