import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { version } from '../../package.json';
import { BEGINNINGS, EXPORT_FORMATS, EXTENSIONS, type ExportFormat } from '../core/export/formats.ts';
import type { App } from '../editor/app.ts';
import { COMMANDS } from '../editor/ids.ts';
import { isCancelled } from '../editor/log.ts';

/** Characters above which an export is written and not opened. */
const LARGE = 2_000_000;

/** What the command takes from other extensions and tests; without it, it asks. */
const argument = z.object({
  format: z.enum(EXPORT_FORMATS),
  target: z.optional(z.custom<vscode.Uri>((value) => value instanceof vscode.Uri)),
});

interface Choice {
  readonly format: ExportFormat;
  /** A file; `save`: the user is asked for one; `untitled`: an editor that is not saved yet. */
  readonly into: vscode.Uri | 'save' | 'untitled';
}

/** Writes what is on the screen, its filter and the user's decisions included, in a format of other programs or as a memo. */
export function register(app: App): vscode.Disposable {
  const run = async (given: unknown) => {
    const parsed = argument.safeParse(given);
    const choice: Choice | undefined = parsed.success
      ? { format: parsed.data.format, into: parsed.data.target ?? 'untitled' }
      : await choose(app);
    if (!choice) return undefined;
    const { format } = choice;
    // Asked first: nobody waits for an export that is not wanted.
    const into = choice.into === 'save' ? await askWhere(format) : choice.into;
    if (into === undefined) return undefined;
    const text = await write(app, format);
    if (text === undefined) return undefined;
    return typeof into === 'string' ? showUntitled(format, text) : save(into, format, text);
  };
  return vscode.commands.registerCommand(COMMANDS.export, run);
}

function choose({ filter, screen }: App): Promise<Choice | undefined> {
  const { t } = vscode.l10n;
  const about: Readonly<Record<ExportFormat, readonly [label: string, detail: string]>> = {
    markdown: [t('Memo to sign'), t('Markdown: where the sources differ, the exact words of both, and what was decided')],
    csv: [t('Table'), t('CSV for a spreadsheet: one row for two figures that differ')],
    json: [t('Report'), t('JSON: everything that was found, for programs')],
    sarif: [t('Results'), t('SARIF 2.1.0, for code scanning and viewers')],
    annotations: [t('Annotations'), t('W3C Web Annotations, JSON-LD')],
  };
  const unsaved: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: t('Show without saving') };
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly format: ExportFormat }>();
  const rest = filter.active ? t('Export what Differences shows') : t('Export all that was found');
  pick.title = screen.filter ? t('Export what the comparison shows') : rest;
  pick.placeholder = t('Choose a format');
  pick.matchOnDetail = true;
  pick.items = EXPORT_FORMATS.map((format) => {
    const [label, detail] = about[format];
    return { format, label, description: `.${EXTENSIONS[format]}`, detail, buttons: [unsaved] };
  });
  return new Promise((done) => {
    const end = (choice?: Choice) => {
      done(choice);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      end(item && { format: item.format, into: 'save' });
    });
    pick.onDidTriggerItemButton(({ item }) => end({ format: item.format, into: 'untitled' }));
    pick.onDidHide(() => end());
    pick.show();
  });
}

/** VS Code itself asks before a file is replaced. */
async function askWhere(format: ExportFormat): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `concordance.${EXTENSIONS[format]}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {}),
    filters: { [EXTENSIONS[format].toUpperCase()]: [EXTENSIONS[format]] },
  });
}

/** The text, worked out in the engine's thread; undefined where the user stopped it. */
async function write({ engine, documents, filter, settings, screen }: App, format: ExportFormat): Promise<string | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const { t } = vscode.l10n;
  await documents.idle();
  const params = {
    format,
    // The comparison, else the Differences tree.
    filter: screen.filter ?? filter.current,
    sure: settings.values.minConfidence,
    version,
    folder: folder?.name ?? '',
    // The memo speaks English, its date too.
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
    skipped: [...documents.skipped].map(([path, reason]) => ({ path, reason })),
  };
  const location = vscode.ProgressLocation.Notification;
  try {
    return await vscode.window.withProgress({ location, title: t('Exporting'), cancellable: true }, (progress, token) => {
      const onProgress = (done: number) => progress.report({ message: t('{0} entries', done) });
      return engine.request('export', params, { token, onProgress });
    });
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

async function showUntitled(format: ExportFormat, content: string): Promise<vscode.Uri> {
  const language = format === 'markdown' ? 'markdown' : format === 'csv' ? 'plaintext' : 'json';
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

async function save(target: vscode.Uri, format: ExportFormat, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode((BEGINNINGS[format] ?? '') + text));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Exported to {0}', vscode.workspace.asRelativePath(target)), 8_000);
  if (text.length < LARGE) await vscode.commands.executeCommand('vscode.open', target, { preview: true });
  return target;
}
