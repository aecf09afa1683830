import { open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch/posix';
import { glob } from 'tinyglobby';
import type { Skipped } from '../core/model.ts';
import { isDocument, MAX_BYTES } from './formats.ts';
import { decode } from './text.ts';

export interface FolderOptions {
  /** Globs relative to the folder; only files that match one are read. Default: all. */
  readonly include?: readonly string[];
  /** Globs relative to the folder, left out without a word. `.git`, `node_modules` and hidden files always are. */
  readonly exclude?: readonly string[];
}

/** Paths of the files below a folder, relative to it, with "/", sorted; each file once, whatever links lead to it. */
export async function listFiles(folder: string, { include = ['**'], exclude = [] }: FolderOptions = {}): Promise<string[]> {
  const root = await realpath(folder);
  // Not tinyglobby's own patterns: "../**" would lead it out of the folder.
  const included = picomatch(include.flatMap((pattern) => [pattern, `${pattern}/**`]));
  const paths = await glob('**', { cwd: root, ignore: ['**/node_modules/**', ...exclude] });
  const sorted = paths.filter((path) => included(path)).sort();
  const seen = new Set<string>();
  const unique: string[] = [];
  for (const path of sorted) {
    const real = await realpath(join(root, path)).catch(() => path);
    if (!seen.has(real)) unique.push(path);
    seen.add(real);
  }
  return unique;
}

export type FileText = { readonly path: string; readonly text: string } | Skipped;

/** Reads one file of a folder as a document, or says why it is none. Never throws. */
export async function readDocument(folder: string, path: string): Promise<FileText> {
  if (!isDocument(path)) return { path, reason: 'not a text document' };
  try {
    const bytes = await readBytes(join(folder, path));
    return bytes ? { path, ...decode(bytes) } : { path, reason: `larger than ${MAX_BYTES / 2 ** 20} MB` };
  } catch (error) {
    return { path, reason: reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read' };
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'gone before it could be read',
  ELOOP: 'a link that leads to itself',
};

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  if (!(await stat(path)).isFile()) throw new Error('not a file'); // a pipe or a device would never end
  const file = await open(path);
  try {
    return (await file.stat()).size > MAX_BYTES ? undefined : await file.readFile();
  } finally {
    await file.close();
  }
}
