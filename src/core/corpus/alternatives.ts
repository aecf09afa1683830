import type { Slot } from './slots.ts';
import { relate } from './values.ts';

/**
 * Pairs of topics that a story tells apart: two figures of one unit in one document, of other values, the one said of
 * the first and the other of the second. What a document itself keeps apart is no disagreement between documents.
 */
export class Alternatives {
  private readonly strengths = new Map<string, number>();

  /** `words` are those of an entity's names, by its id: a town and its club are not told apart by them ("Velmont", "the Velmont Harriers"). */
  constructor(
    slots: readonly Slot[],
    private readonly words: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    const recent = new Map<string, Slot[]>();
    for (const slot of slots) {
      const { mention, document } = slot;
      if (mention.kind === 'date' || slot.topics.size === 0) continue;
      const key = `${document} ${mention.kind} ${mention.kind === 'count' ? slot.frame.head : mention.value.unit}`;
      const before = recent.get(key) ?? [];
      for (const other of before) this.note(slot, other);
      recent.set(key, [...before.slice(1 - BACK), slot]);
    }
  }

  private note(a: Slot, b: Slot): void {
    if (relate(a.extent, b.extent) !== 'differs') return;
    for (const [x, v] of a.topics) {
      if (v <= LEAST || (b.topics.get(x) ?? 0) > LEAST) continue;
      for (const [y, w] of b.topics) {
        if (w <= LEAST || (a.topics.get(y) ?? 0) > LEAST) continue;
        const key = keyOf(x, y);
        this.strengths.set(key, Math.max(Math.min(v, w), this.strengths.get(key) ?? 0));
      }
    }
  }

  /** How surely two topics are told apart, 0–1; measures of one unit always are ("the 12-inch model", "the 17-inch model"). */
  between(x: string, y: string): number {
    if (x.startsWith('#') && y.startsWith('#') && x.slice(0, x.indexOf(' ')) === y.slice(0, y.indexOf(' '))) return 1;
    const strength = this.strengths.get(keyOf(x, y)) ?? 0;
    return strength > 0 && this.shareWord(x, y) ? 0 : strength;
  }

  private shareWord(x: string, y: string): boolean {
    const left = this.words.get(x);
    const right = this.words.get(y);
    return left !== undefined && right !== undefined && [...left].some((word) => right.has(word));
  }
}

/** From what sureness on two figures are said of other topics; what is merely carried over from a sentence before is no surer than 0.5. */
export const APART = 0.55;

/** How many figures of its unit back a figure is told apart from, and how surely it must be said of a topic. */
const BACK = 8;
const LEAST = 0.5;

const keyOf = (x: string, y: string) => (x < y ? `${x}\n${y}` : `${y}\n${x}`);

/** How surely two figures are said of two topics that the story tells apart, 0–1. */
export function otherTopic(a: Slot, b: Slot): number {
  let most = 0;
  for (const [x, v] of a.topics) {
    const own = v - (b.topics.get(x) ?? 0);
    if (own <= most) continue;
    for (const [y, w] of b.topics) {
      const other = w - (a.topics.get(y) ?? 0);
      if (x !== y && other > most) most = Math.max(most, Math.min(own, other, a.alternatives.between(x, y)));
    }
  }
  return most;
}
