import { Worker } from 'node:worker_threads';
import type { Launched, Script } from './launched.ts';

/** Where the worker's script lies in the extension's folder: each host has its own build. */
export const WORKER_SCRIPT = 'dist/worker.js';

/** Starts a worker thread. */
export async function launch({ file }: Script): Promise<Launched> {
  const worker = new Worker(file);
  let ended = false;
  return {
    port: {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      listen: (handler) => worker.on('message', handler),
    },
    onEnd(handler) {
      const end = (reason: string) => {
        if (!ended) handler(reason);
        ended = true;
      };
      worker.on('error', (error) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      worker.on('exit', (code) => end(`The worker ended with code ${code}.`));
    },
    terminate() {
      ended = true;
      void worker.terminate();
    },
  };
}
