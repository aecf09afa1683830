import type { Pair } from './pairs';
import { distinctHeads, SIGNALS, type Slot } from './slots';
import { relate } from './values';

/** Two figures that differ, with the clusters of agreeing figures on either side. */
export interface Case {
  readonly pair: Pair;
  readonly a: Slot;
  readonly b: Slot;
  readonly slots: readonly Slot[];
  /** Indexes into the slots: those that agree with `a`, and with `b`, themselves among them. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const at = Object.fromEntries(SIGNALS.map((name, i) => [name, i])) as Record<(typeof SIGNALS)[number], number>;
const signal = ({ pair }: Case, name: (typeof SIGNALS)[number]) => pair.signals[at[name]] as number;

/** Words that single out a part, a rest or an addition; beside one figure alone they make another quantity of it. */
const partial = new Set('other others another additional further extra remaining including includes excluding each apiece every per average mean median half first second third initially initial original previous previously'.split(' '));

/**
 * Reasons not to call two differing figures rivals, each by its name, in the order in which they are tried. They were
 * found on annotated stories to stop many false pairs for each true one.
 */
const vetoes: Readonly<Record<string, (c: Case) => boolean>> = {
  'the slot scores too low': ({ pair }) => pair.score < -1.5,
  'other nouns': ({ a, b }) => a.mention.kind !== 'date' && a.frame.head !== null && b.frame.head !== null && distinctHeads(a.frame.head, b.frame.head),
  'other events': (c) => signal(c, 'eventDiffers') > 0.45 && signal(c, 'near') < 0.5,
  'other years': (c) => signal(c, 'timeDiffers') === 1,
  'background against news': (c) => signal(c, 'backgroundDiffers') === 1 && c.pair.score < 2,
  'a part against a whole': ({ a, b }) => a.frame.scope.some((w) => partial.has(w) && !b.frame.scope.includes(w)) || b.frame.scope.some((w) => partial.has(w) && !a.frame.scope.includes(w)),
  'a change against a level': (c) => signal(c, 'changeDiffers') === 1,
  'another modality': ({ a, b }) => [a, b].some(({ frame }) => frame.modality === 'planned' || frame.modality === 'negated') && a.frame.modality !== b.frame.modality,
  'both stand in one document': (c) => bothInOneDocument(c),
  'the other document states this value too': (c) => explainedAway(c),
  'two readings of one document': ({ a, b }) => a.document === b.document && !rivalAccounts(a, b),
};

/** Name of the first veto that a case meets; undefined where none does. */
export function findVeto(c: Case): string | undefined {
  for (const [name, holds] of Object.entries(vetoes)) if (holds(c)) return name;
  return undefined;
}

/** Two values that one document states side by side are two things, unless it sets them against each other. */
function bothInOneDocument({ a, b, slots, left, right }: Case): boolean {
  const documents = new Set(left.map((i) => (slots[i] as Slot).document));
  for (const i of right) {
    const slot = slots[i] as Slot;
    if (!documents.has(slot.document)) continue;
    const others = left.map((j) => slots[j] as Slot).filter((other) => other.document === slot.document);
    if (!others.some((other) => rivalAccounts(other, slot))) return a.document !== b.document || !rivalAccounts(a, b);
  }
  return false;
}

/** Where the document of `b` has a figure equal to `a` that may fill the slot, `b` is something else. */
function explainedAway({ a, b, slots, left, right }: Case): boolean {
  const states = (document: number, value: Slot, members: readonly number[]) =>
    members.some((i) => {
      const slot = slots[i] as Slot;
      return slot.document === document && relate(slot.extent, value.extent) !== 'differs';
    });
  return a.document !== b.document && (states(b.document, a, left) || states(a.document, b, right));
}

/** Two attributions in one passage of a document, or words that set one account against another. */
function rivalAccounts(a: Slot, b: Slot): boolean {
  if (a.document !== b.document || Math.abs(a.frame.sentence - b.frame.sentence) > 2) return false;
  return a.frame.contrast || b.frame.contrast;
}
