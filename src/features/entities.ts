import * as vscode from 'vscode';
import { type Alias, ENTITY_KINDS, type EntityKind } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { VIEWS } from '../editor/ids.ts';
import { openCommand } from '../editor/open.ts';
import { byDocument, placeIds, placeRow } from '../editor/rows.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { countedWords, percentWord, placeWord, sourceName } from '../editor/words.ts';
import type { Card, EntitySummary, Place } from '../worker/answers.ts';

const ICONS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  group: 'symbol-namespace',
};

/** The tree of the people, organizations, places and groups that are named, those in most documents first. */
export function register(app: App): vscode.Disposable {
  const { engine, findings } = app;
  const tree = createTree(VIEWS.entities, async () => {
    const { totals } = await engine.request('entities', { limit: 0 });
    return ENTITY_KINDS.flatMap((kind) => kindRow(app, kind, totals[kind]));
  });

  app.state.entities = () => tree.rows;
  return vscode.Disposable.from(
    tree,
    findings.onDidChange(() => tree.refresh()),
  );
}

function kindRow(app: App, kind: EntityKind, total: number): Row[] {
  if (total === 0) return [];
  const { t } = vscode.l10n;
  const label = { person: t('People'), organization: t('Organizations'), place: t('Places'), group: t('Groups') }[kind];
  const children = async (limit: number) => {
    const { entities, total } = await app.engine.request('entities', { limit, kind });
    return { rows: entities.map((entity) => entityRow(app, entity)), total };
  };
  return [{ id: kind, label, description: String(total), expanded: kind === 'person', children }];
}

function entityRow({ engine, documents }: App, { id, name, kind, aliases, mentions, documents: count }: EntitySummary): Row {
  const { t } = vscode.l10n;
  return {
    id: `entity ${id}`,
    label: name,
    description: [count === 1 ? t('1 document') : t('{0} documents', count), ...aliases].join(' · '),
    tooltip: [name, ...aliases].join('\n'),
    spoken: t('{0}, {1} mentions in {2} documents', name, mentions, count),
    icon: new vscode.ThemeIcon(ICONS[kind]),
    context: 'entity',
    subject: { entity: id, name },
    children: async (limit) => {
      const { places, total, card } = await engine.request('entity', { id, limit });
      const own = card ? cardRows(id, card) : [];
      const rows = byDocument(places).map(([path, list]): Row => {
        const ids = placeIds(id, list);
        const uri = documents.uriOf(path);
        return {
          id: `${id} ${path}`,
          label: sourceName(path),
          description: String(list.length),
          ...(uri ? { resource: uri } : {}),
          context: 'document',
          subject: { path },
          expanded: true,
          children: list.map((place, i) => placeRow(ids[i] as string, place, t('line {0}', place.range.start.line + 1))),
        };
      });
      // What is cut are places, though the rows are their documents.
      return { rows: [...own, ...rows], total: own.length + rows.length + total - places.length };
    },
  };
}

/** What is known of an entity, before its places: its names and roles, who it is, with whom it is named, what else may mean it. */
function cardRows(id: string, { aliases, roles, first, telling, together, described, descriptions }: Card): Row[] {
  const { t } = vscode.l10n;
  const words = (key: string, label: string, counted: readonly Alias[], icon: string): Row[] =>
    counted.length === 0
      ? []
      : [
          {
            id: `${id} ${key}`,
            label,
            description: countedWords(counted),
            tooltip: counted.map((one) => countedWords([one])).join('\n'),
            icon: new vscode.ThemeIcon(icon),
          },
        ];
  const group = (key: string, label: string, icon: string, children: readonly Row[], count = children.length): Row[] =>
    children.length === 0 ? [] : [{ id: `${id} ${key}`, label, description: String(count), icon: new vscode.ThemeIcon(icon), children }];
  const places = (key: string, list: readonly Place[]) => {
    const ids = placeIds(`${id} ${key}`, list);
    return list.map((place, i) => placeRow(ids[i] as string, place, placeWord(place)));
  };
  const company = together.map(
    ({ id: other, name, kind, sentences, place }): Row => ({
      id: `${id} with ${other}`,
      label: name,
      description: sentences === 1 ? t('in 1 sentence') : t('in {0} sentences', sentences),
      tooltip: `${placeWord(place)}: ${place.before}${place.words}${place.after}`,
      icon: new vscode.ThemeIcon(ICONS[kind]),
      command: openCommand(place),
    }),
  );
  const probable = places('described', described).map((row, i): Row => {
    const place = described[i] as (typeof described)[number];
    return { ...row, description: t('{0} · {1} sure', placeWord(place), percentWord(place.confidence)) };
  });
  return [
    ...words('names', t('Other names'), aliases, 'tag'),
    ...words('roles', t('Roles'), roles, 'mortar-board'),
    ...group('first', t('First mention'), 'milestone', first ? places('first', [first]) : []),
    ...group('who', t('Who or what it is'), 'info', places('who', telling)),
    ...group('with', t('Named with'), 'organization', company),
    ...group('described', t('Probably meant by'), 'comment', probable, descriptions),
  ];
}
