import type { Document, EntityKind } from '../../model.ts';
import { isName } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { tokenAt, tokenize, WORD } from '../../text/tokens.ts';

/** Most tokens of a name that is looked for. */
export const longest = 6;

/**
 * Where a document could name something that its tagger passed over, and what the tagger did name: token sequences as
 * hashes, which stay small enough to be kept for every document.
 */
export interface Traces {
  /** Start of each capitalised word that no mention claims. */
  readonly starts: Int32Array;
  /** For each, {@link longest} ends and hashes: of the word alone, of it and the next token… 0 where the sentence or a mention ends it. */
  readonly ends: Int32Array;
  readonly hashes: Float64Array;
  /** The names of the document, but for groups. */
  readonly names: readonly (readonly [hash: number, kind: EntityKind])[];
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

function readTraces({ text, analysis }: Document): Traces {
  const tokens = tokenize(text);
  const taken = new Uint8Array(tokens.count);
  const names: (readonly [number, EntityKind])[] = [];
  const plain = new Set<string>();
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kinds[i] === WORD && !isCapital(text, tokens.starts[i] as number)) plain.add(tokens.lower[i] as string);
  for (const mention of analysis.mentions) {
    if (mention.kind === 'quote') continue;
    const first = tokenAt(tokens, mention.start);
    const last = tokenAt(tokens, mention.end - 1) + 1;
    taken.fill(1, first, last);
    if (!isName(mention) || mention.kind === 'group' || last - first > longest) continue;
    let hash = 0;
    for (let i = first; i < last; i++) hash = extend(hash, tokens.lower[i] as string);
    names.push([hash, mention.kind]);
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  for (const span of withoutFurniture(analysis.sentences, analysis.furniture)) {
    const first = tokenAt(tokens, span.start);
    const last = tokenAt(tokens, span.end - 1) + 1;
    for (let i = first; i < last; i++) {
      if (taken[i] || tokens.kinds[i] !== WORD || !isCapital(text, tokens.starts[i] as number)) continue;
      starts.push(tokens.starts[i] as number);
      let hash = 0;
      let open = true;
      for (let k = 0; k < longest; k++) {
        open &&= i + k < last && !taken[i + k];
        if (open) hash = extend(hash, tokens.lower[i + k] as string);
        // The first word of a sentence is capital anyhow: alone it is no name where the document also writes it small.
        const said = open && !(k === 0 && i === first && plain.has(tokens.lower[i] as string));
        ends.push(said ? (tokens.ends[i + k] as number) : 0);
        hashes.push(said ? hash : 0);
      }
    }
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), hashes: Float64Array.from(hashes), names };
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

function isCapital(text: string, at: number): boolean {
  const char = text[at] as string;
  return char !== char.toLowerCase();
}
