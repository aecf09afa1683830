import type { Document } from '../model';
import type { Slot } from './slots';

/** A few words for what a claim measures: its noun and event, and the name that stands nearest most often. */
export function describeClaim(slots: readonly Slot[], documentOf: (slot: Slot) => Document): string {
  const head = commonest(slots.flatMap(({ frame }) => (frame.head ? [[...frame.modifiers.slice(-2), frame.head].join(' ')] : [])));
  const events = commonest(slots.flatMap(({ frame }) => frame.events.slice(0, 1).map(([event]) => event)));
  const name = commonest(
    slots.flatMap((slot) => {
      const [nearest] = slot.frame.names;
      const mention = nearest && documentOf(slot).analysis.mentions[nearest[0]];
      return mention ? [mention.text.replace(/\s+/g, ' ')] : [];
    }),
  );
  const what = head && events && !head.includes(events) ? `${head}, ${events}` : (head ?? events ?? slots[0]?.mention.text ?? '');
  return name ? `${what}, ${name}` : what;
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
