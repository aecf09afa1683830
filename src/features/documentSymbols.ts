import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ask } from '../editor/ask.ts';
import { toRange } from '../editor/convert.ts';
import { symbolKind } from '../editor/symbols.ts';
import { kindWord } from '../editor/words.ts';
import type { DocumentSection } from '../worker/answers.ts';

/** Mentions of one document that are listed. */
const LIMIT = 3_000;

/** The names, figures and quotes of a document by paragraph, in Markdown below their headings: Outline, breadcrumbs, *Go to Symbol*. */
export function register(app: App): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    // Weighs less than a language's own provider: in the Outline the headings of Markdown come before ours.
    '*',
    {
      async provideDocumentSymbols(document, token) {
        const sections = await ask(app, document, 'symbols', (path) => ({ path, limit: LIMIT }), token);
        return sections?.map(toSymbol);
      },
    },
    { label: 'Concordance' },
  );
}

function toSymbol({ type, words, range, selection, marks, sections }: DocumentSection): vscode.DocumentSymbol {
  const kind = type === 'heading' ? vscode.SymbolKind.String : vscode.SymbolKind.Key;
  const symbol = new vscode.DocumentSymbol(words || '…', '', kind, toRange(range), toRange(selection));
  symbol.children = [
    ...marks.map((mark) => {
      const at = toRange(mark.range);
      return new vscode.DocumentSymbol(mark.words, kindWord(mark.kind), symbolKind(mark.kind), at, at);
    }),
    ...sections.map(toSymbol),
  ];
  return symbol;
}
