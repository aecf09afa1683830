import { units } from '../recognize/units/index.ts';
import { APART } from './alternatives.ts';
import { type Pair, pairKey } from './pairs.ts';
import { SIGNALS } from './signals.ts';
import { isPeople, otherHeads, otherMainEvent, type Slot, sameMainEvent, tiedApart } from './slots.ts';
import { agrees, relate, type ValueRelation } from './values.ts';
import { type Linear, logOdds, probability, type Weights } from './weights.ts';

/** From this probability two equal figures are taken to state one quantity: surely, so that what differs from both is looked for, and at all. */
const SURELY = 0.75;
export const LIKELY = 0.6;
/** Signals of the slot that count once more among equal figures. */
const AGAIN = (['keysDiffer', 'manyElsewhere', 'crowd', 'topicOther'] as const).map((name) => SIGNALS.indexOf(name));
/** Mean probability between two clusters below which they are not joined, however well one pair fits. */
const COHERENT = 0.5;

/** How likely equal figures state one quantity, by pair. */
export interface Agreements {
  /** The likeliest first. */
  readonly edges: readonly { readonly a: number; readonly b: number; readonly p: number }[];
  readonly of: (a: number, b: number) => number | undefined;
}

/** Rates the pairs of equal figures; those that cannot state one quantity are left out. */
export function rateAgreements(slots: readonly Slot[], pairs: readonly Pair[], weights: Weights): Agreements {
  const scores = new Map<number, number>();
  const key = pairKey(slots.length);
  const edges: { a: number; b: number; p: number }[] = [];
  for (const pair of pairs) {
    if (!agrees(pair.relation)) continue;
    const [one, other] = [slots[pair.a] as Slot, slots[pair.b] as Slot];
    // A distance has two ends, and one source names the one, another the other: such two join by a third alone.
    if (isLength(one) && tiedApart(one, other)) continue;
    if (isApart(one, other, pair.signals)) {
      scores.set(key(pair.a, pair.b), Number.NEGATIVE_INFINITY); // nor may what agrees with the one join what agrees with the other
      continue;
    }
    const p = probability(logOdds(weights.agreement, agreementSignals(pair, slots)));
    scores.set(key(pair.a, pair.b), p);
    if (p >= LIKELY) edges.push({ a: pair.a, b: pair.b, p });
  }
  edges.sort((x, y) => y.p - x.p || x.a - y.a || x.b - y.b);
  return { edges, of: (a, b) => scores.get(key(a, b)) };
}

/**
 * Clusters of slots that state one quantity with one value, each slot in one, the slots of a cluster ascending.
 * The likeliest pairs join first; two clusters never join where values clash. Clusters that are there `already` may be
 * joined further from a lower probability up; slots in none of them stay out.
 */
export function findAgreeing(
  slots: readonly Slot[],
  agreements: Agreements,
  least = SURELY,
  already: readonly (readonly number[])[] = slots.map((_, i) => [i]),
): (readonly number[])[] {
  const clusters = already.map((members) => [...members]);
  const clusterOf = new Map(already.flatMap((members, c) => members.map((i) => [i, c] as const)));
  const apart = new Map<number, number>();
  for (const { a, b, p } of agreements.edges) {
    if (p < least) break;
    const from = clusterOf.get(b);
    const to = clusterOf.get(a);
    if (from === undefined || to === undefined || from === to) continue;
    const left = clusters[to] as number[];
    const right = clusters[from] as number[];
    // Clusters only grow: two that did not fit at this size do not, however many pairs they have.
    const size = left.length + right.length;
    const both = to * clusters.length + from;
    if (apart.get(both) === size) continue;
    if (!fits(slots, left, right, agreements.of, least < SURELY)) {
      apart.set(both, size);
      continue;
    }
    for (const j of right) clusterOf.set(j, to);
    clusters[to] = [...left, ...right].sort((x, y) => x - y);
    clusters[from] = [];
  }
  const found = clusters.filter((cluster) => cluster.length > 0);
  return least < SURELY ? found : found.flatMap((cluster) => byEvent(slots, cluster));
}

/** On one day much happens: days that agree are told apart by their events while rivals are looked for. */
function byEvent(slots: readonly Slot[], cluster: readonly number[]): (readonly number[])[] {
  const { mention, extent } = slots[cluster[0] as number] as Slot;
  if (mention.kind !== 'date' || cluster.length < 2 || extent.max - extent.min > 1) return [cluster];
  const groups: number[][] = [];
  for (const i of cluster) {
    const { frame } = slots[i] as Slot;
    const own = groups.find((group) => group.some((j) => sameMainEvent((slots[j] as Slot).frame, frame)));
    if (own) own.push(i);
    else groups.push([i]);
  }
  return groups;
}

/** `across`: figures of one document do not count, which say little of each other. */
function fits(
  slots: readonly Slot[],
  left: readonly number[],
  right: readonly number[],
  score: (i: number, j: number) => number | undefined,
  across: boolean,
): boolean {
  let sum = 0;
  let known = 0;
  for (const i of left) {
    for (const j of right) {
      if (!agrees(relateSlots(slots, i, j))) return false;
      const s = score(i, j);
      if (s === undefined || (across && (slots[i] as Slot).document === (slots[j] as Slot).document)) continue;
      sum += s;
      known++;
    }
  }
  return known === 0 || sum / known >= COHERENT;
}

/** What speaks for two figures of equal value stating one quantity: the slot, and how much the value says by itself. */
export function agreementSignals({ a, b, relation, score, signals }: Pair, slots: readonly Slot[]): Linear {
  const digits = Math.min(specificity(slots[a] as Slot), specificity(slots[b] as Slot));
  const date = (slots[a] as Slot).mention.kind === 'date';
  const [f, g] = [(slots[a] as Slot).frame, (slots[b] as Slot).frame];
  return {
    slot: score,
    equal: relation === 'equal' ? 1 : 0,
    specific: digits,
    slotSpecific: (score * digits) / 3,
    isDate: date ? 1 : 0,
    dateEventSame: date && sameMainEvent(f, g) ? 1 : 0,
    dateEventDiffers: date && otherMainEvent(f, g) ? 1 : 0,
    ...Object.fromEntries(AGAIN.map((k) => [SIGNALS[k] as string, signals[k] as number])),
  };
}

const isLength = ({ mention }: Slot) => mention.kind === 'quantity' && units[mention.value.unit]?.dimension === 'length';

/** Equal figures that cannot state one quantity: tied to two names ("in Norland", "in Sudland"), or people of two events. */
const TIME_DIFFERS = SIGNALS.indexOf('timeDiffers');
const TOPIC_OTHER = SIGNALS.indexOf('topicOther');

function isApart(a: Slot, b: Slot, signals: Pair['signals']): boolean {
  if (a.mention.kind !== 'date' && tiedApart(a, b)) return true;
  if ((signals[TOPIC_OTHER] as number) > APART) return true;
  if (a.mention.kind === 'count' && signals[TIME_DIFFERS] === 1) return true;
  // "At least 5.9" of nothing that is named does not agree with seven villages because it allows it.
  if (a.mention.kind === 'count' && (a.frame.head === null) !== (b.frame.head === null) && a.extent.stated !== b.extent.stated) return true;
  // Much lasts three decades.
  if (a.mention.kind === 'duration' && otherHeads(a.frame, b.frame) && !sameMainEvent(a.frame, b.frame)) return true;
  return isPeople(a) && isPeople(b) && otherMainEvent(a.frame, b.frame);
}

/** How much an equal value says by itself, 0–3: significant digits of a number; day, month or year of a date. */
function specificity({ mention, extent }: Slot): number {
  if (mention.kind === 'date') {
    const days = extent.max - extent.min;
    return Math.max(0, (days < 1 ? 3 : days < 32 ? 2 : days < 367 ? 1 : 0) - (extent.cycle ? 1 : 0));
  }
  const { stated } = mention.value;
  if (stated === null) return 1;
  if (mention.kind === 'count' && stated <= 3) return 0;
  return Math.min(3, String(stated).replace(/^0\.0*|\.|0+$/g, '').length + (stated >= 1000 ? 1 : 0));
}

/** Relation of two slots by their values. */
export const relateSlots = (slots: readonly Slot[], i: number, j: number): ValueRelation =>
  relate((slots[i] as Slot).extent, (slots[j] as Slot).extent);
