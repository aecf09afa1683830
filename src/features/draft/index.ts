import * as vscode from 'vscode';
import type { App } from '../../editor/app.ts';
import { toRange } from '../../editor/convert.ts';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../../editor/ids.ts';
import { background } from '../../editor/log.ts';
import { createTree } from '../../editor/tree.ts';
import type { DraftItem } from '../../worker/draft.ts';
import { createDraftCheck, type DraftCheck } from './check.ts';
import { createDraftMarks } from './marks.ts';
import { draftRows, itemId } from './rows.ts';
import { summaryWords } from './words.ts';

/** Draft mode: each figure, name and quote of one document against the other sources, while it is written. */
export function register(app: App): vscode.Disposable {
  const { settings, log } = app;
  const { t } = vscode.l10n;
  const check = createDraftCheck(app);
  const marks = createDraftMarks(check);
  const tree = createTree(VIEWS.draft, () => {
    const { document, current } = check;
    return document && current ? draftRows(current, document.uri, settings.values.minConfidence) : [];
  });
  const item = vscode.window.createStatusBarItem('concordance.draft', vscode.StatusBarAlignment.Left, 9);
  item.name = t('Draft Check');
  item.command = `${VIEWS.draft}.focus`;

  const setContext = (key: string, value: boolean) => vscode.commands.executeCommand('setContext', key, value);
  const tellActive = () => {
    const isActive = check.document !== undefined && vscode.window.activeTextEditor?.document === check.document;
    background(log, 'Context', setContext(CONTEXT_KEYS.draftActive, isActive));
  };

  const show = () => {
    const { document, current } = check;
    const name = document ? nameOf(document) : '';
    const summary = current ? summaryWords(current) : t('Checking…');
    const against =
      current &&
      (current.sources === 0 ? t('There are no other sources to check it against.') : t('against {0} other sources', current.sources));
    tree.view.description = name;
    tree.view.message =
      document && (current === undefined || current.items.length > 0) ? [summary, against].filter(Boolean).join(' · ') : '';
    tree.refresh();
    item.text = `$(checklist) ${summary}`;
    item.tooltip = [name, summary, against].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: `${t('Draft Check')}: ${summary}` };
    if (document) item.show();
    else item.hide();
    background(log, 'Context', setContext(CONTEXT_KEYS.draft, document !== undefined));
    tellActive();
  };

  const start = async (given: unknown) => {
    const document = await documentOf(given);
    if (!document) return void vscode.window.showInformationMessage(t('Open the document that is to be checked first.'));
    await setContext(CONTEXT_KEYS.draft, true);
    const started = check.start(document);
    await vscode.commands.executeCommand(`${VIEWS.draft}.focus`);
    await vscode.window.showTextDocument(document, { preview: false });
    await started;
  };

  const go = async (step: 1 | -1) => {
    const place = nextPlace(check, step);
    if (!place || !check.document) return void vscode.window.showInformationMessage(t('Everything in this document is supported.'));
    await vscode.window.showTextDocument(check.document, { selection: place.range, preview: false });
    await tree.select(itemId(place.item));
  };

  app.state.draft = () => ({ message: tree.view.message, status: item.text, drawn: marks.drawn(), rows: tree.rows, fresh: check.fresh });

  return vscode.Disposable.from(
    ...[check, marks, tree, item],
    check.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(tellActive),
    vscode.commands.registerCommand(COMMANDS.checkDocument, start),
    vscode.commands.registerCommand(COMMANDS.stopChecking, check.stop),
    vscode.commands.registerCommand(COMMANDS.nextUnsupported, () => go(1)),
    vscode.commands.registerCommand(COMMANDS.previousUnsupported, () => go(-1)),
  );
}

/** The document that a menu names, else the one in the editor. */
async function documentOf(given: unknown): Promise<vscode.TextDocument | undefined> {
  if (given instanceof vscode.Uri) return vscode.workspace.openTextDocument(given);
  return vscode.window.activeTextEditor?.document;
}

const nameOf = ({ uri, isUntitled }: vscode.TextDocument): string =>
  isUntitled ? vscode.l10n.t('not saved') : uri.path.slice(uri.path.lastIndexOf('/') + 1);

interface Place {
  readonly item: DraftItem;
  readonly range: vscode.Range;
}

/** The next place, from the cursor on, of what is not supported; after the last comes the first. */
function nextPlace({ document, current }: DraftCheck, step: 1 | -1): Place | undefined {
  const places = (current?.items ?? [])
    .filter(({ state }) => state !== 'supported')
    .flatMap((item): Place[] => item.ranges.map((range) => ({ item, range: toRange(range) })))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const at = editor?.selection.start ?? new vscode.Position(0, 0);
  const onward = places.filter(({ range }) => (step > 0 ? range.start.isAfter(at) : range.start.isBefore(at)));
  const ordered = onward.length > 0 ? onward : places;
  return ordered.at(step > 0 ? 0 : -1);
}
