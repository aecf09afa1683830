import { readForm } from '../corpus/entities/form.ts';
import { type Linking, ranked, tidy } from '../corpus/entities.ts';
import { byPlace, type Document, type Entity, type EntityKind, isName, keyOf, type MentionRef, type NameMention } from '../model.ts';
import { inTime } from './file.ts';
import { type Locate, locateIn } from './locate.ts';
import type { Decision, EntityRef } from './schema.ts';

/** An entity while decisions are applied to it, one after another. */
interface Draft {
  readonly id: string;
  name: string;
  kind: EntityKind;
  mentions: MentionRef[];
  touched: boolean;
}

const KINDS: ReadonlySet<Decision['kind']> = new Set(['rename', 'merge', 'split', 'retype', 'alias']);

/**
 * The entities as the user wants them: decisions are applied in the order in which they were made, each to what its
 * words name by then. What nothing was decided of stays the same object.
 */
export function correctEntities(documents: readonly Document[], linking: Linking, decisions: readonly Decision[]): Linking {
  const own = decisions.filter(({ kind }) => KINDS.has(kind)).sort(inTime);
  if (own.length === 0) return linking;
  const table = createTable(documents, linking, locateIn(documents));
  for (const decision of own) table.apply(decision);
  return table.finish();
}

function createTable(documents: readonly Document[], linking: Linking, locate: Locate) {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const mentionAt = ({ path, index }: MentionRef) => byPath.get(path)?.analysis.mentions[index] as NameMention;
  const drafts = new Map(
    linking.entities.map(({ id, name, kind, mentions }): [string, Draft] => [
      id,
      { id, name, kind, mentions: [...mentions], touched: false },
    ]),
  );
  const draftOf = new Map([...drafts.values()].flatMap((draft) => draft.mentions.map((ref) => [keyOf(ref), draft] as const)));

  const move = (refs: readonly MentionRef[], to: Draft) => {
    const moved = refs.filter((ref) => draftOf.get(keyOf(ref)) !== to);
    const keys = new Set(moved.map(keyOf));
    for (const from of new Set(moved.map((ref) => draftOf.get(keyOf(ref))))) {
      if (from) Object.assign(from, { mentions: from.mentions.filter((ref) => !keys.has(keyOf(ref))), touched: true });
    }
    to.mentions.push(...moved);
    to.touched ||= moved.length > 0;
    for (const key of keys) draftOf.set(key, to);
  };

  const find = ({ target, name, kind }: EntityRef): Draft | undefined => {
    const ref = target && locate(target, isName);
    const here = ref && draftOf.get(keyOf(ref));
    if (here) return here;
    const namesakes = [...drafts.values()].filter((draft) => draft.name === name && draft.kind === kind && draft.mentions.length > 0);
    return namesakes.length === 1 ? namesakes[0] : undefined;
  };

  const create = ({ name, kind }: EntityRef): Draft => {
    const base = `${kind}:${readForm(name).raw.replaceAll(' ', '-')}`;
    let id = base;
    for (let n = 2; drafts.has(id); n++) id = `${base}~${n}`;
    const draft: Draft = { id, name, kind, mentions: [], touched: true };
    drafts.set(id, draft);
    return draft;
  };

  const set = (entity: EntityRef, change: Partial<Pick<Draft, 'name' | 'kind'>>) => {
    const draft = find(entity);
    if (draft) Object.assign(draft, change, { touched: true });
  };

  const apply = (decision: Decision) => {
    if (decision.kind === 'rename') set(decision.entity, { name: decision.name });
    if (decision.kind === 'retype') set(decision.entity, { kind: decision.to });
    if (decision.kind === 'merge') {
      const [from, to] = [find(decision.entity), find(decision.into)];
      if (from && to) move(from.mentions, to);
    }
    if (decision.kind === 'split') {
      const ref = locate(decision.target, isName);
      if (ref) move([ref], find(decision.into) ?? create(decision.into));
    }
    if (decision.kind === 'alias') {
      const draft = find(decision.entity);
      const alias = tidy(decision.name);
      if (draft)
        move(
          namesThat(documents, (text) => tidy(text) === alias),
          draft,
        );
    }
  };

  const finish = (): Linking => {
    const before = new Map(linking.entities.map((entity) => [entity.id, entity]));
    const entities = [...drafts.values()]
      .filter(({ mentions }) => mentions.length > 0)
      .map((draft) => (draft.touched ? describe(draft, mentionAt) : (before.get(draft.id) as Entity)));
    const entityIds = new Map(
      documents.map(({ path, analysis }) => {
        const known = linking.entityIds.get(path) ?? [];
        const ids = analysis.mentions.map((_, index) => draftOf.get(keyOf({ path, index }))?.id);
        return [path, ids.every((id, i) => id === known[i]) ? known : ids] as const;
      }),
    );
    // Why the engine linked a name says nothing of where the user put it.
    const links = new Map(
      [...linking.links].map(([path, own]) => {
        const [before, after] = [linking.entityIds.get(path), entityIds.get(path)];
        return [path, before === after ? own : own.map((link, i) => (before?.[i] === after?.[i] ? link : undefined))] as const;
      }),
    );
    return { entities, entityIds, links };
  };

  return { apply, finish };
}

function namesThat(documents: readonly Document[], holds: (text: string) => boolean): MentionRef[] {
  return documents.flatMap(({ path, analysis }) =>
    analysis.mentions.flatMap((mention, index) => (isName(mention) && holds(mention.text) ? [{ path, index }] : [])),
  );
}

function describe({ id, name, kind, mentions }: Draft, mentionAt: (ref: MentionRef) => NameMention): Entity {
  const surfaces = new Map<string, number>();
  const roles = new Map<string, number>();
  for (const ref of mentions) {
    const { text, role } = mentionAt(ref);
    surfaces.set(tidy(text), (surfaces.get(tidy(text)) ?? 0) + 1);
    if (role) roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  return { id, name, kind, aliases: ranked(surfaces, name), roles: ranked(roles), mentions: mentions.toSorted(byPlace) };
}
