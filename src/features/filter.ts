import * as vscode from 'vscode';
import { DIFFERENCE_KINDS, FIGURE_KINDS, type Filter } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { COMMANDS } from '../editor/ids.ts';
import { differenceWord, filterWords, kindWord, sourceName } from '../editor/words.ts';
import { SORTS, type Sort } from '../worker/protocol.ts';

/** Names that are offered to filter by; typing narrows them. */
const NAMES = 2_000;

/** What the Differences tree shows, and in which order: commands of its title bar. */
export function register(app: App): vscode.Disposable {
  const { filter } = app;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.filterDifferences, () => chooseFilter(app)),
    vscode.commands.registerCommand(COMMANDS.clearFilter, () => filter.set({})),
    vscode.commands.registerCommand(COMMANDS.sortDifferences, () => chooseSort(app)),
  );
}

/** A filter, and the name of the entity in it where it has one. */
type Choice = readonly [Filter, name?: string];

/** A part of the filter: what it is set to, and a way to set it; undefined where the user thought better of it. */
interface Part extends vscode.QuickPickItem {
  readonly choose: () => Promise<Choice | undefined> | Choice;
}

async function chooseFilter(app: App): Promise<void> {
  const { t } = vscode.l10n;
  const { current, active, entityName } = app.filter;
  const { kinds, relations, entity, path } = current;
  const all = t('all');
  const set = (words: Filter) => filterWords(words, entityName) || all;
  const parts: Part[] = [
    { label: t('Kinds of figures…'), description: set(kinds ? { kinds } : {}), choose: () => chooseKinds(current) },
    { label: t('Kinds of differences…'), description: set(relations ? { relations } : {}), choose: () => chooseRelations(current) },
    { label: t('A name in the sentence…'), description: set(entity === undefined ? {} : { entity }), choose: () => chooseEntity(app) },
    { label: t('A source…'), description: set(path === undefined ? {} : { path }), choose: () => chooseSource(app) },
  ];
  if (active) parts.push({ label: t('Clear filter'), description: filterWords(current, entityName), choose: () => [{}] });
  const picked = await vscode.window.showQuickPick(parts, { title: t('Filter Differences'), placeHolder: t('Show only…') });
  const chosen = await picked?.choose();
  if (chosen) app.filter.set(...chosen);
}

async function chooseKinds(filter: Filter): Promise<[Filter] | undefined> {
  const kinds = await chooseSome(vscode.l10n.t('Kinds of figures'), FIGURE_KINDS, kindWord, (kind) => filter.kinds?.includes(kind) ?? true);
  return kinds && [withBound(filter, 'kinds', kinds, FIGURE_KINDS.length)];
}

async function chooseRelations(filter: Filter): Promise<[Filter] | undefined> {
  const title = vscode.l10n.t('Kinds of differences');
  const kinds = await chooseSome(title, DIFFERENCE_KINDS, differenceWord, (kind) => filter.relations?.includes(kind) ?? true);
  return kinds && [withBound(filter, 'relations', kinds, DIFFERENCE_KINDS.length)];
}

/** With a bound, or without it where it would leave all or nothing. */
function withBound<K extends 'kinds' | 'relations'>(filter: Filter, key: K, chosen: NonNullable<Filter[K]>, all: number): Filter {
  const { [key]: _, ...rest } = filter;
  return chosen.length === 0 || chosen.length === all ? rest : { ...rest, [key]: chosen };
}

/** Those that are ticked. */
async function chooseSome<K extends string>(
  title: string,
  all: readonly K[],
  word: (kind: K) => string,
  isPicked: (kind: K) => boolean,
): Promise<readonly K[] | undefined> {
  const items = all.map((value) => ({ label: word(value), value, picked: isPicked(value) }));
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title });
  return picked?.map(({ value }) => value);
}

async function chooseEntity({ engine, filter }: App): Promise<[Filter, string] | undefined> {
  const { t } = vscode.l10n;
  const items = engine.request('entities', { limit: NAMES }).then(({ entities }) =>
    entities.map(({ id, name, kind, documents, aliases }) => ({
      id,
      label: name,
      description: [kindWord(kind), documents === 1 ? t('1 document') : t('{0} documents', documents)].join(' · '),
      detail: aliases.join(', '),
    })),
  );
  const picked = await vscode.window.showQuickPick(items, { title: t('Differences in sentences that name…'), matchOnDetail: true });
  return picked && [{ ...filter.current, entity: picked.id }, picked.label];
}

async function chooseSource({ engine, filter, findings }: App): Promise<[Filter] | undefined> {
  const { t } = vscode.l10n;
  const counts = new Map(findings.current?.byDocument.map((counts) => [counts.path, counts]));
  const items = engine.request('sources', {}).then((sources) =>
    sources.map(({ path, title }) => {
      const { differs = 0, check = 0 } = counts.get(path) ?? {};
      return { path, label: sourceName(path), description: t('{0} differ, {1} to check', differs, check), detail: title ?? path };
    }),
  );
  const picked = await vscode.window.showQuickPick(items, { title: t('Differences in one source'), matchOnDetail: true });
  return picked && [{ ...filter.current, path: picked.path }];
}

async function chooseSort({ filter }: App): Promise<void> {
  const { t } = vscode.l10n;
  const words: Record<Sort, string> = {
    confidence: t('The surest first'),
    document: t('By document and place'),
    value: t('The largest value first'),
  };
  const items = SORTS.map((sort) => ({ label: words[sort], description: sort === filter.sort ? t('now') : '', sort }));
  const picked = await vscode.window.showQuickPick(items, { title: t('Sort Differences') });
  if (picked) filter.setSort(picked.sort);
}
