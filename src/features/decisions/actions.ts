import * as vscode from 'vscode';
import { groupBy } from '../../core/group.ts';
import type { App } from '../../editor/app.ts';
import { ANY_FILE, ask } from '../../editor/ask.ts';
import { fromPosition } from '../../editor/convert.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { isDifference, sourceName } from '../../editor/words.ts';
import type { Inspection } from '../../worker/answers.ts';
import { spotOf } from './ask.ts';

/** Values that a figure differs from which each have their own actions. */
const OFFERED = 3;

/** What can be decided at the cursor. No action edits a source: each runs a command of ours. */
export function register(app: App): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }, token) {
      const position = fromPosition(range.start);
      const found = await ask(app, document, 'inspect', (path) => ({ path, position, limit: 50 }), token);
      return found
        ? toActions(
            found,
            diagnostics.filter(({ source }) => source === 'Concordance'),
          )
        : [];
    },
  };
  const { QuickFix, Refactor } = vscode.CodeActionKind;
  return vscode.languages.registerCodeActionsProvider(ANY_FILE, provider, { providedCodeActionKinds: [QuickFix, Refactor] });
}

function toActions(found: Inspection, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const { place, subject, others } = found;
  if (found.stands) return []; // words that name nothing are no mention
  const spot = spotOf(place);
  const actions: vscode.CodeAction[] = [];
  const offer = (title: string, command: string, argument: object, kind = vscode.CodeActionKind.Refactor) => {
    const action = new vscode.CodeAction(title, kind);
    action.command = { command, title, arguments: [argument] };
    // A fix belongs to the problem, so that it is offered there too.
    if (kind === vscode.CodeActionKind.QuickFix) action.diagnostics = [...diagnostics];
    actions.push(action);
  };
  const fix = diagnostics.length > 0 ? vscode.CodeActionKind.QuickFix : vscode.CodeActionKind.Refactor;
  const differing = others.filter(({ relation, ruling }) => isDifference(relation) && !ruling);
  // One word on all sources that say the same.
  for (const [words, places] of [...groupBy(differing, (other) => other.words.toLowerCase())].slice(0, OFFERED)) {
    const argument = { pairs: places.map((other) => ({ a: spot, b: spotOf(other) })) };
    const [first] = places;
    const where = places.length > 1 ? t('in {0} places', places.length) : sourceName(first?.path ?? '');
    const other = t('{0} ({1})', first?.words ?? words, where);
    offer(t('Ignore the difference to {0}…', other), COMMANDS.ignoreDifference, argument, fix);
    offer(t('Resolve the difference to {0}…', other), COMMANDS.resolveDifference, argument, fix);
    offer(t('Not the same quantity as {0}', other), COMMANDS.markDifferent, argument, fix);
    if (places.some(({ confidence = 1 }) => confidence < 1)) offer(t('The same quantity as {0}', other), COMMANDS.markSame, argument, fix);
  }
  if (others.some(({ ruling }) => ruling)) offer(t('Reopen a difference…'), COMMANDS.reopenDifference, spot);
  if (place.value && differing.length === 0) offer(t('The same quantity as another figure…'), COMMANDS.markSame, spot);
  if (subject.type === 'entity') {
    offer(t('Rename {0}…', subject.name), COMMANDS.renameEntity, spot);
    offer(t('Merge {0} into another entity…', subject.name), COMMANDS.mergeEntity, spot);
    offer(t('Another is named here than {0}…', subject.name), COMMANDS.splitMention, spot);
    offer(t('Change the kind of {0}…', subject.name), COMMANDS.retypeEntity, spot);
    offer(t('Another name of {0}…', subject.name), COMMANDS.addAlias, spot);
    offer(t('“{0}” is never an entity', place.words), COMMANDS.neverEntity, spot);
  }
  offer(place.notes ? t('Change the note…') : t('Note…'), COMMANDS.addNote, spot);
  return actions;
}
