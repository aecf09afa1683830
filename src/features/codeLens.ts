import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { COMMANDS, INTERNAL_COMMANDS } from '../editor/ids.ts';
import { isoDate, publishedFromWord } from '../editor/words.ts';
import type { Source } from '../worker/answers.ts';

/** One line above each article: "14 figures | 3 differ | published 3 May 2026, from the byline". Each part leads to what it counts. */
export function register(app: App): vscode.Disposable {
  const { findings, settings } = app;
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerCodeLensProvider(ANY_FILE, {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!settings.values.codeLensEnabled) return undefined;
      const source = await ask(app, document, 'source', (path) => ({ path }), token);
      return source ? commandsOf(app, source).map((command) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)) : undefined;
    },
  });
  return vscode.Disposable.from(
    provider,
    changed,
    findings.onDidChange(() => changed.fire()),
    settings.onDidChange((names) => names.has('codeLensEnabled') && changed.fire()),
  );
}

function commandsOf({ findings }: App, { path, figures, published }: Source): vscode.Command[] {
  const { t } = vscode.l10n;
  const { differs = 0, check = 0 } = findings.current?.byDocument.find((counts) => counts.path === path) ?? {};
  const showDifferences = { command: INTERNAL_COMMANDS.showDifferencesOf, arguments: [path] };
  const setDate = { command: COMMANDS.setPublicationDate, arguments: [{ path }] };
  const commands: vscode.Command[] = [
    { title: figures === 1 ? t('1 figure') : t('{0} figures', figures), command: 'workbench.action.gotoSymbol', tooltip: t('Go to…') },
  ];
  if (differs > 0) commands.push({ title: differs === 1 ? t('1 differs') : t('{0} differ', differs), ...showDifferences });
  if (check > 0) commands.push({ title: t('{0} to check', check), ...showDifferences });
  if (!published) commands.push({ title: t('no publication date found'), ...setDate });
  else {
    const title = t('published {0}, {1}', isoDate(published.date), publishedFromWord(published.from));
    const { range } = published;
    commands.push({ title, ...(range ? { command: INTERNAL_COMMANDS.openPlace, arguments: [{ path, range }] } : setDate) });
  }
  return commands;
}
