import * as vscode from 'vscode';
import { filterSchema } from '../core/filter.ts';
import type { Filter } from '../core/model.ts';
import { SORTS, type Sort } from '../worker/protocol.ts';

/** What is looked at of the differences, and in which order: the same for the tree, the comparison and an export. Kept for the workspace. */
export interface FilterStore extends vscode.Disposable {
  readonly current: Filter;
  readonly sort: Sort;
  /** Something is left out, or ruled differences are shown. */
  readonly active: boolean;
  /** Name of the entity that is looked for, as it was when it was chosen. */
  readonly entityName: string | undefined;
  readonly onDidChange: vscode.Event<void>;
  set(filter: Filter, entityName?: string): void;
  setSort(sort: Sort): void;
}

const FILTER = 'filter';
const NAME = 'filter.entityName';
const SORT = 'sort';

export function createFilter(memory: vscode.Memento): FilterStore {
  const changed = new vscode.EventEmitter<void>();
  // What another version kept may not fit.
  const kept = filterSchema.safeParse(memory.get(FILTER));
  let current: Filter = kept.success ? kept.data : {};
  let entityName = memory.get<string>(NAME);
  let sort: Sort = SORTS.find((name) => name === memory.get(SORT)) ?? 'confidence';
  return {
    get current() {
      return current;
    },
    get sort() {
      return sort;
    },
    get active() {
      return Object.keys(current).length > 0;
    },
    get entityName() {
      return entityName;
    },
    onDidChange: changed.event,
    set(filter, name = entityName) {
      current = compact(filter);
      entityName = current.entity === undefined ? undefined : name;
      void memory.update(FILTER, current);
      void memory.update(NAME, entityName);
      changed.fire();
    },
    setSort(order) {
      sort = order;
      void memory.update(SORT, order);
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}

/** Without the fields that set no bound. */
const compact = (filter: Filter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== false));
