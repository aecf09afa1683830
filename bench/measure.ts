/** Processor time that each job is given to warm up, and at most for the runs that count. */
const WARM_UP = 4;

/**
 * Seconds of processor time that a job takes at first, and when it has run for a while: the median of up to five runs. An
 * engine that lives in a worker for hours is compared warm, and every peer is warmed up for as long: larger programs need more
 * runs until the compiler has seen all of them.
 */
export function seconds(job: () => unknown): { readonly cold: number; readonly warm: number } {
  const cold = once(job);
  for (let spent = cold; spent < WARM_UP; ) spent += once(job);
  const times: number[] = [];
  for (let spent = 0; times.length < 5 && (times.length === 0 || spent < WARM_UP); ) {
    times.push(once(job));
    spent += times.at(-1) as number;
  }
  times.sort((a, b) => a - b);
  return { cold, warm: times[Math.floor(times.length / 2)] as number };
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
