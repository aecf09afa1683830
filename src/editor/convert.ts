import * as vscode from 'vscode';
import type { Range } from '../core/text/lines.ts';

/** The only place where the engine's lines and characters become VS Code's, and back. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** As plain data, which a worker can be sent. */
export function fromPosition({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}
