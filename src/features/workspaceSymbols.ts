import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { toRange } from '../editor/convert.ts';
import { isCancelled } from '../editor/log.ts';
import { symbolKind } from '../editor/symbols.ts';

/** Entities that are listed; typing on narrows them. */
const LIMIT = 200;

/** The people, organizations, places and groups of all documents: *Go to Symbol in Workspace*. */
export function register({ documents, engine, log }: App): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      try {
        const hits = await engine.request('names', { query, limit: LIMIT }, { token });
        return hits.flatMap(({ kind, label, name, place, documents: count }) => {
          const uri = documents.uriOf(place.path);
          if (!uri) return [];
          const where = count === 1 ? vscode.l10n.t('in 1 document') : vscode.l10n.t('in {0} documents', count);
          const container = label === name ? where : `${name} · ${where}`;
          return [new vscode.SymbolInformation(label, symbolKind(kind), container, new vscode.Location(uri, toRange(place.range)))];
        });
      } catch (error) {
        if (!isCancelled(error)) log.error('Workspace symbols', error instanceof Error ? error : String(error));
        return undefined;
      }
    },
  });
}
