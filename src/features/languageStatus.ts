import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { COMMANDS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { isoDate, publishedFromWord } from '../editor/words.ts';
import type { Source } from '../worker/answers.ts';

/** The article's publication date in the language status (the braces in the status bar), where it was read, and a way to set it. */
export function register(app: App): vscode.Disposable {
  const { documents, findings, log } = app;
  let item: vscode.LanguageStatusItem | undefined;
  let turn = 0;

  const update = async () => {
    const mine = ++turn;
    const document = vscode.window.activeTextEditor?.document;
    const source = document && (await ask(app, document, 'source', (path) => ({ path })));
    if (mine !== turn) return;
    // Typed meanwhile: the next change brings what is right.
    if (!source && document && documents.pathOf(document.uri) !== undefined) return;
    if (source) show(source);
    else {
      item?.dispose();
      item = undefined;
    }
  };

  const show = ({ path, published }: Source) => {
    const { t } = vscode.l10n;
    item ??= vscode.languages.createLanguageStatusItem('concordance.published', ANY_FILE);
    item.name = t('Publication date');
    item.text = published ? t('Published {0}', isoDate(published.date)) : t('No publication date found');
    item.detail = published ? publishedFromWord(published.from) : t('relative dates are not resolved');
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.command = { command: COMMANDS.setPublicationDate, title: t('Set Publication Date…'), arguments: [{ path }] };
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  };

  const soon = () => background(log, 'Language status', update());
  app.state.languageStatus = () => item && { text: item.text, detail: item.detail, command: item.command };
  soon();
  return vscode.Disposable.from(
    { dispose: () => item?.dispose() },
    vscode.window.onDidChangeActiveTextEditor(soon),
    findings.onDidChange(soon),
    documents.onDidUpdate((paths) => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const path = uri && documents.pathOf(uri);
      if (path !== undefined && paths.has(path)) soon();
    }),
  );
}
