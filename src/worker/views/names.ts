import type { CorpusState, Entity } from '../../core/model.ts';
import { fold } from '../../core/text/fold.ts';
import type { NameHit } from '../answers.ts';
import { lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/**
 * The entities one of whose forms has the letters of a query, in their order, at most `limit`: the most mentioned first.
 * The label is the form that has them, one that has them together before others.
 */
export function listNames(state: CorpusState, query: string, limit: number): NameHit[] {
  const typed = fold(query).trim();
  const letters = typed.replace(/\s+/g, '');
  const lookup = lookUp(state);
  return state.entities
    .flatMap((entity) => {
      const forms = formsOf(entity);
      const label = forms.find((form) => fold(form).includes(typed)) ?? forms.find((form) => hasLetters(fold(form), letters));
      return label === undefined ? [] : [{ entity, label }];
    })
    .sort((a, b) => b.entity.mentions.length - a.entity.mentions.length || (a.label < b.label ? -1 : 1))
    .slice(0, limit)
    .flatMap(({ entity: { kind, name, mentions }, label }) => {
      const [first] = mentions;
      const documents = new Set(mentions.map(({ path }) => path)).size;
      return first ? [{ kind, label, name, place: placeOf(lookup, first), mentions: mentions.length, documents }] : [];
    });
}

const formsOf = ({ name, aliases }: Entity): string[] => [name, ...aliases.map(({ text }) => text)];

/** As VS Code matches what is typed for a symbol: the letters in their order, others between them. */
function hasLetters(form: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = form.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
