import type * as vscode from 'vscode';
import type { Method, Params, Results } from '../worker/protocol.ts';
import type { App } from './app.ts';
import { isCancelled } from './log.ts';

/**
 * Which documents our providers are for: any that lies in a folder, in every language and file system; those that are
 * not read are left at once. A pattern weighs as much as a language, so that VS Code asks us before its own word search.
 */
export const ANY_FILE: vscode.DocumentFilter = { pattern: '**/*' };

/**
 * Asks the engine about an open document as it stands in its editor.
 * @returns undefined where the document is none of ours, has changed meanwhile, or the answer is not wanted any more
 */
export async function ask<M extends Method>(
  { documents, engine, log }: App,
  document: vscode.TextDocument,
  method: M,
  params: (path: string) => Params<M>,
  token?: vscode.CancellationToken,
): Promise<Results[M] | undefined> {
  if (documents.pathOf(document.uri) === undefined) return undefined;
  const { version } = document;
  try {
    if (!(await documents.upToDate(document)) || token?.isCancellationRequested) return undefined;
    const path = documents.pathOf(document.uri);
    if (path === undefined) return undefined;
    const answer = await engine.request(method, params(path), { token });
    return document.version === version && !token?.isCancellationRequested ? answer : undefined;
  } catch (error) {
    if (!isCancelled(error)) log.error(method, error instanceof Error ? error : String(error));
    return undefined;
  }
}
