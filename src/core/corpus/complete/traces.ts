import type { Document, EntityKind, NameMention } from '../../model.ts';
import { isName } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { SYMBOL, tokenAt, tokenize, WORD } from '../../text/tokens.ts';
import { corporate, honorifics } from '../entities/words.ts';
import { isCapital } from './capitals.ts';
import { findShort } from './short.ts';

/** Most tokens of a name that is looked for. */
export const longest = 6;

/**
 * Where a document could name something that its tagger passed over or cut short, and what the tagger did name: token
 * sequences as hashes, which stay small enough to be kept for every document.
 */
export interface Traces {
  /** Start of each capitalised word that begins a mention or is in none. */
  readonly starts: Int32Array;
  /** For each, {@link longest} ends and hashes: of the word alone, of it and the next token… 0 where that is no candidate. */
  readonly ends: Int32Array;
  readonly hashes: Float64Array;
  /** The names of the document, but for groups. */
  readonly names: readonly (readonly [hash: number, kind: EntityKind])[];
  /** Shorter forms, not tagged, of names that the document introduces. */
  readonly short: readonly NameMention[];
}

const read = new WeakMap<Document, Traces>();

/** Reads a document once for as long as it lives. */
export function tracesOf(document: Document): Traces {
  const known = read.get(document);
  if (known) return known;
  const traces = readTraces(document);
  read.set(document, traces);
  return traces;
}

const inner = new Set(['-', '‐', '–', '.', '&', "'", '’', '/']);

function readTraces(document: Document): Traces {
  const { text, analysis } = document;
  const tokens = tokenize(text);
  /** One more than the index of the mention that holds the token. */
  const owner = new Int32Array(tokens.count);
  const names: (readonly [number, EntityKind])[] = [];
  const plain = new Set<string>();
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kinds[i] === WORD && !isCapital(text, tokens.starts[i] as number)) plain.add(tokens.lower[i] as string);
  const hash = (first: number, last: number) => {
    let hash = 0;
    for (let i = first; i < last; i++) hash = extend(hash, tokens.lower[i] as string);
    return hash;
  };
  for (const [index, mention] of analysis.mentions.entries()) {
    if (mention.kind === 'quote') continue;
    const first = tokenAt(tokens, mention.start);
    const last = tokenAt(tokens, mention.end - 1) + 1;
    owner.fill(isName(mention) ? index + 1 : -1, first, last);
    if (!isName(mention) || mention.kind === 'group' || last - first > longest) continue;
    names.push([hash(first, last), mention.kind]);
    // With its legal ending it is a firm beyond doubt, and then without it too.
    let bare = last;
    while (bare > first + 1 && (corporate.has(tokens.lower[bare - 1] as string) || tokens.kinds[bare - 1] === SYMBOL)) bare--;
    if (bare < last && tokens.kinds[last - 1] === WORD) names.push([hash(first, bare), mention.kind], [hash(first, bare), mention.kind]);
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const sentences = withoutFurniture(analysis.sentences, analysis.furniture);
  for (const span of sentences) {
    const begin = tokenAt(tokens, span.start);
    const last = tokenAt(tokens, span.end - 1) + 1;
    for (let i = begin; i < last; i++) {
      if (tokens.kinds[i] !== WORD || !isCapital(text, tokens.starts[i] as number)) continue;
      const own = owner[i] as number;
      if (own < 0 || (own > 0 && owner[i - 1] === own)) continue;
      // A title or "the" that some places tag with the name is no reason to take it in here too.
      const leads = honorifics.has(tokens.lower[i] as string) || tokens.lower[i] === 'the';
      starts.push(tokens.starts[i] as number);
      let hash = 0;
      let open = true;
      let covers = false;
      for (let k = 0; k < longest; k++) {
        const at = i + k;
        open &&= at < last && (owner[at] as number) >= 0 && (tokens.kinds[at] !== SYMBOL || inner.has(tokens.lower[at] as string));
        if (open) hash = extend(hash, tokens.lower[at] as string);
        const holder = open ? (owner[at] as number) : 0;
        covers ||= holder > 0;
        const whole = holder === 0 || at + 1 >= tokens.count || owner[at + 1] !== holder;
        const same = own > 0 && holder === own;
        // The first word of a sentence is capital anyhow: alone it is no name where the document also writes it small.
        const doubtful = k === 0 && i === begin && plain.has(tokens.lower[i] as string);
        const said = open && whole && !same && !doubtful && !(covers && leads);
        ends.push(said ? (tokens.ends[at] as number) : 0);
        hashes.push(said ? hash : 0);
      }
    }
  }
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    hashes: Float64Array.from(hashes),
    names,
    short: findShort(document, tokens, owner, sentences),
  };
}

function withoutFurniture<S extends { start: number; end: number }>(
  sentences: readonly S[],
  furniture: readonly { start: number; end: number }[],
): S[] {
  let at = 0;
  return sentences.filter(({ start, end }) => {
    while (at < furniture.length && (furniture[at] as S).end <= start) at++;
    return !(at < furniture.length && (furniture[at] as S).start < end);
  });
}

/** Hash of a token sequence and one token more, in 52 bits, case and accents aside. */
function extend(hash: number, word: string): number {
  let low = (hash % 0x4000000) ^ 0x811c9dc5;
  let high = Math.floor(hash / 0x4000000) ^ 0x1b873593;
  const folded = fold(word);
  for (let i = 0; i < folded.length; i++) {
    low = Math.imul(low ^ folded.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ folded.charCodeAt(i), 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}
