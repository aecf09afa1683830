import { hashFeature } from './hash.ts';
import type { Scene } from './scene.ts';
import { BEGIN, END, KINDS, kindOf, placeOf } from './tags.ts';
import { LOWER, type Word } from './words.ts';

/** How often a word (hash of its lower case) was tagged: as no name, and as each of KINDS. */
type Votes = ReadonlyMap<number, Int32Array>;

/** What the first reading of a document says of each of its words. */
export interface Poll {
  readonly tags: Uint8Array;
  readonly votes: Votes;
  /** The tag of a word in the longest name that it is part of: length × 16 + tag. */
  readonly longest: ReadonlyMap<number, number>;
}

/** Counts what each capitalised word was tagged as. */
export function takePoll({ words }: Scene, tags: Uint8Array): Poll {
  const votes = new Map<number, Int32Array>();
  const longest = new Map<number, number>();
  let begin = 0;
  for (let i = 0; i < tags.length; i++) {
    const word = words[i] as Word;
    const tag = tags[i] as number;
    if (tag === 0 || placeOf(tag) === BEGIN || placeOf(tag) > END) begin = i;
    if (word.caps === LOWER) continue;
    let count = votes.get(word.lower);
    if (!count) {
      count = new Int32Array(1 + KINDS.length);
      votes.set(word.lower, count);
    }
    (count[kindOf(tag) + 1] as number)++;
    if (tag === 0 || placeOf(tag) !== END) continue;
    const length = Math.min(6, i + 1 - begin) * 16;
    for (let k = begin; k <= i; k++) {
      const key = (words[k] as Word).lower;
      if ((longest.get(key) ?? 0) < length) longest.set(key, length + (tags[k] as number));
    }
  }
  return { tags, votes, longest };
}

/** Features of token `i` for the second reading: its first tag, and what the word is elsewhere. */
export function voteFeatures(
  { words }: Scene,
  { tags, votes, longest }: Poll,
  i: number,
  first: number,
  last: number,
  keys: Int32Array,
  at: number,
): number {
  let n = at;
  const word = words[i] as Word;
  const tag = tags[i] as number;
  const before = i > first ? (tags[i - 1] as number) : 0;
  const after = i + 1 < last ? (tags[i + 1] as number) : 0;
  keys[n++] = hashFeature(400, tag);
  keys[n++] = hashFeature(401, tag * 256 + before * 16 + after);
  const count = votes.get(word.lower);
  if (word.caps === LOWER || !count) return n;
  let all = -1;
  let best = 0;
  let most = 0;
  for (let kind = 0; kind <= KINDS.length; kind++) {
    const others = (count[kind] as number) - (kind === kindOf(tag) + 1 ? 1 : 0);
    all += count[kind] as number;
    if (others > most) {
      most = others;
      best = kind;
    }
  }
  if (all <= 0) keys[n++] = hashFeature(402, tag);
  else {
    const share = most === all ? 3 : most * 3 > all * 2 ? 2 : most * 2 > all ? 1 : 0;
    const size = all > 5 ? 3 : all > 2 ? 2 : all - 1;
    keys[n++] = hashFeature(403, tag, best);
    keys[n++] = hashFeature(404, tag, best * 16 + share * 4 + size);
    keys[n++] = hashFeature(405, kindOf(tag), best * 64 + share * 16 + word.caps);
    keys[n++] = hashFeature(406, tag, best * 64 + Math.min(7, word.rank) * 4 + share);
  }
  const long = longest.get(word.lower) ?? 0;
  if (long !== 0) {
    keys[n++] = hashFeature(407, tag, long & 15);
    keys[n++] = hashFeature(408, tag * 16 + before, long);
    keys[n++] = hashFeature(409, tag * 16 + after, long);
  }
  return n;
}
