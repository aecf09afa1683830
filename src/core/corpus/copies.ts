import type { MentionRef } from '../model.ts';
import type { Slot } from './slots.ts';

/**
 * Counts the copies of one wire story once: of the figures that stand in the same words in several documents of one
 * origin, the first stays and carries the places of the others. What a copy words or counts differently stays its own.
 */
export function foldCopies(slots: readonly Slot[], originOf: (slot: Slot) => number | undefined): Slot[] {
  const first = new Map<string, { slot: Slot; copies: MentionRef[] }>();
  const seen = new Map<string, number>();
  const kept: { slot: Slot; copies: MentionRef[] }[] = [];
  for (const slot of slots) {
    const { mention, frame, ref } = slot;
    const near = frame.context.slice(0, 8).map(([stem]) => stem);
    const words = `${originOf(slot)}\n${mention.kind}\n${mention.text}\n${near.join(' ')}`;
    const again = seen.get(`${words}\n${ref.path}`) ?? 0;
    seen.set(`${words}\n${ref.path}`, again + 1);
    const key = `${words}\n${again}`;
    const known = first.get(key);
    if (known && known.slot.ref.path !== ref.path) known.copies.push(ref);
    else {
      const own = { slot, copies: [] };
      if (!known) first.set(key, own);
      kept.push(own);
    }
  }
  return kept.map(({ slot, copies }) => (copies.length > 0 ? { ...slot, copies } : slot));
}
