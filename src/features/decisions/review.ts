import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { findAnchor } from '../../core/decisions/anchor.ts';
import type { Lost } from '../../core/decisions/decided.ts';
import { documentsOf, targetsOf } from '../../core/decisions/file.ts';
import type { Decision } from '../../core/decisions/schema.ts';
import { movePaths, reanchor } from '../../core/decisions/step.ts';
import { isName } from '../../core/model.ts';
import type { App } from '../../editor/app.ts';
import { decisionWord, lostWord } from '../../editor/decisions/words.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { sourceName } from '../../editor/words.ts';
import type { Candidate } from '../../worker/answers.ts';
import { mention, mentionFrom, type PlaceItem, placeItem, read, tell } from './ask.ts';

/** Places that are offered for words that are lost. */
const OFFERED = 100;

const subject = z.object({ decision: z.string() });

/** Undo and redo; all decisions in a list; what is lost is anchored anew or deleted. */
export function register(app: App): vscode.Disposable {
  const { t } = vscode.l10n;
  const { commands } = vscode;
  const { decisions } = app;
  const chosen = (argument: unknown) => {
    const id = read(subject, argument)?.decision;
    return decisions.all.find((decision) => decision.id === id);
  };
  return vscode.Disposable.from(
    commands.registerCommand(COMMANDS.undoDecision, async () => {
      if (await decisions.undo()) mention(t('Decision undone'));
    }),
    commands.registerCommand(COMMANDS.redoDecision, async () => {
      if (await decisions.redo()) mention(t('Decision made again'));
    }),
    commands.registerCommand(COMMANDS.deleteDecision, async (argument: unknown) => {
      const decision = chosen(argument);
      if (decision) await remove(app, decision);
    }),
    commands.registerCommand(COMMANDS.reattachDecision, async (argument: unknown) => {
      const decision = chosen(argument);
      const lost = app.findings.current?.lost.find(({ id }) => id === decision?.id);
      if (decision && lost) await (lost.why === 'document' ? moveDocument(app, lost) : moveWords(app, decision, lost));
    }),
    commands.registerCommand(COMMANDS.showDecisions, () => showAll(app)),
  );
}

async function remove({ decisions }: App, decision: Decision): Promise<void> {
  if (await decisions.take({ add: [], remove: [decision] })) mention(vscode.l10n.t('Deleted: {0}', decisionWord(decision)));
}

/** Everything that was decided of a document that has another path now goes there, in one step. */
async function moveDocument({ engine, decisions }: App, lost: Lost): Promise<void> {
  const { t } = vscode.l10n;
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const sources = await engine.request('sources', {});
  const items = sources
    .map(({ path, title }) => ({ path, label: title ?? sourceName(path), description: path }))
    .sort((a, b) => Number(name(b.path) === name(lost.path)) - Number(name(a.path) === name(lost.path)));
  const placeHolder = t('Which document is it now? Everything that was decided of it goes there.');
  const picked = await vscode.window.showQuickPick(items, { title: lost.path, placeHolder, matchOnDescription: true });
  const step = picked && movePaths(decisions.all, (path) => (path === lost.path ? picked.path : undefined));
  if (step && (await decisions.take(step))) mention(t('{0} decisions are about {1} now', step.add.length, picked.path));
}

async function moveWords(app: App, decision: Decision, lost: Lost): Promise<void> {
  const { t } = vscode.l10n;
  const { path, words = '', start = 0 } = lost;
  const found = await app.engine.request('candidates', { path, words, start, limit: OFFERED });
  const cursor = await mentionFrom(app, undefined);
  const list: readonly Candidate[] = cursor ? [cursor, ...found] : found;
  const fitting = list.filter(({ place }) => fits(decision, place.kind, place.value !== undefined));
  if (fitting.length === 0) return tell(t('There is nothing in {0} that it could be about.', path));
  const items = fitting.map((one): PlaceItem & { candidate: Candidate } => ({ ...placeItem(one.place), candidate: one }));
  const placeHolder = t('Where do these words stand now?');
  const picked = await vscode.window.showQuickPick(items, {
    title: lostWord(lost),
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return;
  const next = reanchor(decision, lost, picked.candidate.target);
  if (await app.decisions.take({ add: [next], remove: [decision] })) mention(decisionWord(next));
}

function fits(decision: Decision, kind: Candidate['place']['kind'], isFigure: boolean): boolean {
  if (decision.kind === 'note') return true;
  return 'a' in decision ? isFigure : isName({ kind } as Parameters<typeof isName>[0]);
}

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision?: Decision;
}

/** All decisions, the newest first: Enter goes to the words, the button deletes. */
async function showAll(app: App): Promise<void> {
  const { t } = vscode.l10n;
  const { decisions } = app;
  const { uri } = decisions;
  const pick = vscode.window.createQuickPick<DecisionItem>();
  const trash: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Delete') };
  const file: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: t('Open the File') };
  const fill = () => {
    const sorted = decisions.all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
    pick.items = sorted.map((decision) => ({
      decision,
      label: decisionWord(decision),
      description: new Date(decision.at).toLocaleString(vscode.env.language),
      detail: [...new Set([...targetsOf(decision).map(({ source }) => source), ...documentsOf(decision)])].join(' · '),
      buttons: [trash],
    }));
    pick.placeholder = sorted.length > 0 ? t('Enter shows the words, the button deletes the decision') : t('Nothing has been decided yet.');
  };
  fill();
  pick.title = t('Decisions');
  pick.matchOnDetail = true;
  if (uri && decisions.all.length > 0) pick.buttons = [file];
  const listeners = [
    decisions.onDidChange(fill),
    pick.onDidTriggerButton(() => {
      pick.hide();
      if (uri) void vscode.window.showTextDocument(uri);
    }),
    pick.onDidTriggerItemButton(({ item: { decision } }) => void (decision && remove(app, decision))),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      pick.hide();
      if (item?.decision) void goTo(app, item.decision);
    }),
    pick.onDidHide(() => {
      for (const disposable of [pick, ...listeners]) disposable.dispose();
    }),
  ];
  pick.show();
}

async function goTo({ documents }: App, decision: Decision): Promise<void> {
  const [target] = targetsOf(decision);
  const uri = documents.uriOf(target?.source ?? documentsOf(decision)[0] ?? '');
  if (!uri) return tell(vscode.l10n.t('This document is not there any more.'));
  const editor = await vscode.window.showTextDocument(uri);
  const span = target && findAnchor(editor.document.getText(), target);
  if (!span) return;
  editor.selection = new vscode.Selection(editor.document.positionAt(span.start), editor.document.positionAt(span.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
