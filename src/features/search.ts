import * as vscode from 'vscode';
import type { MentionKind } from '../core/model.ts';
import type { App } from '../editor/app.ts';
import { COMMANDS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { rememberView } from '../editor/view.ts';
import { kindWord, placeWord } from '../editor/words.ts';
import type { SearchHit } from '../worker/answers.ts';

const LIMIT = 60;
/** Searching waits until typing rests, and showing until moving does, in milliseconds. */
const REST = 120;

type Item = vscode.QuickPickItem & { readonly hit: SearchHit };

const ICONS: Partial<Record<MentionKind, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  group: 'symbol-namespace',
  date: 'calendar',
  quote: 'quote',
};

/** Search over all entities, figures and quotes: what is chosen in the list shows in the editor, Enter stays there, Escape goes back. */
export function register(app: App): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.search, () => search(app));
}

function search({ engine, documents, opener, log }: App): void {
  const { t } = vscode.l10n;
  const goBack = rememberView();
  const references: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('references'), tooltip: t('Find References') };
  const pick = vscode.window.createQuickPick<Item>();
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let preview: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  /** One place after the other: an older one must not open last. */
  let opening: Promise<unknown> = Promise.resolve();
  pick.placeholder = t('A name, a figure ("3 million", "6 miles", "$450m", "2026-02") or words of a quote');

  const find = async () => {
    const mine = ++turn;
    pick.busy = true;
    const hits = pick.value.trim() ? await engine.request('search', { query: pick.value, limit: LIMIT }) : [];
    if (mine !== turn) return;
    pick.busy = false;
    pick.items = hits.filter(({ place }) => documents.uriOf(place.path)).map((hit) => toItem(hit, references));
    pick.title = pick.value.trim() && hits.length === 0 ? t('Nothing found') : '';
  };
  const show = (item: Item, keepFocus: boolean) => {
    opening = opening.then(() => (!keepFocus || pick.activeItems[0] === item ? opener.open(item.hit.place, keepFocus) : undefined));
    background(log, 'Search', opening);
    return opening;
  };
  const take = async (item: Item | undefined, command?: string) => {
    if (!item) return;
    accepted = true;
    pick.hide();
    await show(item, false);
    if (command) await vscode.commands.executeCommand(command);
  };

  const listeners = [
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => background(log, 'Search', find()), REST);
    }),
    pick.onDidChangeActive(([item]) => {
      clearTimeout(preview);
      if (item) preview = setTimeout(() => show(item, true), REST);
    }),
    pick.onDidAccept(() => background(log, 'Search', take(pick.selectedItems[0]))),
    pick.onDidTriggerItemButton(({ item }) => background(log, 'Search', take(item, 'editor.action.referenceSearch.trigger'))),
    pick.onDidHide(() => {
      clearTimeout(timer);
      clearTimeout(preview);
      turn++;
      for (const disposable of [pick, ...listeners]) disposable.dispose();
      if (!accepted) background(log, 'Search', opening.then(goBack));
    }),
  ];
  pick.show();
}

function toItem(hit: SearchHit, button: vscode.QuickInputButton): Item {
  const { t } = vscode.l10n;
  const { kind, label, documents, mentions, place } = hit;
  const where = documents === 1 ? t('in 1 document') : t('in {0} documents', documents);
  return {
    hit,
    label,
    description: [kindWord(kind), where, mentions > documents ? t('{0} times', mentions) : ''].filter(Boolean).join(' · '),
    detail: `${placeWord(place)}: ${place.before}${place.words}${place.after}`,
    iconPath: new vscode.ThemeIcon(ICONS[kind] ?? 'symbol-numeric'),
    buttons: [button],
    alwaysShow: true, // found in spite of a typing error, or by its value
  };
}
