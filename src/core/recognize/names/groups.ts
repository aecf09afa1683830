import { countryOfDemonym, demonyms } from '../../data/countries.ts';
import type { NameMention } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { Page } from '../../text/page.ts';
import { WORD } from '../../text/tokens.ts';
import { groups, groupsInside, neutral, qualifiers } from './peoples.ts';

/** Names of groups by their first word: the words that follow it, and whether the first of a sentence counts. */
interface Entry {
  readonly words: readonly string[];
  readonly anywhere: boolean;
}

let table: ReadonlyMap<string, readonly Entry[]> | undefined;

function entries(): ReadonlyMap<string, readonly Entry[]> {
  if (table) return table;
  const map = new Map<string, Entry[]>();
  const inside = new Set(groupsInside);
  const put = (name: string) => {
    const words = name.split(/[ -]/);
    const list = map.get(words[0] as string) ?? [];
    list.push({ words, anywhere: !inside.has(name) });
    map.set(words[0] as string, list);
  };
  for (const name of new Set([...groups, ...groupsInside])) put(name);
  for (const demonym of demonyms()) {
    const plural = pluralOf(demonym);
    if (plural && !groups.includes(plural)) put(plural);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  table = map;
  return map;
}

/** Words after which the one before was a noun: "the Inuit were", not "an Inuit artist". */
const afterNoun = new Set(
  "is are was were be been have has had do did will would can could may might who whom whose that which and or but nor in on of at by from to for with as than into over under say says said 's".split(
    ' ',
  ),
);

/** "Chilean" → "chileans"; adjectives that have no plural ("Dutch", "Chinese") name nobody on their own. */
function pluralOf(demonym: string): string | undefined {
  if (/man$/.test(demonym)) return demonym.replace(/man$/, 'men');
  if (/(?:sh|ch|ss|ese|x|z|s)$/.test(demonym)) return undefined;
  return `${demonym}s`;
}

/**
 * Finds groups of people: nationalities and peoples, faiths, parties and movements, by their plural.
 *
 * - thousands of Chileans → Chileans · African Americans → African Americans · House Republicans → Republicans
 * - not: the Chilean president (an adjective) · the Springfield Americans (a team)
 *
 * @param taken tokens that other names have claimed (non-zero), left alone
 */
export function recognizeGroups(page: Page, taken?: Uint8Array): NameMention[] {
  const { text, tokens, sentences, blocks } = page;
  const known = entries();
  const found: NameMention[] = [];
  for (const { first, last, block } of sentences) {
    if (blocks[block]?.role === 'furniture') continue;
    for (let i = first; i < last; i++) {
      const word = tokens.lower[i] as string;
      if (tokens.kinds[i] !== WORD || word.length < 3 || !isCapital(text, tokens.starts[i] as number)) continue;
      const list = known.get(word) ?? known.get(fold(word));
      const entry = list?.find(({ words }) => fits(page, i, last, words));
      if (!entry || (i === first && !entry.anywhere)) continue;
      const end = endOf(page, i, entry.words.length);
      if (
        !/(?:s|men)$/.test(entry.words.at(-1) as string) &&
        end < last &&
        tokens.kinds[end] === WORD &&
        !afterNoun.has(tokens.lower[end] as string)
      )
        continue;
      let start = i;
      const before = i - 1;
      if (before >= first && tokens.kinds[before] === WORD && isCapital(text, tokens.starts[before] as number)) {
        const word = fold(tokens.lower[before] as string);
        if (qualifiers.has(word) || countryOfDemonym(word) !== undefined) start = before;
        else if (before > first && !neutral.has(word)) continue; // a team: "Springfield Americans"
      }
      if (
        end < last &&
        tokens.kinds[end] === WORD &&
        isCapital(text, tokens.starts[end] as number) &&
        !/^\p{Lu}+$/u.test(text.slice(tokens.starts[i], tokens.ends[i]))
      )
        continue; // "Democrats Abroad"
      if (taken?.subarray(start, end).some((claimed) => claimed !== 0)) continue;
      const [from, to] = [tokens.starts[start] as number, tokens.ends[end - 1] as number];
      found.push({ kind: 'group', start: from, end: to, text: text.slice(from, to) });
      i = end - 1;
    }
  }
  return found;
}

/**
 * Adds the groups of a page to its names. A name of the same words gives way, so that a group has one kind everywhere; a
 * longer name stands ("Christian Democrats of Utrecht").
 */
export function addGroups(page: Page, names: readonly NameMention[]): NameMention[] {
  const groups = recognizeGroups(page);
  const kept: NameMention[] = [];
  let at = 0;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    while (at < groups.length && (groups[at] as NameMention).end <= name.start) kept.push(groups[at++] as NameMention);
    const group = groups[at];
    const same = group && group.start <= name.start && group.end >= name.end;
    if (same) continue;
    while (at < groups.length && (groups[at] as NameMention).start < name.end) at++;
    kept.push(name);
  }
  return [...kept, ...groups.slice(at)];
}

function fits({ tokens }: Page, at: number, last: number, words: readonly string[]): boolean {
  let i = at;
  for (const [k, word] of words.entries()) {
    if (k > 0 && tokens.lower[i] === '-') i++;
    if (i >= last || fold(tokens.lower[i] as string) !== word) return false;
    i++;
  }
  return true;
}

function endOf({ tokens }: Page, at: number, words: number): number {
  let i = at;
  for (let k = 0; k < words; k++) {
    if (k > 0 && tokens.lower[i] === '-') i++;
    i++;
  }
  return i;
}

function isCapital(text: string, at: number): boolean {
  const char = text[at] as string;
  return char !== char.toLowerCase();
}
