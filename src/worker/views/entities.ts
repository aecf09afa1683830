import type { CorpusState, Entity, EntityKind } from '../../core/model.ts';
import type { EntitySummary, Place, Results } from '../protocol.ts';
import { lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/** The entities that most documents name, at most `limit`: of all kinds or of one. */
export function listEntities(state: CorpusState, limit: number, kind?: EntityKind): Results['entities'] {
  const wanted = kind ? state.entities.filter((entity) => entity.kind === kind) : state.entities;
  const entities = wanted
    .map(summarize)
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, limit);
  const totals = { person: 0, organization: 0, place: 0, group: 0 };
  for (const entity of state.entities) totals[entity.kind]++;
  return { entities, total: wanted.length, totals };
}

function summarize({ id, name, kind, aliases, mentions }: Entity): EntitySummary {
  const documents = new Set(mentions.map(({ path }) => path)).size;
  return { id, name, kind, aliases: aliases.slice(0, 8).map(({ text }) => text), mentions: mentions.length, documents };
}

/** The places of an entity in the order of the corpus, at most `limit`; none if it is not there any more. */
export function listEntityPlaces(state: CorpusState, id: string, limit: number): { places: Place[]; total: number } {
  const lookup = lookUp(state);
  const refs = lookup.entity(id)?.mentions ?? [];
  return { places: refs.slice(0, limit).map((ref) => placeOf(lookup, ref)), total: refs.length };
}
