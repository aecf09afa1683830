import type { Launched, Script } from './launched.ts';

export const WORKER_SCRIPT = 'dist/web/worker.js';
/** What the worker on the desktop reads by itself. */
const NAMES_MODEL = 'dist/model.bin';

/** Starts a web worker from the extension's own address; where the page may not load it from there, from a copy in memory. */
export async function launch({ address, read }: Script): Promise<Launched> {
  const names = await read(NAMES_MODEL);
  try {
    return await start(address, names);
  } catch {
    const bytes = await read(WORKER_SCRIPT);
    const copy = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
    try {
      return await start(copy, names);
    } finally {
      URL.revokeObjectURL(copy);
    }
  }
}

/** Resolves with the first message, which says that the script has loaded; rejects if it cannot be loaded. */
function start(address: string, names: Uint8Array): Promise<Launched> {
  return new Promise((done, fail) => {
    const worker = new Worker(address, { name: 'Concordance' });
    worker.postMessage(names);
    let ended = false;
    worker.addEventListener('error', (event) => fail(new Error(event.message)), { once: true });
    worker.addEventListener(
      'message',
      ({ data: first }) =>
        done({
          port: {
            post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
            listen: (handler) => {
              worker.addEventListener('message', ({ data }) => handler(data));
              handler(first);
            },
          },
          onEnd: (handler) =>
            worker.addEventListener('error', (event) => {
              event.preventDefault(); // told here; else it would count as an error of the extension host
              if (!ended) handler(event.message);
              ended = true;
            }),
          terminate() {
            ended = true;
            worker.terminate();
          },
        }),
      { once: true },
    );
  });
}
