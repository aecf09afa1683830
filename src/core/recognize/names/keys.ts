/** Sorted 32-bit keys with an index over their first bits: quick to build, and a look-up touches two places in memory. */
export interface Keys {
  readonly sorted: Uint32Array;
  /** Where the keys of each bucket begin; one more than there are buckets. */
  readonly starts: Uint32Array;
  /** A key's bucket is what is left of it after this many bits. */
  readonly shift: number;
}

/** `sorted` without repeats. */
export function indexKeys(sorted: Uint32Array): Keys {
  let bits = 4;
  while (bits < 24 && 2 ** bits < sorted.length * 1.5) bits++;
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  let bucket = 0;
  for (let i = 0; i < sorted.length; i++) {
    const own = (sorted[i] as number) >>> shift;
    while (bucket < own) starts[++bucket] = i;
  }
  starts.fill(sorted.length, bucket + 1);
  return { sorted, starts, shift };
}

/** Index of a key, -1 = not there. */
export function findKey({ sorted, starts, shift }: Keys, key: number): number {
  const bucket = key >>> shift;
  const end = starts[bucket + 1] as number;
  for (let i = starts[bucket] as number; i < end; i++) if (sorted[i] === key) return i;
  return -1;
}
