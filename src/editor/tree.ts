import * as vscode from 'vscode';
import { isCancelled } from './log.ts';

/** One row of a tree as plain data. */
export interface Row {
  /** The same after a refresh, so that what is expanded and selected stays so. */
  readonly id: string;
  readonly label: string;
  /** Stretches of the label that stand out. */
  readonly highlights?: readonly (readonly [number, number])[];
  readonly description?: string;
  /** Plain text: articles' words are in it. */
  readonly tooltip?: string;
  /** What a screen reader says; default: label and description. */
  readonly spoken?: string;
  readonly icon?: vscode.ThemeIcon;
  /** Gives the row the file's icon and its marks. */
  readonly resource?: vscode.Uri;
  readonly command?: vscode.Command;
  /** For `viewItem` in when clauses. */
  readonly context?: string;
  readonly expanded?: boolean;
  readonly children?: readonly Row[] | (() => Promise<readonly Row[]>);
}

export interface Tree extends vscode.Disposable {
  readonly view: vscode.TreeView<Row>;
  /** The rows as last shown. */
  readonly rows: readonly Row[];
  /** Has the rows loaded again, if the view is visible. */
  refresh(): void;
  /** Selects a row where the view is visible already. */
  select(id: string): Promise<void>;
}

/**
 * A native tree that shows rows. They are loaded when VS Code asks for them: what is pushed while a view opens can get lost.
 * @param load the rows as they are now
 */
export function createTree(id: string, load: () => readonly Row[] | Promise<readonly Row[]>): Tree {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, Row | undefined>();
  const byId = new Map<string, Row>();
  let rows: readonly Row[] = [];

  const adopt = (list: readonly Row[], parent: Row | undefined) => {
    for (const row of list) {
      parents.set(row.id, parent);
      byId.set(row.id, row);
      if (Array.isArray(row.children)) adopt(row.children, row);
    }
    return list;
  };
  const keepIfCancelled = (error: unknown) => {
    if (isCancelled(error)) return rows;
    throw error;
  };
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    getParent: (row) => parents.get(row.id),
    getChildren: async (row) => {
      if (!row) {
        const loaded = await Promise.resolve(load()).catch(keepIfCancelled);
        parents.clear();
        byId.clear();
        rows = adopt(loaded, undefined);
        return [...rows];
      }
      return typeof row.children === 'function' ? [...adopt(await row.children(), row)] : [...(row.children ?? [])];
    },
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  return {
    view,
    get rows() {
      return rows;
    },
    refresh: () => changed.fire(undefined),
    async select(rowId) {
      const row = byId.get(rowId);
      if (row && view.visible) await view.reveal(row, { select: true, focus: false, expand: true });
    },
    dispose: () => vscode.Disposable.from(view, changed).dispose(),
  };
}

function toItem(row: Row): vscode.TreeItem {
  const { id, label, highlights, description, tooltip, icon, resource, command, context, expanded, children, spoken } = row;
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    { label, highlights: (highlights ?? []).map(([a, b]) => [a, b]) },
    children ? (expanded ? Expanded : Collapsed) : None,
  );
  item.id = id;
  item.accessibilityInformation = { label: spoken ?? [label, description].filter(Boolean).join(', ') };
  if (description) item.description = description;
  item.tooltip = tooltip ?? label;
  if (resource) item.resourceUri = resource;
  if (icon ?? resource) item.iconPath = icon ?? vscode.ThemeIcon.File;
  if (command) item.command = command;
  if (context) item.contextValue = context;
  return item;
}
