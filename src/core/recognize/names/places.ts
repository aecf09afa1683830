import type { Page } from '../../text/page.ts';
import { type Name, ownersOf, show } from './name.ts';
import { roleBefore } from './roles.ts';
import type { Word } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** One is in or near a place; in the texts that the tagger learnt from, hardly ever in a person who is called by one word. */
const inside = list('in near across throughout outside');
/** "the city of", "mayor of", "the outskirts of". */
const parts = list(
  `city town village capital suburb municipality settlement district province region county port island harbour harbor mayor governor residents
  outskirts streets suburbs centre center coast`.replace(/\s+/g, ' '),
);
/** What a place is called after its own name ("Ilm River"). */
const features = list(
  'river valley bay lake island islands hill hills county district harbour harbor port street bridge dam forest coast province',
);

/**
 * Takes a word that was tagged as a person for a place in all of its document where it stands as one: "in Velm", "the
 * capital, Velm", "Velm River". Not where the document has it in a person's full name or after a title, for then it is
 * that person ("in Lind's view", "Anna Lind").
 */
export function settlePlaces(page: Page, words: readonly Word[], names: readonly Name[]): readonly Name[] {
  const { lower } = page.tokens;
  const people = new Set<string>();
  const places = new Set<string>();
  const owners = ownersOf(page, names);
  for (const { first, last, kind } of names) {
    const from = page.sentences[page.sentenceOf[first] as number]?.first ?? first;
    if (kind === 'organization') continue;
    if (kind === 'place') {
      if (last - first === 2 && features.has(lower[last - 1] as string)) places.add(show(page, first));
    } else if (last - first > 1) for (let i = first; i < last; i++) people.add(show(page, i));
    else if (roleBefore(page, words, first, from) < first) people.add(show(page, first));
    else if (isPlace(lower, first, from) && lower[last] !== "'s" && lower[last] !== "'" && !isListed(owners, lower, last))
      places.add(show(page, first));
  }
  return names.map((name) => {
    const { first, last, kind } = name;
    const form = show(page, first);
    return kind === 'person' && last - first === 1 && places.has(form) && !people.has(form) ? { ...name, kind: 'place' } : name;
  });
}

/** What stands before a place: "in …", "the city of …", "the capital, …". */
function isPlace(lower: readonly string[], first: number, from: number): boolean {
  const before = first - 1 >= from ? (lower[first - 1] as string) : '';
  const earlier = first - 2 >= from ? (lower[first - 2] as string) : '';
  return inside.has(before) || (before === 'of' && parts.has(earlier)) || (earlier === 'capital' && before === ',');
}

/** "in Moran and Pyle": a case or work called by two people. */
const isListed = (owners: readonly (Name | undefined)[], lower: readonly string[], last: number) =>
  (lower[last] === 'and' || lower[last] === '&') && owners[last + 1]?.kind === 'person';
