import * as vscode from 'vscode';
import { type Parsed, parse } from '../../core/decisions/file.ts';

/** The decisions file on whatever file system the workspace has: nothing here but reading, writing and keeping aside. */

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export interface Read {
  readonly parsed: Parsed;
  /** When it was last written, or 0 where there is no file. */
  readonly mtime: number;
}

/** How often, and after how many milliseconds, a file is looked at again that someone may be writing just then. */
const LOOKS = 10;
const PAUSE = 50;

/**
 * Reads the file; one that is not there is an empty one. While others write it there are moments in which there is none, or
 * an empty one, or half of it: what was there before, and what cannot be read, is looked at again.
 */
export async function readFile(uri: vscode.Uri, wasThere: boolean): Promise<Read> {
  for (let look = 1; ; look++) {
    let found: Read | undefined;
    try {
      const mtime = await writtenAt(uri);
      const text = mtime > 0 ? decoder.decode(await vscode.workspace.fs.readFile(uri)) : '';
      found = mtime > 0 ? { parsed: parse(text), mtime } : undefined;
      if (found && found.parsed.state !== 'damaged' && (text.trim() !== '' || !wasThere)) return found;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    if (found && look === LOOKS) return found;
    if (!found && (!wasThere || look === LOOKS)) break;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  if (await recover(uri)) return readFile(uri, false);
  return { parsed: parse(''), mtime: 0 };
}

/** When the file was last written; 0 where there is none. */
export async function writtenAt(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/** Writes a file in one go: beside it first, then in its place, so that nobody ever reads half of it. */
export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const beside = vscode.Uri.joinPath(folder, `${nameOf(uri)}.${crypto.randomUUID().slice(0, 8)}${TEMPORARY}`);
  await vscode.workspace.fs.createDirectory(folder);
  try {
    await vscode.workspace.fs.writeFile(beside, encoder.encode(text));
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(beside).then(undefined, () => {});
    throw error;
  }
}

const TEMPORARY = '.tmp';
/** Another window writes within this time, in milliseconds; what is older was left behind. */
const WRITING = 5_000;

/** Takes what was left beside the file when the machine stopped between the two; whether there was such a thing. */
async function recover(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (list) => list,
    () => [],
  );
  const left = entries.map(([name]) => name).filter((name) => name.startsWith(`${nameOf(uri)}.`) && name.endsWith(TEMPORARY));
  for (const name of left) {
    const beside = vscode.Uri.joinPath(folder, name);
    if (Date.now() - (await writtenAt(beside)) < WRITING) continue;
    const { state } = parse(decoder.decode(await vscode.workspace.fs.readFile(beside)));
    if (state !== 'read') continue;
    // Another window may be about to do the same: the file that is there by then stays.
    await vscode.workspace.fs.rename(beside, uri, { overwrite: false }).then(undefined, () => {});
    return (await writtenAt(uri)) > 0;
  }
  return false;
}

/** Puts a copy of a file that cannot be used beside it, under a name that nothing has yet. */
export async function keepAside(uri: vscode.Uri): Promise<vscode.Uri> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = vscode.Uri.joinPath(uri, '..', `${nameOf(uri).replace(/\.json$/i, '')}.damaged-${stamp}.json`);
  await vscode.workspace.fs.copy(uri, aside, { overwrite: false });
  return aside;
}

export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

export const isMissing = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
