import * as vscode from 'vscode';
import { ENTITY_KINDS, type EntityKind } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { VIEWS } from '../editor/ids.ts';
import { byDocument, placeIds, placeRow } from '../editor/rows.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { sourceName } from '../editor/words.ts';
import type { EntitySummary } from '../worker/protocol.ts';

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
  return vscode.Disposable.from(tree, findings.onDidChange(tree.refresh));
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
      const { places, total } = await engine.request('entity', { id, limit });
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
      return { rows, total: rows.length + total - places.length };
    },
  };
}
