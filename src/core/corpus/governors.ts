import type { FigureMention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { qualifiers } from './counted.ts';
import { isVerb, lemma, NOUN, nounClass, partOfSpeech, verbClass } from './lexicon.ts';
import { breaks, functionWords, lightVerbs } from './words.ts';

/**
 * The event that a figure takes part in by grammar: the verb whose object it is ("wounding at least 15 sailors"), or the
 * first verb that follows it in its clause ("15 sailors were hurt").
 */
export function findGovernor(
  page: Page,
  figure: FigureMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
): string | null {
  const { tokens } = page;
  const verb = (i: number): string | null => {
    const word = tokens.lower[i] as string;
    const stem = lemma(word);
    if (isMissing(tokens, i, sentence)) return 'miss';
    if (word === stem && determiners.has(tokens.lower[i - 1] ?? '')) return null; // "the ferry with 15 sailors"
    return (nameAt[i] as number) < 0 && isVerb(word, stem) && isEvent(word, stem) ? stem : null;
  };
  if (figure.kind === 'date') return dateGovernor(tokens, first, last, sentence, (i) => carried(tokens, i, sentence) ?? verb(i));
  for (let i = first - 1; i >= Math.max(sentence.first, first - 6); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (figureAt[i] as number) >= 0) break;
    if (breaks.has(word)) break;
    const stem = verb(i);
    if (stem) return stem;
    // "Sentenced Ann Lee to 15 years"
    if (!functionWords.has(word) && !qualifiers.has(word) && !(tokens.lower[first - 1] === 'to' && (nameAt[i] as number) >= 0)) break;
  }
  const from = afterApposition(page, last, sentence, nameAt);
  for (let i = from; i < Math.min(sentence.last, from + 8); i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (figureAt[i] as number) >= 0 || (breaks.has(word) && word !== 'who' && word !== 'that')) break;
    const stem = prepositions.has(tokens.lower[i - 1] as string) ? null : verb(i); // "15 years for stealing"
    if (stem) return stem;
  }
  return null;
}

/**
 * Where a clause goes on that something between commas interrupts: names ("two guards, Ann Lee and Bo Roe, were hurt"), or
 * anything before an auxiliary ("12 families, half of the street, were moved"); at most twelve tokens on.
 */
function afterApposition({ tokens }: Page, last: number, sentence: { last: number }, nameAt: Int32Array): number {
  let comma = last;
  while (comma < Math.min(sentence.last, last + 3) && tokens.kinds[comma] === WORD) comma++;
  if (comma >= sentence.last || tokens.lower[comma] !== ',') return last;
  const until = Math.min(sentence.last, comma + 12);
  for (let i = comma + 2; i < until; i++) if (tokens.lower[i - 1] === ',' && auxiliaries.has(tokens.lower[i] as string)) return i;
  if ((nameAt[comma + 1] ?? -1) < 0) return last;
  for (let i = comma + 1; i < until; i++) {
    const word = tokens.lower[i] as string;
    if ((nameAt[i] as number) < 0 && word !== 'and' && word !== ',') return tokens.lower[i - 1] === ',' ? i : last;
  }
  return last;
}

const auxiliaries = new Set(['was', 'were', 'is', 'are', 'has', 'have', 'had', 'will', 'would', 'could', 'may', 'might', 'must']);

/**
 * What happened on a date: the event that it describes ("the 18 May election"), the verb before it in its clause ("was ousted
 * from the party in 2002"), or, where it opens the sentence, the first verb after it ("In 2002 he was ousted").
 */
function dateGovernor(
  tokens: Page['tokens'],
  first: number,
  last: number,
  sentence: { first: number; last: number },
  verb: (i: number) => string | null,
): string | null {
  const before = tokens.lower[first - 1] ?? '';
  const opens = first === sentence.first || (first === sentence.first + 1 && functionWords.has(before));
  const next = last < sentence.last ? (tokens.lower[last] as string) : '';
  if (first > sentence.first && !timing.has(before) && isEvent(next, lemma(next)) && !isVerb(next, lemma(next))) return lemma(next);
  if (!opens) {
    for (let i = first - 1; i >= Math.max(sentence.first, first - 14); i--) {
      if ((breaks.get(tokens.lower[i] as string) ?? 0) > 0) break;
      const stem = verb(i);
      if (stem) return stem;
    }
    if (next !== ',' && next !== 'when') return null; // "Then, on 18 May, they sank"
  }
  let from = last;
  if (tokens.lower[from] === ',') from++;
  if (tokens.lower[from] === 'when') from++; // "a month ago, when they met"
  for (let i = from; i < Math.min(sentence.last, last + 14); i++) {
    if ((breaks.get(tokens.lower[i] as string) ?? 0) > 0) break;
    const stem = verb(i);
    if (stem) return stem;
  }
  return null;
}

/** Whether words say that somebody is missing: "unaccounted for", "still to be found", "have not been found". */
function isMissing({ lower }: Page['tokens'], at: number, sentence: { first: number }): boolean {
  if (lower[at] === 'unaccounted') return true;
  if (lower[at] !== 'found') return false;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 5); i--) if (notYet.has(lower[i] as string)) return true;
  return false;
}

const determiners = new Set("a an the this that these those its his her their our my no 's".split(' '));
const notYet = new Set(['not', "n't", 'never', 'still', 'yet']);

/** The event that a verb of little meaning carries in its object: "held two days of talks", "had a call". */
function carried(tokens: Page['tokens'], at: number, sentence: { last: number }): string | null {
  if (!carriers.has(lemma(tokens.lower[at] as string))) return null;
  for (let i = at + 1; i < Math.min(sentence.last, at + 6); i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (breaks.get(word) ?? 0) > 0 || prepositions.has(word)) return null;
    const stem = lemma(word);
    const next = lemma(tokens.lower[i + 1] ?? '');
    if (nounClass(next) >= 0 && !functionWords.has(next)) continue; // "phone" of "phone call"
    const noun = nounClass(stem);
    if (noun === NOUN.act || noun === NOUN.event || noun === NOUN.communication) return stem;
  }
  return null;
}

const carriers = new Set(['hold', 'have', 'make', 'take', 'give', 'stage', 'conduct', 'undertake', 'deliver', 'launch', 'mount']);
const prepositions = new Set(['in', 'on', 'at', 'by', 'for', 'from', 'with', 'into', 'to', 'after', 'before', 'during', 'over', 'under']);

const timing = new Set(['in', 'on', 'at', 'since', 'until', 'by', 'during', 'before', 'after', 'last', 'from', 'to', 'of']);

/** Whether a word, with its lemma, tells of an event: a verb of one, or a noun for an act, an event or a state. */
export function isEvent(word: string, stem: string): boolean {
  if (lightVerbs.has(stem)) return false;
  if (verbClass(stem) >= 0 && (partOfSpeech(stem) === 'v' || (word !== stem && /(?:ed|ing)$/.test(word)))) return true;
  const noun = nounClass(stem);
  return noun === NOUN.act || noun === NOUN.event || noun === NOUN.state;
}
