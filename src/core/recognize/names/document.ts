import { WORD } from '../../text/tokens.ts';
import type { Emit } from './features.ts';
import { hashFeature, hashText } from './hash.ts';
import type { Scene } from './scene.ts';
import { CAPITALS, LOWER, type Word } from './words.ts';

/** Texts of fewer tokens say too little about a word besides where it stands. */
const LEAST = 60;
/** Other places of a word that are looked at. */
const PLACES = 6;

/** What a document says of one word in all its places. */
interface Trace {
  /** Places with a capital, the first few. */
  readonly places: number[];
  /** It also stands in lower case. */
  lower: boolean;
  /** First token of the longest run of capitals that it stands in. */
  run: number;
  /** First token of a run whose initials it spells ("ELN"), -1 = none. */
  full: number;
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

/** Features of token `i` from the other places of its word in the document. */
export function documentFeatures(scene: Scene, traces: Traces, i: number, emit: Emit): void {
  const { words, runFirst, runLast } = scene;
  const word = words[i] as Word;
  if (word.caps === LOWER) return;
  const trace = traces.get(word.lower);
  if (!trace) return;
  emit(hashFeature(300, trace.lower ? 1 : 0, word.caps * 4 + Math.min(3, trace.places.length)));
  if (trace.full >= 0 && word.caps === CAPITALS) {
    const lead = words[trace.full] as Word;
    const head = words[(runLast[trace.full] as number) - 1] as Word;
    emit(hashFeature(320, head.lower));
    emit(hashFeature(321, head.cluster));
    emit(hashFeature(322, lead.cluster));
    emit(hashFeature(323, lead.leaning, head.leaning));
    emit(hashFeature(324, 0));
  }
  const run = trace.run;
  const end = runLast[run] as number;
  const longer = end - run > (runLast[i] as number) - (runFirst[i] as number);
  if (longer) {
    const lead = words[run] as Word;
    const head = words[end - 1] as Word;
    const place = word.lower === head.lower ? 1 : word.lower === lead.lower ? 2 : 3;
    const before = words[run - 1];
    emit(hashFeature(301, Math.min(4, end - run), place));
    emit(hashFeature(302, head.lower, place));
    emit(hashFeature(303, head.cluster, place));
    emit(hashFeature(304, lead.lower, place));
    emit(hashFeature(305, lead.cluster, place));
    emit(hashFeature(306, lead.lists, head.lists * 4 + place));
    if (before) emit(hashFeature(307, before.cluster, place));
  }
  for (const k of trace.places) {
    if (k === i) continue;
    const before = words[k - 1];
    const after = words[k + 1];
    if (before) {
      emit(hashFeature(310, before.lower));
      emit(hashFeature(311, before.cluster));
    }
    if (after) {
      emit(hashFeature(312, after.lower));
      emit(hashFeature(313, after.cluster));
    }
    const alone = (runLast[k] as number) - (runFirst[k] as number) === 1;
    if (alone && before && after) emit(hashFeature(314, before.coarse * 256 + after.coarse));
  }
}
