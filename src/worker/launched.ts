import type { Port } from './protocol.ts';

/** A worker that runs, whatever the host. */
export interface Launched {
  readonly port: Port;
  /** Called once when the worker ends of itself, with what is known of the reason. */
  onEnd(handler: (reason: string) => void): void;
  terminate(): void;
}

/** The same script as a file (for Node) and as an address (for the browser). */
export interface Script {
  readonly file: string;
  readonly address: string;
  /** Reads a file of the extension, by its path below the extension's folder. */
  readonly read: (path: string) => PromiseLike<Uint8Array>;
}
