import type { Document } from '../../model.ts';

/** Words in a shingle: fewer join texts on stock phrases, more break at every edit. */
const width = 5;
/** One shingle in this many is kept, the same ones in every document, so that shares of them estimate shares of the text. */
const sampling = 3;

/** What a document is compared by: hashes of its word sequences, sorted, each once; and one hash of all its words. */
export interface Sketch {
  readonly shingles: Uint32Array;
  readonly whole: string;
  readonly words: number;
}

/** Reads the article's own words, page furniture left out, in one pass. Case, punctuation and accents do not count. */
export function sketch({ text, analysis }: Document): Sketch {
  const window = new Uint32Array(width);
  const kept = new Set<number>();
  let words = 0;
  let whole = 0x811c9dc5;
  let other = 0x9747b28c;
  let hash = 0;
  let from = 0;
  const close = () => {
    if (hash === 0) return;
    whole = mix(whole ^ hash);
    other = mix(Math.imul(other, 31) + hash);
    window[words % width] = hash;
    words++;
    hash = 0;
    if (words < width) return;
    let shingle = 0;
    for (let k = 0; k < width; k++) shingle = mix(Math.imul(shingle, 0x01000193) ^ (window[(words + k) % width] as number));
    if (shingle % sampling === 0) kept.add(shingle);
  };
  for (const gap of [...analysis.furniture, { start: text.length, end: text.length }]) {
    for (let i = from; i < gap.start; i++) {
      const letter = classes[text.charCodeAt(i)] ?? fallback(text.charCodeAt(i));
      if (letter === 0) close();
      else if (letter !== skipped) hash = (Math.imul(hash ^ letter, 0x01000193) | 1) >>> 0;
    }
    close();
    from = Math.max(from, gap.end);
  }
  return { shingles: Uint32Array.from(kept).sort(), whole: `${whole} ${other} ${words}`, words };
}

/** Apostrophes stay inside their word. */
const skipped = 1;

/** By character code: 0 where a word ends, else the lower-case letter without its accent, or the digit. */
const classes = new Uint16Array(0x250);
for (let code = 0; code < classes.length; code++) {
  const char = String.fromCharCode(code);
  const [base = ''] = char.toLowerCase().normalize('NFD');
  classes[code] = char === "'" ? skipped : /[\p{L}\p{N}]/u.test(char) ? base.charCodeAt(0) : 0;
}

function fallback(code: number): number {
  if (code === 0x2019) return skipped;
  return code < 0x370 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) ? 0 : code;
}

/** A bijection that spreads 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
