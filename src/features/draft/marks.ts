import * as vscode from 'vscode';
import { toRange } from '../../editor/convert.ts';
import { COLORS } from '../../editor/ids.ts';
import { escapeMarkdown } from '../../editor/markdown.ts';
import { placeWord } from '../../editor/words.ts';
import { DRAFT_STATES, type DraftItem, type DraftState, GUEST } from '../../worker/draft.ts';
import type { DraftCheck } from './check.ts';
import { groupWord, stateWord } from './words.ts';

/** Other places that a hover tells of. */
const TOLD = 3;

/** A frame each, told apart by its shape as well as its colour: whole, dotted, dashed, and a line above. */
const FRAMES: Readonly<Record<DraftState, vscode.DecorationRenderOptions>> = {
  differs: frame('2px solid', COLORS.draftDiffers, vscode.OverviewRulerLane.Right),
  check: frame('2px dotted', COLORS.draftDiffers, vscode.OverviewRulerLane.Right),
  alone: frame('1px dashed', COLORS.draftAlone, vscode.OverviewRulerLane.Center),
  supported: {
    borderStyle: 'solid none none none',
    borderWidth: '2px 0 0 0',
    borderColor: new vscode.ThemeColor(COLORS.draftSupported),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  },
};

function frame(border: string, color: string, lane: vscode.OverviewRulerLane): vscode.DecorationRenderOptions {
  return {
    border,
    borderColor: new vscode.ThemeColor(color),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: lane,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** The frames in the editors that show the draft. */
export function createDraftMarks(check: DraftCheck): vscode.Disposable & { readonly drawn: () => Record<string, number> } {
  const types = new Map(DRAFT_STATES.map((state) => [state, vscode.window.createTextEditorDecorationType(FRAMES[state])]));
  const marked = new Set<vscode.TextEditor>();
  let counts: Record<string, number> = {};

  const draw = () => {
    const { document, current, fresh } = check;
    for (const editor of marked) {
      if (editor.document === document) continue;
      for (const type of types.values()) editor.setDecorations(type, []);
      marked.delete(editor);
    }
    if (!document) counts = {};
    // While it is typed VS Code moves the marks along, until the check of the new version brings others.
    if (!document || !current || !fresh) return;
    const options = new Map(DRAFT_STATES.map((state) => [state, current.items.filter((item) => item.state === state).flatMap(toOptions)]));
    counts = Object.fromEntries([...options].map(([state, list]) => [state, list.length]));
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [state, type] of types) editor.setDecorations(type, options.get(state) ?? []);
      marked.add(editor);
    }
  };

  const listeners = vscode.Disposable.from(check.onDidChange(draw), vscode.window.onDidChangeVisibleTextEditors(draw));
  return { drawn: () => ({ ...counts }), dispose: () => vscode.Disposable.from(listeners, ...types.values()).dispose() };
}

function toOptions(item: DraftItem): vscode.DecorationOptions[] {
  const hoverMessage = describe(item);
  return item.ranges.map((range) => ({ range: toRange(range), hoverMessage }));
}

function describe(item: DraftItem): vscode.MarkdownString {
  const { state, others, total } = item;
  const { t } = vscode.l10n;
  const shown = others.filter(({ path }) => path !== GUEST).slice(0, TOLD);
  const lines = shown.map(
    (place) => `- ${escapeMarkdown(`${place.before}${place.words}${place.after}`)} — *${escapeMarkdown(placeWord(place))}*`,
  );
  const more = total > shown.length ? [`- ${escapeMarkdown(t('and {0} more places', total - shown.length))}`] : [];
  return new vscode.MarkdownString([`**${groupWord(state)}**: ${escapeMarkdown(stateWord(item))}`, '', ...lines, ...more].join('\n'));
}
