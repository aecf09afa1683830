import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { fromPosition, toRange } from '../editor/convert.ts';

/** Places that a list of references shows. */
const LIMIT = 2_000;

/** Every place of the name, figure or quote at the cursor, in every document: *Go to References*, *Peek References*. */
export function register(app: App): vscode.Disposable {
  const { documents, log } = app;
  return vscode.languages.registerReferenceProvider(ANY_FILE, {
    async provideReferences(document, position, _context, token) {
      const at = fromPosition(position);
      const found = await ask(app, document, 'references', (path) => ({ path, position: at, limit: LIMIT }), token);
      if (!found) return undefined;
      if (found.total > found.places.length) log.warn(`The first ${found.places.length} of ${found.total} references are listed.`);
      return found.places.flatMap(({ path, range }) => {
        const uri = documents.uriOf(path);
        return uri ? [new vscode.Location(uri, toRange(range))] : [];
      });
    },
  });
}
