import type { FigureMention, MagnitudeMention, Mention } from '../model.ts';
import { unitOf } from '../recognize/units/index.ts';
import type { Page } from '../text/page.ts';
import { NUMBER, SYMBOL, WORD } from '../text/tokens.ts';
import { isWord, kinship, lemma, NOUN, nounClass, partOfSpeech, sameEvent, verbClass } from './lexicon.ts';
import { breaks, functionWords } from './words.ts';

/** What a figure measures or counts. */
export interface Head {
  readonly head: string | null;
  readonly modifiers: readonly string[];
  /** The event that the counted words name by themselves: "24 dead", "80 wounded", "a population of 5,000". */
  readonly event: string | null;
}

const head = (head: string | null, modifiers: readonly string[] = [], event: string | null = null): Head => ({ head, modifiers, event });

/**
 * The noun that a figure measures: what is counted; the noun after "of"; the noun that the figure modifies
 * ("a $334 million deal", "a 340-kilometre frontier"); the dimension after it ("10 km deep"); or the noun before it
 * ("a depth of 10 km", "the price was $5"). A bare number counts what the number before it counts (`elided`).
 */
export function readHead(
  page: Page,
  figure: FigureMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
  elided: string | null,
): Head {
  if (figure.kind === 'date') return head(null);
  if (figure.kind === 'count') return readCounted(page, figure, first, last, sentence, figureAt, elided);
  const { tokens } = page;
  const precedent = figure.kind === 'duration' ? precedentOf(page, first, sentence, nameAt) : null;
  if (precedent) return head(precedent);
  let i = last;
  // "An eight-year, $160 million offer" is eight years of an offer.
  if (tokens.lower[i] === ',' && (figureAt[i + 1] as number) >= 0 && i + 1 < sentence.last) {
    const other = figureAt[++i];
    while (i < sentence.last && figureAt[i] === other) i++;
  }
  const next = tokens.lower[i + 1] ?? '';
  if (tokens.lower[i] === 'of' || (tokens.lower[i] === 'in' && figure.kind === 'money' && next !== 'a' && next !== 'the')) i++;
  const run: string[] = [];
  let skipped = 0;
  for (; i < sentence.last && run.length < 5 && skipped < 3 && (figureAt[i] as number) < 0; i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] === NUMBER) break;
    if (tokens.kinds[i] === SYMBOL) {
      if (word === '-' || word === "'") continue;
      break;
    }
    if (
      word === 'the' ||
      word === 'a' ||
      word === 'an' ||
      word === "'s" ||
      word === 'their' ||
      word === 'its' ||
      word === 'his' ||
      word === 'her'
    ) {
      skipped++;
      continue;
    }
    if (functionWords.has(word) || (run.length > 0 && (nameAt[i] as number) >= 0)) break;
    const stem = lemma(word);
    if (run.length > 0 && partOfSpeech(stem) === 'v' && (nounClass(stem) < 0 || word !== stem)) break;
    run.push(stem);
  }
  while (run.length > 0 && !isNoun(run.at(-1) as string)) run.pop();
  if (run.length === 1 && partOfSpeech(run[0] as string) === 'a') return measured(page, first, sentence, nameAt, run[0] as string);
  if (run.length > 0) return head(run.at(-1) as string, run.slice(0, -1));
  for (let back = first - 1, steps = 0; back >= sentence.first && steps < 5; back--, steps++) {
    const word = tokens.lower[back] as string;
    if (word === ':') continue; // "Turnout: 51 percent"
    if (tokens.kinds[back] !== WORD || (figureAt[back] as number) >= 0 || (nameAt[back] as number) >= 0) break;
    if (back === first - 1 && (tokens.lower[back - 1] === 'a' || tokens.lower[back - 1] === 'an')) continue; // "a mere 51 percent"
    const stem = lemma(word);
    if (partOfSpeech(stem) === 'v') break;
    if (!functionWords.has(word) && partOfSpeech(stem) === 'n') return head(stem);
  }
  return head(null);
}

/** Of what a time tells how long ago the like was last seen: "first" of "the first such ruling in 30 years", "worst" of "its worst loss in a decade". */
function precedentOf({ tokens }: Page, first: number, sentence: { first: number }, nameAt: Int32Array): string | null {
  const before = tokens.lower[first - 1];
  if (first === sentence.first || (before !== 'in' && before !== 'for')) return null;
  for (let i = first - 2; i >= Math.max(sentence.first, first - 8); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (breaks.get(word) ?? 0) > 0) return null;
    const isSuperlative = unregular.has(word) || (word.endsWith('est') && !isWord(word) && (nameAt[i] as number) < 0);
    if (!isSuperlative) continue;
    if (tokens.lower[i - 1] === 'at' || tokens.lower[i - 2] === 'at') return null; // "at first", "at her best"
    return word === 'most' ? (tokens.lower[i + 1] as string) : word;
  }
  return null;
}

const unregular = new Set(['first', 'worst', 'best', 'most']);

/** What has a dimension: "the dam, finished in 1964, is 61 metres high", "a smaller dam 35 metres high". The dimension where nothing is named. */
function measured({ tokens }: Page, first: number, sentence: { first: number }, nameAt: Int32Array, dimension: string): Head {
  const noun = (i: number) =>
    tokens.kinds[i] === WORD && partOfSpeech(lemma(tokens.lower[i] as string)) === 'n' ? lemma(tokens.lower[i] as string) : null;
  const before = first > sentence.first && !functionWords.has(tokens.lower[first - 1] as string) ? noun(first - 1) : null;
  if (before) return head(before, [dimension]);
  for (let i = sentence.first; i < Math.min(first, sentence.first + 8); i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || isVerb(word, lemma(word)) || copulas.has(word)) break;
    const goesOn =
      i + 1 < first &&
      ((nameAt[i] as number) >= 0
        ? nameAt[i + 1] === nameAt[i]
        : noun(i + 1) !== null && !functionWords.has(tokens.lower[i + 1] as string));
    if (!functionWords.has(word) && noun(i) && !goesOn) return head(noun(i), [dimension]);
  }
  return head(dimension);
}

const copulas = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'stand', 'stands', 'stood', 'measures', 'measured']);

/** Whether a lemma can be a noun; a word that the lexicon lacks is one. */
const isNoun = (stem: string): boolean => partOfSpeech(stem) === 'n' || nounClass(stem) >= 0;

/** The people and things that a count counts. */
function readCounted(
  page: Page,
  figure: MagnitudeMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  elided: string | null,
): Head {
  const { tokens } = page;
  const words = figure.value.unit.split(/[\s-]+/).filter((w) => w && !functionWords.has(w));
  const counted = words.at(-1);
  if (!counted && tokens.lower[last] === 'times' && last < sentence.last) return head('time'); // "married three times"
  const state = statedBehind(page, last, sentence, figureAt);
  if (!counted && state) return head('person', [], lemma(state));
  if (!counted)
    return (
      talliedNoun(page, first, sentence) ??
      (Number.isInteger(figure.value.stated) ? uncounted(page, first, last, sentence, elided) : head(null))
    );
  const stem = lemma(counted);
  if (stem === 'life') return head('person', words.slice(0, -1).map(lemma), lifeEvent(page, first, sentence));
  if (isState(counted)) {
    const next = tokens.lower[last] ?? '';
    const noun = last < sentence.last && (figureAt[last] as number) < 0 && tokens.kinds[last] === WORD && !functionWords.has(next);
    if (noun && !isVerb(next, lemma(next)) && partOfSpeech(lemma(next)) === 'n' && nounClass(lemma(next)) >= 0)
      return head(lemma(next), words.map(lemma));
    return head('person', words.slice(0, -1).map(lemma), stem);
  }
  const modifiers = words.slice(0, -1).map(lemma);
  if (dwellers.has(stem) || isPopulation(page, first, sentence, stem)) return head('person', modifiers, 'inhabit');
  if (isPerson(stem) && isAboard(page, last, sentence)) return head('person', modifiers, 'carry');
  // "Twelve deaths" and "twelve injuries" are tolls of people.
  if (isHarm(stem)) return head('person', modifiers, stem);
  return head(stem, modifiers);
}

/** What a number with no noun of its own counts: what the number before it does, or people, where it is they who come to harm ("killing 12"). */
function uncounted(page: Page, first: number, last: number, sentence: { first: number; last: number }, elided: string | null): Head {
  if (isAboard(page, last, sentence)) return head('person', [], 'carry');
  const label = labelBefore(page, first, sentence);
  if (label === 'board') return head('person', [], 'carry');
  if (label) return isState(label) ? head('person', [], lemma(label)) : head(lemma(label));
  if (!isElliptic(page, first, last, sentence)) return head(null);
  const verb = verbBefore(page, first, sentence);
  return verb && !elided && isHarm(verb) ? head('person', [], verb) : head(elided);
}

/** Whether those counted are said to be on a vehicle: "187 people on board", "187 passengers and crew aboard". */
function isAboard({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  for (let i = last; i < Math.min(sentence.last, last + 5); i++) {
    const word = tokens.lower[i] as string;
    if (word === 'aboard' || (word === 'board' && tokens.lower[i - 1] === 'on')) return true;
    if (tokens.kinds[i] !== WORD || isVerb(word, lemma(word))) return false;
  }
  return false;
}

const isPerson = (stem: string): boolean => stem === 'person' || stem === 'people' || nounClass(stem) === NOUN.person;

/** The last word of a label of a list: "Missing: 9". */
function labelBefore({ tokens }: Page, first: number, sentence: { first: number }): string | null {
  if (first - 2 < sentence.first || tokens.lower[first - 1] !== ':' || tokens.kinds[first - 2] !== WORD) return null;
  const word = tokens.lower[first - 2] as string;
  return !functionWords.has(word) && (isState(word) || nounClass(lemma(word)) >= 0) ? word : null;
}

/** Whether an event is one of which people die or are hurt. */
const isHarm = (event: string): boolean =>
  sameEvent(event, 'die') || sameEvent(event, 'injure') || kinship(event, 'die', 'v') > 0 || kinship(event, 'kill', 'v') > 0;

/** What became of the lives that are counted: "saved 12 lives", "with the loss of 12 lives". */
function lifeEvent(page: Page, first: number, sentence: { first: number }): string {
  const verb = verbBefore(page, first, sentence);
  return verb && ['save', 'spare', 'rescue'].includes(verb) ? verb : 'die';
}

/** The verb whose object a number is, as a lemma. */
function verbBefore({ tokens }: Page, first: number, sentence: { first: number }): string | null {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 5); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD) return null;
    if (qualifiers.has(word)) continue;
    const stem = lemma(word);
    return isVerb(word, stem) ? stem : null;
  }
  return null;
}

/** Words for those who live in a place, whatever WordNet's event for them. */
const dwellers = new Set(['resident', 'inhabitant', 'dweller', 'population']);

/** "Home to 5,000 people", "a town of 5,000 people". */
function isPopulation({ tokens }: Page, first: number, sentence: { first: number }, counted: string): boolean {
  if (nounClass(counted) !== NOUN.person && counted !== 'people' && counted !== 'person') return false;
  let i = first - 1;
  while (i > sentence.first && i > first - 5 && tokens.lower[i] !== 'to' && qualifiers.has(tokens.lower[i] as string)) i--;
  const before = lemma(tokens.lower[i - 1] ?? '');
  if (i - 1 < sentence.first) return false;
  return (tokens.lower[i] === 'to' && before === 'home') || (tokens.lower[i] === 'of' && nounClass(before) === NOUN.location);
}

/** A participle or adjective that stands for the people in that state: "dead", "wounded", "missing", "hurt", "arrested". */
function isState(word: string): boolean {
  const stem = lemma(word);
  if (partOfSpeech(word) === 'a') return true;
  return (
    partOfSpeech(stem) === 'v' &&
    verbClass(stem) >= 0 &&
    (word === 'hurt' || word === 'shot' || (word !== stem && /(?:ed|ing|en)$/.test(word)))
  );
}

/** Words that may stand between a verb and the number that is its object. */
export const qualifiers = new Set(
  'a an at least most about around some more than fewer less up to nearly almost over under roughly approximately another other further as many estimated only just'.split(
    ' ',
  ),
);

/** A number with no noun of its own that is the object or subject of a verb: "wounding another 70", "50 were hurt", "of 90 trains, 40 ran". */
function isElliptic(page: Page, first: number, last: number, sentence: { first: number; last: number }): boolean {
  const word = (i: number) => (i < sentence.last ? (page.tokens.lower[i] as string) : '');
  const next = word(last);
  if (next === 'still' && (word(last + 1) === 'to' || auxiliaries.has(word(last + 1)))) return true; // "16 still to be found"
  return auxiliaries.has(next) || (next !== '' && isVerb(next, lemma(next))) || verbBefore(page, first, sentence) !== null;
}

/** Whether a word is used as a verb, by its commonest use or by its ending. */
export const isVerb = (word: string, stem: string): boolean =>
  verbClass(stem) >= 0 && !functionWords.has(word) && (partOfSpeech(stem) === 'v' || (word !== stem && /(?:ed|ing)$/.test(word)));

const auxiliaries = new Set('were was are is had have has others'.split(' '));

/** The event of a participle behind a noun: "the number of people killed". */
const participle = (word: string): string | null => (/(?:ed|ing|hurt|dead)$/.test(word) && isState(word) ? lemma(word) : null);

/** What a bare number tallies, from the words before it: "the number of pupils rose to 40", "a toll of 12", "a population of 5,000". */
function talliedNoun({ tokens }: Page, first: number, sentence: { first: number }): Head | undefined {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 12); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] === NUMBER) return undefined;
    if (word === 'toll' || word === 'tolls') {
      const before = lemma(tokens.lower[i - 1] ?? '');
      return head('person', [], i > sentence.first && sameEvent(before, 'injure') ? before : 'die');
    }
    if (word === 'population') return head('person', [], 'inhabit');
    if (word === 'number' && tokens.lower[i + 1] === 'of') {
      for (let k = i + 2; k < Math.min(first, i + 6); k++)
        if (nounClass(lemma(tokens.lower[k] as string)) >= 0 && tokens.kinds[k] === WORD)
          return head(lemma(tokens.lower[k] as string), [], participle(tokens.lower[k + 1] ?? ''));
    }
  }
  return undefined;
}

/** Whether a figure is a rate: "$25 million a season", "two deaths per day". */
export function isRate({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) {
    const word = tokens.lower[i] as string;
    if (word === 'per' || word === 'each' || word === 'every') return true;
    if (word === 'a' || word === 'an') return nounClass(lemma(tokens.lower[i + 1] ?? '')) === NOUN.time;
  }
  return false;
}

/** Whether a figure is the least of a range of variants: "prices start at $400", "models starting with 4GB", "from $400" at a sentence's or list's head. */
export function isLeast({ tokens }: Page, first: number, sentence: { first: number }): boolean {
  const before = (k: number) => (first - k >= sentence.first ? (tokens.lower[first - k] as string) : '');
  if (!beginnings.has(before(1))) return false;
  return ['start', 'begin'].includes(lemma(before(2))) || (before(1) === 'from' && (before(2) === '' || before(2) === ','));
}

const beginnings = new Set(['at', 'from', 'with']);

const wholes = new Set('the these those them us you whom which its their his her our'.split(' '));

/** The state of those counted that follows their number: "24 dead", "24 feared dead", "24 still missing". */
function statedBehind({ tokens }: Page, last: number, sentence: { last: number }, figureAt: Int32Array): string | null {
  const stateAt = (i: number): string | null => {
    const word = tokens.lower[i] ?? '';
    const free = i < sentence.last && (figureAt[i] as number) < 0 && tokens.kinds[i] === WORD && !functionWords.has(word);
    return free && isState(word) ? word : null;
  };
  return (reported.has(tokens.lower[last] ?? '') ? stateAt(last + 1) : null) ?? stateAt(last);
}

/** Words that may stand between a number and the state of those it counts. */
const reported = new Set('still now later feared confirmed reported presumed believed left found'.split(' '));

/** Whether a count is of some among those that are known ("eight of the dead", "two of whom"). */
export function isShare({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  return last + 1 < sentence.last && tokens.lower[last] === 'of' && wholes.has(tokens.lower[last + 1] as string);
}

/** Whether a count is the whole of which another figure counts some: "46 of its 118 stations", "two of the network's 12 lines". */
export function isWhole(
  { tokens }: Page,
  first: number,
  sentence: { first: number },
  kindAt: (token: number) => Mention['kind'] | undefined,
): boolean {
  for (let i = first - 1; i > Math.max(sentence.first, first - 6); i--) {
    if (kindAt(i)) return false;
    if (tokens.lower[i] === 'of') return kindAt(i - 1) === 'count' || kindAt(i - 1) === 'percent';
    if (tokens.kinds[i] !== WORD) return false;
  }
  return false;
}

/** Whether a measure is somebody's age. */
export const isAge = (figure: FigureMention): boolean => figure.kind === 'quantity' && figure.value.unit.endsWith('-person');

/** A year in the base unit of ages, seconds. */
export const YEAR_OF_AGE = unitOf('year-person')?.factor ?? 1;

/** A measure with a hyphen, which describes what its noun is ("the 12-inch model", "an eight-year deal"); no age and no magnitude. */
export const isAttributive = ({ kind, text, value }: FigureMention): boolean =>
  (kind === 'quantity' || kind === 'duration') &&
  /\p{L}|\d/u.test(text) &&
  /[\p{L}\d][-\u2010\u2011]\p{L}|^\d[\d.]*["″]$/u.test(text) &&
  !/-person$|^magnitude$/.test(value.unit);

/** A hyphenated measure before a name that ends its noun phrase: "the 12-inch Aurora Pro has", but not "the 40-kilometre Orm river". */
export function designates(page: Page, figure: FigureMention, last: number, sentence: { last: number }, nameAt: Int32Array): boolean {
  if (figure.kind === 'date' || !/\d[-\u2010\u2011]\p{L}/u.test(figure.text)) return false;
  const { text, tokens } = page;
  let i = last;
  while (
    i < sentence.last &&
    tokens.kinds[i] === WORD &&
    ((nameAt[i] as number) >= 0 || /^\p{Lu}/u.test(text[tokens.starts[i] as number] as string))
  )
    i++;
  if (i === last) return false;
  const next = tokens.lower[i] as string;
  return i >= sentence.last || tokens.kinds[i] !== WORD || functionWords.has(next) || partOfSpeech(lemma(next)) === 'v';
}
