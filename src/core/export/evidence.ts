import { groupBy } from '../group.ts';
import { type CorpusState, type Difference, type Document, keyOf, type Mention, type MentionRef } from '../model.ts';
import type { Position } from '../text/lines.ts';
import { rangeOf, sentenceAround } from '../text/places.ts';

/** The exact words of one place of a document, and where they stand. */
export interface Evidence {
  readonly ref: MentionRef;
  readonly document: Document;
  readonly mention: Mention;
  /** From 0. */
  readonly position: Position;
  /** The sentence on one line, before and after the mention's own words; "…" stands where a long one is cut. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Who is said to state the figure, as written. */
  readonly attribution: string;
  /** What the user noted on it. */
  readonly notes: readonly string[];
}

/** Characters of a sentence that are kept to either side, and of the words themselves. */
const AROUND = 400;
const WORDS = 2_000;

/** Reads evidence out of a corpus, each document looked up by its path. */
export function readEvidence(state: CorpusState): (ref: MentionRef) => Evidence {
  const documents = new Map(state.documents.map((document) => [document.path, document]));
  return (ref) => {
    const document = documents.get(ref.path);
    const mention = document?.analysis.mentions[ref.index];
    if (!document || !mention) throw new Error(`No mention ${ref.index} in ${ref.path}`);
    const { text, analysis } = document;
    const { start, end } = mention;
    const sentence = sentenceAround(analysis.sentences, mention);
    const attribution = analysis.frames[ref.index]?.attribution;
    const [from, to] = [Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND)];
    const last = Math.min(end, start + WORDS);
    return {
      ref,
      document,
      mention,
      position: rangeOf(document, mention).start,
      before: (from > sentence.start ? '…' : '') + oneLine(whole(text.slice(from, start))).trimStart(),
      words: oneLine(whole(text.slice(start, last))) + (last < end ? '…' : ''),
      after: oneLine(whole(text.slice(end, to))).trimEnd() + (to < sentence.end ? '…' : ''),
      attribution: attribution ? oneLine(text.slice(attribution.start, attribution.end)) : '',
      notes: (state.decided.notes.get(keyOf(ref)) ?? []).map((note) => note.text),
    };
  };
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ');

/** Without half of a character of two code units at either end. */
const whole = (cut: string) => cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The place as a person looks it up: "a.txt, line 3". */
export const placeWords = ({ ref, position }: Evidence): string => `${ref.path}, line ${position.line + 1}`;

/** Places that say the same in copies of one wire story. */
export type Copies = readonly [Evidence, ...Evidence[]];

/** Joins the places that stand in the same words in copies of one story, so that a story counts once. */
export function joinCopies(refs: readonly MentionRef[], state: CorpusState, evidenceOf: (ref: MentionRef) => Evidence): Copies[] {
  const places = refs.map(evidenceOf);
  const groups = groupBy(places, ({ ref, before, words }) => JSON.stringify([state.origins.get(ref.path) ?? ref.path, before, words]));
  return [...groups.values()] as [Evidence, ...Evidence[]][];
}

/** Differences of one claim. */
export interface Dispute {
  readonly claim: string;
  readonly places: readonly Copies[];
  /** Between two of the places, by their indexes; each pair once, the surest first. */
  readonly pairs: readonly (Difference & { readonly between: readonly [number, number] })[];
}

/** Groups differences by claim, in the order in which the claims first come; copies of one story are joined. */
export function groupDifferences(
  differences: readonly Difference[],
  state: CorpusState,
  evidenceOf: (ref: MentionRef) => Evidence,
): Dispute[] {
  return [...groupBy(differences, ({ claim }) => claim)].map(([claim, rows]) => {
    const refs = new Map(rows.flatMap(({ a, b }) => [a, b]).map((ref) => [keyOf(ref), ref]));
    const places = joinCopies([...refs.values()], state, evidenceOf);
    const indexOf = new Map(places.flatMap((copies, i) => copies.map(({ ref }) => [keyOf(ref), i] as const)));
    const pairs = new Map<string, Dispute['pairs'][number]>();
    for (const row of rows) {
      const between = [indexOf.get(keyOf(row.a)) as number, indexOf.get(keyOf(row.b)) as number] as const;
      const key = `${between.toSorted((a, b) => a - b)} ${row.kind} ${row.ruling?.state ?? ''}`;
      if (!pairs.has(key)) pairs.set(key, { ...row, between });
    }
    return { claim, places, pairs: [...pairs.values()].sort((a, b) => b.confidence - a.confidence) };
  });
}

/** How many sources places come from: copies of one wire story count once. */
export function countSources(refs: Iterable<{ readonly path: string }>, { origins }: CorpusState): number {
  const sources = new Set<string>();
  for (const { path } of refs) sources.add(origins.get(path) ?? path);
  return sources.size;
}
