import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { byPath } from '../core/model.ts';
import type { Settings } from './settings.ts';

/** Which files are documents, by the settings; and the names under which the engine knows them. */
export interface Scope {
  /** All documents of the workspace, sorted by path. */
  find(token?: vscode.CancellationToken): Promise<vscode.Uri[]>;
  /** What {@link find} gives needs no more than its path: relative to its folder, after the folder's name if there are several. */
  nameOf(uri: vscode.Uri): string | undefined;
  /** The path of a file that is a document by its place and name; undefined if it is none. */
  pathOf(uri: vscode.Uri): string | undefined;
  /** Whether a file or folder lies where documents may be. */
  mayHold(uri: vscode.Uri): boolean;
}

export function createScope(settings: Settings): Scope {
  return {
    async find(token) {
      const { include, exclude } = settings.values;
      const uris = await vscode.workspace.findFiles(include, exclude || undefined, undefined, token);
      return uris.sort(byPath);
    },
    nameOf(uri) {
      const inside = insideFolder(uri);
      return inside && fullPath(inside);
    },
    pathOf(uri) {
      const inside = insideFolder(uri);
      const included = inside && matcher(settings.values.include)(inside.path) && !excluded(inside, settings.values.exclude);
      return included ? fullPath(inside) : undefined;
    },
    mayHold(uri) {
      const inside = insideFolder(uri);
      return inside !== undefined && !excluded(inside, settings.values.exclude);
    },
  };
}

interface Inside {
  readonly folder: vscode.WorkspaceFolder;
  /** Relative to the folder. */
  readonly path: string;
}

function insideFolder(uri: vscode.Uri): Inside | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && { folder, path: uri.path.slice(folder.uri.path.length).replace(/^\/+/, '') };
}

function fullPath({ folder, path }: Inside): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return path;
  // Two folders may have one name.
  const namesakes = folders.filter(({ name }) => name === folder.name);
  const number = namesakes.findIndex(({ index }) => index === folder.index);
  return `${folder.name}${number > 0 ? ` (${number + 1})` : ''}/${path}`;
}

/** By our own setting and by `files.exclude`, which `findFiles` honours too: the file itself or a folder above it. */
function excluded({ folder, path }: Inside, exclude: string): boolean {
  const files = vscode.workspace.getConfiguration('files', folder.uri).get<Record<string, unknown>>('exclude') ?? {};
  const globs = [exclude, ...Object.keys(files).filter((glob) => files[glob] === true)].filter((glob) => glob !== '');
  const parts = path.split('/');
  const paths = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  return globs.map(matcher).some((matches) => paths.some((part) => matches(part)));
}

const matchers = new Map<string, (path: string) => boolean>();

function matcher(glob: string): (path: string) => boolean {
  const matches = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matches);
  return matches;
}
