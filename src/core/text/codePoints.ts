/** Offsets in Unicode code points, as the W3C counts them, from and to UTF-16 code units, as the editor does. */
export interface CodePoints {
  fromUnits(offset: number): number;
  toUnits(offset: number): number;
}

/** Reads a text once; each offset then takes logarithmic time. */
export function countCodePoints(text: string): CodePoints {
  /** Where characters of two units stand. */
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index);
  return {
    fromUnits: (offset) => offset - countBelow(pairs.length, (i) => (pairs[i] as number) + 1 < offset),
    toUnits: (offset) => offset + countBelow(pairs.length, (i) => (pairs[i] as number) - i < offset),
  };
}

/** How many of the first numbers satisfy what holds for some first numbers only. */
function countBelow(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
