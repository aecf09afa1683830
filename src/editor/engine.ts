import * as vscode from 'vscode';
import { type Client, connect, Stopped } from '../worker/client.ts';
import { launch, WORKER_SCRIPT } from '../worker/launch.ts';
import type { Launched } from '../worker/launched.ts';
import type { Method, Params, Results } from '../worker/protocol.ts';
import { COMMANDS } from './ids.ts';
import type { Log } from './log.ts';

export interface RequestOptions {
  readonly token?: vscode.CancellationToken | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

/** The engine in its worker. It starts with the first request; when it crashes, it is started again once. */
export interface Engine extends vscode.Disposable {
  request<M extends Method>(method: M, params: Params<M>, options?: RequestOptions): Promise<Results[M]>;
  /** The worker is a new one, with nothing in it. */
  readonly onDidRestart: vscode.Event<void>;
  /** Sends what no engine understands, so that the worker fails: for the tests. */
  crash(): Promise<void>;
}

interface Running {
  readonly worker: Launched;
  readonly client: Client;
}

export function createEngine(extension: vscode.Uri, log: Log): Engine {
  const restarted = new vscode.EventEmitter<void>();
  let running: Promise<Running> | undefined;
  let crashes = 0;
  let disposed = false;

  const start = async (): Promise<Running> => {
    const uri = vscode.Uri.joinPath(extension, WORKER_SCRIPT);
    const read = (path: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path));
    let told = false;
    const end = (reason: string) => {
      if (!told && !disposed) ended(reason);
      told = true;
    };
    try {
      const worker = await launch({ file: uri.fsPath, address: uri.toString(true), read });
      const client = connect(worker.port);
      worker.onEnd((reason) => {
        client.stop(reason);
        end(reason);
      });
      await client.ready;
      log.info('The engine is ready.');
      return { worker, client };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      end(reason);
      throw new Stopped(reason);
    }
  };

  const ended = (reason: string) => {
    crashes++;
    log.error(`The engine stopped: ${reason}`);
    if (crashes === 1) return restart(vscode.l10n.t('Concordance had to restart its engine. It reads the documents again.'));
    running = Promise.reject(new Stopped('The engine stopped twice.'));
    running.catch(() => {});
    void tell(vscode.l10n.t('The engine of Concordance stopped again. Its results are no longer up to date.'), true);
  };

  const restart = (message?: string) => {
    running = undefined;
    restarted.fire();
    if (message) void tell(message, false);
  };

  const tell = async (message: string, offer: boolean) => {
    const again = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const choice = await vscode.window.showWarningMessage(message, ...(offer ? [again] : []), showLog);
    if (choice === again) restart();
    if (choice === showLog) await vscode.commands.executeCommand(COMMANDS.showLog);
  };

  const get = () => {
    running ??= start();
    return running;
  };

  return {
    onDidRestart: restarted.event,
    async request(method, params, { token, onProgress, transfer } = {}) {
      const { client } = await get();
      const abort = new AbortController();
      if (token?.isCancellationRequested) abort.abort();
      const listener = token?.onCancellationRequested(() => abort.abort());
      try {
        return await client.request(method, params, { signal: abort.signal, onProgress, transfer });
      } finally {
        listener?.dispose();
      }
    },
    crash: async () => (await get()).worker.port.post('nonsense'),
    dispose() {
      disposed = true;
      restarted.dispose();
      void running?.then(
        ({ worker, client }) => {
          client.stop('The extension ended.');
          worker.terminate();
        },
        () => {},
      );
    },
  };
}
