import { byPath, byPlace, type Claim, type CorpusState, type Difference, isFigure, keyOf, type MentionRef } from '../../core/model.ts';
import { toBase } from '../../core/recognize/units/index.ts';
import { select } from '../../core/select.ts';
import type { DocumentDifferences, Finding, Findings, Pair } from '../answers.ts';
import type { Params, Sort } from '../protocol.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/** Pairs of one finding that are sent, the surest first; a claim in a hundred articles has thousands. */
const PAIRS = 200;

/** What is asked of the findings; see the parameters of the method. */
export type Asked = Params<'findings'>;

/**
 * The claims whose figures differ. A claim can stand in several lists: in `differs` with the pairs from `minConfidence`
 * up, in `check` with the others;
 * those that the user ignored or resolved are in `ruled` alone, whether the filter asks for them or not.
 */
export function listFindings(whole: CorpusState, { minConfidence, limit, filter = {}, sort = 'confidence' }: Asked): Findings {
  const state = select(whole, { ...filter, ruled: true });
  const lookup = lookUp(whole);
  const open = state.differences.filter(({ ruling }) => !ruling);
  const tiers = {
    differs: group(open.filter(({ confidence }) => confidence >= minConfidence)),
    check: group(open.filter(({ confidence }) => confidence < minConfidence)),
    ruled: group(state.differences.filter(({ ruling }) => ruling)),
  };
  const toFindings = (tier: keyof typeof tiers) => {
    const ordered = inOrder([...tiers[tier]], sort, lookup);
    return unique(ordered.slice(0, limit).flatMap(([id, pairs]) => toFinding(lookup, tier, lookup.claim(id), pairs) ?? []));
  };
  return {
    differs: toFindings('differs'),
    check: toFindings('check'),
    ruled: toFindings('ruled'),
    lost: whole.decided.lost,
    totals: { differs: tiers.differs.size, check: tiers.check.size, ruled: tiers.ruled.size },
    byDocument: countByDocument(open, minConfidence),
    documents: state.documents.length,
    sources: lookup.countSources(state.documents),
    figures: state.documents.reduce((sum, { analysis }) => sum + analysis.mentions.filter(isFigure).length, 0),
  };
}

type Grouped = readonly [claim: string, pairs: readonly Difference[]];

/** They come with the surest first. */
function inOrder(groups: readonly Grouped[], sort: Sort, lookup: Lookup): readonly Grouped[] {
  if (sort === 'confidence') return groups;
  if (sort === 'document') {
    const first = ([id]: Grouped) => lookup.claim(id)?.mentions[0] ?? { path: '', index: 0 };
    return groups.toSorted((a, b) => byPlace(first(a), first(b)));
  }
  const sizes = new Map(
    groups.map(([id, pairs]) => [id, Math.max(...pairs.flatMap(({ a, b }) => [sizeOf(lookup, a), sizeOf(lookup, b)]))]),
  );
  return groups.toSorted(([a], [b]) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** In base units, so that a mile is more than a kilometre; dates have none and stand last. */
function sizeOf(lookup: Lookup, ref: MentionRef): number {
  const mention = lookup.mention(ref);
  if (!mention || !('value' in mention) || 'edtf' in mention.value) return Number.NEGATIVE_INFINITY;
  const { stated, max, min, unit } = mention.value;
  return toBase(unit, stated ?? max ?? min ?? 0);
}

function countByDocument(differences: readonly Difference[], minConfidence: number): DocumentDifferences[] {
  const seen = new Set<string>();
  const counts = new Map<string, { path: string; differs: number; check: number }>();
  // The surest first: a figure that surely differs is not one to check besides.
  for (const { a, b, confidence } of differences.toSorted((a, b) => b.confidence - a.confidence)) {
    for (const ref of [a, b]) {
      if (seen.has(keyOf(ref))) continue;
      seen.add(keyOf(ref));
      const count = counts.get(ref.path) ?? { path: ref.path, differs: 0, check: 0 };
      if (confidence >= minConfidence) count.differs++;
      else count.check++;
      counts.set(ref.path, count);
    }
  }
  return [...counts.values()].sort(byPath);
}

/** By claim, in the order in which the claims first come: the differences are sorted by confidence, so the claims are too. */
function group(differences: readonly Difference[]): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences.toSorted((a, b) => b.confidence - a.confidence)) {
    const pairs = groups.get(difference.claim);
    if (pairs) pairs.push(difference);
    else groups.set(difference.claim, [difference]);
  }
  return groups;
}

function toFinding(lookup: Lookup, tier: string, claim: Claim | undefined, differences: readonly Difference[]): Finding | undefined {
  const [surest] = differences;
  if (!claim || !surest) return undefined;
  const shown = differences.slice(0, PAIRS);
  const differing = new Set(shown.flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));
  const refs = claim.mentions.filter((ref) => differing.has(keyOf(ref)));
  const at = new Map(refs.map((ref, i) => [keyOf(ref), i]));
  const places = refs.map((ref) => placeOf(lookup, ref));
  const pairs = shown.flatMap(({ a, b, kind, confidence, reason, ruling }): Pair[] => {
    const [first, second] = [at.get(keyOf(a)), at.get(keyOf(b))];
    return first === undefined || second === undefined
      ? []
      : [{ a: first, b: second, kind, confidence, reason, ...(ruling ? { ruling } : {}) }];
  });
  if (!places[0] || pairs.length === 0) return undefined;
  const { label, kind: figure } = claim;
  const id = [tier, label, places[0].path, places[0].words].join(' ');
  return {
    id,
    label,
    figure,
    kind: surest.kind,
    confidence: surest.confidence,
    places,
    pairs,
    total: differences.length,
    ...(surest.ruling ? { ruling: surest.ruling } : {}),
  };
}

/** Two claims of one label may begin with the same words of one document: then the later ones get a number. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id} ${times}` };
  });
}
