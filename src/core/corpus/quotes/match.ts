import type { Stories } from '../stories.ts';
import type { Utterance } from './utterances.ts';
import { telling } from './utterances.ts';

/** A stem in more utterances than this finds no candidates. */
const common = 300;
/** Share of the shorter utterance's weight that must be in the longer one, when the speaker agrees and when it is not known. */
const sameSpeaker = 0.62;
const anySpeaker = 0.75;
/** … and of the longer one's in the shorter. */
const mutual = 0.34;

/** Share of all words, little ones too, that an edited quotation keeps. */
const edited = 0.8;

/** Pairs of utterances (indexes) that are one: the same words, one cut out of the other, or the same in other words. */
export function* joins(utterances: readonly Utterance[], { near }: Stories): Generator<readonly [number, number]> {
  const postings = index(utterances);
  // Less one: that the two share a stem must not make it common in a small folder.
  const weigh = (stem: string) => Math.log(1 + utterances.length / Math.max(1, (postings.get(stem)?.length ?? 1) - 1));
  const related = (a: Utterance, b: Utterance) => nearby(a, b, near);
  for (const [i, utterance] of utterances.entries()) {
    const shared = new Map<number, number>();
    const cuts: number[] = [];
    for (const stem of utterance.stems) {
      const list = postings.get(stem) as number[];
      if (list.length > common) continue;
      for (const j of list) if (j !== i && utterances[j]?.story === utterance.story) shared.set(j, (shared.get(j) ?? 0) + weigh(stem));
    }
    const weight = utterance.stems.reduce((sum, stem) => sum + weigh(stem), 0);
    for (const [j, overlap] of [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 60)) {
      const other = utterances[j] as Utterance;
      if (other.key === utterance.key) {
        if (i < j && sameShort(utterance, other) && related(utterance, other)) yield [i, j];
      } else if (isCut(utterance, other)) {
        if (mayBeCut(utterance, other) && related(utterance, other)) cuts.push(j);
      } else if (i < j && !isCut(other, utterance)) {
        const otherWeight = other.stems.reduce((sum, stem) => sum + weigh(stem), 0);
        if (isRewording(utterance, other, overlap, weight, otherWeight) && related(utterance, other)) yield [i, j];
      }
    }
    // Words that were cut out of one of several utterances may be of any: a short cut is joined where it can be of one only.
    const distinct = new Set(cuts.map((j) => utterances[j]?.key));
    if (utterance.words.length >= telling || distinct.size === 1) for (const j of cuts) yield [i, j];
    else if (distinct.size > 1 && nested(cuts.map((j) => utterances[j] as Utterance))) for (const j of cuts) yield [i, j];
  }
}

function index(utterances: readonly Utterance[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [i, { stems }] of utterances.entries()) {
    for (const stem of stems) {
      const list = postings.get(stem);
      if (list) list.push(i);
      else postings.set(stem, [i]);
    }
  }
  return postings;
}

/** Whether documents that quote the two may be compared; the first few places speak for the rest. */
function nearby(a: Utterance, b: Utterance, near: (a: number, b: number) => boolean): boolean {
  return a.places.slice(0, 5).some((x) => b.places.slice(0, 5).some((y) => near(x.document, y.document)));
}

const agree = (a: Utterance, b: Utterance) => a.speaker !== undefined && a.speaker === b.speaker;
const differ = (a: Utterance, b: Utterance) => a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker;

/** A few words are one utterance if one of the two places does not say whose they are; never two speakers'. */
function sameShort(a: Utterance, b: Utterance): boolean {
  return !differ(a, b) && a.words.length > 1;
}

/** Whether the words of the one stand in the other, in order and without a gap. */
function isCut(short: Utterance, long: Utterance): boolean {
  return short.words.length < long.words.length && ` ${long.key} `.includes(` ${short.key} `);
}

function mayBeCut(short: Utterance, long: Utterance): boolean {
  if (short.words.length < 2) return false;
  if (agree(short, long)) return true;
  if (short.words.length >= telling + 1) return true;
  return !differ(short, long) && short.words.length > 2 && short.stems.length > 1;
}

/** Whether each of some utterances holds the next shorter one: then what is cut from the shortest is cut from all. */
function nested(utterances: readonly Utterance[]): boolean {
  const sorted = utterances.toSorted((a, b) => a.words.length - b.words.length);
  return sorted.every((utterance, i) => i === 0 || utterance.key === sorted[i - 1]?.key || isCut(sorted[i - 1] as Utterance, utterance));
}

function isRewording(a: Utterance, b: Utterance, overlap: number, weightA: number, weightB: number): boolean {
  const [low, high] = weightA < weightB ? [weightA, weightB] : [weightB, weightA];
  if (isEdit(a.words, b.words)) return true;
  const stems = Math.min(a.stems.length, b.stems.length);
  if (stems < 3 || overlap < mutual * high) return false;
  if (a.places.some((x) => b.places.some((y) => x.document === y.document))) return false;
  if (agree(a, b)) return overlap >= sameSpeaker * low;
  return overlap >= (differ(a, b) ? 0.85 : anySpeaker) * low && stems >= (differ(a, b) ? 5 : 4);
}

/** Nearly the same words, little ones counted too: an edit, whoever is said to have said it. */
function isEdit(a: readonly string[], b: readonly string[]): boolean {
  const most = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < telling + 1 || Math.min(a.length, b.length) < edited * most) return false;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared >= edited * most;
}
