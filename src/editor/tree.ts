import * as vscode from 'vscode';
import type { Place } from '../worker/answers.ts';
import { isCancelled } from './log.ts';
import type { Dated, Named, Pairs, Spot } from './subjects.ts';

/** Rows of one parent that are shown before the reader asks for more. */
export const PAGE = 200;

/** What a row is about: what the commands of its context menu take. */
export interface Subject extends Partial<Spot & Pairs & Named & Dated> {
  /** Id of a decision. */
  readonly decision?: string;
  /** The mention of a row that stands for one. */
  readonly place?: Place;
}

/** The first rows of a list, and how many there are in all. */
export interface Page {
  readonly rows: readonly Row[];
  readonly total: number;
}

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
  readonly subject?: Subject;
  readonly expanded?: boolean;
  /** All that are loaded, or a function that loads as many as are shown. */
  readonly children?: readonly Row[] | ((limit: number) => Promise<Page>);
  /** How many children there are, where not all are loaded. */
  readonly total?: number;
}

export interface Tree extends vscode.Disposable {
  readonly view: vscode.TreeView<Row>;
  /** The rows as last shown. */
  readonly rows: readonly Row[];
  /** Has the rows loaded again, if the view is visible; `fromTop` where they are others now. */
  refresh(fromTop?: boolean): void;
  /** Selects a row where the view is visible already. */
  select(id: string): Promise<void>;
}

/**
 * A native tree that shows rows, so many of each list at a time. They are loaded when VS Code asks for them: what is
 * pushed while a view opens can get lost.
 * @param load the rows as they are now, or the first of them; it may ask how many children of a row are shown (of "": of the tree)
 */
export function createTree(
  id: string,
  load: (limitOf: (parent: string) => number) => readonly Row[] | Promise<readonly Row[] | Page>,
): Tree {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, Row | undefined>();
  const byId = new Map<string, Row>();
  const limits = new Map<string, number>();
  let rows: readonly Row[] = [];
  let toTop = false;

  const limitOf = (parent: string) => limits.get(parent) ?? PAGE;
  const adopt = (list: readonly Row[], parent: Row | undefined) => {
    for (const row of list) {
      parents.set(row.id, parent);
      byId.set(row.id, row);
      if (Array.isArray(row.children)) adopt(row.children, row);
    }
  };
  const cut = ({ rows: all, total }: Page, parent: Row | undefined): Row[] => {
    const shown = all.slice(0, limitOf(parent?.id ?? ''));
    return total > shown.length ? [...shown, moreRow(id, parent?.id ?? '', total - shown.length)] : shown;
  };
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    getParent: (row) => parents.get(row.id),
    getChildren: async (row) => {
      try {
        const loaded = row ? await childrenOf(row, limitOf(row.id)) : await load(limitOf);
        const page = 'rows' in loaded ? loaded : { rows: loaded, total: Math.max(loaded.length, row?.total ?? 0) };
        if (!row) {
          parents.clear();
          byId.clear();
          rows = page.rows;
        }
        adopt(page.rows, row);
        if (!row && toTop) setTimeout(scrollToTop);
        return cut(page, row);
      } catch (error) {
        if (!isCancelled(error)) throw error;
        return row ? [] : [...rows];
      }
    },
  };
  /** VS Code would stay where it had scrolled to in the rows before. */
  const scrollToTop = () => {
    toTop = false;
    const [first] = rows;
    if (first && view.visible) view.reveal(first, { select: false, focus: false }).then(undefined, () => {});
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  const more = vscode.commands.registerCommand(moreCommand(id), (parent: unknown) => {
    if (typeof parent !== 'string') return;
    limits.set(parent, limitOf(parent) + PAGE);
    changed.fire(undefined);
  });
  views.set(id, view);
  return {
    view,
    get rows() {
      return rows;
    },
    refresh(fromTop = false) {
      toTop ||= fromTop;
      changed.fire(undefined);
    },
    async select(rowId) {
      const row = byId.get(rowId);
      if (!row || !view.visible) return;
      const parent = parents.get(rowId);
      const siblings = parent ? parent.children : rows;
      const at = Array.isArray(siblings) ? siblings.indexOf(row) : -1;
      if (at >= limitOf(parent?.id ?? '')) {
        limits.set(parent?.id ?? '', Math.ceil((at + 1) / PAGE) * PAGE);
        changed.fire(undefined);
      }
      await view.reveal(row, { select: true, focus: false, expand: true });
    },
    dispose: () => {
      views.delete(id);
      vscode.Disposable.from(view, more, changed).dispose();
    },
  };
}

/** What the last row of a list that was cut runs; in no menu and in no manifest. */
const moreCommand = (tree: string) => `${tree}.showMore`;

const views = new Map<string, vscode.TreeView<Row>>();

/** What a command is about that a row's menu was used for, or a key while one of our views had the focus (its id is the argument then). */
export function subjectOf(argument: unknown): Subject | undefined {
  if (typeof argument === 'string') return views.get(argument)?.selection[0]?.subject;
  const isRow = typeof argument === 'object' && argument !== null && 'id' in argument && 'label' in argument;
  return isRow ? (argument as Row).subject : undefined;
}

const childrenOf = ({ children = [] }: Row, limit: number) => (typeof children === 'function' ? children(limit) : children);

/** Says how much of a list is not shown, and shows more when it is run. */
function moreRow(tree: string, parent: string, hidden: number): Row {
  const { t } = vscode.l10n;
  const label = t('Show {0} more…', Math.min(PAGE, hidden));
  return {
    id: `${parent} more`,
    label,
    description: t('{0} are not shown', hidden),
    icon: new vscode.ThemeIcon('ellipsis'),
    command: { command: moreCommand(tree), title: label, arguments: [parent] },
    context: 'more',
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
