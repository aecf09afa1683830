import * as vscode from 'vscode';

/** What is of use to whoever looks for a fault: *Concordance: Show Log*. */
export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Concordance', { log: true });
}

/** Runs what nobody waits for; a failure goes to the log, unless it is that the job was not wanted any more. */
export function background(log: Log, what: string, job: PromiseLike<unknown>): void {
  void job.then(undefined, (error: unknown) => {
    if (!isCancelled(error)) log.error(what, error instanceof Error ? error : String(error));
  });
}

/** Whether an error only says that a job was cancelled, or that its worker is gone (which is told elsewhere). */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && ['Cancelled', 'Canceled', 'Stopped'].includes(error.name);
}
