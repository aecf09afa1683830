import type { Filter } from '../core/model.ts';

/** What is on the screen: the filter of the comparison page, for whatever exports just that. */
export interface Screen {
  /** Undefined while no comparison page is open. */
  readonly filter: Filter | undefined;
  set(filter: Filter | undefined): void;
}

export function createScreen(): Screen {
  let current: Filter | undefined;
  return {
    get filter() {
      return current;
    },
    set(filter) {
      current = filter;
    },
  };
}
