import type { FigureMention } from '../model.ts';
import type { Frame } from './frame.ts';
import { eventGroup, NOUN, nounClass } from './lexicon.ts';
import type { Extent } from './values.ts';

/** A figure as far as its document counts how many of its sort it states. */
interface Member {
  readonly mention: FigureMention;
  readonly frame: Frame;
  readonly extent: Extent;
}

export interface Family {
  /** Names the sort of thing, the same in every document. */
  readonly sort: string;
  /** How many values the document states for this sort of thing. */
  readonly family: number;
  /** None of them is larger: a whole, where the others may be its parts. */
  readonly largest: boolean;
}

/**
 * How many values each figure's document states for its sort of thing: figures of one unit and head, people of one
 * event. One alone is *the* figure of its sort, and another document's is likely to be the same; where there are many
 * (storage sizes of several models, bids of several parties), two that differ are rather two of the sort.
 */
export function countFamilies(members: readonly Member[]): Family[] {
  const values = new Map<string, Set<number>>();
  const keys = members.map(familyOf);
  const amountOf = ({ extent: { stated, min, max } }: Member) => stated ?? (Number.isFinite(min) ? min : max);
  for (const [i, key] of keys.entries()) {
    const known = values.get(key) ?? new Set();
    values.set(key, known.add(amountOf(members[i] as Member)));
  }
  const largest = new Map([...values].map(([key, known]) => [key, [...known].reduce((a, b) => Math.max(a, b))]));
  return members.map((member, i) => {
    const key = keys[i] as string;
    return { sort: key, family: (values.get(key) as Set<number>).size, largest: amountOf(member) === largest.get(key) };
  });
}

function familyOf({ mention, frame: { head, events, background } }: Member): string {
  const event = eventGroup(events[0]?.[0] ?? '');
  if (mention.kind === 'date') return `date ${event}`;
  if (mention.kind !== 'count') return `${mention.value.unit} ${head} ${background}`;
  const people = head === 'person' || (head !== null && nounClass(head) === NOUN.person);
  return people ? `people ${event} ${background}` : `count ${head} ${background}`;
}
