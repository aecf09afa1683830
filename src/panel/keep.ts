import type { Place } from './keyboard.ts';
import type { Message } from './protocol.ts';

/** What has to stay where it was when a new table comes. */
export interface Keep {
  readonly row: string | null;
  readonly source: string | null;
  readonly top: string | null;
  readonly left: string | null;
  readonly corner: { readonly row: number; readonly column: number };
  /** The filter is another: the table begins anew, with the row that was chosen if it is still there. */
  readonly anew: boolean;
  readonly reveal?: { readonly path: string; readonly position: { readonly line: number; readonly character: number } };
}

const columnOf = ({ sources }: Message<'table'>, path: string | null | undefined) => sources.findIndex((source) => source.path === path);

/**
 * The chosen cell of a new table: what was asked to be shown, what was chosen `meanwhile`, what was chosen when it was
 * asked for, or what stands where that stood.
 */
export function choose(
  table: Message<'table'>,
  { reveal, source, anew }: Keep,
  meanwhile: { readonly row: number; readonly source: string | null } | undefined,
  before: number,
): Place {
  const { found, at, total } = table;
  const [row = -1] = found;
  const there = row >= 0 ? row : anew ? 0 : Math.max(0, Math.min(before, total - 1));
  return {
    row: total > 0 ? (at >= 0 ? at : (meanwhile?.row ?? there)) : -1,
    col: columnOf(table, at >= 0 ? reveal?.path : meanwhile ? meanwhile.source : source) + 1,
  };
}

/** Where a new table has what stood in the upper left corner; -1: nowhere. */
export function cornerIn(table: Message<'table'>, { left }: Keep): Keep['corner'] {
  return { row: table.found[1] ?? -1, column: columnOf(table, left) };
}
