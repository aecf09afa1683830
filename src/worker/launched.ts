import type { Port } from './protocol.ts';

/** A worker that runs, whatever the host. */
export interface Launched {
  readonly port: Port;
  /** Called once when the worker ends of itself, with what is known of the reason. */
  onEnd(handler: (reason: string) => void): void;
  terminate(): void;
}

/** The same script as a file (for Node) and as an address (for the browser), and how to read it where it cannot be loaded from there. */
export interface Script {
  readonly file: string;
  readonly address: string;
  readonly read: () => PromiseLike<Uint8Array>;
}
