import type { Claim, CorpusState, Difference } from '../../core/model.ts';
import { isFigure, keyOf } from '../../core/model.ts';
import type { Finding, Findings, Pair } from '../protocol.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/** Pairs of one finding that are sent, the surest first; a claim in a hundred articles has thousands. */
const PAIRS = 200;

/**
 * The claims whose figures differ. A claim can stand in both lists: in `differs` with the pairs from `minConfidence` up,
 * in `check` with the others; pairs that the user ruled on are in `ruled` alone. Each list has at most `limit` findings.
 */
export function listFindings(state: CorpusState, minConfidence: number, limit: number): Findings {
  const lookup = lookUp(state);
  const open = state.differences.filter(({ ruling }) => !ruling);
  const differs = group(open.filter(({ confidence }) => confidence >= minConfidence));
  const check = group(open.filter(({ confidence }) => confidence < minConfidence));
  const ruled = group(state.differences.filter(({ ruling }) => ruling));
  const toFindings = (tier: string, groups: ReadonlyMap<string, readonly Difference[]>) =>
    unique([...groups].slice(0, limit).flatMap(([id, pairs]) => toFinding(lookup, tier, lookup.claim(id), pairs) ?? []));
  return {
    differs: toFindings('differs', differs),
    check: toFindings('check', check),
    ruled: toFindings('ruled', ruled),
    lost: state.decided.lost,
    cut: Math.max(0, differs.size - limit) + Math.max(0, check.size - limit),
    documents: state.documents.length,
    sources: lookup.countSources(state.documents),
    figures: state.documents.reduce((sum, { analysis }) => sum + analysis.mentions.filter(isFigure).length, 0),
  };
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
  return { id, label, figure, kind: surest.kind, confidence: surest.confidence, places, pairs, total: differences.length };
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
