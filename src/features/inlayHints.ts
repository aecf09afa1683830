import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { calendarWord, convertedWords, dateWord } from '../editor/words.ts';
import type { Hint } from '../worker/answers.ts';

/** After a figure its value in another unit, after a date what it was resolved to. Off unless the setting says so. */
export function register(app: App): vscode.Disposable {
  const { findings, settings } = app;
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerInlayHintsProvider(ANY_FILE, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, { start, end }, token) {
      if (!settings.values.inlayHintsEnabled) return undefined;
      const hints = await ask(app, document, 'hints', (path) => ({ path, from: start.line, to: end.line }), token);
      return hints?.map(toInlayHint);
    },
  });
  return vscode.Disposable.from(
    provider,
    changed,
    // A publication date that was set resolves the dates anew.
    findings.onDidChange(() => changed.fire()),
    settings.onDidChange((names) => names.has('inlayHintsEnabled') && changed.fire()),
  );
}

function toInlayHint(hint: Hint): vscode.InlayHint {
  const { line, character } = hint.end;
  // VS Code shows some forty characters of hints a line: one unit, a short month; all of it stands in the tooltip.
  const words = hint.type === 'date' ? `= ${calendarWord(hint.value.edtf, 'short')}` : convertedWords(hint.conversions.slice(0, 1));
  const inlay = new vscode.InlayHint(new vscode.Position(line, character), words);
  inlay.paddingLeft = true;
  inlay.tooltip = hint.type === 'date' ? dateWord(hint.value) : convertedWords(hint.conversions);
  return inlay;
}
