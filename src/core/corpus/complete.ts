import { type Analysis, type Document, ENTITY_KINDS, type EntityKind, isName, type NameMention } from '../model.ts';
import { fold } from '../text/fold.ts';
import { readPage } from '../text/page.ts';
import { isAllCapitals, isCapital } from './complete/capitals.ts';
import { longest, type Traces, tracesOf } from './complete/traces.ts';
import { readFrames } from './frames.ts';
import { isWord, lemma } from './lexicon.ts';

/**
 * A word sequence is a name where the tagger saw none if it was tagged so often, and in this share of the places where it
 * stands: a common word that is capital may be many things, a word that is nothing else or several in a row hardly.
 */
const atLeast = 2;
const shareOfWord = 0.3;
const shareOfName = 0.2;

interface Evidence {
  tagged: number;
  passed: number;
  readonly kinds: number[];
}

/**
 * Adds to each document the names that its tagger passed over, and gives those that it cut short in full, where other
 * places of the corpus show them: what is a name in one article of a story is one in the next. Documents to which
 * nothing is added stay the same objects. Linear in the words of the corpus, and each document is read once.
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
  for (const trace of traces) walk(trace, evidence, isAttested, (_, __, known) => known.passed++);
  return documents.map((document, i) => {
    const added = findPassed(document, traces[i] as Traces, evidence);
    return added.length === 0 ? document : complete(document, added);
  });
}

const isAttested = ({ tagged }: Evidence) => tagged >= atLeast;

function isShown({ tagged, passed }: Evidence, words: string): boolean {
  const share = tagged / (tagged + passed);
  return tagged >= atLeast && share >= shareOfName && (share >= shareOfWord || isNoWord(words));
}

/** Several words, or one that the lexicon does not know and that does not look like the adjective of a people. */
function isNoWord(words: string): boolean {
  if (/[\s-]/.test(words)) return true;
  return words.length > 3 && !isAllCapitals(words) && !/(?:al|an|ic|ish|ese)s?$/.test(words) && !isWord(lemma(fold(words)));
}

/** The places where words stand that are a name elsewhere, the longest first, then the short forms; not overlapping. */
function findPassed({ text }: Document, traces: Traces, evidence: ReadonlyMap<number, Evidence>): NameMention[] {
  const found: NameMention[] = [];
  const test = (known: Evidence, start: number, end: number) => {
    const words = text.slice(start, end);
    // A person's name does not end in small letters: "Ashford mother" is not the "Ashford Mother" of a headline.
    return isShown(known, words) && (majority(known.kinds) !== 'person' || isCapital(text, start + words.lastIndexOf(' ') + 1));
  };
  walk(traces, evidence, test, (start, end, { kinds }) => {
    found.push({ kind: majority(kinds), start, end, text: text.slice(start, end) });
  });
  let at = 0;
  const left = traces.short.filter(({ start, end }) => {
    while (at < found.length && (found[at] as NameMention).end <= start) at++;
    return at === found.length || (found[at] as NameMention).start >= end;
  });
  return left.length === 0 ? found : [...found, ...left].sort((a, b) => a.start - b.start);
}

/** Visits the candidates from left to right that are known and pass a test: of those at one word the longest, not overlapping. */
function walk(
  { starts, ends, hashes }: Traces,
  evidence: ReadonlyMap<number, Evidence>,
  test: (known: Evidence, start: number, end: number) => boolean,
  visit: (start: number, end: number, known: Evidence) => void,
): void {
  let free = 0;
  for (const [i, start] of starts.entries()) {
    if (start < free) continue;
    for (let k = longest - 1; k >= 0; k--) {
      const known = evidence.get(hashes[i * longest + k] as number);
      const end = ends[i * longest + k] as number;
      if (!known || !test(known, start, end)) continue;
      free = end;
      visit(start, free, known);
      break;
    }
  }
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

/**
 * The mentions in order; an added name takes the place of those it covers, and the role of the last of its kind. Frames
 * are read anew, since a name nearby is part of what a figure is about.
 */
function insert({ text, analysis }: Document, added: readonly NameMention[]): Analysis {
  const roles = new Map<NameMention, string>();
  let at = 0;
  const kept = analysis.mentions.filter((mention) => {
    while (at < added.length && (added[at] as NameMention).end <= mention.start) at++;
    const over = added[at];
    if (!isName(mention) || !over || over.start > mention.start || mention.end > over.end) return true;
    if (mention.role !== undefined && mention.kind === over.kind) roles.set(over, mention.role);
    return false;
  });
  const names = added.map((name): NameMention => {
    const role = roles.get(name);
    return role === undefined ? name : { ...name, role };
  });
  const mentions = [...kept, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...analysis, mentions, frames: readFrames(readPage(text), mentions, analysis.published?.date ?? null) };
}
