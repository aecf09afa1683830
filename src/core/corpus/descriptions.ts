import { type Description, type DescriptionReason, type Document, type Entity, isName } from '../model.ts';
import { type Calling, phrasesOf } from './descriptions/phrases.ts';
import { rolesOf } from './descriptions/roles.ts';
import type { Linking } from './entities.ts';

/** How sure it is that words mean the only entity before them that they fit: by an age, by what they add to the noun, by the noun alone. */
const sure = { age: 0.85, more: 0.8, noun: 0.7 };
/** Less so much where it was not named in the last few sentences. */
const far = 0.15;
const near = 6;

/** Any organization may be these; they mean the one that was named last. */
const anybody = new Set(['company', 'firm']);

/**
 * Links words such as "the agency" or "the Chilean president" to what the document named before them, where one entity
 * alone fits: by a role that it has here or in other documents, by what its name ends in, by an apposition or an age.
 * Linear in the mentions and words.
 */
export function findDescriptions(documents: readonly Document[], linking: Linking): Description[] {
  const entities = new Map(linking.entities.map((entity) => [entity.id, entity]));
  return documents.flatMap((document) => describeIn(document, linking.entityIds.get(document.path) ?? [], entities));
}

/** What else an entity is called with a head noun, why, and by which mention where it is one alone. */
interface Called {
  readonly words: Set<string>;
  why: DescriptionReason;
  by: number | undefined;
}

function describeIn(document: Document, ids: readonly (string | undefined)[], entities: ReadonlyMap<string, Entity>): Description[] {
  const { path, text, analysis } = document;
  const { phrases, appositions } = phrasesOf(document);
  /** By head noun, who is called so. */
  const called = new Map<string, Map<string, Called>>();
  const last = new Map<string, { sentence: number; at: number }>();
  const call = (id: string, { head, words }: Calling, why: DescriptionReason, by?: number) => {
    const those = called.get(head) ?? new Map<string, Called>();
    called.set(head, those);
    const known: Called = those.get(id) ?? { words: new Set(), why, by };
    if (by !== undefined) [known.why, known.by] = [why, by];
    those.set(id, known);
    for (const word of words) known.words.add(word);
  };
  const found: Description[] = [];
  let at = 0;
  let sentence = 0;
  let organization: string | undefined;
  for (const { start, end, head, words } of phrases) {
    for (; at < analysis.mentions.length && (analysis.mentions[at]?.start as number) < start; at++) {
      const mention = analysis.mentions[at];
      const id = ids[at];
      const entity = id === undefined ? undefined : entities.get(id);
      if (!mention || !isName(mention) || !entity) continue;
      while ((analysis.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) sentence++;
      if (!last.has(entity.id)) for (const calling of rolesOf(entity)) call(entity.id, calling, entity.kind === 'person' ? 'role' : 'name');
      for (const calling of appositions.get(at) ?? []) call(entity.id, calling, /^\d/.test(calling.head) ? 'age' : 'apposition', at);
      last.set(entity.id, { sentence, at });
      if (entity.kind === 'organization') organization = entity.id;
    }
    const those = [...(called.get(head) ?? [])];
    const fitting = words.length === 0 ? those : those.filter(([, own]) => words.every((word) => own.words.has(word)));
    const [only] = fitting;
    if (fitting.length !== 1 || !only || (anybody.has(head) && only[0] !== organization)) continue;
    while ((analysis.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= start) sentence++;
    const base = /^\d/.test(head) ? sure.age : words.length > 0 ? sure.more : sure.noun;
    const [id, { why, by }] = only;
    const named = last.get(id) as { sentence: number; at: number };
    const confidence = Math.round(100 * (base - (sentence - named.sentence > near ? far : 0))) / 100;
    found.push({ path, start, end, text: text.slice(start, end), entity: id, confidence, why, by: by ?? named.at });
  }
  return found;
}
