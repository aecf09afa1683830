import * as vscode from 'vscode';
import type * as z from 'zod/mini';
import type { App } from '../../editor/app.ts';
import { fromPosition } from '../../editor/convert.ts';
import { type Spot, subjects } from '../../editor/subjects.ts';
import { subjectOf } from '../../editor/tree.ts';
import { kindWord, placeWord } from '../../editor/words.ts';
import type { Place, Referred } from '../../worker/answers.ts';

/** A command's argument: as it is, or what a tree row (or the selected row of a view) is about; undefined where it does not fit. */
export function read<S extends z.ZodMiniType>(schema: S, argument: unknown): z.infer<S> | undefined {
  const parsed = schema.safeParse(subjectOf(argument) ?? argument);
  return parsed.success ? parsed.data : undefined;
}

/** The mention that a command is about: its argument's, or the one at the cursor. */
export async function mentionFrom(app: App, argument: unknown): Promise<Referred | undefined> {
  const spot = read(subjects.spot, argument) ?? (await cursor(app));
  if (!spot) return undefined;
  const [found] = (await app.engine.request('refer', { places: [toRequest(spot)], entities: [] })).places;
  return found ?? undefined;
}

async function cursor({ documents }: App): Promise<Spot | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !(await documents.upToDate(editor.document))) return undefined;
  const path = documents.pathOf(editor.document.uri);
  return path === undefined ? undefined : { path, start: fromPosition(editor.selection.start) };
}

export const toRequest = ({ path, start }: Spot) => ({ path, position: start });
export const spotOf = ({ path, range }: Place): Spot => ({ path, start: range.start });
export const keyOfSpot = ({ path, start }: Spot): string => `${start.line}:${start.character} ${path}`;

export interface PlaceItem extends vscode.QuickPickItem {
  readonly place: Place;
}

/** A place as an item of a quick pick: its words, where it is, and what is around it. */
export function placeItem(place: Place): PlaceItem {
  const { before, words, after, kind } = place;
  return { place, label: words, description: [kindWord(kind), placeWord(place)].join(' · '), detail: `${before}${words}${after}` };
}

/** Asks for one line; undefined where the user does not want it any more. */
export async function askWords(title: string, prompt: string, value = '', required = true): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (required && text.trim() === '' ? vscode.l10n.t('Type something, or press Escape to leave it.') : undefined),
  });
  return typed?.trim();
}

export function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** A word that does not have to be read: what was done, in the status bar. */
export function mention(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 5_000);
}
