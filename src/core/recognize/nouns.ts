import { countryOfDemonym } from '../data/countries.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { isJoint, together } from './figure.ts';
import { functionWords } from './notFigures.ts';
import { numberWords } from './numberWords.ts';
import type { Reading } from './recognizer.ts';

/** Plurals without "s", and words for groups of people that are counted as they are. */
const plurals = new Set(
  (
    'people men women children persons police troops personnel staff crew cattle fish sheep deer aircraft spacecraft dead wounded injured missing homeless others feet teeth mice lives wives ' +
    'media data criteria phenomena alumni series species headquarters salmon livestock poultry youth elderly poor jobless unemployed firemen policemen congressmen lawmakers servicemen gunmen fishermen ' +
    'businessmen spokesmen townspeople tribesmen clergymen clergy faithful hostages dozen gallows crossroads barracks works means offspring percent'
  ).split(' '),
);
/** Words in "s" that are no plural. */
const singulars = new Set(
  'is was has as us this thus its his yes plus times politics news does goes says less perhaps always across towards besides versus'.split(
    ' ',
  ),
);
/** Verbs after a number that say what happened to those counted: "12 killed", "30 injured". */
const participles = new Set(
  'killed dead injured wounded missing hurt arrested detained displaced infected hospitalized hospitalised homeless'.split(' '),
);

/** The noun that a number counts. */
export interface Counted {
  /** As written in lower case, its modifiers before it: "approved requests". */
  readonly unit: string;
  /** Its tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** How many words may stand between a number and the noun it counts. */
const REACH = 5;

/**
 * The noun counted by a number that ends before token `at`: up to four modifiers and a plural ("640 approved grants"),
 * the noun after "of the" ("three of the sailors"), or the participle in "12 killed". `undefined` where none is in reach.
 */
export function readCounted(reading: Reading, at: number, one: boolean): Counted | undefined {
  const { tokens } = reading;
  let first = at;
  const word = (i: number) => (together(reading, at - 1, i) ? (tokens.lower[i] as string) : '');
  if (word(first) === '-' && tokens.starts[first] === tokens.ends[first - 1]) first++;
  if (/^(?:plus|odd|some|something|strong|\+)$/.test(word(first))) first++; // "40-plus ships"
  if (word(first) === 'or' && /^(?:more|so|fewer|less)$/.test(word(first + 1))) first += 2; // "500 or more trees"
  if (word(first) === 'of') {
    first++;
    if (/^(?:the|these|those|his|her|its|their|our|my|your)$/.test(word(first))) first++;
    // "4 of the 7 mills", "4 of its more than 7,000 looms"
    for (let k = 0; k < 2 && /^(?:more|than|about|around|over|some|nearly|almost|roughly|approximately|estimated)$/.test(word(first)); k++)
      first++;
    if (tokens.kinds[first] === NUMBER || numberWords.get(word(first))?.role === 'unit') first++;
  }
  if (/^(?:more|other|new|additional|further|extra|left)$/.test(word(first)) && participles.has(word(first + 1))) first++;
  if (participles.has(word(first))) return { unit: word(first), first, last: first + 1 };
  let people: number | undefined;
  let shared: number | undefined;
  let quoted = false;
  let reach = first + REACH;
  for (let i = first; i < reach; i++) {
    if (!together(reading, at - 1, i)) break;
    const token = tokens.lower[i] as string;
    if (i > first && isInsideName(reading, i)) {
      if (tokens.lower[i - 1] === 'and' && tokens.kinds[i] === NUMBER) shared = i - 1;
      reach = Math.min(reach + 1, first + REACH + 4);
      // "nine B-52s"
      if (tokens.kinds[i] !== NUMBER || word(i + 1) !== 's' || tokens.starts[i + 1] !== tokens.ends[i]) continue;
      return { unit: wordsOf(reading, first, i), first, last: i + 2 };
    }
    if (quoted ? /^["”’]$/.test(token) : isOpeningMark(reading, i)) {
      quoted = !quoted; // '12 "ghost" clerks'
      reach = Math.min(reach + 1, first + REACH + 4);
      continue;
    }
    if (tokens.kinds[i] !== WORD || (isFunctionWord(reading, i) && token !== 'more')) break;
    if (i === first && isPeople(token) && !isLower(reading, i)) people = i;
    const plural = isPlural(reading, i) && word(i + 1) !== "'s" && word(i + 1) !== "'";
    if (plural && one && first === at && !plurals.has(token)) continue; // "one sports hall", "one suspects that"
    if (
      !plural &&
      !(one && i === first && isSingular(token) && isLower(reading, i)) &&
      !(one && isLastWord(reading, i) && isSingular(token))
    )
      continue;
    // "sports cars": the last of two plurals is the noun.
    const last =
      plural &&
      isPlural(reading, i + 1) &&
      !participles.has(word(i + 1)) &&
      together(reading, i, i + 1) &&
      !/^(?:include|remain|suspects?)$/.test(word(i + 1)) &&
      i + 1 < reach
        ? i + 2
        : i + 1;
    const unit = wordsOf(reading, shared ? i : first, last);
    return { unit: shared ? `${wordsOf(reading, first, shared)} ${unit}` : unit, first, last };
  }
  return people === undefined ? undefined : { unit: wordsOf(reading, first, people + 1), first, last: people + 1 };
}

const isOpeningMark = ({ tokens }: Reading, i: number): boolean =>
  /^["“‘]$/.test(tokens.lower[i] as string) && tokens.starts[i] !== tokens.ends[i - 1] && tokens.starts[i + 1] === tokens.ends[i];

/** The words of a noun phrase in lower case. */
function wordsOf({ tokens }: Reading, first: number, last: number): string {
  const words = [];
  for (let k = first; k < last; k++) if (tokens.kinds[k] === WORD && tokens.lower[k] !== 'more') words.push(tokens.lower[k]);
  return words.join(' ');
}

/** Whether a word stands for people of a country without being set in the plural: "60 Senegalese", "12 British", "8 Yemeni". */
const isPeople = (word: string): boolean => countryOfDemonym(word) !== undefined || constituents.has(word);
const constituents = new Set(['english', 'welsh', 'scottish']);

/**
 * What may stand between the words of a noun phrase: a hyphen in a modifier ("armour-piercing"), and inside or between names
 * their numbers, possessives and joining words ("AR-15 rifles", "Wendy's restaurants", "Danish and Polish sailors", "House of Keys members").
 */
function isInsideName(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const token = tokens.lower[i] as string;
  if ((token === '-' || token === '‑') && tokens.starts[i] === tokens.ends[i - 1]) return true;
  if (isLower(reading, i - 1) || tokens.kinds[i - 1] !== WORD) {
    // "DC-9-30 jets"; "8 Danish and 6 Polish sailors" share their noun
    const joins = isJoint(reading, i - 1) || (tokens.lower[i - 1] === 'and' && !isLower(reading, i - 2) && !isLower(reading, i + 1));
    return tokens.kinds[i] === NUMBER && joins;
  }
  if (tokens.kinds[i] === NUMBER || token === "'s") return true;
  const next = token === 'and' && tokens.kinds[i + 1] === NUMBER ? i + 2 : i + 1;
  return /^(?:and|or|of)$/.test(token) && together(reading, i, next) && !isLower(reading, next) && tokens.kinds[next] === WORD;
}

/** Whether a token looks like a noun in the plural. */
export function isPlural({ tokens, text }: Reading, i: number): boolean {
  if (i >= tokens.count || tokens.kinds[i] !== WORD) return false;
  const word = tokens.lower[i] as string;
  if (plurals.has(word)) return true;
  if (!word.endsWith('s') || word.length < 3 || singulars.has(word) || /(?:ss|us|'s)$/.test(word)) return false;
  const written = text.slice(tokens.starts[i], tokens.ends[i]);
  if (/^\p{Lu}{2,}s$/u.test(written)) return true; // "MPs"
  if (word.length < 4) return false;
  if (written === word) return !word.endsWith('is');
  // A people ("Iraqis", "Cubans"), and not a name that happens to end so ("12 Hughes Street").
  if (word.endsWith('is') && !/[bdhklnqrtz]is$/.test(word)) return false;
  const next = i + 1 < tokens.count && tokens.kinds[i + 1] === WORD ? (text[tokens.starts[i + 1] as number] as string) : 'a';
  return next === next.toLowerCase();
}

const isLower = ({ tokens, text }: Reading, i: number): boolean =>
  i < 0 || i >= tokens.count || text.slice(tokens.starts[i], tokens.ends[i]) === tokens.lower[i];

/** A word of a closed class; "US" is none. */
function isFunctionWord({ tokens, text }: Reading, i: number): boolean {
  const word = tokens.lower[i] as string;
  return functionWords.has(word) && !(word === 'us' && text[tokens.starts[i] as number] === 'U');
}

/** Verbs and adverbs that follow the pronoun "one" more often than a noun does. */
const afterPronoun = new Set(
  'another knew felt thought saw came went got took made gave kept left lost found never always really ever hopes might cannot'.split(' '),
);

/** Whether a word after "one" may be the noun. */
function isSingular(word: string): boolean {
  return word.length > 2 && !/(?:[^s]s|ed|ly)$/.test(word) && !afterPronoun.has(word);
}

/** Whether the noun phrase ends with token `i`: what follows is no further noun. */
function isLastWord(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  if (!together(reading, i, i + 1)) return true;
  return tokens.kinds[i + 1] !== WORD || functionWords.has(tokens.lower[i + 1] as string);
}
