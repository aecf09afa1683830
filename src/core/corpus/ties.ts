import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { isVerb, lemma, NOUN, nounClass, partOfSpeech } from './lexicon.ts';

const ties = new Set('in with for of from to at on by near across around throughout'.split(' '));

/**
 * The name that a preposition ties a figure to: the first after it ("55 percent in Norland"), before any other figure or
 * mark, at most seven words on; else the nearest before it in its clause ("in Norland trade fell by 55 percent").
 */
export function tiedName(
  page: Page,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
): number | null {
  const { tokens } = page;
  let tied = false;
  for (let i = last; i < Math.min(sentence.last, last + 8); i++) {
    if ((nameAt[i] as number) >= 0) {
      if (tied) return nameAt[i] as number;
      break;
    }
    if ((figureAt[i] as number) >= 0 || tokens.kinds[i] !== WORD) break;
    const word = tokens.lower[i] as string;
    if (ties.has(word)) tied = true;
    else if (word !== 'the' && tied && partOfSpeech(lemma(word)) === 'v') break;
  }
  const described = describedName(page, first, sentence, figureAt, nameAt);
  if (described !== null) return described;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 7); i--) {
    if ((figureAt[i] as number) >= 0 || tokens.kinds[i] !== WORD || clauses.has(tokens.lower[i] as string)) return null;
    const name = nameAt[i] as number;
    if (name < 0) continue;
    let before = i - 1;
    while (before >= sentence.first && ((nameAt[before] as number) === name || tokens.lower[before] === 'the')) before--;
    return before >= sentence.first && placing.has(tokens.lower[before] as string) ? name : null;
  }
  return null;
}

/** The name that the words with a figure describe between commas: "Norville, home to 5,000 people", "Norville, a town of 5,000". */
function describedName(
  { tokens }: Page,
  first: number,
  sentence: { first: number },
  figureAt: Int32Array,
  nameAt: Int32Array,
): number | null {
  for (let i = first - 1; i > Math.max(sentence.first, first - 8); i--) {
    const word = tokens.lower[i] as string;
    if (word === ',') {
      if (!describing.has(tokens.lower[i + 1] as string)) return null;
      const name = nameAt[i - 1] as number;
      return name >= 0 ? name : i - 2 >= sentence.first && (nameAt[i - 2] as number) >= 0 ? (nameAt[i - 2] as number) : null;
    }
    if ((figureAt[i] as number) >= 0 || (nameAt[i] as number) >= 0 || tokens.kinds[i] !== WORD) return null;
    if (isVerb(word, lemma(word))) return null;
  }
  return null;
}

const describing = new Set(['a', 'an', 'the', 'home', 'with', 'which', 'whose', 'population']);

/** Whether a figure is said of a place told by its sort ("in the province", "across the city"). */
export function isLocal({ tokens }: Page, last: number, sentence: { last: number }): boolean {
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) {
    if (!placing.has(tokens.lower[i] as string)) continue;
    const noun = lemma(tokens.lower[tokens.lower[i + 1] === 'the' ? i + 2 : i + 1] ?? '');
    return nounClass(noun) === NOUN.location;
  }
  return false;
}

const placing = new Set(['in', 'at', 'near', 'across', 'throughout', 'for']);
const clauses = new Set(['and', 'but', 'while', 'when', 'who', 'which', 'that', 'where', 'although', 'as', 'after', 'before']);
