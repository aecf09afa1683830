import { WORD } from '../../text/tokens.ts';
import { hashFeature, hashText } from './hash.ts';
import type { Scene } from './scene.ts';
import { CAPITALS, LOWER, type Word } from './words.ts';

/** Texts of fewer tokens say too little about a word besides where it stands. */
const LEAST = 60;
/** Other places of a word that are looked at. */
const PLACES = 6;

/** What a document says of one word in all its places. */
export interface Trace {
  /** Places with a capital, the first few. */
  readonly places: number[];
  /** It also stands in lower case. */
  lower: boolean;
  /** First token of the longest run of capitals that it stands in. */
  run: number;
  /** First token of a run whose initials it spells ("ELN"), -1 = none. */
  full: number;
  /** Scores of the features that are the same for all its tokens, in pairs, filled in on first use: of its longest run, of what it stands for, of each of its places. */
  longestSums?: Int32Array;
  fullSums?: Int32Array;
  placeSums?: readonly Int32Array[];
}

/** Words of a document by the hash of their lower case. */
export type Traces = ReadonlyMap<number, Trace>;

/** Follows the words of a document; undefined for a text too short for it. */
export function traceWords(scene: Scene): Traces | undefined {
  const { words, runFirst, runLast } = scene;
  if (words.length < LEAST) return undefined;
  const traces = new Map<number, Trace>();
  for (let i = 0; i < words.length; i++) {
    if (runLast[i] === 0) continue;
    const word = words[i] as Word;
    const run = runFirst[i] as number;
    const trace = traces.get(word.lower);
    if (!trace) traces.set(word.lower, { places: [i], lower: false, run, full: -1 });
    else if (word.caps !== LOWER) {
      if (trace.places.length < PLACES) trace.places.push(i);
      if ((runLast[i] as number) - run > (runLast[trace.run] as number) - trace.run) trace.run = run;
    }
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.caps === LOWER && word.rank > 0) {
      const trace = traces.get(word.lower);
      if (trace) trace.lower = true;
    }
  }
  for (let i = 0; i < words.length; i++) {
    const end = runLast[i] as number;
    if (end === 0 || runFirst[i] !== i || end - i < 2) continue;
    for (const key of initials(scene, i, end)) {
      const trace = traces.get(key);
      if (trace && trace.full < 0) trace.full = i;
    }
  }
  return traces;
}

/** Hashes of what the capitals of a run spell, without and with the small words between them. */
function initials({ page, words }: Scene, first: number, last: number): number[] {
  let short = '';
  let long = '';
  for (let i = first; i < last; i++) {
    const letter = page.tokens.lower[i]?.[0] ?? '';
    if ((words[i] as Word).caps !== LOWER) short += letter;
    if (page.tokens.kinds[i] === WORD) long += letter;
  }
  return short === long ? [hashText(short)] : [hashText(short), hashText(long)];
}

/** What token `i` has of the traces of its word. */
export function traceOf({ words }: Scene, traces: Traces, i: number): Trace | undefined {
  const { caps, lower } = words[i] as Word;
  return caps === LOWER ? undefined : traces.get(lower);
}

/** Features of a token from how its word is written elsewhere in the document. */
export function writtenFeatures({ caps }: Word, { lower, places }: Trace, keys: Int32Array, at: number): number {
  keys[at] = hashFeature(300, lower ? 1 : 0, caps * 4 + Math.min(3, places.length));
  return at + 1;
}

/** Features of an acronym from the words that it stands for. */
export function fullFeatures({ words, runLast }: Scene, { full }: Trace, keys: Int32Array, at: number): number {
  const lead = words[full] as Word;
  const head = words[(runLast[full] as number) - 1] as Word;
  let n = at;
  keys[n++] = hashFeature(320, head.lower);
  keys[n++] = hashFeature(321, head.cluster);
  keys[n++] = hashFeature(322, lead.cluster);
  keys[n++] = hashFeature(323, lead.leaning, head.leaning);
  keys[n++] = hashFeature(324, 0);
  return n;
}

export const hasFull = ({ caps }: Word, { full }: Trace): boolean => full >= 0 && caps === CAPITALS;

/** Whether the word of token `i` stands in a longer run of capitals elsewhere. */
export function isLonger({ runFirst, runLast }: Scene, { run }: Trace, i: number): boolean {
  return (runLast[run] as number) - run > (runLast[i] as number) - (runFirst[i] as number);
}

/** Features of a word (hash of its lower case) from the longest run of capitals that it stands in. */
export function longestFeatures({ words, runLast }: Scene, word: number, { run }: Trace, keys: Int32Array, at: number): number {
  const end = runLast[run] as number;
  const lead = words[run] as Word;
  const head = words[end - 1] as Word;
  const place = word === head.lower ? 1 : word === lead.lower ? 2 : 3;
  const before = words[run - 1];
  let n = at;
  keys[n++] = hashFeature(301, Math.min(4, end - run), place);
  keys[n++] = hashFeature(302, head.lower, place);
  keys[n++] = hashFeature(303, head.cluster, place);
  keys[n++] = hashFeature(304, lead.lower, place);
  keys[n++] = hashFeature(305, lead.cluster, place);
  keys[n++] = hashFeature(306, lead.lists, head.lists * 4 + place);
  if (before) keys[n++] = hashFeature(307, before.cluster, place);
  return n;
}

/** Features of a word from what stands around it at token `k`, another of its places. */
export function placeFeatures({ words, runFirst, runLast }: Scene, k: number, keys: Int32Array, at: number): number {
  const before = words[k - 1];
  const after = words[k + 1];
  let n = at;
  if (before) {
    keys[n++] = hashFeature(310, before.lower);
    keys[n++] = hashFeature(311, before.cluster);
  }
  if (after) {
    keys[n++] = hashFeature(312, after.lower);
    keys[n++] = hashFeature(313, after.cluster);
  }
  const alone = (runLast[k] as number) - (runFirst[k] as number) === 1;
  if (alone && before && after) keys[n++] = hashFeature(314, before.coarse * 256 + after.coarse);
  return n;
}

/** All features of token `i` from the other places of its word in the document. */
export function documentFeatures(scene: Scene, traces: Traces, i: number, keys: Int32Array, at: number): number {
  const trace = traceOf(scene, traces, i);
  if (!trace) return at;
  const word = scene.words[i] as Word;
  let n = writtenFeatures(word, trace, keys, at);
  if (hasFull(word, trace)) n = fullFeatures(scene, trace, keys, n);
  if (isLonger(scene, trace, i)) n = longestFeatures(scene, word.lower, trace, keys, n);
  for (const k of trace.places) if (k !== i) n = placeFeatures(scene, k, keys, n);
  return n;
}
