import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { App } from '../../editor/app.ts';
import { COMMANDS, DECISION_COMMANDS } from '../../editor/ids.ts';
import { background } from '../../editor/log.ts';
import type { Spot } from '../../editor/subjects.ts';
import { ACTIONS, type Message, type ToHost, type ToPage, toHost, toPage } from '../../panel/protocol.ts';
import { pageHtml } from './html.ts';
import { toDetails, toRows, toTable } from './rows.ts';
import { pageStrings } from './strings.ts';

/** Places of one claim that the evidence lists. */
const PLACES = 100;

/** One comparison page and what it asks for. */
export interface Page {
  readonly panel: vscode.WebviewPanel;
  /** Shows the row of a place. */
  reveal(spot: Spot): void;
  /** What was last sent, for the tests. */
  state(): unknown;
}

export function createPage(app: App, panel: vscode.WebviewPanel): Page {
  const { documents, engine, findings, log, opener, screen, settings } = app;
  const { webview } = panel;
  const file = (...parts: string[]) => vscode.Uri.joinPath(app.context.extensionUri, ...parts);
  /** What was sent last, for the tests. */
  const sent: { table?: Message<'table'>; revealed?: string } = {};
  let wanted: Spot | undefined;
  let ready = false;
  let asking: vscode.CancellationTokenSource | undefined;

  const post = (message: ToPage) => {
    if (message.type === 'table') {
      sent.table = message;
      if (message.at >= 0) sent.revealed = message.rows[message.at - message.from]?.label ?? '';
    }
    background(log, 'Comparison', webview.postMessage(toPage.parse(message)));
  };

  const start = async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    post({
      type: 'start',
      locale: vscode.env.language,
      strings: pageStrings(),
      actions: ACTIONS.filter((action) => commands.has(DECISION_COMMANDS[action])),
      sure: settings.values.minConfidence,
      filter: app.filter.current,
    });
    progress();
    ready = true;
    if (wanted) reveal(wanted);
  };

  const progress = () => {
    const { phase, done, total, documents: count } = documents.progress;
    const reading = phase === 'reading' && !findings.current;
    const words = reading ? vscode.l10n.t('Reading {0} of {1} documents', done, total) : '';
    post({ type: 'progress', reading, done, total, documents: count, words });
  };

  const reveal = ({ path, start: position }: Spot) => {
    wanted = ready ? undefined : { path, start: position };
    if (ready) post({ type: 'reveal', path, position });
  };

  const answer = async (question: Extract<ToHost, { type: 'ask' }>) => {
    const { table, turn, type: _, ...rest } = question;
    if (table) {
      asking?.cancel();
      asking = new vscode.CancellationTokenSource();
      screen.set(question.filter);
    }
    // While the first reading goes on, each comparison would be thrown away at once.
    if (!findings.current) await documents.idle();
    const sure = settings.values.minConfidence;
    const found = await engine.request('comparison', { ...rest, sure }, { token: table ? asking?.token : undefined });
    post(table ? toTable(turn, found, question.from) : { type: 'rows', turn, from: question.from, rows: toRows(found.rows) });
  };

  const describe = async ({ id, filter }: Extract<ToHost, { type: 'describe' }>) => {
    const found = await engine.request('claim', { id, filter, sure: settings.values.minConfidence, limit: PLACES });
    post({ type: 'details', id, details: found && toDetails(found) });
  };

  const open = async ({ path, range, keepFocus }: Extract<ToHost, { type: 'open' }>) => {
    const nowhere = { line: 0, character: 0 };
    await opener.open({ path, range: range ?? { start: nowhere, end: nowhere } }, keepFocus, vscode.ViewColumn.Beside);
  };

  const act = async ({ action, pairs, at }: Extract<ToHost, { type: 'act' }>) => {
    const [first] = pairs;
    await vscode.commands.executeCommand(DECISION_COMMANDS[action], at ?? (pairs.length === 1 ? first : { pairs }));
  };

  const handle = (message: ToHost): PromiseLike<unknown> | undefined => {
    switch (message.type) {
      case 'ready':
        return start();
      case 'ask':
        return answer(message);
      case 'describe':
        return describe(message);
      case 'open':
        return open(message);
      case 'act':
        return act(message);
      case 'export':
        return vscode.commands.executeCommand(COMMANDS.export);
      case 'openFolder':
        return vscode.commands.executeCommand('vscode.openFolder');
    }
  };

  const listeners = vscode.Disposable.from(
    webview.onDidReceiveMessage((data: unknown) => {
      const parsed = toHost.safeParse(data);
      if (parsed.success) background(log, 'Comparison', Promise.resolve(handle(parsed.data)));
      else log.warn(`The comparison page sent what is not understood: ${z.prettifyError(parsed.error)}`);
    }),
    documents.onDidChangeProgress(progress),
    findings.onDidChange(() => ready && post({ type: 'changed' })),
    settings.onDidChange((names) => {
      if (ready && names.has('minConfidence')) background(log, 'Comparison', start());
    }),
  );
  panel.onDidDispose(() => {
    asking?.cancel();
    listeners.dispose();
    screen.set(undefined);
  });
  webview.html = pageHtml(webview, file('dist', 'panel.js'), file('media', 'comparison.css'), panel.title);

  return { panel, reveal, state: () => ({ visible: panel.visible, filter: screen.filter, ...sent }) };
}
