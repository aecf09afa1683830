import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { fromPosition, toRange } from '../editor/convert.ts';

/** Places of one document that are marked at once. */
const LIMIT = 1_000;

/** Marks the other places of the name, figure or quote at the cursor within the document, under all its names and in all units. */
export function register(app: App): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(ANY_FILE, {
    async provideDocumentHighlights(document, position, token) {
      // While one types, looking would compare everything anew at each word; VS Code's own word search stands in.
      if (app.findings.stale) return undefined;
      const at = fromPosition(position);
      const found = await ask(app, document, 'references', (path) => ({ path, position: at, limit: LIMIT, within: true }), token);
      return found?.places.map(({ range }) => new vscode.DocumentHighlight(toRange(range), vscode.DocumentHighlightKind.Text));
    },
  });
}
