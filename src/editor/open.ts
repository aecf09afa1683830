import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Place } from '../worker/answers.ts';
import { toRange } from './convert.ts';
import type { Documents } from './documents.ts';
import { COMMANDS, INTERNAL_COMMANDS } from './ids.ts';
import { commandLink } from './markdown.ts';

const position = z.object({ line: z.int().check(z.gte(0)), character: z.int().check(z.gte(0)) });
const target = z.object({ path: z.string(), range: z.object({ start: position, end: position }), keepFocus: z.optional(z.boolean()) });

/** A place that a link or a row opens: only documents of the index, whatever a link says. */
export type Target = z.infer<typeof target>;

export interface Opener extends vscode.Disposable {
  /** Shows a place with its exact words selected, in the active column unless another is named; false where it is not there any more. */
  open(place: Pick<Place, 'path' | 'range'>, keepFocus?: boolean, column?: vscode.ViewColumn): Promise<boolean>;
  /** Whether a selection is where {@link open} put it, and not the user. */
  isOurs(editor: vscode.TextEditor): boolean;
}

export function createOpener(documents: Documents): Opener {
  let last: { uri: string; selection: vscode.Selection } | undefined;
  const open: Opener['open'] = async ({ path, range }, keepFocus = false, column = vscode.ViewColumn.Active) => {
    const uri = documents.uriOf(path);
    if (!uri) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This document is not there any more.'));
      return false;
    }
    const { start, end } = toRange(range);
    const selection = new vscode.Selection(start, end);
    last = { uri: uri.toString(), selection };
    await vscode.window.showTextDocument(uri, { selection, preserveFocus: keepFocus, preview: true, viewColumn: column });
    return true;
  };
  const command = vscode.commands.registerCommand(INTERNAL_COMMANDS.openPlace, async (argument: unknown) => {
    const parsed = target.safeParse(argument);
    if (parsed.success) await open(parsed.data, parsed.data.keepFocus);
  });
  return {
    open,
    isOurs: (editor) => last !== undefined && editor.document.uri.toString() === last.uri && editor.selection.isEqual(last.selection),
    dispose: () => command.dispose(),
  };
}

/** What a tree row runs when it is clicked. */
export function openCommand({ path, range }: Place): vscode.Command {
  return { command: INTERNAL_COMMANDS.openPlace, title: vscode.l10n.t('Open'), arguments: [{ path, range, keepFocus: true }] };
}

/** A link for trusted Markdown that opens a place. */
export function placeLink(label: string, { path, range }: Place): string {
  return commandLink(label, INTERNAL_COMMANDS.openPlace, { path, range });
}

/** The only commands that our Markdown may run. */
export const linkCommands: readonly string[] = [
  INTERNAL_COMMANDS.openPlace,
  COMMANDS.openComparison,
  COMMANDS.showCrossReferences,
  COMMANDS.ignoreDifference,
  COMMANDS.markDifferent,
  COMMANDS.renameEntity,
  COMMANDS.neverEntity,
  COMMANDS.addNote,
];
