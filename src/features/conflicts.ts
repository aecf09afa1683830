import * as vscode from 'vscode';
import type { DifferenceKind } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { toRange } from '../editor/convert.ts';
import { COMMANDS, VIEWS } from '../editor/ids.ts';
import { isCancelled } from '../editor/log.ts';
import { isDifference, relationWord } from '../editor/words.ts';
import type { Finding, Findings } from '../worker/answers.ts';

/** VS Code shows no more than this many problems of one file; and places that one problem points to. */
const PER_FILE = 1_000;
const RELATED = 10;

/** *Find Conflicting Figures*, and the Problems panel, which it fills and which is kept up to date from then on. */
export function register(app: App): vscode.Disposable {
  const { documents, findings, log } = app;
  const problems = vscode.languages.createDiagnosticCollection('concordance');
  let asked = false;

  const publish = (found: Findings) => {
    if (!asked) return;
    const byUri = diagnose(found, documents.uriOf);
    problems.forEach((uri) => {
      if (!byUri.has(uri.toString())) problems.delete(uri);
    });
    for (const { uri, list } of byUri.values()) {
      problems.set(uri, list.slice(0, PER_FILE));
      if (list.length > PER_FILE)
        log.warn(
          `${list.length - PER_FILE} figures of ${uri.path} that differ are not in the Problems panel, which shows ${PER_FILE} of a file.`,
        );
    }
  };

  const find = async () => {
    // A notification only where there is something to wait for.
    const { Notification, Window } = vscode.ProgressLocation;
    const location = documents.progress.phase === 'reading' ? Notification : Window;
    const found = await vscode.window.withProgress(
      { location, title: vscode.l10n.t('Finding conflicting figures'), cancellable: true },
      (progress, token) => wait(app, progress, token),
    );
    if (!found) return;
    asked = true;
    publish(found);
    await vscode.commands.executeCommand(`${VIEWS.differences}.focus`);
    if (found.differs.length === 0) await tellNone(app, found);
  };

  return vscode.Disposable.from(
    problems,
    findings.onDidChange(publish),
    vscode.commands.registerCommand(COMMANDS.findConflicts, () => find()),
  );
}

/** Waits until all is read, then compares; undefined if the user no longer wants it. */
async function wait(
  app: App,
  progress: vscode.Progress<{ message: string }>,
  token: vscode.CancellationToken,
): Promise<Findings | undefined> {
  const { documents, findings } = app;
  const say = () => {
    const { phase, done, total } = documents.progress;
    progress.report({ message: phase === 'reading' ? vscode.l10n.t('reading {0} of {1}', done, total) : vscode.l10n.t('comparing') });
  };
  const listener = documents.onDidChangeProgress(say);
  try {
    say();
    const cancelled = new Promise<void>((done) => token.onCancellationRequested(() => done()));
    await Promise.race([documents.idle(), cancelled]);
    say();
    return token.isCancellationRequested ? undefined : await findings.refresh(token);
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function tellNone({ documents }: App, found: Findings): Promise<void> {
  const { t } = vscode.l10n;
  const { skipped } = documents.progress;
  const looked =
    found.documents === 1
      ? t('1 document looked at, {0} skipped.', skipped)
      : t('{0} documents looked at, {1} skipped.', found.documents, skipped);
  const result = found.check.length > 0 ? t('No figure surely differs; {0} to check.', found.check.length) : t('No figures differ.');
  const show = t('Show Skipped Files');
  const choice = await vscode.window.showInformationMessage(`${result} ${looked}`, ...(skipped > 0 ? [show] : []));
  if (choice === show) await vscode.commands.executeCommand(COMMANDS.showSkipped);
}

function diagnose(found: Findings, uriOf: (path: string) => vscode.Uri | undefined) {
  const byUri = new Map<string, { uri: vscode.Uri; list: vscode.Diagnostic[] }>();
  for (const finding of found.differs) {
    for (const [i, place] of finding.places.entries()) {
      const uri = uriOf(place.path);
      const diagnostic = uri && diagnoseOne(finding, i, uriOf);
      if (!diagnostic) continue;
      const entry = byUri.get(uri.toString()) ?? { uri, list: [] };
      entry.list.push(diagnostic);
      byUri.set(uri.toString(), entry);
    }
  }
  return byUri;
}

/** One problem for one figure, which points to those that it differs from. */
function diagnoseOne(finding: Finding, index: number, uriOf: (path: string) => vscode.Uri | undefined): vscode.Diagnostic | undefined {
  const place = finding.places[index];
  const pairs = finding.pairs.filter(({ a, b }) => a === index || b === index);
  const [surest] = pairs;
  if (!place || !surest) return undefined;
  const message = vscode.l10n.t('{0} — {1} ({2})', capitalize(relationWord(surest.kind)), surest.reason, finding.label);
  const diagnostic = new vscode.Diagnostic(toRange(place.range), message, severityOf(surest.kind));
  diagnostic.source = 'Concordance';
  diagnostic.code = surest.kind;
  diagnostic.relatedInformation = pairs.slice(0, RELATED).flatMap(({ a, b, kind }) => {
    const other = finding.places[a === index ? b : a];
    const uri = other && uriOf(other.path);
    if (!uri || !isDifference(kind)) return [];
    const words = `${other.before}${other.words}${other.after}`;
    return [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(other.range)), words)];
  });
  return diagnostic;
}

/** Two authorities or two times may both be right. */
function severityOf(kind: DifferenceKind): vscode.DiagnosticSeverity {
  return kind === 'conflict' || kind === 'slip' ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
}

const capitalize = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
