import { type Cycle, onCycle } from './cycles.ts';
import { compareSlots } from './signals.ts';
import { slipKey } from './slips.ts';
import { canCompare, type Slot } from './slots.ts';
import { agrees, comparable, isOrdinal, relate, type ValueRelation } from './values.ts';
import { slotScorer, type Weights } from './weights.ts';

/** Two figures that may state one quantity. */
export interface Pair {
  /** Indexes into the slots, `a < b`. */
  readonly a: number;
  readonly b: number;
  readonly relation: ValueRelation;
  /** Value-blind signals, see SIGNALS. */
  readonly signals: readonly number[];
  /** Log-odds that both fill one slot, whatever their values. */
  readonly score: number;
}

/** A key shared by more figures than this finds no candidates: it says too little. */
const LONG_POSTING = 400;
const CANDIDATES_EACH = 80;

/**
 * The pairs of figures worth a look: of one kind, in documents near one another, sharing a head, an event, a name, a
 * word close by or their value. By postings, never all pairs.
 */
export function findPairs(slots: readonly Slot[], near: (a: number, b: number) => boolean, weights: Weights): Pair[] {
  const score = slotScorer(weights);
  const postings = new Map<string, number[]>();
  const cycles = [...new Set(slots.flatMap(({ extent }) => extent.cycle ?? []))];
  const lists = slots.map((slot, i) =>
    keysOf(slot, cycles).map((key) => {
      const list = postings.get(key) ?? [];
      if (list.push(i) === 1) postings.set(key, list);
      return list;
    }),
  );
  const shared = new Uint16Array(slots.length);
  const pairs: Pair[] = [];
  for (const [b, slot] of slots.entries()) {
    if (slot.frame.aside) continue; // the day of a remark is no claim
    const candidates: number[] = [];
    for (const list of lists[b] as number[][]) {
      if (list.length > LONG_POSTING) continue;
      for (const a of list) {
        if (a >= b) break;
        if (shared[a] === 0) candidates.push(a);
        shared[a] = (shared[a] as number) + 1;
      }
    }
    const best = mostShared(candidates, shared);
    for (const a of candidates) shared[a] = 0;
    for (const a of best) {
      const other = slots[a] as Slot;
      if (other.frame.aside || !near(other.document, slot.document) || !canCompare(other, slot) || overlaps(other, slot)) continue;
      const relation = relate(other.extent, slot.extent);
      // A rate that was rounded, or which one of a row is meant, proves an agreement and never a difference, and so does a
      // date known in part beside one of another part.
      if (
        !agrees(relation) &&
        (isOrdinal(slot.mention) || other.extent.cycle !== slot.extent.cycle || !comparable(other.mention, slot.mention))
      )
        continue;
      const signals = compareSlots(other, slot);
      pairs.push({ a, b, relation, signals, score: score(signals) });
    }
  }
  return pairs;
}

/** A number for each pair of two indexes below a size, in either order. */
export const pairKey = (size: number) => (a: number, b: number) => (a < b ? a * size + b : b * size + a);

/** The candidates that share the most keys, the most first, the earlier of equals first. */
function mostShared(candidates: readonly number[], shared: Uint16Array): number[] {
  const numbers: number[] = []; // of candidates, by how many keys they share
  for (const a of candidates) numbers[shared[a] as number] = (numbers[shared[a] as number] ?? 0) + 1;
  let least = numbers.length;
  for (let enough = 0; least > 1 && enough < CANDIDATES_EACH; ) enough += numbers[--least] ?? 0;
  return candidates
    .filter((a) => (shared[a] as number) >= least)
    .sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y)
    .slice(0, CANDIDATES_EACH);
}

function overlaps(a: Slot, b: Slot): boolean {
  return a.document === b.document && a.mention.start < b.mention.end && b.mention.start < a.mention.end;
}

function keysOf(slot: Slot, cycles: readonly Cycle[]): string[] {
  const { kind } = slot.mention;
  const { frame } = slot;
  const keys = new Set<string>();
  if (frame.head) keys.add(`${kind} head ${frame.head}`);
  if (slot.mention.kind !== 'date') keys.add(`${slot.document} unit ${slot.mention.value.unit}`); // rival accounts inside one document share little else
  for (const [event] of frame.events) keys.add(`${kind} near ${event}`);
  for (const [stem] of frame.context.slice(0, 10)) keys.add(`${kind} near ${stem}`);
  for (const [id, weight] of slot.names) if (weight > 0.3) keys.add(`${kind} name ${id}`);
  const { stated, min, max } = slot.extent;
  keys.add(`${kind} value ${stated === null || kind === 'date' ? `${min}…${max}` : stated.toPrecision(3)}`);
  if (slot.mention.kind === 'date') {
    for (const cycle of cycles) {
      const at = onCycle(slot.extent, cycle);
      if (at) keys.add(`date ${cycle} ${Math.floor(at.min)}`);
    }
  } else {
    const digits = slipKey(slot.mention);
    if (digits) keys.add(`${kind} digits ${digits}`);
  }
  return [...keys];
}
