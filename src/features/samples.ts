import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { COMMANDS } from '../editor/ids.ts';

/** Names of the files in samples/, filled in by esbuild.mjs: a folder on a web server cannot be listed. */
declare const SAMPLES: readonly string[];

/** Opens the sample articles: a copy, so that a person may change them and decide on them. */
export function register({ context, log }: App): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openSamples, async () => {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'samples');
    try {
      await copyMissing(vscode.Uri.joinPath(context.extensionUri, 'samples'), folder);
    } catch (error) {
      log.error('The sample articles', error instanceof Error ? error : String(error));
      return void vscode.window.showErrorMessage(vscode.l10n.t('The sample articles could not be copied: {0}', String(error)));
    }
    const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  });
}

/** What is there already stays as the person left it. */
async function copyMissing(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(to);
  const there = new Set((await fs.readDirectory(to)).map(([name]) => name));
  for (const name of SAMPLES.filter((name) => !there.has(name)))
    await fs.writeFile(vscode.Uri.joinPath(to, name), await fs.readFile(vscode.Uri.joinPath(from, name)));
}
