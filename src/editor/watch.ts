import * as vscode from 'vscode';
import type { Scope } from './scope.ts';

export interface Changes {
  /** A document may have another text now: on the disk, or in its editor. */
  read(uri: vscode.Uri, how: 'file' | 'editor'): void;
  /** A file or a folder is gone. */
  gone(uri: vscode.Uri): void;
  /** Documents may have come or gone in numbers. */
  rescan(): void;
}

/** Follows the files and the open editors of the workspace. */
export function watch(scope: Scope, changes: Changes): vscode.Disposable {
  // Folders too: where one is deleted or moved in, VS Code says nothing of the files below it.
  const files = vscode.workspace.createFileSystemWatcher('**/*');
  let scan: ReturnType<typeof setTimeout> | undefined;
  const rescan = () => {
    clearTimeout(scan);
    scan = setTimeout(changes.rescan, 400);
  };
  const appeared = async (uri: vscode.Uri) => {
    if (scope.pathOf(uri) !== undefined) changes.read(uri, 'file');
    else if (scope.mayHold(uri) && (await isFolder(uri))) rescan();
  };
  const opened = (document: vscode.TextDocument) => changes.read(document.uri, 'editor');
  return vscode.Disposable.from(
    files,
    files.onDidCreate((uri) => void appeared(uri)),
    files.onDidChange((uri) => changes.read(uri, 'file')),
    files.onDidDelete((uri) => {
      if (scope.mayHold(uri)) changes.gone(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) opened(document);
    }),
    // What was typed and not saved is gone with the editor.
    vscode.workspace.onDidCloseTextDocument((document) => changes.read(document.uri, 'file')),
    vscode.workspace.onDidChangeWorkspaceFolders(rescan),
    { dispose: () => clearTimeout(scan) },
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
