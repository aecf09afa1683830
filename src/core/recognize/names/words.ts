import { hashText } from './hash.ts';
import { findKey } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { EDGE, INNER, OPENS } from './lexicon.ts';

/** How a word is written. */
export const LOWER = 0;
export const CAPITALIZED = 1;
export const CAPITALS = 2;
export const INITIAL = 3;
export const MIXED = 4;

/** A word form with everything that does not depend on where it stands. */
export interface Word {
  /** Hash of the form as written. */
  readonly form: number;
  /** Hash of its lower case. */
  readonly lower: number;
  readonly caps: number;
  readonly shape: number;
  /** Hashes of its first and last one to four letters. */
  readonly affixes: readonly number[];
  readonly cluster: number;
  readonly coarse: number;
  readonly rank: number;
  readonly lists: number;
  /** How far it leans to each kind of name, two bits a kind. */
  readonly leaning: number;
  /** May stand in lower case at the edge of a name. */
  readonly edge: boolean;
  /** A listed phrase may begin with it. */
  readonly opens: boolean;
  /** Binds parts of a name ("of", "and", "-"). */
  readonly binds: boolean;
  /** May stand in lower case within a name. */
  readonly inner: boolean;
  /** Scores, in pairs, of the features that depend on the word and its distance alone, filled in on first use; which are, as bits. */
  sums: Int32Array | undefined;
  summed: number;
}

const binders = new Set([
  'of',
  'and',
  'the',
  'de',
  'del',
  'la',
  'las',
  'los',
  'du',
  'des',
  'di',
  'da',
  'do',
  'dos',
  'el',
  'al',
  'y',
  'e',
  'for',
  '&',
  '-',
  '–',
  "'",
  '/',
]);

/** `shown` is the word as written, `lower` the same in lower case. */
export function readWord(shown: string, lower: string, lexicon: Lexicon): Word {
  const caps = capsOf(shown, lower);
  const key = hashText(lower);
  const entry = findKey(lexicon.words, key);
  const cluster = entry < 0 ? 0 : (lexicon.clustersLow[entry] as number) | ((lexicon.clustersHigh[entry] as number) << 8);
  const flags = entry < 0 ? 0 : (lexicon.flags[entry] as number);
  const affixes: number[] = [];
  for (let n = 1; n <= 4; n++) {
    if (lower.length <= n) break;
    affixes.push(hashText(`${lower.slice(0, n)}<`), hashText(`>${lower.slice(-n)}`));
  }
  return {
    form: hashText(shown),
    lower: key,
    caps,
    shape: hashText(shapeOf(shown)),
    affixes,
    cluster,
    coarse: cluster === 0 ? 0 : (lexicon.coarse[cluster] as number),
    rank: entry < 0 ? 0 : (lexicon.ranks[entry] as number),
    lists: entry < 0 ? 0 : (lexicon.lists[entry] as number),
    leaning: entry < 0 ? 0 : (lexicon.leanings[entry] as number),
    edge: (flags & EDGE) !== 0,
    opens: (flags & OPENS) !== 0,
    binds: binders.has(lower),
    inner: (flags & INNER) !== 0,
    sums: undefined,
    summed: 0,
  };
}

function capsOf(shown: string, lower: string): number {
  if (shown === lower) return LOWER;
  const letters = shown.replace(/[^\p{L}]/gu, '');
  if (letters.length === 1) return INITIAL;
  if (letters === letters.toUpperCase()) return CAPITALS;
  const [first = ''] = letters;
  return first !== first.toLowerCase() && letters.slice(1) === letters.slice(1).toLowerCase() ? CAPITALIZED : MIXED;
}

/** "McDonald" → XxXx, "U.S." → X.X., "G20" → Xd; runs of one class shortened to one sign, long runs to two. */
function shapeOf(shown: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of shown) {
    const sign = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char;
    run = sign === last ? run + 1 : 1;
    if (run === 1 || run === 4) shape += sign;
    last = sign;
    if (shape.length >= 8) break;
  }
  return shape;
}
