import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { COLORS } from '../editor/ids.ts';

/** A badge on each file with the number of its figures that differ; the Sources tree says the same in words. */
export function register({ documents, findings }: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let counts = new Map<string, number>();
  const count = () => {
    counts = new Map(findings.current?.byDocument.flatMap(({ path, differs }) => (differs > 0 ? [[path, differs]] : [])));
    changed.fire(undefined);
  };
  const provider = vscode.window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration(uri) {
      const differs = counts.get(documents.pathOf(uri) ?? '');
      if (!differs) return undefined;
      const { t } = vscode.l10n;
      const tooltip = differs === 1 ? t('1 figure differs from another source') : t('{0} figures differ from other sources', differs);
      // VS Code shows two characters at most.
      return new vscode.FileDecoration(differs < 100 ? String(differs) : '++', tooltip, new vscode.ThemeColor(COLORS.difference));
    },
  });
  return vscode.Disposable.from(provider, changed, findings.onDidChange(count));
}
