import type { NameMention } from '../../model.ts';
import type { Page } from '../../text/page.ts';
import { SYMBOL } from '../../text/tokens.ts';
import { settleAcronyms } from './acronyms.ts';
import { roleAfter } from './appositions.ts';
import { joinHalves } from './hyphens.ts';
import { addInstitutions } from './institutions.ts';
import { COUNTRY } from './lexicon.ts';
import { type Name, show } from './name.ts';
import { isNameless, isPeople } from './nameless.ts';
import { settlePlaces } from './places.ts';
import { isAddress, isTitle, leadingTitle, roleBefore } from './roles.ts';
import { END, KINDS, kindOf, placeOf, SINGLE } from './tags.ts';
import { LOWER, type Word } from './words.ts';

/** Seats of government that news writes for those who govern from there. */
const seats = new Set([
  'white house',
  'kremlin',
  'pentagon',
  'downing street',
  'capitol hill',
  'élysée',
  'elysée',
  'whitehall',
  'foggy bottom',
  'zhongnanhai',
]);
/** What groups call themselves, in English and in the languages near it, before "of": never a place or a person. */
const bands = new Set(
  `cartel cártel clan banda bandas band bando frente fronte front movimiento movimento mouvement movement partido partito parti party ejército
  ejercito exército exercito esercito armée army fuerzas forças forces comando comandos commando brigada brigadas brigade brigades milicia milícia
  milice militia guardia guarda guardians grupo gruppo groupe group liga lega ligue league unión uniao união union alianza aliança alleanza alliance
  coalición coalition consejo conselho conseil council comité comitê comitato committee sindicato syndicat confederación federación federation`.split(
    /\s+/,
  ),
);
const of = new Set(['de', 'del', 'do', 'da', 'dos', 'das', 'du', 'des', 'di', 'della', 'of', 'for', 'para', 'pour', 'per']);
/** Initials that mean one thing in news, and what kind of thing. */
const initials = new Map<string, Name['kind']>(
  Object.entries({ US: 'place', 'U.S.': 'place', USA: 'place', 'U.S.A.': 'place', UK: 'place', 'U.K.': 'place', UAE: 'place' } as const),
);
for (const name of ['UN', 'U.N.', 'EU', 'E.U.', 'NATO']) initials.set(name, 'organization');

/** The names that a page's tags spell out, each with its title or role, sorted. */
export function readMentions(page: Page, words: readonly Word[], tags: Uint8Array): NameMention[] {
  const settled = settlePlaces(page, words, settleAcronyms(page, words, joinHalves(page, words, readNames(page, words, tags))));
  const names = splitJoined(page, addInitials(page, words, addInstitutions(page, words, settled)));
  return names.map((name) => toMention(page, words, name));
}

function readNames(page: Page, words: readonly Word[], tags: Uint8Array): Name[] {
  const names: Name[] = [];
  let from = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as number;
    const place = tag === 0 ? -1 : placeOf(tag);
    if (place === END || place === SINGLE) {
      const kind = KINDS[kindOf(tag)] as Name['kind'];
      for (const part of splitCountries(page, words, place === SINGLE ? i : from, i + 1)) {
        const name = trim(page, words, { kind, ...part });
        if (name) names.push(name);
      }
    }
    if (tag === 0 || place === END || place === SINGLE) from = i + 1;
  }
  return names;
}

/** "US-Peru relations" names two places and nothing else: only the countries of a name in which two are joined by a hyphen. */
function splitCountries(
  page: Page,
  words: readonly Word[],
  first: number,
  last: number,
): readonly (Omit<Name, 'kind'> & { kind?: Name['kind'] })[] {
  const { lower, starts, ends } = page.tokens;
  const country = (i: number) => ((words[i] as Word).lists & COUNTRY) !== 0 || initials.has(show(page, i));
  const parts: Name[] = [];
  for (let i = first + 1; i < last - 1; i++) {
    const joined = lower[i] === '-' && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
    if (!joined || !country(i - 1) || !country(i + 1)) continue;
    for (const k of [i - 1, i + 1])
      if (parts.at(-1)?.first !== k) parts.push({ first: k, last: k + 1, kind: initials.get(show(page, k)) ?? 'place' });
  }
  return parts.length > 0 ? parts : [{ first, last }];
}

/** Takes off what is no part of a name: quotation marks, the article, the possessive, a title. */
function trim(page: Page, words: readonly Word[], { first: from, last: to, kind }: Name): Name | undefined {
  const { kinds, lower } = page.tokens;
  let first = from;
  let last = to;
  while (last > first && (lower[last - 1] === "'s" || (kinds[last - 1] === SYMBOL && !closes(page, first, last)))) last--;
  while (
    first < last &&
    (kinds[first] === SYMBOL || lower[first] === "'s" || (lower[first] === 'the' && (words[first] as Word).caps === LOWER))
  )
    first++;
  if (kind === 'person') {
    if (last - first > 1 && isPeople(words[first] as Word)) first++;
    first += leadingTitle(page, words, first, last);
  }
  if (kind === 'person' && lower.slice(first, last).every((word) => isTitle(word))) return undefined;
  if (first >= last || !/[\p{L}\p{N}]/u.test(show(page, first))) return undefined;
  if (isNameless(page, words, { first, last, kind })) return undefined;
  const group =
    seats.has(lower.slice(first, last).join(' ')) ||
    (last - first > 2 && bands.has(lower[first] as string) && of.has(lower[first + 1] as string));
  const kept = last === first + 1 ? initials.get(show(page, first)) : undefined;
  return { first, last, kind: group ? 'organization' : (kept ?? kind) };
}

/** Whether the symbol at the end belongs to the name: the stop of an abbreviation, a bracket opened inside, "Yahoo!". */
function closes(page: Page, first: number, last: number): boolean {
  const { lower, starts, ends } = page.tokens;
  const sign = lower[last - 1];
  const glued = ends[last - 2] === starts[last - 1];
  if (sign === '.') return glued && last - 2 > first && (ends[last - 2] as number) - (starts[last - 2] as number) <= 4;
  if (sign === ')') return lower.slice(first + 1, last).includes('(');
  return sign === '!' && glued && last - 2 === first;
}

/** Adds US, UN and the like where no name holds them, but for words in a line of capitals. */
function addInitials(page: Page, words: readonly Word[], names: readonly Name[]): Name[] {
  const out: Name[] = [];
  let next = 0;
  for (const { first, last, block } of page.sentences) {
    const skip = page.blocks[block]?.role === 'furniture';
    for (let i = first; i < last; i++) {
      const name = names[next];
      if (name && name.first === i) {
        out.push(name);
        next++;
        i = name.last - 1;
        continue;
      }
      if (skip || (words[i] as Word).caps === LOWER) continue;
      const kind = initials.get(show(page, i)) ?? (paired(page, words, i, out.at(-1)) ? 'place' : undefined);
      if (kind && !shouts(words, i, first, last)) out.push({ first: i, last: i + 1, kind });
    }
  }
  return out;
}

/** A country joined by a hyphen to the name before it ("US-Peru"). */
function paired(page: Page, words: readonly Word[], i: number, before: Name | undefined): boolean {
  const { lower, starts, ends } = page.tokens;
  if (before?.last !== i - 1 || lower[i - 1] !== '-' || ends[i - 1] !== starts[i] || ends[i - 2] !== starts[i - 1]) return false;
  return ((words[i] as Word).lists & COUNTRY) !== 0 && before.kind !== 'person';
}

/** A line in capitals, where US may be the pronoun. */
function shouts(words: readonly Word[], i: number, first: number, last: number): boolean {
  for (const k of [i - 1, i + 1]) {
    const word = words[k];
    if (k >= first && k < last && word && word.caps >= 2 && word.rank > 0 && word.rank <= 6) return true;
  }
  return false;
}

/** A caption runs names together ("Anna Berg Karl Lind"): split in two where both stand alone elsewhere and the whole does not. */
function splitJoined(page: Page, names: readonly Name[]): Name[] {
  const key = (first: number, last: number) => page.tokens.lower.slice(first, last).join(' ');
  const counts = new Map<string, number>();
  for (const { first, last, kind } of names) if (kind === 'person') counts.set(key(first, last), (counts.get(key(first, last)) ?? 0) + 1);
  return names.flatMap((name) => {
    const { first, last, kind } = name;
    if (kind !== 'person' || last - first < 3 || (counts.get(key(first, last)) ?? 0) > 1) return [name];
    for (let cut = first + 1; cut < last; cut++) {
      if (counts.has(key(first, cut)) && counts.has(key(cut, last)) && cut - first > 1)
        return [
          { first, last: cut, kind },
          { first: cut, last, kind },
        ];
    }
    return [name];
  });
}

function toMention(page: Page, words: readonly Word[], { first, last, kind }: Name): NameMention {
  const { starts, ends } = page.tokens;
  const start = starts[first] as number;
  const end = ends[last - 1] as number;
  const mention = { start, end, text: page.text.slice(start, end), kind };
  if (kind !== 'person') return mention;
  const sentence = page.sentences[page.sentenceOf[first] as number] as Page['sentences'][number];
  const role = roleBefore(page, words, first, sentence.first);
  const before = role < first ? page.text.slice(starts[role], ends[first - 1]) : undefined;
  if (before !== undefined && !isAddress(before)) return { ...mention, role: before };
  const after = roleAfter(page, last, sentence.last);
  const shown = after ? page.text.slice(starts[after.first], ends[after.last - 1]) : before;
  return shown === undefined ? mention : { ...mention, role: shown };
}
