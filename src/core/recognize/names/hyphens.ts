import type { Page } from '../../text/page.ts';
import { COUNTRY, GIVEN, LANGUAGE } from './lexicon.ts';
import { type Name, ownersOf } from './name.ts';
import { CAPITALIZED, MIXED, type Word } from './words.ts';

/**
 * Gives a person both halves of a double name where the tagger saw one: "Ana Velasco-|Hume", "Anne-|Marie Dahl".
 *
 * - not: Trump-|Putin (nothing but surnames: two people) · Paris-|Dakar · Ana Velasco-|led (no capital) · Ana Hume-Karl Lind (both are names)
 */
export function joinHalves(page: Page, words: readonly Word[], names: readonly Name[]): readonly Name[] {
  let owners: (Name | undefined)[] | undefined;
  const isFree = (i: number) => {
    owners ??= ownersOf(page, names);
    return owners[i] === undefined;
  };
  return names.map((name) => {
    const { first, last, kind } = name;
    if (kind !== 'person' || last - first < 2) return name;
    const sentence = page.sentences[page.sentenceOf[first] as number] as Page['sentences'][number];
    if (last + 1 < sentence.last && isHyphen(page, last) && isHalf(words[last + 1] as Word) && isFree(last + 1))
      return { ...name, last: last + 2 };
    const half = words[first - 2] as Word;
    if (first - 2 >= sentence.first && isHyphen(page, first - 1) && isHalf(half) && (half.lists & GIVEN) !== 0 && isFree(first - 2))
      return { ...name, first: first - 2 };
    return name;
  });
}

const isHalf = ({ caps, lists }: Word) => (caps === CAPITALIZED || caps === MIXED) && (lists & (COUNTRY | LANGUAGE)) === 0;

/** A hyphen with no space on either side. */
function isHyphen({ tokens, text }: Page, i: number): boolean {
  const { starts, ends } = tokens;
  const code = text.charCodeAt(starts[i] as number);
  return (code === 0x2d || code === 0x2010 || code === 0x2011) && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
}
