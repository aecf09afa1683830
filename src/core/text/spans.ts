import type { Span } from '../model.ts';

/** Index of the last span that starts at an offset or before it, in logarithmic time; -1 where none does. `spans` are sorted. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
