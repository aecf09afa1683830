import { type Method, outgoing, type Params, type Port, type Results } from './protocol.ts';

/** A request was cancelled by the one who made it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The worker has ended, and with it every request that waited. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** How many parts of the job are done; what a part is, the method says. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Buffers that are handed over and not copied. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

export interface Client {
  /** Resolves when the worker has loaded. */
  readonly ready: Promise<void>;
  request<M extends Method>(method: M, params: Params<M>, options?: RequestOptions): Promise<Results[M]>;
  /** Fails whatever waits, and everything after. */
  stop(reason: string): void;
}

interface Pending {
  readonly settle: (result: unknown, error?: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** The engine behind a port, as promises. */
export function connect(port: Port): Client {
  const pending = new Map<number, Pending>();
  let stopped: Stopped | undefined;
  let next = 1;
  let loaded: () => void = () => {};
  let failed: (error: Error) => void = () => {};
  const ready = new Promise<void>((done, fail) => {
    loaded = done;
    failed = fail;
  });
  ready.catch(() => {}); // whoever waits for it hears of it; nobody has to

  port.listen((data) => {
    const message = outgoing.parse(data);
    if ('ready' in message) return loaded();
    const waiting = pending.get(message.id);
    if (!waiting) return;
    if ('done' in message) waiting.onProgress?.(message.done);
    else if ('error' in message) waiting.settle(undefined, new Error(message.error));
    else waiting.settle(message.result);
  });

  return {
    ready,
    request: (method, params, { signal, onProgress, transfer } = {}) =>
      new Promise((done, fail) => {
        if (stopped) return fail(stopped);
        if (signal?.aborted) return fail(new Cancelled());
        const id = next++;
        const cancel = () => {
          port.post({ cancel: id });
          pending.get(id)?.settle(undefined, new Cancelled());
        };
        const settle = (result: unknown, error?: Error) => {
          pending.delete(id);
          signal?.removeEventListener('abort', cancel);
          if (error) fail(error);
          else done(result as never);
        };
        pending.set(id, { settle, onProgress });
        signal?.addEventListener('abort', cancel);
        port.post({ id, method, params }, transfer);
      }),
    stop(reason) {
      stopped ??= new Stopped(reason);
      failed(stopped);
      for (const { settle } of [...pending.values()]) settle(undefined, stopped);
    },
  };
}
