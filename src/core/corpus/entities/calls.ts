import type { Form } from './form.ts';
import { bodies, institutions, small } from './words.ts';

/**
 * How far a shorter name may be resolved to a longer one:
 * - given: a given name or a middle one, only where the document itself has the longer name and nothing stronger fits
 * - document: only where the document has it, or where enough documents have shown that it is meant
 * - corpus: a surname, or the whole name without its middle: also where only another document has it
 */
export type Strength = 1 | 2 | 3;
export const GIVEN: Strength = 1;
export const DOCUMENT: Strength = 2;
export const CORPUS: Strength = 3;

/** A shorter name, as a key, by which a longer one may be called. */
export type Call = readonly [key: string, strength: Strength];

/** Keys leave out spaces: a name is written in one word here and in two there. */
export const personKey = (tokens: readonly string[], suffix: string) => `p ${tokens.join('')}${suffix ? `|${suffix}` : ''}`;
export const thingKey = (tokens: readonly string[]) => `t ${tokens.join('')}`;
/** Called so without the word that says what it is; not for acronyms, which stand for themselves. */
export const bodyKey = (tokens: readonly string[]) => `b ${tokens.join('')}`;
/** Called so without the state or country after a comma. */
export const headKey = (tokens: readonly string[]) => `, ${tokens.join('')}`;
/** A ship without what stands before its name. */
export const vesselKey = (tokens: readonly string[]) => `~ ${tokens.join('')}`;
/** Called so without its first words, where nothing else fits. */
export const tailKey = (tokens: readonly string[]) => `… ${tokens.join('')}`;
/** Called so by the first word of its name. */
export const firstKey = (token: string) => `^ ${token}`;
export const acronymKey = (letters: string) => `# ${letters}`;

/** How "Anna Maria K. de Vries Jr" may be called: "de Vries", "Vries Jr", "Anna", "A. de Vries", "Anna Vries"… */
export function callsOfPerson({ person: tokens, suffix, nicknames, surname }: Form): Call[] {
  const count = Math.min(tokens.length, 6);
  const calls = new Map<string, Strength>();
  const add = (words: readonly string[], strength: Strength) => {
    for (const ending of suffix ? [suffix, ''] : ['']) {
      const key = personKey(words, ending);
      if (strength > (calls.get(key) ?? 0)) calls.set(key, strength);
    }
  };
  const [first = ''] = tokens;
  const last = tokens[tokens.length - 1] as string;
  if (suffix) add(tokens, CORPUS);
  if (count < 2) return finish(calls, tokens, suffix);
  add(tokens.slice(-surname), CORPUS);
  if (surname > 1) add([first, ...tokens.slice(-surname)], CORPUS);
  add([last], surname > 1 ? DOCUMENT : CORPUS);
  add([first.slice(0, 1), last], CORPUS);
  add([first], GIVEN);
  for (const nickname of nicknames) {
    add([nickname], GIVEN);
    add([nickname, ...tokens.slice(1)], CORPUS);
  }
  for (let i = 1; i < count - 1; i++) {
    add([first, ...tokens.slice(i + 1)], CORPUS);
    add([first, (tokens[i] as string).slice(0, 1), ...tokens.slice(i + 1)], CORPUS);
    add(tokens.slice(i), DOCUMENT);
    add(tokens.slice(0, i + 1), DOCUMENT);
    add([tokens[i] as string], GIVEN);
  }
  if (count > 2) add([first, last], CORPUS);
  return finish(calls, tokens, suffix);
}

function finish(calls: Map<string, Strength>, tokens: readonly string[], suffix: string): Call[] {
  calls.delete(personKey(tokens, suffix));
  return [...calls];
}

/**
 * How an organisation or other thing may be called: without the country or place that it begins with, without the word
 * that says what it is ("… Holdings"), by its initials, or by its first words and the initials of the rest.
 */
export function callsOfThing(
  { thing: tokens, words, ending, capitals, head, vessel }: Form,
  isPlace: (key: string) => boolean,
  isBody: boolean,
): Call[] {
  const calls: Call[] = [];
  const name = words.slice(0, words.length - ending);
  for (const letters of new Set([...initials(name, capitals), ...initials(words, capitals)])) calls.push([acronymKey(letters), DOCUMENT]);
  if (head.length > 0) calls.push([headKey(head), DOCUMENT]);
  if (vessel.length > 0) calls.push([vesselKey(vessel), DOCUMENT]);
  if (!isBody || tokens.length < 2) return calls;
  const add = (words: readonly string[], strength: Strength = DOCUMENT) => calls.push([thingKey(words), strength]);
  if (tokens[0]?.startsWith('@')) {
    const rest = tokens.slice(1);
    add(rest);
    if (rest.length === 1 && capitals.at(-1 - ending)) calls.push([acronymKey(rest[0] as string), DOCUMENT]);
  }
  for (let i = 1; i <= Math.min(3, tokens.length - 1); i++) {
    if (isPlace(thingKey(tokens.slice(0, i)))) add(tokens.slice(i), isTeam(tokens.slice(i)) ? CORPUS : DOCUMENT);
  }
  // "the Rivers Commission" of the Northern Rivers Commission, "the Herons"; not one word that may be anything.
  for (let i = 1; i < tokens.length && i < 4; i++) {
    const rest = tokens.slice(i);
    if (rest.length > 1 || isTeam(rest) || institutions.has(rest[0] as string)) calls.push([tailKey(rest), DOCUMENT]);
  }
  if (tokens.length > 2) calls.push([firstKey(tokens[0] as string), DOCUMENT]);
  for (let end = tokens.length - 1; end > 0 && bodies.has(tokens[end] as string); end--)
    calls.push([bodyKey(tokens.slice(0, end)), DOCUMENT]);
  for (let i = 1; i <= name.length - 2; i++) {
    const [letters] = initials(name.slice(i), capitals.slice(i));
    if (letters) add([...name.slice(0, i), letters]);
  }
  return calls;
}

/** "Springfield Herons" are the Herons also where no Springfield is named; "Springfield Schools" are not the Schools. */
function isTeam(words: readonly string[]): boolean {
  const last = words[words.length - 1] as string;
  return /[^s]s$/.test(last) && !institutions.has(last);
}

/** "US Coastal Survey" → "uscs"; with and without the little words; words in capitals whole. */
function initials(words: readonly string[], capitals: readonly boolean[]): string[] {
  if (words.length < 2) return [];
  let every = '';
  let main = '';
  for (const [i, word] of words.slice(0, 9).entries()) {
    const letters = capitals[i] ? word : word.slice(0, 1);
    every += letters;
    if (!small.has(word)) main += letters;
  }
  return [...new Set([main, every])].filter((letters) => letters.length > 1 && letters.length < 8);
}
