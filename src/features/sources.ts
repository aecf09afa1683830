import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { VIEWS } from '../editor/ids.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { isoDate, percentWord, publishedFromWord, sourceName } from '../editor/words.ts';
import type { Source } from '../worker/protocol.ts';

/** The tree of the documents: title, publication date and where it was read, and what was found in each. */
export function register(app: App): vscode.Disposable {
  const { documents, engine, findings } = app;
  const tree = createTree(VIEWS.sources, async () => {
    const sources = await engine.request('sources', {});
    return [...sources.map((source) => sourceRow(source, documents.uriOf(source.path))), ...skippedRows(documents.skipped)];
  });

  app.state.sources = () => tree.rows;
  return vscode.Disposable.from(tree, findings.onDidChange(tree.refresh));
}

function sourceRow({ path, title, published, figures, names, quotes, copies, passages }: Source, uri: vscode.Uri | undefined): Row {
  const { t } = vscode.l10n;
  const date = published ? `${isoDate(published.date)}, ${publishedFromWord(published.from)}` : t('no publication date found');
  const counts = t('{0} figures · {1} names · {2} quotes', figures, names, quotes);
  const copy = copies.length > 0 ? t('copy of the same story as {0}', copies.map(sourceName).join(', ')) : '';
  const shared = passages.map(({ path, share }) => t('{0} of its words stand in {1} too', percentWord(share), sourceName(path)));
  return {
    id: path,
    label: title ?? sourceName(path),
    description: [
      published ? isoDate(published.date) : t('undated'),
      sourceName(path),
      copy && t('copy'),
      shared.length > 0 && t('shares passages'),
    ]
      .filter(Boolean)
      .join(' · '),
    tooltip: [title, path, date, counts, copy, ...shared].filter(Boolean).join('\n'),
    spoken: [title ?? sourceName(path), date, counts, copy, ...shared].filter(Boolean).join(', '),
    icon: vscode.ThemeIcon.File,
    ...(uri ? { resource: uri, command: { command: 'vscode.open', title: t('Open'), arguments: [uri, { preserveFocus: true }] } } : {}),
    context: 'source',
  };
}

function skippedRows(skipped: ReadonlyMap<string, string>): Row[] {
  if (skipped.size === 0) return [];
  const { t } = vscode.l10n;
  const children = [...skipped].map(
    ([path, reason]): Row => ({ id: `skipped ${path}`, label: path, description: reason, icon: new vscode.ThemeIcon('circle-slash') }),
  );
  return [{ id: 'skipped', label: t('Skipped'), description: String(skipped.size), children }];
}
