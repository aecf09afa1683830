import type { CorpusState, Entity } from '../../core/model.ts';
import type { EntitySummary, Place } from '../protocol.ts';
import { lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/** The entities that most documents name, at most `limit`. */
export function listEntities(state: CorpusState, limit: number): { entities: EntitySummary[]; total: number } {
  const entities = state.entities
    .map(summarize)
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, limit);
  return { entities, total: state.entities.length };
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
