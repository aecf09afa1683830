import * as vscode from 'vscode';
import type { App } from '../../editor/app.ts';
import { register as actions } from './actions.ts';
import { register as documents } from './documents.ts';
import { register as entities } from './entities.ts';
import { register as notes } from './notes.ts';
import { register as pairs } from './pairs.ts';
import { register as review } from './review.ts';

/** Correction on the spot: the commands that decide, and where they are offered in the text. */
export function register(app: App): vscode.Disposable {
  app.state.decisions = () => app.decisions.all;
  app.state.decisionsSettled = () => app.decisions.settled();
  return vscode.Disposable.from(...[pairs, entities, documents, notes, review, actions].map((register) => register(app)));
}
