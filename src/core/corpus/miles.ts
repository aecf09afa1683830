import { units } from '../recognize/units/index.ts';
import type { Slot } from './slots.ts';

const LONGER = (units['nautical-mile']?.factor ?? 1) / (units.mile?.factor ?? 1);

/**
 * Lets the miles of a story in which some source speaks of nautical miles be either: at sea both are called miles. The
 * story's other measures stay as they are.
 */
export function atSea(slots: readonly Slot[]): readonly Slot[] {
  const unitOf = ({ mention }: Slot) => (mention.kind === 'quantity' ? mention.value.unit : '');
  if (!slots.some((slot) => unitOf(slot) === 'nautical-mile')) return slots;
  return slots.map((slot) => (unitOf(slot) === 'mile' ? { ...slot, extent: { ...slot.extent, max: slot.extent.max * LONGER } } : slot));
}
