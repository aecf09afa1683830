import { type Pair, pairKey } from './pairs.ts';
import { SIGNALS } from './signals.ts';
import { slipOf } from './slips.ts';
import type { Slot } from './slots.ts';
import { agrees } from './values.ts';
import { findVeto } from './vetoes.ts';
import { type Linear, logOdds, probability, type Weights } from './weights.ts';

/** A pair of figures that differ and that no veto explains, with what speaks for it. */
export interface RivalPair {
  readonly pair: Pair;
  /** Indexes of the clusters of its two figures. */
  readonly x: number;
  readonly y: number;
  readonly signals: Linear;
}

/** Two clusters that state other values of what looks like one quantity. */
export interface Rivals {
  readonly x: number;
  readonly y: number;
  /** Probability that they do, 0–1. */
  readonly confidence: number;
}

/** Signals of the pair that count once more among rivals, where a wrong word costs more. */
const REPEATED = (
  [
    'leadBoth',
    'rivalAccounts',
    'sameDocument',
    'eventSame',
    'headSame',
    'near',
    'namesShared',
    'timeSame',
    'isDate',
    'alone',
    'crowd',
    'manyElsewhere',
    'partOne',
    'keysShared',
    'keysDiffer',
  ] as const
).map((name) => [name, SIGNALS.indexOf(name)] as const);

/** The pairs of differing figures between clusters that pass every veto. */
export function findRivalPairs(slots: readonly Slot[], pairs: readonly Pair[], clusters: readonly (readonly number[])[]): RivalPair[] {
  const clusterOf = new Int32Array(slots.length);
  for (const [c, members] of clusters.entries()) for (const i of members) clusterOf[i] = c;
  const slotIn = documentKey(slots);
  const best = bestScores(pairs, slotIn);
  const between = new Map<number, { sum: number; count: number; best: number }>();
  const keyOf = pairKey(clusters.length);
  for (const { a, b, score } of pairs) {
    const key = keyOf(clusterOf[a] as number, clusterOf[b] as number);
    const known = between.get(key) ?? { sum: 0, count: 0, best: Number.NEGATIVE_INFINITY };
    if (known.count === 0) between.set(key, known);
    known.sum += score;
    known.count++;
    known.best = Math.max(known.best, score);
  }
  const agreeing = new Map<number, number>();
  for (const { a, b, relation, score } of pairs) {
    if (!agrees(relation)) continue;
    for (const key of [slotIn(a, b), slotIn(b, a)]) agreeing.set(key, Math.max(score, agreeing.get(key) ?? Number.NEGATIVE_INFINITY));
  }
  const found: RivalPair[] = [];
  for (const pair of pairs) {
    if (agrees(pair.relation)) continue;
    const { a, b } = pair;
    const x = clusterOf[a] as number;
    const y = clusterOf[b] as number;
    if (x === y) continue;
    const left = clusters[x] as readonly number[];
    const right = clusters[y] as readonly number[];
    const one = slots[a] as Slot;
    const other = slots[b] as Slot;
    const elsewhere = Math.max(
      agreeing.get(slotIn(a, b)) ?? Number.NEGATIVE_INFINITY,
      agreeing.get(slotIn(b, a)) ?? Number.NEGATIVE_INFINITY,
    );
    if (findVeto({ pair, a: one, b: other, slots, left, right, elsewhere })) continue;
    const support = between.get(keyOf(x, y)) as { sum: number; count: number; best: number };
    const there = marginOf(best.get(slotIn(a, b)), pair);
    const back = marginOf(best.get(slotIn(b, a)), pair);
    const signals: Record<string, number> = {
      slot: pair.score,
      marginLow: Math.min(there, back),
      marginHigh: Math.max(there, back),
      supportMean: support.sum / support.count,
      supportBest: support.best,
      bound: pair.relation === 'bound' ? 1 : 0,
      slip: slipOf(one.mention, other.mention),
      several: Math.min(3, Math.log2(left.length * right.length + 1)),
    };
    for (const [name, k] of REPEATED) signals[name] = pair.signals[k] as number;
    signals['unnamed'] = isUnnamed(pair, one) ? 1 : 0;
    signals['ratio'] = ratioOf(one, other);
    found.push({ pair, x, y, signals });
  }
  return found;
}

/** Clusters that are rivals with at least this confidence, the surest first. */
export function rateRivals(found: readonly RivalPair[], weights: Weights, least: number): Rivals[] {
  const { scale, shift } = weights.calibration;
  const byClusters = new Map<number, Rivals>();
  const keyOf = pairKey(found.reduce((most, { x, y }) => Math.max(most, x, y), 0) + 1);
  for (const { x, y, signals } of found) {
    const [p, q] = x < y ? [x, y] : [y, x];
    const confidence = Math.round(1000 * probability(scale * logOdds(weights.difference, signals) + shift)) / 1000; // as reports show it
    const key = keyOf(p, q);
    if (confidence >= least && confidence > (byClusters.get(key)?.confidence ?? 0)) byClusters.set(key, { x: p, y: q, confidence });
  }
  return [...byClusters.values()].sort((a, b) => b.confidence - a.confidence || a.x - b.x || a.y - b.y);
}

/** Whether no name says that two measures or amounts are of one thing; counts and dates are told by what is counted and what happened. */
const isUnnamed = ({ signals }: Pair, { mention: { kind } }: Slot): boolean =>
  kind !== 'count' && kind !== 'date' && NAMED.every((k) => (signals[k] as number) < 0.05);

const NAMED = (['namesShared', 'keysShared', 'leadBoth'] as const).map((name) => SIGNALS.indexOf(name));

/** How far apart two values lie, as a bounded logarithm: 0 for near ones, 1 from a factor of 20. Dates have none. */
function ratioOf({ mention, extent: a }: Slot, { extent: b }: Slot): number {
  if (mention.kind === 'date' || !a.stated || !b.stated || a.stated < 0 || b.stated < 0) return 0;
  return Math.min(1, Math.abs(Math.log(a.stated / b.stated)) / 3);
}

/** A key for a slot and the document of another one. */
function documentKey(slots: readonly Slot[]): (from: number, to: number) => number {
  const documents = slots.reduce((most, { document }) => Math.max(most, document), 0) + 1;
  return (from, to) => from * documents + (slots[to] as Slot).document;
}

/** For each slot and other document, its two best scores there. */
function bestScores(pairs: readonly Pair[], slotIn: (from: number, to: number) => number): Map<number, readonly [number, number]> {
  const best = new Map<number, readonly [number, number]>();
  const note = (from: number, to: number, score: number) => {
    const key = slotIn(from, to);
    const known = best.get(key);
    if (!known) best.set(key, [score, Number.NEGATIVE_INFINITY]);
    else if (score > known[0]) best.set(key, [score, known[0]]);
    else if (score > known[1]) best.set(key, [known[0], score]);
  };
  for (const { a, b, score } of pairs) {
    note(a, b, score);
    note(b, a, score);
  }
  return best;
}

/** How far a pair's score lies above (or below) the next best that its figure finds in the other's document, -3 to 3. */
function marginOf(best: readonly [number, number] | undefined, { score }: Pair): number {
  const [first, second] = best as readonly [number, number];
  return Math.max(-3, Math.min(3, score - (score >= first ? second : first)));
}
