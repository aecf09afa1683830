/** Seconds of processor time that a job takes: the median of some runs after one to warm up. */
export function seconds(job: () => unknown, runs = 3): number {
  job();
  const times = Array.from({ length: runs }, () => once(job)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] as number;
}

/** The shortest of some runs: what the job takes when nothing else is in the way. */
export const fastest = (job: () => unknown, runs = 3) => Math.min(...Array.from({ length: runs }, () => once(job)));

/** Seconds of processor time of one run, without warming up: unlike the clock's, they do not grow when the machine is busy. */
export function once(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Megabytes in use on the heap after a full collection (needs --expose-gc). */
export function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

export const megabytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
