import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Decision } from '../../src/core/decisions/schema.ts';
import type { Filter } from '../../src/core/model.ts';
import type { Progress } from '../../src/editor/documents.ts';
import { PAGE, type Row } from '../../src/editor/tree.ts';
import type { Message } from '../../src/panel/protocol.ts';
import type { Place } from '../../src/worker/answers.ts';

/** What the extension lets tests see: App.state of src/editor/app.ts. */
export interface Concordance {
  /** Waits until all documents are read and compared. */
  idle(): Promise<void>;
  progress(): Progress;
  skipped(): [path: string, reason: string][];
  highlights(uri: vscode.Uri): Record<string, vscode.Range[]>;
  crossReferences(): { title: string | undefined; message: string | undefined; rows: readonly Row[]; of: Place | undefined };
  differences(): Promise<{ message: string | undefined; rows: readonly Row[]; selected: readonly string[] }>;
  entities(): readonly Row[];
  sources(): readonly Row[];
  /** The comparison page and the table that it was last sent; undefined where none is open. */
  comparison():
    | { visible: boolean; filter: Filter | undefined; table: Message<'table'> | undefined; revealed: string | undefined }
    | undefined;
  languageStatus(): { text: string; detail: string | undefined; command: vscode.Command } | undefined;
  decisions(): readonly Decision[];
  /** Waits until the decisions file has been read and written. */
  decisionsSettled(): Promise<void>;
  crash(): Promise<void>;
}

/** The extension, running, with all documents read. */
export async function concordance(): Promise<Concordance> {
  const extension = vscode.extensions.getExtension<Concordance>('concordance.concordance');
  assert.ok(extension);
  // In a browser VS Code saves by itself unless told otherwise.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  // What these tests look for is there, sure or not: how sure the engine is, is no matter of the extension.
  await vscode.workspace.getConfiguration('concordance').update('minConfidence', 0.3, vscode.ConfigurationTarget.Global);
  const running = await extension.activate();
  await running.idle();
  return running;
}

/** A file of the workspace, which is a temporary copy of samples/. */
export function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = file(name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function remove(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await vscode.workspace.fs.delete(file(name), { recursive: true });
    } catch {
      // not there: what was wanted
    }
  }
}

/** Where the nth occurrence (from 0) of some words stands in a document. */
export function find(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  const text = document.getText();
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” stands in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** Opens a file with the cursor within the first occurrence of some words. */
export async function openAt(name: string, words?: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(file(name), { preview: false });
  if (words) {
    const { start } = find(editor.document, words);
    const inside = start.translate(0, 1);
    editor.selection = new vscode.Selection(inside, inside);
  }
  return editor;
}

/** The text of all hovers over the first occurrence of some words. */
export async function hoverOver(name: string, words: string): Promise<vscode.MarkdownString[]> {
  const document = await vscode.workspace.openTextDocument(file(name));
  const position = find(document, words).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.filter((content) => content instanceof vscode.MarkdownString));
}

/** What a Markdown string says, without its escapes and the addresses of its links. */
export function plain({ value }: vscode.MarkdownString): string {
  return value.replace(/\]\(command:[^)]*\)/g, ']').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** All rows of a tree, parents before their children, with those that are read when a row is opened. */
export async function flat(rows: readonly Row[]): Promise<Row[]> {
  const all: Row[] = [];
  for (const row of rows) all.push(row, ...(await flat(await childrenOf(row))));
  return all;
}

export async function childrenOf(row: Row | undefined): Promise<readonly Row[]> {
  return typeof row?.children === 'function' ? (await row.children(PAGE)).rows : (row?.children ?? []);
}

/** Asks again until the answer satisfies; fails with the last answer. */
export async function eventually<T>(read: () => T | Promise<T>, satisfies: (value: T) => boolean, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (satisfies(value)) return value;
    if (Date.now() > end) assert.fail(`After ${timeout} ms it is still: ${JSON.stringify(value, null, 2)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The problems that Concordance has put into the Problems panel, by file name. */
export function problems(): Map<string, readonly vscode.Diagnostic[]> {
  const ours = vscode.languages.getDiagnostics().map(([uri, list]) => {
    const own = list.filter(({ source }) => source === 'Concordance');
    return [uri.path.slice(uri.path.lastIndexOf('/') + 1), own] as const;
  });
  return new Map(ours.filter(([, list]) => list.length > 0));
}
