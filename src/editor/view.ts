import * as vscode from 'vscode';

/** Keeps what the editor shows now: the function that comes back shows it again, and closes what was opened only to be looked at. */
export function rememberView(): () => Promise<void> {
  const before = vscode.window.activeTextEditor;
  const open = new Set(tabs().map(keyOf));
  const [visible] = before?.visibleRanges ?? [];
  const { selections, viewColumn } = before ?? {};
  const preview = vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview === true;
  return async () => {
    if (before) {
      // By its address: a tab that was a preview itself may be closed by now.
      const { uri } = before.document;
      const editor = await vscode.window.showTextDocument(uri, { preview, ...(viewColumn ? { viewColumn } : {}) });
      if (selections) editor.selections = selections;
      if (visible) editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
    }
    const opened = tabs().filter((tab) => tab.isPreview && !open.has(keyOf(tab)));
    if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
  };
}

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

const keyOf = ({ input, label, group }: vscode.Tab): string =>
  `${group.viewColumn} ${input instanceof vscode.TabInputText ? input.uri.toString() : label}`;
