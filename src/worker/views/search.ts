import type { CorpusState } from '../../core/model.ts';
import { prepareSearch, type Search } from '../../core/search.ts';
import type { SearchHit } from '../answers.ts';
import { lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

const prepared = new WeakMap<CorpusState, Search>();

/** What a person's words find among entities, figures and quotes, best first; prepared once a state, at the first search. */
export function search(state: CorpusState, query: string, limit: number): SearchHit[] {
  const find = prepared.get(state) ?? prepareSearch(state);
  prepared.set(state, find);
  const lookup = lookUp(state);
  return find(query, limit).flatMap(({ kind, label, mentions }): SearchHit[] => {
    const [first] = mentions;
    if (!first) return [];
    return [
      { kind, label, place: placeOf(lookup, first), mentions: mentions.length, documents: new Set(mentions.map(({ path }) => path)).size },
    ];
  });
}
