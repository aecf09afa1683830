import * as vscode from 'vscode';
import type { MentionKind } from '../core/model.ts';

/** The kind of symbol, and so the icon, that VS Code shows a mention with. */
export function symbolKind(kind: MentionKind): vscode.SymbolKind {
  const { Constant, Event, Module, Namespace, Number: Figure, Object: Thing, Package, String: Words } = vscode.SymbolKind;
  const kinds: Partial<Record<MentionKind, vscode.SymbolKind>> = {
    person: Thing,
    organization: Namespace,
    place: Module,
    group: Package,
    money: Constant,
    date: Event,
    quote: Words,
  };
  return kinds[kind] ?? Figure;
}
