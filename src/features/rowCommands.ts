import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ask } from '../editor/ask.ts';
import { fromPosition, toRange } from '../editor/convert.ts';
import { COMMANDS } from '../editor/ids.ts';
import { type Subject, subjectOf } from '../editor/tree.ts';
import type { Place } from '../worker/answers.ts';

/** What can be done with a row of our views, from its menu or by a key; or, without a row, with what is at the cursor. */
export function register(app: App): vscode.Disposable {
  const { documents, opener } = app;
  const { registerCommand } = vscode.commands;

  const copy = async (argument: unknown, words: (place: Place) => string) => {
    const subject = await subjectAt(app, argument);
    const text = subject?.place ? words(subject.place) : subject?.name;
    if (!text) return tellNone();
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text.length > 60 ? `${text.slice(0, 60)}…` : text), 3_000);
  };

  return vscode.Disposable.from(
    registerCommand(COMMANDS.copyValue, (argument) => copy(argument, ({ words }) => words)),
    registerCommand(COMMANDS.copyWithSource, (argument) => copy(argument, withSource)),
    registerCommand(COMMANDS.openToSide, async (argument) => {
      const { place, path } = (await subjectAt(app, argument)) ?? {};
      const uri = documents.uriOf(place?.path ?? path ?? '');
      if (!uri) return tellNone();
      const { start, end } = place ? toRange(place.range) : new vscode.Range(0, 0, 0, 0);
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, selection: new vscode.Selection(start, end) });
    }),
    registerCommand(COMMANDS.findReferences, async (argument) => {
      const { place, entity } = (await subjectAt(app, argument)) ?? {};
      const first = place ?? (entity === undefined ? undefined : await firstPlace(app, entity));
      if (!first) return tellNone();
      if (await opener.open(first)) await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    }),
  );
}

async function subjectAt(app: App, argument: unknown): Promise<Subject | undefined> {
  if (argument !== undefined) return subjectOf(argument);
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const position = fromPosition(editor.selection.start);
  const found = await ask(app, editor.document, 'inspect', (path) => ({ path, position, limit: 0 }));
  return found ? { place: found.place, path: found.place.path } : undefined;
}

async function firstPlace({ engine }: App, entity: string): Promise<Place | undefined> {
  const { places } = await engine.request('entity', { id: entity, limit: 1 });
  return places[0];
}

/** As one would put it into a note: the words in their sentence, and where they stand. */
function withSource({ before, words, after, path, range }: Place): string {
  return vscode.l10n.t('{0}: “{1}” ({2}, line {3})', words, `${before}${words}${after}`, path, range.start.line + 1);
}

function tellNone(): void {
  const message = vscode.l10n.t('Put the cursor on a name, a figure or a quote, or choose a row of a Concordance view.');
  void vscode.window.showInformationMessage(message);
}
