/** A place as editors count it: line and character (UTF-16 code units) from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets at which the lines of a text begin. Lines end with \r\n, \n or \r, as in VS Code. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The position of an offset, in logarithmic time. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] as number) };
}

/** The offset of a position; one beyond the text is taken for its end. */
export function offsetAt(starts: readonly number[], { line, character }: Position, length: number): number {
  const start = starts[line];
  return start === undefined ? length : Math.min(start + character, starts[line + 1] ?? length);
}
