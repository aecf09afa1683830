import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { lostRows } from '../editor/decisions/rows.ts';
import { COMMANDS, CONTEXT_KEYS, INTERNAL_COMMANDS, VIEWS } from '../editor/ids.ts';
import { keepIds } from '../editor/keepIds.ts';
import { background } from '../editor/log.ts';
import { findingRow, placeIds, type Tier } from '../editor/rows.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { filterWords } from '../editor/words.ts';
import type { Findings, Place } from '../worker/answers.ts';

/** The tree of what differs, through the filter, and the way through it. */
export function register(app: App): vscode.Disposable {
  const { decisions, documents, engine, filter, findings, opener, settings, log } = app;
  const tree = createTree(VIEWS.differences, (limitOf) => rows(limitOf));
  const ids = new Map<string, string>();
  let at: string | undefined;
  /** What the findings were filtered from, and how much of them was asked for. */
  let known: { of: Findings; limit: number; found: Promise<Findings> } | undefined;
  /** As last shown. */
  let shown: Findings | undefined;

  /** The findings as they are now, through the filter and in its order, at least `limit` of each list. */
  const look = (limit: number): Promise<Findings> | undefined => {
    const of = findings.current;
    if (!of || (known?.of === of && known.limit >= limit)) return of && known?.found;
    const plain = !filter.active && filter.sort === 'confidence' && limit <= FIRST;
    const { minConfidence } = settings.values;
    const asked = { minConfidence, limit: Math.max(limit, FIRST), filter: filter.current, sort: filter.sort };
    const found = plain ? Promise.resolve(of) : engine.request('findings', asked);
    known = { of, limit: asked.limit, found: found.then(withKeptIds) };
    return known.found;
  };

  const withKeptIds = (found: Findings): Findings => ({
    ...found,
    differs: keepIds(ids, 'differs', found.differs),
    check: keepIds(ids, 'check', found.check),
    ruled: keepIds(ids, 'ruled', found.ruled),
  });

  const rows = async (limitOf: (parent: string) => number = () => FIRST): Promise<Row[]> => {
    const found = await look(Math.max(FIRST, ...TIERS.map(limitOf)));
    if (!found) return [];
    shown = found;
    summarize();
    return [...toRows(found), ...lostRows(documents.progress.phase === 'reading' ? [] : found.lost, decisions.all)];
  };

  const show = () => {
    known = undefined;
    tree.refresh();
    summarize();
    const of = findings.current;
    const any = of !== undefined && of.totals.differs + of.totals.check > 0;
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.hasDifferences, any));
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.filtered, filter.active));
  };

  const summarize = () => {
    const of = findings.current;
    if (!of) return;
    const { t } = vscode.l10n;
    const { differs, check } = of.totals;
    tree.view.badge = differs > 0 ? { value: differs, tooltip: t('{0} figures differ', differs) } : undefined;
    const words = filter.active ? filterWords(filter.current, filter.entityName) : '';
    tree.view.description = words ? t('filtered') : '';
    const { skipped } = documents.progress;
    const left = shown ? shown.totals.differs + shown.totals.check : 0;
    const parts = words
      ? [t('Filtered: {0}', words), t('{0} of {1}', left, differs + check)]
      : [
          t('{0} documents', of.documents),
          of.sources < of.documents ? t('{0} sources', of.sources) : '',
          skipped > 0 ? t('{0} skipped', skipped) : '',
        ];
    // Without rows the welcome text speaks, which a message would push aside.
    tree.view.message = left > 0 ? parts.filter(Boolean).join(' · ') : '';
  };

  const go = async (step: 1 | -1) => {
    if (!findings.current) await findings.refresh();
    const found = await look(FIRST);
    const places = found ? order(found) : [];
    const next = places[nextIndex(places, current(places), step)];
    if (!next) return tellNone();
    at = next.id;
    if (await opener.open(next.place)) await tree.select(next.id);
  };

  const tellNone = () => {
    const { t } = vscode.l10n;
    void vscode.window.showInformationMessage(filter.active ? t('The filter leaves no difference.') : t('No figures differ.'));
  };

  /** Where the cursor stands, else where the way led last. */
  const current = (places: readonly Step[]): number => {
    const editor = vscode.window.activeTextEditor;
    const path = editor && documents.pathOf(editor.document.uri);
    const here = places.findIndex(
      ({ place: { path: other, range } }) =>
        other === path && editor?.selection.start.line === range.start.line && editor.selection.start.character === range.start.character,
    );
    const last = places.findIndex(({ id }) => id === at);
    return here >= 0 && places[last]?.place !== places[here]?.place ? here : last;
  };

  app.state.differences = async () => ({
    rows: await rows(),
    message: tree.view.message,
    selected: tree.view.selection.map(({ id }) => id),
  });

  return vscode.Disposable.from(
    tree,
    filter.onDidChange(show),
    findings.onDidChange(show),
    documents.onDidChangeProgress(summarize),
    vscode.commands.registerCommand(COMMANDS.nextDifference, () => go(1)),
    vscode.commands.registerCommand(COMMANDS.previousDifference, () => go(-1)),
    vscode.commands.registerCommand(INTERNAL_COMMANDS.showDifferencesOf, async (path: unknown) => {
      if (typeof path !== 'string' || !documents.uriOf(path)) return;
      filter.set({ ...filter.current, path });
      await vscode.commands.executeCommand(`${VIEWS.differences}.focus`);
    }),
  );
}

/** Findings of each list that are asked for at first; the tree shows fewer until it is asked for more. */
const FIRST = 500;
const TIERS = ['differs', 'check', 'ruled'] as const;

interface Step {
  readonly id: string;
  readonly place: Place;
}

/** The places that next and previous go through: those that differ; where none does, those to check. */
function order({ differs, check }: Findings): Step[] {
  const list = differs.length > 0 ? differs : check;
  return list.flatMap((finding) => {
    const ids = placeIds(finding.id, finding.places);
    return finding.places.map((place, i) => ({ id: ids[i] as string, place }));
  });
}

function nextIndex(list: readonly unknown[], current: number, step: 1 | -1): number {
  if (current < 0) return step > 0 ? 0 : list.length - 1;
  return (current + step + list.length) % list.length;
}

function toRows(found: Findings): Row[] {
  const { t } = vscode.l10n;
  const tier = (id: Tier, label: string, tooltip: string, expanded: boolean): Row[] => {
    const total = found.totals[id];
    const children = found[id].map((finding) => findingRow(finding, id));
    return total === 0 ? [] : [{ id, label, tooltip, description: String(total), expanded, context: 'tier', children, total }];
  };
  return [
    ...tier('differs', t('Differs'), t('Sure enough for the Problems panel; how sure that is, a setting says.'), true),
    ...tier('check', t('Check these'), t('Possible differences, the likeliest first.'), found.totals.differs === 0),
    ...tier('ruled', t('Ignored and resolved'), t('What you decided needs no more attention.'), false),
  ];
}
