import type { Page } from '../../text/page.ts';
import { tokenize } from '../../text/tokens.ts';
import { markWords, mayBe } from '../marks.ts';

/** A spelling as the lower-case tokens it consists of. */
interface Spelling<T> {
  readonly tokens: readonly string[];
  /** The exact letters, where upper and lower case tell units apart ("MW", "mW"). */
  readonly exact: string | undefined;
  /** A symbol of several tokens that stands in one piece ("A$"); others allow one space ("sq km"). */
  readonly solid: boolean;
  readonly meaning: T;
}

export interface SpellingIndex<T> {
  /** Spellings by their first token, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Spelling<T>[]>;
  /** The mark of those tokens. */
  readonly mark: number;
}

export interface Match<T> {
  readonly meaning: T;
  /** One past its last token. */
  readonly last: number;
  /** Written as a symbol ("km") and not as a name ("kilometres"). */
  readonly symbol: boolean;
}

interface Entry<T> {
  readonly meaning: T;
  readonly names: readonly string[];
  readonly symbols: readonly string[];
}

/** Builds the look-up of how things are written; of two with one spelling the first stands. */
export function indexSpellings<T>(entries: readonly Entry<T>[]): SpellingIndex<T> {
  const index = new Map<string, Spelling<T>[]>();
  const add = (written: string, exact: boolean, meaning: T) => {
    const { lower } = tokenize(written);
    const [first] = lower;
    if (first === undefined) return;
    const list = index.get(first) ?? [];
    index.set(first, list);
    const spelling = { tokens: lower, exact: exact ? written.replace(/\s/g, '') : undefined, solid: exact && !/\s/.test(written), meaning };
    const known = list.some(
      ({ tokens, exact: other, solid }) => tokens.join(' ') === lower.join(' ') && other === spelling.exact && solid === spelling.solid,
    );
    if (!known) list.push(spelling);
  };
  for (const { meaning, names } of entries) for (const name of names) add(name, false, meaning);
  for (const { meaning, symbols } of entries) for (const symbol of symbols) add(symbol, true, meaning);
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return { byFirst: index, mark: markWords(index.keys()) };
}

/** The longest spelling that begins at token `at`. A hyphen may stand where a name has a space ("square-foot"). */
export function matchSpelling<T>(index: SpellingIndex<T>, page: Page, at: number): Match<T> | undefined {
  const { tokens, text } = page;
  if (at >= tokens.count) return undefined;
  const word = tokens.lower[at] as string;
  const list = mayBe(word, index.mark) ? index.byFirst.get(word) : undefined;
  if (!list) return undefined;
  let fallback: Match<T> | undefined;
  for (const { tokens: spelled, exact, solid, meaning } of list) {
    const last = matchTokens(page, at, spelled, exact === undefined ? undefined : solid ? 0 : 1);
    if (last < 0) continue;
    if (exact === undefined) return { meaning, last, symbol: false };
    if (exact === text.slice(tokens.starts[at], tokens.ends[last - 1]).replace(/\s/g, '')) return { meaning, last, symbol: true };
    // "KM/H", "Mw": people are careless with the case of longer symbols; but "us $20" has a pronoun.
    if (exact.length > 1 && (solid || !exact.endsWith('$'))) fallback ??= { meaning, last, symbol: true };
  }
  return fallback;
}

/** The token after a spelling, or -1. `gap` is the white space that a symbol allows between its tokens; names allow any, and hyphens. */
function matchTokens({ tokens, sentenceOf }: Page, at: number, spelled: readonly string[], gap: number | undefined): number {
  let i = at;
  for (let k = 0; k < spelled.length; k++) {
    const token = spelled[k];
    if (gap === undefined && k > 0 && tokens.lower[i] === '-' && token !== '-') i++;
    if (i >= tokens.count || tokens.lower[i] !== token || sentenceOf[i] !== sentenceOf[at]) return -1;
    if (gap !== undefined && k > 0 && (tokens.starts[i] as number) > (tokens.ends[i - 1] as number) + gap) return -1;
    i++;
  }
  return i;
}
