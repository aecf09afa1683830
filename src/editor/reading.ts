import * as vscode from 'vscode';
import type { Change } from '../worker/protocol.ts';

/** Files that are read at one time, and bytes after which a batch goes to the engine: enough to keep both busy, and memory small. */
const CONCURRENT = 8;
const BATCH_BYTES = 2 * 2 ** 20;

/** A document that the engine has to hear of. */
export interface Job {
  readonly uri: vscode.Uri;
  readonly path: string;
  /** `file`: as it is on the disk or in its editor; `editor`: the editor's text is newer; `drop`: it is no document any more. */
  readonly how: 'file' | 'editor' | 'drop';
}

export interface Batch {
  readonly changes: Change[];
  /** Versions of the open documents that were read, by path. */
  readonly versions: Map<string, number>;
  /** Documents that cannot be read, with the reason. */
  readonly skipped: Map<string, string>;
  /** Jobs that did not fit in. */
  readonly left: Job[];
}

/** Reads documents until there is enough for one message. An open editor's text wins over the file. Never throws. */
export async function readBatch(jobs: readonly Job[], maxBytes: number): Promise<Batch> {
  const batch: Batch = { changes: [], versions: new Map(), skipped: new Map(), left: [] };
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  let bytes = 0;
  const queue = [...jobs];
  const read = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      if (bytes > BATCH_BYTES) batch.left.push(job);
      else bytes += await readJob(job, open.get(job.uri.toString()), maxBytes, batch);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, read));
  return batch;
}

/** Adds one document to the batch; returns its size. */
async function readJob(job: Job, document: vscode.TextDocument | undefined, maxBytes: number, batch: Batch): Promise<number> {
  const { path, uri, how } = job;
  const drop = (reason?: string) => {
    if (reason) batch.skipped.set(path, reason);
    batch.changes.push({ path, deleted: true });
    return 0;
  };
  if (how === 'drop') return drop();
  const tooLarge = () => drop(vscode.l10n.t('larger than {0} MB', Math.round((maxBytes / 2 ** 20) * 10) / 10));
  try {
    // A file that is gone may still be open; only typing keeps such a text alive.
    const stat = how === 'file' ? await vscode.workspace.fs.stat(uri) : undefined;
    if (document && !document.isClosed) {
      const text = document.getText();
      if (text.length > maxBytes) return tooLarge();
      batch.versions.set(path, document.version);
      batch.changes.push({ path, text });
      return text.length;
    }
    if (stat && stat.size > maxBytes) return tooLarge();
    // A copy, since the bytes may be a part of a larger buffer, which could not be handed over to the worker.
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(uri));
    batch.changes.push({ path, bytes });
    return bytes.length;
  } catch (error) {
    return drop(reasonOf(error));
  }
}

/** Why a file cannot be read, in words for the user; none for one that is gone. */
function reasonOf(error: unknown): string | undefined {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return undefined;
  return code === 'NoPermissions' ? vscode.l10n.t('no permission to read it') : vscode.l10n.t('cannot be read');
}
