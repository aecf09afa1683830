import * as vscode from 'vscode';
import { readPublicationDate } from '../../core/decisions/date.ts';
import type { DecisionOf } from '../../core/decisions/schema.ts';
import type { App } from '../../editor/app.ts';
import { decide } from '../../editor/decisions/store.ts';
import { decisionWord } from '../../editor/decisions/words.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { subjects } from '../../editor/subjects.ts';
import { isoDate, publishedFromWord, sourceName } from '../../editor/words.ts';
import type { Source } from '../../worker/answers.ts';
import { mention, read, tell } from './ask.ts';

/** Publication dates, and which documents are copies of one story. */
export function register(app: App): vscode.Disposable {
  const { commands } = vscode;
  return vscode.Disposable.from(
    commands.registerCommand(COMMANDS.setPublicationDate, (argument: unknown) => setDate(app, argument)),
    commands.registerCommand(COMMANDS.markOneOrigin, (argument: unknown) => setOrigin(app, argument, 'oneOrigin')),
    commands.registerCommand(COMMANDS.markSeparateOrigins, (argument: unknown) => setOrigin(app, argument, 'separateOrigins')),
  );
}

async function setDate(app: App, argument: unknown): Promise<void> {
  const { t } = vscode.l10n;
  const source = await sourceFrom(app, argument);
  if (!source) return tell(t('Open a document of the folder first.'));
  const { path, published } = source;
  const date = read(subjects.dated, argument)?.date ?? (await askDate(source));
  if (date === undefined) return;
  const before = app.decisions.all.filter((decision) => decision.kind === 'published' && decision.document === path);
  if (date.trim() === '') {
    if (before.length === 0) return;
    if (await app.decisions.take({ add: [], remove: before }))
      mention(t('{0}: the date is read from the document again', sourceName(path)));
    return;
  }
  const day = readPublicationDate(date);
  if (typeof day === 'string') return tell(dateFault(day));
  if (published?.from === 'user' && published.date === day.date) return;
  const decision = decide<DecisionOf<'published'>>({ kind: 'published', document: path, date: day.date });
  if (await app.decisions.take({ add: [decision], remove: before })) mention(decisionWord(decision));
}

async function askDate({ path, published }: Source): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const known = published ? t('Now: {0}, {1}.', isoDate(published.date), publishedFromWord(published.from)) : t('None was found.');
  const back = published?.from === 'user' ? ` ${t('Leave it empty to read it from the document again.')}` : '';
  return vscode.window.showInputBox({
    title: t('When was {0} published?', sourceName(path)),
    prompt: known + back,
    value: published?.date ?? '',
    placeHolder: '2026-02-03',
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === '' && published?.from === 'user') return undefined;
      const day = readPublicationDate(text);
      return typeof day === 'string' ? dateFault(day) : undefined;
    },
  });
}

function dateFault(fault: 'part' | 'none'): string {
  const { t } = vscode.l10n;
  return fault === 'part'
    ? t('A day is needed, as in 2026-02-03: relative dates (“on Monday”) are worked out from it.')
    : t('Type a date as year-month-day, as in 2026-02-03 (ISO 8601 or EDTF).');
}

/** The document that is meant: the argument's, or the one in the active editor. */
async function sourceFrom({ engine, documents }: App, argument: unknown): Promise<Source | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const path = read(subjects.sources, argument)?.path ?? (active && documents.pathOf(active));
  return path === undefined ? undefined : (await engine.request('sources', {})).find((source) => source.path === path);
}

async function setOrigin(app: App, argument: unknown, kind: 'oneOrigin' | 'separateOrigins'): Promise<void> {
  const { t } = vscode.l10n;
  const source = await sourceFrom(app, argument);
  if (!source) return tell(t('Open a document of the folder first.'));
  const { path, copies } = source;
  const sources = await app.engine.request('sources', {});
  const choice = sources.filter((one) => one.path !== path && copies.includes(one.path) === (kind === 'separateOrigins'));
  if (choice.length === 0)
    return tell(kind === 'oneOrigin' ? t('There is no other source.') : t('{0} is no copy of another document.', sourceName(path)));
  const other = read(subjects.sources, argument)?.other ?? (await pick(choice, path, kind));
  if (other === undefined) return;
  const said = app.decisions.all.filter(
    (decision) =>
      (decision.kind === 'oneOrigin' || decision.kind === 'separateOrigins') &&
      decision.documents.includes(path) &&
      decision.documents.includes(other),
  );
  const documents: [string, string] = path < other ? [path, other] : [other, path];
  const decision = decide<DecisionOf<'oneOrigin'> | DecisionOf<'separateOrigins'>>({ kind, documents });
  if (await app.decisions.take({ add: [decision], remove: said })) mention(decisionWord(decision));
}

async function pick(sources: readonly Source[], path: string, kind: 'oneOrigin' | 'separateOrigins'): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const items = sources.map((source) => ({ source, label: source.title ?? sourceName(source.path), description: source.path }));
  const placeHolder =
    kind === 'oneOrigin' ? t('Which document tells the same story in the same words?') : t('Which document is no copy of it?');
  return (await vscode.window.showQuickPick(items, { title: sourceName(path), placeHolder, matchOnDescription: true }))?.source.path;
}
