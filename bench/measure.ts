/** Processor time that each job is given to warm up, and again for the runs that count. */
const WARM_UP = 4;

/**
 * Seconds of processor time that each of some jobs takes at first, and at its fastest when it has run for a while. An engine
 * that lives in a worker for hours is compared warm, and every peer is warmed up for as long: larger programs need more runs
 * until the compiler has seen all of them. The runs that count take turns, so that a busy machine is busy for all.
 */
export function inTurns(jobs: readonly (() => unknown)[]): { readonly cold: number; readonly warm: number }[] {
  const results = jobs.map((job) => {
    const cold = once(job);
    for (let spent = cold; spent < WARM_UP; ) spent += once(job);
    return { job, cold, warm: Number.POSITIVE_INFINITY, spent: 0 };
  });
  for (let round = 0; round === 0 || results.some(({ spent }) => spent < WARM_UP); round++) {
    for (const result of results) {
      if (round > 0 && result.spent >= WARM_UP) continue;
      const time = once(result.job);
      result.spent += time;
      result.warm = Math.min(result.warm, time);
    }
  }
  return results;
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
