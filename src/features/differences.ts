import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../editor/ids.ts';
import { background } from '../editor/log.ts';
import { differenceIcon, figureRow, placeIds } from '../editor/rows.ts';
import { createTree, type Row } from '../editor/tree.ts';
import { percentWord, relationWord } from '../editor/words.ts';
import type { Finding, Findings, Place } from '../worker/protocol.ts';

/** The tree of what differs, and the way through it. */
export function register(app: App): vscode.Disposable {
  const { documents, findings, opener, log } = app;
  const tree = createTree(VIEWS.differences, () => (findings.current ? toRows(findings.current) : []));
  let at: string | undefined;

  const show = (found: Findings) => {
    tree.refresh();
    summarize(found);
    background(log, 'Context', vscode.commands.executeCommand('setContext', CONTEXT_KEYS.hasDifferences, order(found).length > 0));
  };

  const summarize = (found: Findings) => {
    const { t } = vscode.l10n;
    const { differs, check, cut } = found;
    tree.view.badge = differs.length > 0 ? { value: differs.length, tooltip: t('{0} figures differ', differs.length) } : undefined;
    const skipped = documents.progress.skipped;
    const parts = [
      t('{0} documents', found.documents),
      found.sources < found.documents ? t('{0} sources', found.sources) : '',
      skipped > 0 ? t('{0} skipped', skipped) : '',
      cut > 0 ? t('{0} findings more are not shown', cut) : '',
    ];
    // Without rows the welcome text speaks, which a message would push aside.
    tree.view.message = differs.length + check.length > 0 ? parts.filter(Boolean).join(' · ') : '';
  };

  const go = async (step: 1 | -1) => {
    const found = findings.current ?? (await findings.refresh());
    const places = order(found);
    const next = places[nextIndex(places, current(places), step)];
    if (!next) return void vscode.window.showInformationMessage(vscode.l10n.t('No figures differ.'));
    at = next.id;
    if (await opener.open(next.place)) await tree.select(next.id);
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

  app.state.differences = () => ({ message: tree.view.message, rows: findings.current ? toRows(findings.current) : [] });

  return vscode.Disposable.from(
    tree,
    findings.onDidChange(show),
    documents.onDidChangeProgress(() => findings.current && summarize(findings.current)),
    vscode.commands.registerCommand(COMMANDS.nextDifference, () => go(1)),
    vscode.commands.registerCommand(COMMANDS.previousDifference, () => go(-1)),
  );
}

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

function toRows({ differs, check }: Findings): Row[] {
  const { t } = vscode.l10n;
  const tier = (id: string, label: string, tooltip: string, list: readonly Finding[], expanded: boolean): Row[] =>
    list.length === 0
      ? []
      : [
          {
            id,
            label,
            tooltip,
            description: String(list.length),
            expanded,
            children: list.map((finding) => findingRow(finding, id === 'differs')),
          },
        ];
  return [
    ...tier('differs', t('Differs'), t('Sure enough for the Problems panel; how sure that is, a setting says.'), differs, true),
    ...tier('check', t('Check these'), t('Possible differences, the likeliest first.'), check, differs.length === 0),
  ];
}

function findingRow(finding: Finding, sure: boolean): Row {
  const { id, label, kind, confidence, places, pairs, total } = finding;
  const { t } = vscode.l10n;
  const ids = placeIds(id, places);
  const surest = pairs[0];
  const [a, b] = [places[surest?.a ?? 0], places[surest?.b ?? 1]];
  const cut = total > pairs.length ? t('the surest {0} of {1} pairs', pairs.length, total) : '';
  const state = relationWord(kind, sure);
  return {
    id,
    label: `${a?.words ?? ''} / ${b ? amount(b) : ''}`,
    description: [state, label, percentWord(confidence), cut].filter(Boolean).join(' · '),
    tooltip: [surest?.reason, t('{0} sure that both state the same and differ', percentWord(confidence))].filter(Boolean).join('\n\n'),
    icon: differenceIcon(kind),
    context: 'finding',
    children: places.map((place, i) => figureRow(ids[i] as string, place)),
  };
}

/** "17 workers": a count's own words are often the number alone. */
function amount({ kind, words, unit = '' }: Place): string {
  return kind === 'count' && !words.includes(unit) ? `${words} ${unit}` : words;
}
