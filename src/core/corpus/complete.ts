import { type Analysis, type Document, ENTITY_KINDS, type EntityKind, type NameMention } from '../model.ts';
import { readPage } from '../text/page.ts';
import { longest, type Traces, tracesOf } from './complete/traces.ts';
import { readFrames } from './frames.ts';

/** A word sequence is a name where it was found without being told if it was tagged so often, and in this share of the places where it stands. */
const atLeast = 2;
const share = 0.3;

interface Evidence {
  tagged: number;
  passed: number;
  readonly kinds: number[];
}

/**
 * Adds to each document the names that its tagger passed over and that other places of the corpus show to be names: what
 * is a name in one article of a story is one in the next. Documents to which nothing is added stay the same objects.
 * Linear in the words of the corpus, and each document is read once.
 */
export function completeNames(documents: readonly Document[]): Document[] {
  const traces = documents.map(tracesOf);
  const evidence = new Map<number, Evidence>();
  for (const { names } of traces) {
    for (const [hash, kind] of names) {
      const known = evidence.get(hash) ?? { tagged: 0, passed: 0, kinds: ENTITY_KINDS.map(() => 0) };
      evidence.set(hash, known);
      known.tagged++;
      const slot = ENTITY_KINDS.indexOf(kind);
      known.kinds[slot] = (known.kinds[slot] as number) + 1;
    }
  }
  const passed = traces.map((one) => findPassed(one, evidence));
  for (const list of passed) for (const { known } of list) known.passed++;
  return documents.map((document, i) => {
    const added = (passed[i] as Passed[])
      .filter(({ known: { tagged, passed } }) => tagged >= atLeast && tagged >= share * (tagged + passed))
      .map(({ start, end, known }): NameMention => ({ kind: majority(known.kinds), start, end, text: document.text.slice(start, end) }));
    return added.length === 0 ? document : complete(document, added);
  });
}

interface Passed {
  readonly start: number;
  readonly end: number;
  readonly known: Evidence;
}

/** The places where words stand that are a name elsewhere, the longest first, not overlapping. */
function findPassed({ starts, ends, hashes }: Traces, evidence: ReadonlyMap<number, Evidence>): Passed[] {
  const found: Passed[] = [];
  let free = 0;
  for (const [i, start] of starts.entries()) {
    if (start < free) continue;
    for (let k = longest - 1; k >= 0; k--) {
      const known = evidence.get(hashes[i * longest + k] as number);
      if (!known) continue;
      free = ends[i * longest + k] as number;
      found.push({ start, end: free, known });
      break;
    }
  }
  return found;
}

function majority(kinds: readonly number[]): EntityKind {
  return ENTITY_KINDS[kinds.indexOf(Math.max(...kinds))] as EntityKind;
}

const made = new WeakMap<Document, { readonly key: string; readonly document: Document }>();

/** The document with more names. What was made before is given again while the same names are added. */
function complete(document: Document, added: readonly NameMention[]): Document {
  const key = added.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join();
  const known = made.get(document);
  if (known?.key === key) return known.document;
  const completed = { ...document, analysis: insert(document, added) };
  made.set(document, { key, document: completed });
  return completed;
}

/** Frames are read anew, since a name nearby is part of what a figure is about. */
function insert({ text, analysis }: Document, added: readonly NameMention[]): Analysis {
  const mentions = [...analysis.mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...analysis, mentions, frames: readFrames(readPage(text), mentions, analysis.published?.date ?? null) };
}
