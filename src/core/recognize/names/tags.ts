import type { EntityKind } from '../../model.ts';

/**
 * Tags of the tokens of a name: begin, inside, end of a longer name, or single, for each kind; 0 is no name.
 * The kind of tag t > 0 is KINDS[(t - 1) >> 2], its place in the name (t - 1) & 3.
 */
export const KINDS = ['person', 'organization', 'place'] as const satisfies readonly EntityKind[];
export const TAGS = 1 + 4 * KINDS.length;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

export const tagOf = (kind: number, place: number) => 1 + kind * 4 + place;
export const kindOf = (tag: number) => (tag === 0 ? -1 : (tag - 1) >> 2);
export const placeOf = (tag: number) => (tag - 1) & 3;

const isOpen = (tag: number) => tag > 0 && placeOf(tag) <= INSIDE;

/** Whether `next` may follow `tag`: a name that has begun goes on to its end in its own kind. */
function mayFollow(tag: number, next: number): boolean {
  if (isOpen(tag)) return next > 0 && kindOf(next) === kindOf(tag) && (placeOf(next) === INSIDE || placeOf(next) === END);
  return next === 0 || placeOf(next) === BEGIN || placeOf(next) === SINGLE;
}

/** The tags that may stand before each tag. */
const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, next) =>
  Array.from({ length: TAGS }, (_, tag) => tag).filter((tag) => mayFollow(tag, next)),
);

let scores = new Float64Array(TAGS * 64);
let back = new Uint8Array(TAGS * 64);

/**
 * The best sequence of tags for `count` tokens (Viterbi), with no name before and after them.
 * `emissions` has TAGS scores a token, `transitions` TAGS × TAGS from row to column. Writes to `tags` from `first` on.
 */
export function decode(emissions: Float64Array, count: number, transitions: ArrayLike<number>, tags: Uint8Array, first = 0): void {
  if (count === 0) return;
  if (scores.length < count * TAGS) {
    scores = new Float64Array(count * TAGS * 2);
    back = new Uint8Array(count * TAGS * 2);
  }
  for (let tag = 0; tag < TAGS; tag++) {
    scores[tag] = mayFollow(0, tag) ? (emissions[tag] as number) + (transitions[tag] as number) : Number.NEGATIVE_INFINITY;
  }
  for (let i = 1; i < count; i++) {
    const row = i * TAGS;
    for (let tag = 0; tag < TAGS; tag++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const previous of PREVIOUS[tag] as readonly number[]) {
        const score = (scores[row - TAGS + previous] as number) + (transitions[previous * TAGS + tag] as number);
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      scores[row + tag] = best + (emissions[row + tag] as number);
      back[row + tag] = from;
    }
  }
  const last = (count - 1) * TAGS;
  let best = Number.NEGATIVE_INFINITY;
  let tag = 0;
  for (let end = 0; end < TAGS; end++) {
    const score = isOpen(end) ? Number.NEGATIVE_INFINITY : (scores[last + end] as number) + (transitions[end * TAGS] as number);
    if (score > best) {
      best = score;
      tag = end;
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    tags[first + i] = tag;
    tag = back[i * TAGS + tag] as number;
  }
}
