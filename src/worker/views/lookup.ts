import type { Note } from '../../core/decisions/decided.ts';
import {
  type Claim,
  type CorpusState,
  type Description,
  type Difference,
  type Document,
  type Entity,
  keyOf,
  type Link,
  type Mention,
  type MentionRef,
  type Quotation,
} from '../../core/model.ts';

/** What the views ask of a corpus, by exact keys. */
export interface Lookup {
  document(path: string): Document | undefined;
  mention(ref: MentionRef): Mention | undefined;
  entity(id: string): Entity | undefined;
  claimOf(ref: MentionRef): Claim | undefined;
  claim(id: string): Claim | undefined;
  differencesOf(ref: MentionRef): readonly Difference[];
  quotationOf(ref: MentionRef): Quotation | undefined;
  /** All mentions of one date, by its EDTF string. */
  dates(edtf: string): readonly MentionRef[];
  /** Why a name is linked to its entity; undefined where it has the entity's own name. */
  linkOf(ref: MentionRef): Link | undefined;
  descriptionsOf(entity: string): readonly Description[];
  /** Those of a document, by position. */
  descriptionsIn(path: string): readonly Description[];
  notesOf(ref: MentionRef): readonly Note[];
  /** How many sources these places come from: copies of one wire story count once. */
  countSources(refs: Iterable<{ readonly path: string }>): number;
}

const known = new WeakMap<CorpusState, Lookup>();

/** The look-up tables of a state, made once. */
export function lookUp(state: CorpusState): Lookup {
  const lookup = known.get(state) ?? index(state);
  known.set(state, lookup);
  return lookup;
}

function index(state: CorpusState): Lookup {
  const documents = new Map(state.documents.map((document) => [document.path, document]));
  const entities = new Map(state.entities.map((entity) => [entity.id, entity]));
  const claims = new Map(state.claims.map((claim) => [claim.id, claim]));
  const claimOf = new Map(state.claims.flatMap((claim) => claim.mentions.map((ref) => [keyOf(ref), claim])));
  const quotationOf = new Map(state.quotes.flatMap((quotation) => quotation.mentions.map((ref) => [keyOf(ref), quotation])));
  const differencesOf = new Map<string, Difference[]>();
  for (const difference of state.differences) {
    add(differencesOf, keyOf(difference.a), difference);
    add(differencesOf, keyOf(difference.b), difference);
  }
  const described = new Map<string, Description[]>();
  const describedIn = new Map<string, Description[]>();
  for (const description of state.descriptions) {
    add(described, description.entity, description);
    add(describedIn, description.path, description);
  }
  const dates = new Map<string, MentionRef[]>();
  for (const { path, analysis } of state.documents) {
    for (const [i, mention] of analysis.mentions.entries()) if (mention.kind === 'date') add(dates, mention.value.edtf, { path, index: i });
  }
  return {
    document: (path) => documents.get(path),
    mention: ({ path, index }) => documents.get(path)?.analysis.mentions[index],
    entity: (id) => entities.get(id),
    claimOf: (ref) => claimOf.get(keyOf(ref)),
    claim: (id) => claims.get(id),
    differencesOf: (ref) => differencesOf.get(keyOf(ref)) ?? [],
    quotationOf: (ref) => quotationOf.get(keyOf(ref)),
    dates: (edtf) => dates.get(edtf) ?? [],
    linkOf: ({ path, index }) => state.links.get(path)?.[index],
    descriptionsOf: (entity) => described.get(entity) ?? [],
    descriptionsIn: (path) => describedIn.get(path) ?? [],
    notesOf: (ref) => state.decided.notes.get(keyOf(ref)) ?? [],
    countSources: (refs) => {
      const origins = new Set<string>();
      for (const { path } of refs) origins.add(state.origins.get(path) ?? path);
      return origins.size;
    },
  };
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
