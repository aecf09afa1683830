import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { App } from '../../editor/app.ts';
import { COMMANDS, COMPARISON } from '../../editor/ids.ts';
import { createPage, type Page } from './page.ts';

const position = z.object({ line: z.int().check(z.gte(0)), character: z.int().check(z.gte(0)) });
const spot = z.object({ path: z.string(), start: position });
const place = z.object({ path: z.string(), range: z.object({ start: position }) });
const row = z.object({ command: z.object({ arguments: z.array(place) }) });
const group = z.object({ children: z.array(row) });

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

/** The place whose claim is to be shown: from a link, or from a tree's row or the first row under it. */
function spotOf(argument: unknown): z.infer<typeof spot> | undefined {
  const direct = spot.safeParse(argument).data;
  if (direct) return direct;
  const rows = [row.safeParse(argument).data, group.safeParse(argument).data?.children[0]];
  const found = place.safeParse(argument).data ?? rows.find((one) => one !== undefined)?.command.arguments[0];
  return found && { path: found.path, start: found.range.start };
}
