import type { Page } from '../../text/page.ts';
import { WORD } from '../../text/tokens.ts';
import { byStart, type Name, ownersOf } from './name.ts';
import { CAPITALS, LOWER, MIXED, type Word } from './words.ts';

/** Letters of an acronym at most. */
const LONGEST = 10;
/** Words of an explanation besides one for each letter (Schwartz and Hearst 2003). */
const BESIDES = 5;
/** Letters of an acronym that is settled without an explanation at least. */
const SHORTEST = 3;
/** An acronym that nothing explains is a name in all its places if it was tagged so often, and in this share of them. */
const LEAST = 2;
const SHARE = 0.5;

/** What an acronym stands for in a document: a kind of name, or no name at all ("memorandum of understanding (MoU)"). */
type Meaning = Name['kind'] | 'none';
type Owners = (Name | undefined)[];

/** An acronym (a token) with the tokens `[first, last)` that explain it. */
interface Explained {
  readonly acronym: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Gives each acronym of a document one meaning: that of the words that explain it ("Bank of the South (BoS)"), or else what
 * most of its places are tagged as. A name in the explanation takes in all the words that the letters stand for.
 */
export function settleAcronyms(page: Page, words: readonly Word[], names: readonly Name[]): Name[] {
  const owners = ownersOf(page, names);
  const explained = findExplained(page, words, owners);
  for (const { first, last } of explained) widen(words, owners, first, last);
  const whole = explained.length === 0 ? names : [...new Set(owners)].filter((name) => name !== undefined);
  /** By the hash of the form as written. */
  const meanings = new Map<number, Meaning>();
  for (const { acronym, first, last } of explained) {
    const owner = owners[last - 1];
    if (owner ? owner.kind !== 'person' : (words[first] as Word).caps === LOWER)
      meanings.set(formOf(words, acronym), owner?.kind ?? 'none');
  }
  countTagged(page, words, owners, meanings);
  if (meanings.size === 0) return [...whole];
  const settled: Name[] = whole.filter(({ first, last }) => last > first + 1 || !meanings.has(formOf(words, first)));
  for (const { first, last, block } of page.sentences) {
    if (page.blocks[block]?.role === 'furniture') continue;
    for (let i = first; i < last; i++) {
      const { form, caps } = words[i] as Word;
      if (caps === LOWER || isPart(owners[i])) continue;
      const meaning = meanings.get(form);
      if (meaning && meaning !== 'none') settled.push({ first: i, last: i + 1, kind: meaning });
    }
  }
  return settled.sort(byStart);
}

const formOf = (words: readonly Word[], i: number) => (words[i] as Word).form;

const isPart = (owner: Name | undefined) => owner !== undefined && owner.last > owner.first + 1;

/** Adds the meanings of acronyms that nothing explains. */
function countTagged(page: Page, words: readonly Word[], owners: Owners, meanings: Map<number, Meaning>): void {
  const counts = new Map<number, { all: number; kinds: Map<Name['kind'], number> }>();
  for (let i = 0; i < words.length; i++) {
    const { caps, form: key } = words[i] as Word;
    if (caps !== CAPITALS || lengthOf(page, i) < SHORTEST) continue;
    const owner = owners[i];
    if (isPart(owner)) continue;
    const count = counts.get(key) ?? { all: 0, kinds: new Map() };
    counts.set(key, count);
    count.all++;
    if (owner) count.kinds.set(owner.kind, (count.kinds.get(owner.kind) ?? 0) + 1);
  }
  for (const [key, { all, kinds }] of counts) {
    const [best] = [...kinds].sort((a, b) => b[1] - a[1]);
    if (best && !meanings.has(key) && best[1] >= LEAST && best[1] >= all * SHARE) meanings.set(key, best[0]);
  }
}

/** One name instead of those that begin or end inside `[first, last)`, where the words there begin with a capital and hold one. */
function widen(words: readonly Word[], owners: Owners, first: number, last: number): void {
  if ((words[first] as Word).caps === LOWER) return;
  const parts = [...new Set(owners.slice(first, last))].filter((name) => name !== undefined);
  const lead = parts[0];
  const head = parts.at(-1);
  if (!lead || !head || (lead === head && lead.first <= first && lead.last >= last)) return;
  const kind = lead === head && head.last === last ? head.kind : 'organization';
  if (kind === 'person') return;
  const whole = { first: Math.min(first, lead.first), last: Math.max(last, head.last), kind };
  owners.fill(whole, whole.first, whole.last);
}

/** Acronyms that the text explains: "words (ACRONYM)" and "ACRONYM (words)". */
function findExplained(page: Page, words: readonly Word[], owners: Owners): Explained[] {
  const { lower } = page.tokens;
  const found: Explained[] = [];
  for (const { first, last, block } of page.sentences) {
    if (page.blocks[block]?.role === 'furniture') continue;
    for (let i = first + 1; i < last - 2; i++) {
      if (lower[i] !== '(') continue;
      let before = i;
      while (before > first && /^["'”’,®]$/.test(lower[before - 1] as string)) before--;
      let inner = i + 1;
      while (inner < last && /^["'“‘]$/.test(lower[inner] as string)) inner++;
      let end = inner + 1;
      while (end < last && /^["'”’]$/.test(lower[end] as string)) end++;
      if (end < last && lower[end] === ')' && isAcronym(page, words, inner)) {
        const from = matchLetters(page, inner, first, before);
        const owner = owners[before - 1];
        if (from >= 0) found.push({ acronym: inner, first: from, last: before });
        else if (owner?.last === before && isForeign(page, words, inner, owner))
          found.push({ acronym: inner, first: owner.first, last: before });
      } else if (isAcronym(page, words, before - 1)) {
        let close = i + 1;
        while (close < last && lower[close] !== ')' && close - i < LONGEST + BESIDES) close++;
        const from = lower[close] === ')' ? matchLetters(page, before - 1, i + 1, close) : -1;
        if (from >= 0 && from <= i + 2) found.push({ acronym: before - 1, first: from, last: close });
      }
    }
  }
  return found;
}

function isAcronym(page: Page, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || page.tokens.kinds[i] !== WORD || word.caps === LOWER) return false;
  const length = lengthOf(page, i);
  return length >= 2 && length <= LONGEST && (word.caps === CAPITALS || word.caps === MIXED || word.rank === 0);
}

/** An acronym of an organisation's name in its own language, of which the text gives a translation: other letters. */
function isForeign(page: Page, words: readonly Word[], acronym: number, { first, last, kind }: Name): boolean {
  const { caps, rank } = words[acronym] as Word;
  return kind === 'organization' && last - first > 2 && (caps === CAPITALS ? lengthOf(page, acronym) >= SHORTEST : rank === 0);
}

/** What may stand between the words of one name. */
const joins = /^[-–—'’,.&]$/;

/**
 * First of the tokens `[least, last)` that spell the acronym, −1 where they do not: each letter, from the last to the
 * first, in the words before it, the first at the head of a word (Schwartz and Hearst 2003).
 */
function matchLetters(page: Page, acronym: number, least: number, last: number): number {
  const { lower, kinds } = page.tokens;
  const letters = [...(lower[acronym] as string)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  // Hyphens and commas are tokens too.
  const from = Math.max(least, last - 2 * Math.min(letters.length + BESIDES, letters.length * 2));
  let at = last;
  let char = -1;
  for (let k = letters.length - 1; k >= 0; k--) {
    const letter = letters[k] as string;
    let found = char < 0 ? -1 : k === 0 ? headOf(lower[at] as string, letter) : (lower[at] as string).lastIndexOf(letter, char);
    while (found < 0) {
      at--;
      if (at < from || at === acronym) return -1;
      const word = lower[at] as string;
      if (kinds[at] !== WORD) {
        if (joins.test(word)) continue;
        return -1;
      }
      if (word === lower[acronym]) return -1;
      found = k === 0 ? headOf(word, letter) : word.lastIndexOf(letter);
    }
    char = found - 1;
  }
  return at;
}

const headOf = (word: string, letter: string) => (word[0] === letter ? 0 : -1);

const lengthOf = ({ tokens }: Page, i: number) => (tokens.ends[i] as number) - (tokens.starts[i] as number);
