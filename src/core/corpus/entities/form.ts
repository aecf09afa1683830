import { countryNamed, countryOfDemonym } from '../../data/countries.ts';
import { fold } from '../../text/fold.ts';
import {
  adherents,
  bodies,
  corporate,
  cutOff,
  generational,
  givenNames,
  honorifics,
  institutions,
  personal,
  spellings,
  territorial,
  vessels,
} from './words.ts';

/** A name as written, read once for all its occurrences. */
export interface Form {
  /** Folded words as they stand. */
  readonly raw: string;
  /** Read as a person's name: titles and nicknames off, runs of initials in one, the given name in its full form. */
  readonly person: readonly string[];
  /** How many of those the surname takes: two of "Ruiz-Lind"; all of them where the name is one hyphenated word. */
  readonly surname: number;
  /** "jr", "sr", "iii", or nothing. */
  readonly suffix: string;
  /** Read as another name: "the" and legal endings off, a country at its head as its code ("@US"). */
  readonly thing: readonly string[];
  /** What the words themselves say: true of "Mr …", false of "… Ltd" and "… University", undefined of most names. */
  readonly isPerson: boolean | undefined;
  /** Nothing but a title: "Foreign Minister". */
  readonly isTitle: boolean;
  /** The given name as written, where its full form differs, and a nickname in quotation marks. */
  readonly nicknames: readonly string[];
  /** The words as written, folded, without "the"; acronyms are read from them. */
  readonly words: readonly string[];
  /** How many of `words` a legal ending takes at their end. */
  readonly ending: number;
  /** Which of `words` are written in capitals in a name that is not, as acronyms are. */
  readonly capitals: readonly boolean[];
  /** What stands before a comma: "Springfield" of "Springfield, Ill.". */
  readonly head: readonly string[];
  /** One word of two to seven capitals. */
  readonly acronym: boolean;
  /** A word such as "district" was left out of `thing`. */
  readonly territory: boolean;
  /** The name of a ship without what stands before it: "Aurora" of "HMS Aurora". */
  readonly vessel: readonly string[];
  /** The whole name is that of a country. */
  readonly country: string | undefined;
}

const nickname = /\s["“'‘(][^"”'’()]{1,30}["”'’)](?=\s)/g;
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

const read = new Map<string, Form>();
const remembered = 100_000;

/** Reads a name as written; remembers the forms it has read, since names come back at every edit. */
export function readForm(surface: string): Form {
  const known = read.get(surface);
  if (known) return known;
  if (read.size >= remembered) read.clear();
  const form = makeForm(surface);
  read.set(surface, form);
  return form;
}

/** Of names longer than 200 characters only that much is read: they are none. */
function makeForm(surface: string): Form {
  const text = surface.slice(0, 200);
  const written = split(text);
  while (written.length > 1 && cutOff.has(fold(written.at(-1) as string))) written.pop();
  const raw = written.map(fold);
  const capitals = new Map<string, boolean>();
  const shouted = written.every((word) => word === word.toUpperCase()) && written.some((word) => word.length > 5);
  for (const [i, word] of written.entries()) capitals.set(raw[i] as string, !shouted && word.length > 1 && /^\p{Lu}+$/u.test(word));
  const { person, suffix, nicknames } = readPerson(text);
  const last = suffix === '' ? split(text.slice(text.trimEnd().lastIndexOf(' ') + 1)).length : 1;
  const words = raw.filter((word) => word !== 'the');
  const ending = endingOf(words);
  return {
    raw: raw.join(' '),
    person,
    surname: Math.min(person.length, Math.max(1, last)),
    suffix,
    isPerson: judge(raw),
    isTitle: raw.every((word) => honorifics.has(word)),
    nicknames,
    thing: readThing(words.slice(0, words.length - ending), capitals.get(words[0] as string) === true && (words[0] as string).length > 2),
    words,
    ending,
    capitals: words.map((word) => capitals.get(word) ?? false),
    head: text.includes(',') ? split(text.slice(0, text.indexOf(','))).map(fold) : [],
    acronym: raw.length === 1 && /^\p{Lu}{2,7}$/u.test(written[0] as string),
    vessel: raw.length > 1 && vessels.has(raw[0] as string) && written[0] === written[0]?.toUpperCase() ? raw.slice(1) : [],
    territory: territorial.has(raw.at(-1) as string) && raw.length > 1,
    country: countryNamed(raw.filter((word) => word !== 'the').join(' ')),
  };
}

/** Words with the full stops of initialisms, possessive endings and apostrophes taken out. */
function split(text: string): string[] {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text)) return text.split(' ');
  const plain = text
    .replace(dotted, (match) => match.replaceAll('.', ''))
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/(?<=\p{L})&(?=\p{L})/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function judge(raw: readonly string[]): boolean | undefined {
  if (raw.length < 2) return undefined;
  const last = spell(raw.at(-1) as string);
  if (personal.has(raw[0] as string)) return true;
  return corporate.has(last) || bodies.has(last) || institutions.has(last) ? false : undefined;
}

function readPerson(text: string): { person: string[]; suffix: string; nicknames: string[] } {
  const nicknames = [...text.matchAll(nickname)].map(([match]) =>
    split(match)
      .map(fold)
      .filter((word) => word !== 'the')
      .map(transliterate)
      .join(''),
  );
  const words = split(text.replace(nickname, ' ')).map(fold);
  while (words.length > 1 && cutOff.has(words.at(-1) as string)) words.pop();
  let from = 0;
  while (from < words.length - 1 && honorifics.has(words[from] as string)) from++;
  // A title further in has taken along what stands before it: "Dutch Prime Minister …", "Harbour Police Lt. …".
  for (let i = words.length - 3; i > from; i--) if (honorifics.has(words[i] as string)) from = i + 1;
  let to = words.length;
  let suffix = '';
  while (to - from > 1 && generational.has(words[to - 1] as string)) suffix = generational.get(words[--to] as string) as string;
  const person: string[] = [];
  let initials = false;
  for (const word of words.slice(from, to)) {
    if (word.length === 1 && initials) person[person.length - 1] += word;
    else person.push(word);
    initials = word.length === 1;
  }
  const full = person.length > 1 ? givenNames.get(person[0] as string) : undefined;
  if (full !== undefined) {
    nicknames.push(transliterate(person[0] as string));
    person[0] = full;
  }
  return { person: person.map(transliterate), suffix, nicknames };
}

/** One spelling for the usual ways to write a foreign name in Latin letters; words of up to four letters stay. */
function transliterate(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/ph/g, 'f')
    .replace(/(?<=[gkdbjt])h(?=[aeiou])/g, '')
    .replace(/[qc]h?(?=[aou])/g, 'k')
    .replace(/ee|ie|y/g, 'i')
    .replace(/ou|oo|ue/g, 'u')
    .replace(/oe/g, 'o')
    .replace(/ae/g, 'a')
    .replace(/e(?=[iy])/g, 'a')
    .replace(/(\p{L})\1/gu, '$1');
}

function endingOf(words: readonly string[]): number {
  let ending = 0;
  while (ending < words.length - 1 && corporate.has(words[words.length - 1 - ending] as string)) ending++;
  return ending;
}

const spell = (word: string) => spellings.get(word) ?? word.replace(/isation(s?)$/, 'ization$1');

function readThing(raw: readonly string[], acronym: boolean): string[] {
  let words = raw.map(spell);
  if (acronym && words.length === 2 && adherents.has(words[1] as string)) words = words.slice(0, 1);
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const head = words.slice(0, length).join(' ');
    const country = countryNamed(head) ?? countryOfDemonym(head);
    if (country === undefined) continue;
    words = [`@${country}`, ...words.slice(length)];
    break;
  }
  return bareplace(invert(words));
}

/** "Department of the Treasury" is the Treasury Department, "Island of Crete" Crete. */
function invert(words: string[]): string[] {
  if (words.length > 2 && words[1] === 'of' && territorial.has(words[0] as string)) return words.slice(2);
  const at = words[0]?.startsWith('@') ? 1 : 0;
  const head = words[at] as string;
  if ((head !== 'department' && head !== 'ministry') || words[at + 1] !== 'of' || words.length < at + 3) return words;
  return [...words.slice(0, at), ...words.slice(at + 2), head];
}

const aspects = /^(?:north|south|east|west|central|upper|lower|new|old|red|black|white|yellow|blue|green)(?:ern)?$/;
const adjective = /(?:ean|ian|tic|sian)$/;

/**
 * "Okinawa prefecture" is Okinawa; "Baltic Sea" is the Baltic, since the adjective alone names the sea (and "Java Sea" is
 * not Java). City, state and county stay: those of one name are different places.
 */
function bareplace(words: string[]): string[] {
  const kind = words.at(-1) as string;
  const left = words.slice(0, -1);
  if (left.length === 0 || aspects.test(left[0] as string) || left[0]?.startsWith('@')) {
    return left.length > 1 && territorial.has(kind) && !left[0]?.startsWith('@') ? left : words;
  }
  if (territorial.has(kind)) return left;
  return (kind === 'sea' || kind === 'ocean') && left.length === 1 && adjective.test(left[0] as string) ? left : words;
}
