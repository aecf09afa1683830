import { countryName } from '../data/countries.ts';
import {
  type Alias,
  byPath,
  type Document,
  ENTITY_KINDS,
  type Entity,
  type EntityKind,
  isName,
  type Link,
  type MentionRef,
} from '../model.ts';
import { readForm } from './entities/form.ts';
import { kindOf, readNames } from './entities/names.ts';
import { linkOf, resolveNames } from './entities/resolve.ts';
import { corporate } from './entities/words.ts';

export interface Linking {
  readonly entities: readonly Entity[];
  /** Entity ids by path, in the order of that document's mentions. */
  readonly entityIds: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Why each is linked, in the same order. */
  readonly links: ReadonlyMap<string, readonly (Link | undefined)[]>;
}

interface Gathered {
  readonly key: string;
  readonly person: boolean;
  readonly kinds: number[];
  /** The name as written, tidied, by how often. */
  readonly surfaces: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly mentions: MentionRef[];
}

/** Gives each name the kind of its entity, which most of the entity's mentions have; what is right already stays the same object. */
export function settleKinds(documents: readonly Document[], { entities, entityIds }: Linking): Document[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return documents.map((document) => {
    const ids = entityIds.get(document.path) ?? [];
    const kindOf = (index: number) => kinds.get(ids[index] ?? '');
    const { analysis } = document;
    if (!analysis.mentions.some((mention, i) => isName(mention) && (kindOf(i) ?? mention.kind) !== mention.kind)) return document;
    const mentions = analysis.mentions.map((mention, i) => (isName(mention) ? { ...mention, kind: kindOf(i) ?? mention.kind } : mention));
    return { ...document, analysis: { ...analysis, mentions } };
  });
}

/** Joins the names of all documents into entities. The result does not depend on the order of the documents. */
export function linkEntities(unordered: readonly Document[]): Linking {
  const documents = unordered.toSorted(byPath);
  const { names, uses: corpus } = readNames(documents);
  const resolve = resolveNames(names, corpus);
  const gathered = new Map<string, Gathered>();
  const keys = new Map<string, (string | undefined)[]>();
  const reasons = new Map<string, (Link | undefined)[]>();
  for (const { document, uses } of corpus) {
    const { mentions } = document.analysis;
    const own: (string | undefined)[] = mentions.map(() => undefined);
    const why: (Link | undefined)[] = mentions.map(() => undefined);
    for (const use of uses.values()) {
      const { root, link } = resolve(document.path, use.name.key);
      for (const index of use.mentions) {
        own[index] = root;
        why[index] = link;
      }
    }
    reasons.set(document.path, why);
    for (const [index, key] of own.entries()) {
      const mention = mentions[index];
      if (key === undefined || !mention || !isName(mention)) continue;
      let entity = gathered.get(key);
      if (!entity) {
        entity = {
          key,
          person: key.startsWith('p '),
          kinds: ENTITY_KINDS.map(() => 0),
          surfaces: new Map(),
          roles: new Map(),
          mentions: [],
        };
        gathered.set(key, entity);
      }
      const slot = ENTITY_KINDS.indexOf(mention.kind);
      entity.kinds[slot] = (entity.kinds[slot] as number) + 1;
      add(entity.surfaces, tidy(mention.text));
      if (mention.role) add(entity.roles, mention.role);
      entity.mentions.push({ path: document.path, index });
    }
    keys.set(document.path, own);
  }
  const { entities, ids } = build(gathered);
  const entityIds = new Map([...keys].map(([path, own]) => [path, own.map((key) => (key === undefined ? undefined : ids.get(key)))]));
  return { entities, entityIds, links: explain(documents, entities, entityIds, reasons) };
}

/** Adds the reason where a mention was read as the very name of its entity and is written otherwise. */
function explain(
  documents: readonly Document[],
  entities: readonly Entity[],
  entityIds: Linking['entityIds'],
  reasons: ReadonlyMap<string, readonly (Link | undefined)[]>,
): Linking['links'] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return new Map(
    documents.map(({ path, analysis }) => {
      const ids = entityIds.get(path) ?? [];
      const links = (reasons.get(path) ?? []).map((link, index): Link | undefined => {
        const name = names.get(ids[index] ?? '');
        const words = tidy(analysis.mentions[index]?.text ?? '');
        if (name === undefined || words === name) return undefined;
        return link ?? linkOf(readForm(words).country ? 'country' : 'written', false);
      });
      return [path, links];
    }),
  );
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** A name as it is compared: white space in one, without "the" and a possessive ending. */
export function tidy(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[Tt]he (?=.)|['’]s?$/g, '')
    .trim();
}

function build(gathered: ReadonlyMap<string, Gathered>): { entities: Entity[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  const entities: Entity[] = [];
  for (const key of [...gathered.keys()].sort()) {
    const { person, kinds, surfaces, roles, mentions } = gathered.get(key) as Gathered;
    const name = canonicalName(surfaces, person, key);
    const kind: EntityKind = person ? 'person' : (kindOf({ kinds: [-1, ...kinds.slice(1)] }) as EntityKind);
    const base = `${kind}:${readForm(name).raw.replaceAll(' ', '-')}`;
    const again = (taken.get(base) ?? 0) + 1;
    taken.set(base, again);
    const id = again === 1 ? base : `${base}~${again}`;
    ids.set(key, id);
    entities.push({ id, name, kind, aliases: ranked(surfaces, name), roles: ranked(roles), mentions });
  }
  return { entities, ids };
}

/** Forms by how often they occur. */
export function ranked(counts: ReadonlyMap<string, number>, except?: string): Alias[] {
  return [...counts]
    .filter(([text]) => text !== except)
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** The fullest form that is well attested: at least twice, and a fifth as often as the commonest form of more than one word. */
function canonicalName(surfaces: ReadonlyMap<string, number>, person: boolean, key: string): string {
  if (key.startsWith('t @') && key.length === 5) {
    const usual = countryName(key.slice(3));
    if (usual !== undefined && surfaces.has(usual)) return usual;
  }
  const groups = new Map<string, { words: number; letters: number; count: number; texts: [string, number][] }>();
  for (const [text, count] of surfaces) {
    const form = readForm(text);
    const words = person ? form.person : form.raw.split(' ').filter((word) => !corporate.has(word));
    const group = groups.get(words.join(' ')) ?? { words: Math.max(1, words.length), letters: words.join('').length, count: 0, texts: [] };
    group.count += count;
    group.texts.push([text, count]);
    groups.set(words.join(' '), group);
  }
  const all = [...groups.values()];
  const commonest = Math.max(0, ...all.filter((group) => group.words > 1).map((group) => group.count));
  const attested = all.filter((group) => group.count >= Math.max(2, commonest / 5));
  // An acronym or surname alone is no full name while a longer one is there, however rarely.
  const pool = !needsMore(attested, person) || commonest === 0 ? attested : all;
  const [best] = (pool.length > 0 ? pool : all).sort(
    (a, b) =>
      b.words - a.words || b.count - a.count || b.letters - a.letters || ((a.texts[0]?.[0] ?? '') < (b.texts[0]?.[0] ?? '') ? -1 : 1),
  );
  const [chosen] = (best?.texts ?? []).sort(
    ([a, m], [b, n]) => shouts(a) - shouts(b) || n - m || marks(b) - marks(a) || a.length - b.length || (a < b ? -1 : 1),
  );
  return chosen?.[0] ?? key.slice(2);
}

function needsMore(groups: readonly { words: number; texts: readonly (readonly [string, number])[] }[], person: boolean): boolean {
  return groups.every(({ words, texts }) => words === 1 && (person || texts.every(([text]) => readForm(text).acronym)));
}

/** All capitals in more than one word, or one long word. */
const shouts = (text: string) => (text === text.toUpperCase() && /\p{Lu}{7,}|\p{Lu}\s\p{Lu}/u.test(text) ? 1 : 0);
const marks = (text: string) => text.normalize('NFD').replace(/\P{M}/gu, '').length;
