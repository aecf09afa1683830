import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { fromPosition, toRange } from '../editor/convert.ts';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { byDocument, placeIds, placeRow } from '../editor/rows.ts';
import { createTree, PAGE, type Row } from '../editor/tree.ts';
import { isDifference, percentWord, placeWord, sourceName, valueWord } from '../editor/words.ts';
import type { Inspection, OtherPlace } from '../worker/answers.ts';

/** Following waits until the cursor rests, in milliseconds. */
const REST = 150;

export function register(app: App): vscode.Disposable {
  const { documents, engine, findings, opener, settings, log } = app;
  const tree = createTree(VIEWS.crossReferences, async (limitOf) => {
    const limit = limitOf('');
    if (!shown) await follow();
    else if (shown.others.length < Math.min(shown.total, limit)) await showMore(shown, limit);
    // What is cut are places, though the rows are their documents.
    const list = rows();
    return { rows: list, total: list.length + (shown ? shown.total - shown.others.length : 0) };
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let shown: Inspection | undefined;

  const follow = async (asked = false) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !tree.view.visible) return;
    const mine = ++turn;
    // A place of this very list was opened: the list stays, so that the next one can be.
    if (!asked && opener.isOurs(editor) && isListed(editor)) return;
    // Looking now would compare everything anew at each word that is typed: the findings will, after a pause, and call.
    if (shown && !asked && findings.stale) return;
    const { document } = editor;
    const { version } = document;
    const position = editor.selection.start;
    if (!(await documents.upToDate(document)) || mine !== turn) return;
    const path = documents.pathOf(document.uri);
    const found = path === undefined ? null : await engine.request('inspect', { path, position: fromPosition(position), limit: PAGE });
    // The cursor or the text may be elsewhere by now.
    if (mine !== turn || document.version !== version) return;
    // Between mentions the last one stays.
    if (found) show(found);
  };

  const showMore = async (before: Inspection, limit: number) => {
    const { path, range } = before.place;
    const found = await engine.request('inspect', { path, position: range.start, limit });
    if (found && shown === before) shown = found;
  };

  /** To the next place of the list, from the one that is open or chosen. */
  const go = async (step: 1 | -1) => {
    if (!shown) await follow(true);
    const list = rows().flatMap(({ children }) => (Array.isArray(children) ? (children as readonly Row[]) : []));
    const editor = vscode.window.activeTextEditor;
    const path = editor && documents.pathOf(editor.document.uri);
    const isOpen = ({ subject: { place } = {} }: Row) =>
      place !== undefined && place.path === path && editor !== undefined && toRange(place.range).isEqual(editor.selection);
    const chosen = tree.view.selection[0]?.id;
    const open = list.findIndex(isOpen);
    const at = open >= 0 ? open : list.findIndex(({ id }) => id === chosen);
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : (at + step + list.length) % list.length];
    if (next?.subject?.place && (await opener.open(next.subject.place))) await tree.select(next.id);
  };

  const isListed = ({ document, selection }: vscode.TextEditor) => {
    const path = documents.pathOf(document.uri);
    return shown?.others.some((other) => other.path === path && toRange(other.range).isEqual(selection)) === true;
  };

  const rows = () => {
    const { minConfidence } = settings.values;
    return shown ? toRows(shown, documents.uriOf, ({ confidence = 1 }) => confidence >= minConfidence) : [];
  };

  /** Documents that are gone leave no row, though the cursor may rest where nothing new is to be shown. */
  const update = () => {
    if (shown && !documents.uriOf(shown.place.path)) {
      shown = undefined;
      tree.view.description = tree.view.message = '';
    }
    tree.refresh();
    soon();
  };

  const show = (found: Inspection) => {
    const { t } = vscode.l10n;
    const isNew = !shown || keyOf(shown) !== keyOf(found);
    shown = found;
    tree.refresh(isNew);
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.hasReferences, found.total > 0));
    tree.view.description = found.subject.type === 'entity' ? found.subject.name : found.place.words;
    const parts = [
      found.subject.type === 'claim' ? found.subject.label : valueWord(found.place),
      t('in {0} of {1} sources', found.sources, found.ofSources),
      found.total > found.others.length ? t('the first {0} of {1} other places', found.others.length, found.total) : undefined,
      found.total === 0 ? t('found nowhere else') : undefined,
    ];
    tree.view.message = parts.filter(Boolean).join(' · ');
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => background(log, 'Cross-references', follow()), REST);
  };

  app.state.crossReferences = () => ({ title: tree.view.description, message: tree.view.message, rows: rows(), of: shown?.place });

  soon();
  return vscode.Disposable.from(
    tree,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) soon();
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    tree.view.onDidChangeVisibility(({ visible }) => visible && soon()),
    // Not at every update: comparing everything anew is done once, after a pause in typing.
    findings.onDidChange(update),
    vscode.commands.registerCommand(COMMANDS.nextReference, () => go(1)),
    vscode.commands.registerCommand(COMMANDS.previousReference, () => go(-1)),
    vscode.commands.registerCommand(COMMANDS.showCrossReferences, async () => {
      await vscode.commands.executeCommand(`${VIEWS.crossReferences}.focus`);
      await follow(true);
    }),
  );
}

/** What the list is about: the same from each of its places. */
const keyOf = ({ subject, place }: Pick<Inspection, 'subject' | 'place'>) =>
  'id' in subject ? `${subject.type} ${subject.id}` : place.words;

function toRows(
  { others, subject, place, card }: Inspection,
  uriOf: (path: string) => vscode.Uri | undefined,
  isSure: (other: OtherPlace) => boolean,
): Row[] {
  const prefix = keyOf({ subject, place });
  const there = others.filter(({ path }) => uriOf(path) !== undefined);
  const rows = byDocument(there).map(([path, places]): Row => {
    const ids = placeIds(prefix, places);
    const uri = uriOf(path);
    return {
      id: `${prefix} ${path}`,
      label: sourceName(path),
      description: describe(places, path === place.path, isSure),
      tooltip: path,
      ...(uri ? { resource: uri } : {}),
      expanded: true,
      context: 'document',
      subject: { path },
      children: places.map((other, i) =>
        placeRow(ids[i] as string, other, vscode.l10n.t('line {0}', other.range.start.line + 1), isSure(other), place),
      ),
    };
  });
  const described = (card?.described ?? []).filter(({ path }) => uriOf(path) !== undefined);
  if (described.length === 0) return rows;
  const { t } = vscode.l10n;
  const ids = placeIds(`${prefix} described`, described);
  const children = described.map((one, i): Row => {
    const row = placeRow(ids[i] as string, one, t('{0} · {1} sure', placeWord(one), percentWord(one.confidence)));
    return { ...row, context: 'description' };
  });
  const label = t('Probably meant by');
  return [
    ...rows,
    { id: `${prefix} described`, label, description: String(card?.descriptions), icon: new vscode.ThemeIcon('comment'), children },
  ];
}

function describe(places: readonly OtherPlace[], same: boolean, isSure: (other: OtherPlace) => boolean): string {
  const { t } = vscode.l10n;
  const differing = places.filter(({ relation, ruling }) => isDifference(relation) && !ruling);
  const sure = differing.filter(isSure).length;
  const unsure = differing.length - sure;
  return [
    same ? t('same article') : '',
    places.length === 1 ? t('1 place') : t('{0} places', places.length),
    sure > 1 ? t('{0} differ', sure) : sure === 1 ? t('1 differs') : '',
    unsure > 0 ? t('{0} to check', unsure) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
