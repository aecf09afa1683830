import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { VIEWS } from '../editor/ids.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { isoDate, percentWord, publishedFromWord, sourceName } from '../editor/words.ts';
import type { DocumentDifferences, Source } from '../worker/answers.ts';

/** The tree of the documents: title, publication date and where it was read, and what was found in each. */
export function register(app: App): vscode.Disposable {
  const { documents, engine, findings } = app;
  const tree = createTree(VIEWS.sources, async () => {
    const sources = await engine.request('sources', {});
    const counts = new Map(findings.current?.byDocument.map((counts) => [counts.path, counts]));
    const rows = sources.map((source) => sourceRow(source, counts.get(source.path), documents.uriOf(source.path)));
    return [...skippedRows(documents.skipped), ...rows];
  });

  app.state.sources = () => tree.rows;
  return vscode.Disposable.from(
    tree,
    findings.onDidChange(() => tree.refresh()),
  );
}

function sourceRow(source: Source, counts: DocumentDifferences | undefined, uri: vscode.Uri | undefined): Row {
  const { path, title, published, figures, names, quotes, copies, passages } = source;
  const { t } = vscode.l10n;
  const { differs = 0, check = 0 } = counts ?? {};
  const state = [differs === 1 ? t('1 differs') : differs > 1 ? t('{0} differ', differs) : '', check > 0 ? t('{0} to check', check) : '']
    .filter(Boolean)
    .join(', ');
  const date = published ? `${isoDate(published.date)}, ${publishedFromWord(published.from)}` : t('no publication date found');
  const found = t('{0} figures · {1} names · {2} quotes', figures, names, quotes);
  const copy = copies.length > 0 ? t('copy of the same story as {0}', copies.map(sourceName).join(', ')) : '';
  const shared = passages.map(({ path, share }) => t('{0} of its words stand in {1} too', percentWord(share), sourceName(path)));
  return {
    id: path,
    label: title ?? sourceName(path),
    description: [
      state,
      published ? isoDate(published.date) : t('undated'),
      sourceName(path),
      copy && t('copy'),
      shared.length > 0 && t('shares passages'),
    ]
      .filter(Boolean)
      .join(' · '),
    tooltip: [title, path, date, found, state, copy, ...shared].filter(Boolean).join('\n'),
    spoken: [title ?? sourceName(path), state, date, found, copy, ...shared].filter(Boolean).join(', '),
    icon: vscode.ThemeIcon.File,
    ...(uri ? { resource: uri, command: { command: 'vscode.open', title: t('Open'), arguments: [uri, { preserveFocus: true }] } } : {}),
    context: 'source',
    subject: { path },
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
