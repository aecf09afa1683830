/** A cell of the grid: row -1 is that of the headers, column 0 that of the claims. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface Bounds {
  readonly rows: number;
  /** With that of the claims. */
  readonly columns: number;
  /** Rows on the screen. */
  readonly page: number;
  /** Columns of this row that have a value, sorted. */
  readonly stated: readonly number[];
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Where a key leads, as the grid pattern of the WAI-ARIA Authoring Practices has it; with Control, left and right go to the
 * next value as in a spreadsheet. Undefined for a key that leads nowhere.
 */
export function step({ key, ctrlKey, metaKey, altKey }: Key, { row, col }: Place, bounds: Bounds): Place | undefined {
  if (altKey) return undefined;
  const { rows, columns, page, stated } = bounds;
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), lastRow),
    col: Math.min(Math.max(nextColumn, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, col);
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, col);
    case 'ArrowLeft':
      return to(row, far ? (stated.findLast((column) => column < col) ?? 0) : col - 1);
    case 'ArrowRight':
      return to(row, far ? (stated.find((column) => column > col) ?? (row < 0 ? lastColumn : col)) : col + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? lastRow : row, lastColumn);
    case 'PageUp':
      return to(Math.max(0, row - page), col);
    case 'PageDown':
      return to(row + page, col);
    default:
      return undefined;
  }
}
