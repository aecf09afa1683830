import assert from 'node:assert/strict';

const processorSeconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/**
 * Asserts that work takes time in proportion to its input: on one eight times as large, less than 28 times as long (a
 * look at all for each would take 64). What a busy machine or code not yet compiled disturbs is measured again on more.
 */
export function assertLinear(work: (size: number) => unknown, size: number, what = ''): void {
  const fastest = (sizes: readonly number[]) => Math.min(...sizes.map((each) => processorSeconds(() => work(each))));
  const measured: string[] = [];
  for (let n = size; n <= 16 * size; n *= 2) {
    const first = processorSeconds(() => work(8 * n)); // compiles, too
    const small = fastest([n, n, n]);
    const large = first < 28 * small ? first : Math.min(first, fastest([8 * n, 8 * n]));
    if (large < 28 * Math.max(small, 0.00003)) return;
    measured.push(`${n}: ${(small * 1000).toFixed(1)} ms, ${8 * n}: ${(large * 1000).toFixed(1)} ms`);
  }
  assert.fail(`${what} ${measured.join('; ')}`);
}
