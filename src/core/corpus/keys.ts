import { isAttributive } from './measures.ts';
import type { Slot } from './slots.ts';

/**
 * What tells the figures of one unit apart: the names beside each, and the measures that designate a variant ("the
 * 12-inch model", "an eight-year deal"), each with how near it stands and how rarely it stands beside the other figures of
 * that unit in the story. Who made which bid is told by the bidder, which every other bid lacks; a name that stands beside all tells
 * nothing. The party that states a figure is no part of what it states.
 */
export function findKeys(slots: readonly Slot[]): ReadonlyMap<string, number>[] {
  const variants = findVariants(slots);
  const near = slots.map((slot, i) => {
    const keys = new Map(variants[i]);
    for (const [id, weight] of slot.names) if (id !== slot.party) keys.set(id, weight);
    return keys;
  });
  const totals = new Map<string, number>();
  const frequency = new Map<string, number>();
  const unitOf = ({ mention }: Slot) =>
    mention.kind === 'date' ? mention.kind : `${mention.kind} ${mention.kind === 'count' ? '' : mention.value.unit}`;
  const add = (map: Map<string, number>, key: string, by = 1) => map.set(key, (map.get(key) ?? 0) + by);
  for (const [i, slot] of slots.entries()) {
    const unit = unitOf(slot);
    add(totals, unit);
    for (const [key, weight] of near[i] as ReadonlyMap<string, number>) add(frequency, `${unit} ${key}`, weight);
  }
  return slots.map((slot, i) => {
    const unit = unitOf(slot);
    const total = totals.get(unit) as number;
    const rarity = (key: string) => Math.log((total + 1) / ((frequency.get(`${unit} ${key}`) ?? 0) + 0.5)) / Math.log(2 * total + 2);
    const weighed = [...(near[i] as ReadonlyMap<string, number>)].map(([key, weight]) => [key, weight * rarity(key)] as const);
    return new Map(weighed.sort((a, b) => b[1] - a[1]));
  });
}

/** Whether both figures are of a variant told by a measure of one unit ("the 12-inch model", "the 17-inch model"), and not of the same. */
export function otherVariant(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const variants = [...a.keys()].filter((key) => key.startsWith('#'));
  if (variants.length === 0 || variants.some((key) => b.has(key))) return false;
  const unitOf = (key: string) => key.slice(0, key.indexOf(' '));
  return [...b.keys()].some((key) => key.startsWith('#') && variants.some((own) => unitOf(own) === unitOf(key)));
}

/** Characters over which a measure beside a figure loses its hold on it. */
const REACH = 60;

/** The attributive measures of each slot's sentence, by unit and value. */
function findVariants(slots: readonly Slot[]): ReadonlyMap<string, number>[] {
  const bySentence = new Map<string, Slot[]>();
  const sentenceOf = ({ document, frame }: Slot) => `${document} ${frame.sentence}`;
  for (const slot of slots) {
    if (!isAttributive(slot.mention)) continue;
    const key = sentenceOf(slot);
    bySentence.set(key, [...(bySentence.get(key) ?? []), slot]);
  }
  return slots.map((slot) => {
    const found = new Map<string, number>();
    for (const { mention } of bySentence.get(sentenceOf(slot)) ?? []) {
      if (mention === slot.mention || mention.kind === 'date') continue;
      const gap = Math.max(0, mention.start - slot.mention.end, slot.mention.start - mention.end);
      found.set(`#${mention.value.unit} ${mention.value.stated}`, Math.exp(-gap / REACH));
    }
    return found;
  });
}
