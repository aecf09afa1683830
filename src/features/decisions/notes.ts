import * as vscode from 'vscode';
import type { DecisionOf } from '../../core/decisions/schema.ts';
import type { App } from '../../editor/app.ts';
import { decide } from '../../editor/decisions/store.ts';
import { decisionWord } from '../../editor/decisions/words.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { subjects } from '../../editor/subjects.ts';
import { askWords, mention, mentionFrom, read, tell } from './ask.ts';

/** One note a mention: writing another changes it, an empty one takes it away. */
export function register(app: App): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.commands.registerCommand(COMMANDS.addNote, async (argument: unknown) => {
    const found = await mentionFrom(app, argument);
    if (!found) return tell(t('Put the cursor on a figure, a name or a quote first.'));
    const ids = new Set(found.place.notes?.map(({ id }) => id));
    const before = app.decisions.all.filter(({ id }) => ids.has(id));
    const known = found.place.notes?.map(({ text }) => text).join(' / ') ?? '';
    const given = read(subjects.noted, argument)?.text?.trim();
    const text =
      given ??
      (await askWords(
        t('Note on “{0}”', found.place.words),
        t('Shown in the hover and in the lists; empty takes it away.'),
        known,
        known === '',
      ));
    if (text === undefined || text === known) return;
    const note = decide<DecisionOf<'note'>>({ kind: 'note', target: found.target, text });
    if (await app.decisions.take({ add: text ? [note] : [], remove: before }))
      mention(text ? decisionWord(note) : t('{0}: the note is gone', found.place.words));
  });
}
