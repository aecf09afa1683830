import type { MagnitudeMention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { isVerb, kinship, lemma, NOUN, nounClass, partOfSpeech, sameEvent, verbClass } from './lexicon.ts';
import { functionWords } from './words.ts';

/** What a figure measures or counts. */
export interface Head {
  readonly head: string | null;
  readonly modifiers: readonly string[];
  /** The event that the counted words name by themselves: "24 dead", "80 wounded", "a population of 5,000". */
  readonly event: string | null;
}

export const head = (head: string | null, modifiers: readonly string[] = [], event: string | null = null): Head => ({
  head,
  modifiers,
  event,
});

/** The people and things that a count counts. */
export function readCounted(
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
  if (!counted) {
    if (tokens.lower[last] === 'times' && last < sentence.last) return head('time'); // "married three times"
    const state = statedBehind(page, last, sentence, figureAt);
    if (state) return head('person', [], lemma(state));
    const tallied = talliedNoun(page, first, sentence);
    return tallied ?? (Number.isInteger(figure.value.stated) ? uncounted(page, first, last, sentence, elided) : head(null));
  }
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
  const label = labelBefore(page, first, sentence);
  if (label === 'board' || isAboard(page, last, sentence)) return head('person', [], 'carry');
  if (label) return isState(label) ? head('person', [], lemma(label)) : head(lemma(label));
  const verb = verbBefore(page, first, sentence);
  if (verb === null && !isSubject(page, last, sentence)) return head(null);
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

/** The verb whose object a number is, as a lemma: "wounding another 70". */
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
  if (!isPerson(counted)) return false;
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

/** Whether a number with no noun of its own is the subject of a verb: "50 were hurt", "of 90 trains, 40 ran", "16 still to be found". */
function isSubject({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  const word = (i: number) => (i < sentence.last ? (tokens.lower[i] as string) : '');
  const next = word(last);
  if (next === 'still' && (word(last + 1) === 'to' || auxiliaries.has(word(last + 1)))) return true;
  return auxiliaries.has(next) || (next !== '' && isVerb(next, lemma(next)));
}

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
