import { cardOf } from '../../core/corpus/card.ts';
import type { Alias, CorpusState, Entity, EntityKind } from '../../core/model.ts';
import type { Card, EntitySummary } from '../answers.ts';
import type { Results } from '../protocol.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf, stretchOf } from './places.ts';

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

/** The places of an entity in the order of the corpus, at most `limit`, and its card; none if it is not there any more. */
export function listEntityPlaces(state: CorpusState, id: string, limit: number): Results['entity'] {
  const lookup = lookUp(state);
  const entity = lookup.entity(id);
  if (!entity) return { places: [], total: 0, card: null };
  const { mentions } = entity;
  return {
    places: mentions.slice(0, limit).map((ref) => placeOf(lookup, ref)),
    total: mentions.length,
    card: showCard(state, lookup, entity),
  };
}

const ALIASES = 20;
const ROLES = 6;
const DESCRIPTIONS = 20;

/** An entity's card, in places and names that a reader can open. */
export function showCard(state: CorpusState, lookup: Lookup, entity: Entity): Card {
  const { first, telling, together } = cardOf(state, lookup.document, entity);
  const descriptions = lookup.descriptionsOf(entity.id);
  return {
    aliases: entity.aliases.slice(0, ALIASES),
    roles: rolesOf(entity.roles).slice(0, ROLES),
    first: first && placeOf(lookup, first),
    telling: telling.map((ref) => placeOf(lookup, ref)),
    together: together.flatMap(({ entity: id, sentences, first }) => {
      const other = lookup.entity(id);
      return other ? [{ id, name: other.name, kind: other.kind, sentences, place: placeOf(lookup, first) }] : [];
    }),
    described: descriptions.slice(0, DESCRIPTIONS).flatMap((description) => {
      const document = lookup.document(description.path);
      return document ? [{ kind: entity.kind, ...stretchOf(document, description), confidence: description.confidence }] : [];
    }),
    descriptions: descriptions.length,
  };
}

/** Roles whose words differ in capitals alone as one, in the commonest form; forms of address are none. */
function rolesOf(roles: readonly Alias[]): Alias[] {
  const merged = new Map<string, Alias>();
  for (const { text, count } of roles) {
    const key = text.toLowerCase().replace(/\.$/, '');
    if (/^(?:mr|mrs|ms|miss|mx|sir|madam)$/.test(key)) continue;
    const known = merged.get(key);
    merged.set(key, { text: known?.text ?? text, count: count + (known?.count ?? 0) });
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}
