import * as vscode from 'vscode';
import type { Decision, DecisionOf, EntityRef } from '../../core/decisions/schema.ts';
import { ENTITY_KINDS, type EntityKind } from '../../core/model.ts';
import type { App } from '../../editor/app.ts';
import { decide } from '../../editor/decisions/store.ts';
import { decisionWord } from '../../editor/decisions/words.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { subjects } from '../../editor/subjects.ts';
import { kindWord } from '../../editor/words.ts';
import type { EntitySummary, Referred } from '../../worker/answers.ts';
import { askWords, mention, mentionFrom, read, tell } from './ask.ts';

/** Entities that are offered. */
const OFFERED = 5_000;

/** An entity that a command is about, and its names. */
interface Meant {
  readonly id: string;
  readonly ref: EntityRef;
  readonly names: readonly string[];
}

/** Rename, merge, split, retype, alias, never an entity. */
export function register(app: App): vscode.Disposable {
  const { t } = vscode.l10n;
  const on = (command: string, run: (meant: Meant, given: Given) => Promise<Decision | undefined>) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      const meant = await entityFrom(app, argument);
      if (!meant) return tell(t('Put the cursor on a name first.'));
      await take(app, await run(meant, read(subjects.named, argument) ?? {}));
    });

  return vscode.Disposable.from(
    on(COMMANDS.renameEntity, async ({ ref }, given) => {
      const name =
        given.name ?? (await askWords(t('Rename {0}', ref.name), t('The name that it is shown by, in every document.'), ref.name));
      return name && name !== ref.name ? decide<DecisionOf<'rename'>>({ kind: 'rename', entity: ref, name }) : undefined;
    }),
    on(COMMANDS.addAlias, async ({ ref }, given) => {
      const name =
        given.name ?? (await askWords(t('Another Name of {0}', ref.name), t('As it stands in the documents, capitals included.')));
      return name ? decide<DecisionOf<'alias'>>({ kind: 'alias', entity: ref, name }) : undefined;
    }),
    on(COMMANDS.retypeEntity, async ({ ref }, given) => {
      const to = given.to ?? (await askKind(ref.name, ref.kind));
      return to ? decide<DecisionOf<'retype'>>({ kind: 'retype', entity: ref, to }) : undefined;
    }),
    on(COMMANDS.mergeEntity, async ({ id, ref }, given) => {
      const into = given.into ?? (await askEntity(app, t('Which entity is {0}? That one keeps its name.', ref.name), id))?.id;
      const other = into && into !== id ? await refOf(app, into) : undefined;
      return other ? decide<DecisionOf<'merge'>>({ kind: 'merge', entity: ref, into: other }) : undefined;
    }),
    vscode.commands.registerCommand(COMMANDS.neverEntity, async (argument: unknown) => {
      const byId = read(subjects.named, argument);
      const found = byId ? undefined : await mentionFrom(app, argument);
      const names = byId ? (await entityFrom(app, argument))?.names : found?.entity && [found.place.words];
      if (!names) return tell(t('Put the cursor on a name first.'));
      await take(app, decide<DecisionOf<'notEntity'>>({ kind: 'notEntity', names: [...names] }));
    }),
    vscode.commands.registerCommand(COMMANDS.splitMention, async (argument: unknown) => {
      const found = await mentionFrom(app, argument);
      if (!found?.entity) return tell(t('Put the cursor on a name first.'));
      const into = await askOther(app, found);
      if (into) await take(app, decide<DecisionOf<'split'>>({ kind: 'split', target: found.target, into }));
    }),
  );
}

interface Given {
  readonly name?: string | undefined;
  readonly to?: EntityKind | undefined;
  readonly into?: string | undefined;
}

async function take({ decisions }: App, decision: Decision | undefined): Promise<void> {
  if (decision && (await decisions.take({ add: [decision], remove: [] }))) mention(decisionWord(decision));
}

async function entityFrom(app: App, argument: unknown): Promise<Meant | undefined> {
  const id = read(subjects.named, argument)?.entity;
  if (id === undefined) return (await mentionFrom(app, argument))?.entity;
  const ref = await refOf(app, id);
  const { entities } = await app.engine.request('entities', { limit: OFFERED });
  const summary = entities.find((entity) => entity.id === id);
  return ref && { id, ref, names: [ref.name, ...(summary?.aliases ?? [])] };
}

async function refOf({ engine }: App, id: string): Promise<EntityRef | undefined> {
  return (await engine.request('refer', { places: [], entities: [id] })).entities[0] ?? undefined;
}

async function askKind(name: string, now?: EntityKind): Promise<EntityKind | undefined> {
  const items = ENTITY_KINDS.filter((kind) => kind !== now).map((is) => ({ is, label: kindWord(is) }));
  return (await vscode.window.showQuickPick(items, { title: name, placeHolder: vscode.l10n.t('What is it?') }))?.is;
}

type EntityItem = vscode.QuickPickItem & { readonly entity?: EntitySummary };

async function askEntity({ engine }: App, placeHolder: string, except: string): Promise<EntitySummary | undefined> {
  const { entities } = await engine.request('entities', { limit: OFFERED });
  const items = entities.filter(({ id }) => id !== except).map(entityItem);
  return (await vscode.window.showQuickPick<EntityItem>(items, { placeHolder, matchOnDescription: true }))?.entity;
}

function entityItem(entity: EntitySummary): EntityItem {
  return { entity, label: entity.name, description: [kindWord(entity.kind), ...entity.aliases].join(' · ') };
}

/** The entity that a mention names instead: one that is there, or a new one. */
async function askOther(app: App, { place, entity }: Referred): Promise<EntityRef | undefined> {
  const { t } = vscode.l10n;
  const { entities } = await app.engine.request('entities', { limit: OFFERED });
  const fresh: EntityItem = { label: `$(add) ${t('A new entity…')}`, alwaysShow: true };
  const items = [fresh, ...entities.filter(({ id }) => id !== entity?.id).map(entityItem)];
  const picked = await vscode.window.showQuickPick(items, {
    title: place.words,
    placeHolder: t('Whom or what is named here?'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  if (picked.entity) return refOf(app, picked.entity.id);
  const name = await askWords(t('A New Entity'), t('Its full name.'), place.words);
  const kind = name ? await askKind(name) : undefined;
  return name && kind ? { name, kind } : undefined;
}
