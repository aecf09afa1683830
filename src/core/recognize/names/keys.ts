/**
 * A sorted set of 32-bit keys in 65,536 buckets by their upper half. Only the lower halves are kept, as they lie in the
 * artefact, so that nothing is decoded when it is loaded; a look-up touches two places in memory.
 */
export interface Keys {
  readonly count: number;
  /** Where the keys of each bucket begin; one more than there are buckets. */
  readonly starts: Uint32Array;
  /** Lower halves of the keys, two bytes each, the lower first. */
  readonly halves: Uint8Array;
}

/** Buckets of a set of keys: one for each upper half. */
export const BUCKETS = 65_536;

/** `counts`: keys in each bucket. */
export function openKeys(counts: Uint8Array, halves: Uint8Array): Keys {
  const starts = new Uint32Array(BUCKETS + 1);
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    starts[bucket] = start;
    start += counts[bucket] as number;
  }
  starts[BUCKETS] = start;
  return { count: start, starts, halves };
}

/** Packs sorted keys without repeats, at most 255 of one upper half. */
export function packKeys(sorted: Uint32Array): { counts: Uint8Array; halves: Uint8Array } {
  const counts = new Uint8Array(BUCKETS);
  const halves = new Uint8Array(sorted.length * 2);
  for (const [i, key] of sorted.entries()) {
    if (counts[key >>> 16] === 255) throw new RangeError('More than 255 keys have one upper half.');
    (counts[key >>> 16] as number)++;
    halves[2 * i] = key;
    halves[2 * i + 1] = key >>> 8;
  }
  return { counts, halves };
}

/** Sorted keys without repeats, to look up. */
export function indexKeys(sorted: Uint32Array): Keys {
  const { counts, halves } = packKeys(sorted);
  return openKeys(counts, halves);
}

/** Index of a key in the sorted set, -1 = not there. The key may be signed or not. */
export function findKey({ starts, halves }: Keys, key: number): number {
  const bucket = key >>> 16;
  const half = key & 0xffff;
  const end = starts[bucket + 1] as number;
  for (let i = starts[bucket] as number; i < end; i++) {
    if (((halves[2 * i] as number) | ((halves[2 * i + 1] as number) << 8)) === half) return i;
  }
  return -1;
}
