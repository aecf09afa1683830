import { countryNamed, countryOfDemonym } from '../../data/countries.ts';
import type { Entity } from '../../model.ts';
import { readForm } from '../entities/form.ts';
import { bodies, corporate } from '../entities/words.ts';
import { lemma, NOUN, nounClass } from '../lexicon.ts';
import type { Calling } from './phrases.ts';

const known = new WeakMap<Entity, readonly Calling[]>();

/** Forms of a name that are read for what it ends in. */
const forms = 12;

/**
 * What an entity is called by the roles that stand before its name ("Chilean President" → president, @CL), and by what
 * its names end in ("Northern Rivers Commission" → commission; "Brightwater Ltd" → company, firm).
 */
export function rolesOf(entity: Entity): readonly Calling[] {
  const callings = known.get(entity) ?? read(entity);
  known.set(entity, callings);
  return callings;
}

function read({ name, kind, aliases, roles }: Entity): Calling[] {
  if (kind === 'person') return roles.flatMap(({ text }) => calling(text.toLowerCase().match(/[\p{L}-]+/gu) ?? [], NOUN.person));
  const callings: Calling[] = [];
  for (const text of [name, ...aliases.slice(0, forms).map(({ text }) => text)]) {
    const { words, ending } = readForm(text);
    if (words.length < 2) continue;
    callings.push(...calling(words, kind === 'place' ? NOUN.location : NOUN.group));
    const last = words.at(-1) as string;
    if (kind === 'organization' && (ending > 0 || corporate.has(last) || bodies.has(last)))
      callings.push({ head: 'company', words: [] }, { head: 'firm', words: [] });
  }
  return callings;
}

function calling(words: readonly string[], kind: number): Calling[] {
  const last = words.at(-1);
  if (last === undefined || nounClass(lemma(last)) !== kind) return [];
  const others = words.slice(0, -1).map((word) => {
    const country = countryOfDemonym(word) ?? countryNamed(word);
    return country === undefined ? word : `@${country}`;
  });
  return [{ head: lemma(last), words: others }];
}
