import * as vscode from 'vscode';
import type { App } from '../../editor/app.ts';
import { COMMANDS, COMPARISON } from '../../editor/ids.ts';
import { type Spot, subjects } from '../../editor/subjects.ts';
import { subjectOf } from '../../editor/tree.ts';
import { createPage, type Page } from './page.ts';

/** *Compare Sources*: claims against sources in an editor of its own, which outlives a reload of the window. */
export function register(app: App): vscode.Disposable {
  const { context } = app;
  const [media, dist] = ['media', 'dist'].map((folder) => vscode.Uri.joinPath(context.extensionUri, folder)) as [vscode.Uri, vscode.Uri];
  const options: vscode.WebviewOptions = {
    enableScripts: true,
    localResourceRoots: [media, dist],
    enableCommandUris: false,
    enableForms: false,
  };
  let page: Page | undefined;

  const adopt = (panel: vscode.WebviewPanel) => {
    page?.panel.dispose();
    const adopted = createPage(app, panel);
    page = adopted;
    panel.onDidDispose(() => {
      if (page === adopted) page = undefined;
    });
    return adopted;
  };

  const open = (argument: unknown) => {
    page?.panel.reveal();
    page ??= adopt(vscode.window.createWebviewPanel(COMPARISON, vscode.l10n.t('Comparison'), vscode.ViewColumn.Active, options));
    const at = spotOf(argument);
    if (at) page.reveal(at);
  };

  app.state.comparison = () => page?.state();
  return vscode.Disposable.from(
    { dispose: () => page?.panel.dispose() },
    vscode.commands.registerCommand(COMMANDS.openComparison, open),
    vscode.window.registerWebviewPanelSerializer(COMPARISON, {
      deserializeWebviewPanel: async (panel) => {
        panel.webview.options = options;
        adopt(panel);
      },
    }),
  );
}

/** The place whose claim is to be shown: from a link, or from a row of a tree. */
function spotOf(argument: unknown): Spot | undefined {
  const { place } = subjectOf(argument) ?? {};
  return subjects.spot.safeParse(argument).data ?? (place && { path: place.path, start: place.range.start });
}
