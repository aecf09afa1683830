import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import type { Progress } from '../editor/documents.ts';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';

/** The first reading of the folder; its progress in the views, in the status bar and in context keys. */
export function register(app: App): vscode.Disposable {
  const { documents, findings, log } = app;
  const item = vscode.window.createStatusBarItem('concordance.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Concordance';
  let told = '';
  let end: (() => void) | undefined;

  const update = () => {
    const { progress } = documents;
    showStatus(item, app, progress);
    if (progress.phase === 'reading') end ??= showProgress();
    else {
      end?.();
      end = undefined;
    }
    const context = JSON.stringify([progress.phase, progress.documents > 0]);
    if (context === told) return;
    told = context;
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.index, progress.phase));
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.hasDocuments, progress.documents > 0));
  };

  app.state.idle = () => findings.settled();
  app.state.progress = () => documents.progress;
  app.state.skipped = () => [...documents.skipped];
  app.state.crash = () => app.engine.crash();

  const reading = documents.rescan(true);
  background(log, 'Reading the folder', reading);
  background(log, 'Reading the folder', reading.then(update, update));
  return vscode.Disposable.from(
    item,
    { dispose: () => end?.() },
    documents.onDidChangeProgress(update),
    findings.onDidChange(update),
    vscode.commands.registerCommand(COMMANDS.rebuildIndex, () => documents.rescan(true)),
    vscode.commands.registerCommand(COMMANDS.stopIndexing, () => documents.stop()),
    vscode.commands.registerCommand(COMMANDS.showLog, () => log.show()),
    vscode.commands.registerCommand(COMMANDS.showSkipped, () => showSkipped(app)),
  );
}

/** A moving bar over the views, until the function that comes back is called. */
function showProgress(): () => void {
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  for (const viewId of [VIEWS.crossReferences, VIEWS.differences]) void vscode.window.withProgress({ location: { viewId } }, () => ended);
  return end;
}

function showStatus(item: vscode.StatusBarItem, { findings }: App, { phase, done, total, documents, skipped }: Progress): void {
  const { t } = vscode.l10n;
  if (documents === 0 && phase === 'idle') {
    item.hide();
    return;
  }
  const differ = findings.current?.differs.length ?? 0;
  const counts = [
    documents === 1 ? t('1 document') : t('{0} documents', documents),
    ...(skipped > 0 ? [t('{0} skipped', skipped)] : []),
    ...(findings.current ? [t('{0} figures differ', differ), t('{0} to check', findings.current.check.length)] : []),
  ];
  if (phase === 'reading' && total > 1) {
    item.text = `$(loading~spin) ${t('{0} of {1} documents', done, total)}`;
    item.tooltip = t('Concordance is reading the documents. Click to stop.');
    item.command = COMMANDS.stopIndexing;
  } else {
    item.text =
      phase === 'stopped'
        ? `$(debug-pause) ${t('{0} documents (stopped)', documents)}`
        : `$(references) ${differ > 1 ? t('{0} differ', differ) : differ === 1 ? t('1 differs') : documents}`;
    item.tooltip = `Concordance: ${counts.join(', ')}`;
    item.command = phase === 'stopped' ? COMMANDS.rebuildIndex : COMMANDS.findConflicts;
  }
  item.accessibilityInformation = { label: `Concordance: ${counts.join(', ')}` };
  item.show();
}

async function showSkipped({ documents }: App): Promise<void> {
  const items = [...documents.skipped].map(([label, description]) => ({ label, description }));
  const title = vscode.l10n.t('Files that were not read');
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: items.length === 0 ? vscode.l10n.t('All files were read.') : title,
  });
  const uri = picked && documents.uriOf(picked.label);
  if (uri) await vscode.commands.executeCommand('revealInExplorer', uri);
}
