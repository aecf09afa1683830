import * as vscode from 'vscode';
import { ENTITY_KINDS, MENTION_KINDS, type MentionKind } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { toRange } from '../editor/convert.ts';
import { COLORS, COMMANDS, colorOf } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { kindWord } from '../editor/words.ts';
import type { Mark } from '../worker/answers.ts';

/** Above this many marks in one document only those near the visible lines are drawn, this many lines to either side. */
const MARKS = 2_000;
const NEAR = 300;

/** One line a kind below the words, told apart by its shape as well as its colour; figures and quotes have a ground besides. */
const LINES: Readonly<Record<MentionKind, readonly [style: string, width: number]>> = {
  person: ['solid', 1],
  organization: ['dashed', 1],
  place: ['dotted', 2],
  group: ['double', 3],
  money: ['solid', 2],
  percent: ['dashed', 2],
  quantity: ['solid', 1],
  count: ['dotted', 2],
  duration: ['double', 3],
  date: ['dashed', 1],
  quote: ['dotted', 1],
};

export function register(app: App): vscode.Disposable {
  const { documents, findings, settings, log } = app;
  const types = new Map(MENTION_KINDS.map((kind) => [kind, createType(kind)]));
  const difference = createDifferenceType();
  const marks = new WeakMap<vscode.TextDocument, { version: number; marks: readonly Mark[] }>();
  const drawn = new WeakMap<vscode.TextEditor, Map<string, readonly vscode.Range[]>>();

  const refresh = async (editor: vscode.TextEditor) => {
    const { document } = editor;
    if (marks.get(document)?.version !== document.version) {
      if (!(await documents.upToDate(document))) return documents.pathOf(document.uri) === undefined ? clear(editor) : undefined;
      const { version } = document;
      const path = documents.pathOf(document.uri);
      const found = path === undefined ? null : await app.engine.request('marks', { path });
      // Typed meanwhile: VS Code has moved the old marks along, and the next change brings the new ones.
      if (document.version !== version) return;
      marks.set(document, { version, marks: found ?? [] });
    }
    draw(editor);
  };

  const draw = (editor: vscode.TextEditor) => {
    const known = marks.get(editor.document);
    if (!known || known.version !== editor.document.version) return;
    const { highlightEnabled, highlightKinds } = settings.values;
    const near = known.marks.length > MARKS ? nearVisible(editor, known.marks) : known.marks;
    const ranges = new Map<string, vscode.Range[]>(MENTION_KINDS.map((kind) => [kind, []]));
    if (highlightEnabled) for (const mark of near) if (highlightKinds.includes(mark.kind)) ranges.get(mark.kind)?.push(toRange(mark.range));
    for (const [kind, type] of types) editor.setDecorations(type, ranges.get(kind) ?? []);
    const differing = highlightEnabled ? differingIn(app, editor.document) : [];
    editor.setDecorations(difference, differing);
    drawn.set(editor, ranges.set('difference', differing));
  };

  const clear = (editor: vscode.TextEditor) => {
    for (const type of [...types.values(), difference]) editor.setDecorations(type, []);
    drawn.delete(editor);
  };

  const refreshAll = () => {
    for (const editor of vscode.window.visibleTextEditors) background(log, 'Highlighting', refresh(editor));
  };
  const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);

  app.state.highlights = (uri: vscode.Uri): Record<string, vscode.Range[]> => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    return Object.fromEntries([...((editor && drawn.get(editor)) ?? [])].map(([kind, ranges]) => [kind, [...ranges]]));
  };

  refreshAll();
  return vscode.Disposable.from(
    ...types.values(),
    difference,
    vscode.window.onDidChangeVisibleTextEditors(refreshAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if ((marks.get(textEditor.document)?.marks.length ?? 0) > MARKS) draw(textEditor);
    }),
    documents.onDidUpdate((paths) => {
      for (const editor of vscode.window.visibleTextEditors) {
        const path = documents.pathOf(editor.document.uri);
        if (path === undefined) clear(editor);
        else if (paths.has(path)) background(log, 'Highlighting', refresh(editor));
      }
    }),
    findings.onDidChange(() => {
      // Other documents tell of names that this one did not show by itself.
      for (const { document } of vscode.window.visibleTextEditors) marks.delete(document);
      refreshAll();
    }),
    settings.onDidChange(drawAll),
    vscode.commands.registerCommand(COMMANDS.toggleHighlights, () => settings.set('highlightEnabled', !settings.values.highlightEnabled)),
    vscode.commands.registerCommand(COMMANDS.chooseHighlights, () => choose(app)),
  );
}

function createType(kind: MentionKind): vscode.TextEditorDecorationType {
  const [style, width] = LINES[kind];
  const isName = (ENTITY_KINDS as readonly string[]).includes(kind);
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(colorOf(kind)),
    borderStyle: `none none ${style} none`,
    borderWidth: `0 0 ${width}px 0`,
    ...(isName ? {} : { backgroundColor: new vscode.ThemeColor(kind === 'quote' ? COLORS.quote : COLORS.figure) }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function createDifferenceType(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor(COLORS.difference),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor(COLORS.ruler),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function differingIn({ documents, findings }: App, document: vscode.TextDocument): vscode.Range[] {
  const path = documents.pathOf(document.uri);
  const places = (findings.current?.differs ?? []).flatMap((finding) => finding.places);
  return places.filter((place) => place.path === path).map(({ range }) => document.validateRange(toRange(range)));
}

function nearVisible(editor: vscode.TextEditor, marks: readonly Mark[]): Mark[] {
  return marks.filter(({ range }) =>
    editor.visibleRanges.some(({ start, end }) => range.end.line >= start.line - NEAR && range.start.line <= end.line + NEAR),
  );
}

async function choose({ settings }: App): Promise<void> {
  const items = MENTION_KINDS.map((kind) => ({
    label: kindWord(kind),
    mention: kind,
    picked: settings.values.highlightKinds.includes(kind),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Kinds to highlight'),
  });
  if (!picked) return;
  await settings.set(
    'highlightKinds',
    picked.map(({ mention }) => mention),
  );
  if (picked.length > 0) await settings.set('highlightEnabled', true);
}
