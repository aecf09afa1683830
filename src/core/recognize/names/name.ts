import type { Page } from '../../text/page.ts';
import type { KINDS } from './tags.ts';

/** A name as tokens `[first, last)`. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly kind: (typeof KINDS)[number];
}

/** Token `i` as written. */
export const show = (page: Page, i: number): string => page.text.slice(page.tokens.starts[i], page.tokens.ends[i]);

export const byStart = (a: Name, b: Name): number => a.first - b.first;

/** The name that each token is part of. */
export function ownersOf(page: Page, names: readonly Name[]): (Name | undefined)[] {
  const owners: (Name | undefined)[] = new Array(page.tokens.count).fill(undefined);
  for (const name of names) owners.fill(name, name.first, name.last);
  return owners;
}
