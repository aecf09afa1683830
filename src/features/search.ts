import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { COMMANDS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { sourceName } from '../editor/words.ts';
import type { SearchHit } from '../worker/protocol.ts';

const LIMIT = 60;
/** Searching waits until typing rests, in milliseconds. */
const REST = 120;

type Item = vscode.QuickPickItem & { readonly hit: SearchHit };

/** Search over all entities, figures and quotes: moving through what is found shows it, Enter stays there. */
export function register(app: App): vscode.Disposable {
  const { engine, documents, opener, log } = app;

  const open = async () => {
    const { t } = vscode.l10n;
    const before = vscode.window.activeTextEditor;
    const from = before && { uri: before.document.uri, selection: before.selection };
    const pick = vscode.window.createQuickPick<Item>();
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moved = false;
    let accepted = false;
    pick.placeholder = t('A name, a figure ("3 million", "6 miles") or words of a quote');

    const find = async () => {
      const mine = ++turn;
      pick.busy = true;
      const hits = pick.value.trim() ? await engine.request('search', { query: pick.value, limit: LIMIT }) : [];
      if (mine !== turn) return;
      pick.busy = false;
      pick.items = hits.filter(({ place }) => documents.uriOf(place.path)).map(toItem);
      pick.title = pick.value.trim() && hits.length === 0 ? t('Nothing found') : '';
    };
    const show = async (item: Item | undefined, keepFocus: boolean) => {
      if (item) await opener.open(item.hit.place, keepFocus);
    };

    const listeners = [
      pick.onDidChangeValue(() => {
        clearTimeout(timer);
        timer = setTimeout(() => background(log, 'Search', find()), REST);
      }),
      pick.onDidChangeActive(([item]) => {
        // The first item becomes active by itself; only moving shows.
        if (moved) background(log, 'Search', show(item, true));
        moved = pick.items.length > 0;
      }),
      pick.onDidAccept(() => {
        accepted = true;
        const [item] = pick.selectedItems;
        pick.hide();
        background(log, 'Search', show(item, false));
      }),
      pick.onDidHide(() => {
        clearTimeout(timer);
        turn++;
        if (!accepted && from) background(log, 'Search', vscode.window.showTextDocument(from.uri, { selection: from.selection }));
        for (const disposable of [pick, ...listeners]) disposable.dispose();
      }),
    ];
    pick.show();
  };

  return vscode.commands.registerCommand(COMMANDS.search, open);
}

function toItem(hit: SearchHit): Item {
  const { t } = vscode.l10n;
  const { before, words, after, path, range } = hit.place;
  return {
    hit,
    label: hit.label,
    description: hit.documents === 1 ? t('in 1 document') : t('in {0} documents', hit.documents),
    detail: `${sourceName(path)}, ${t('line {0}', range.start.line + 1)}: ${before}${words}${after}`,
    alwaysShow: true, // found in spite of a typing error
  };
}
