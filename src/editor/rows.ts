import * as vscode from 'vscode';
import type { Place } from '../worker/protocol.ts';
import { openCommand } from './open.ts';
import type { Row } from './tree.ts';
import { isDifference, placeWord, relationWord } from './words.ts';

type Shown = Place & { readonly relation?: Parameters<typeof relationWord>[0]; readonly reason?: string };

/** Characters shown before a name, so that the name itself is on the screen in a narrow sidebar. */
const LEAD = 24;

/** The row of a place: its words, how it stands to the one looked at, and what is around it, the words themselves marked. */
export function placeRow(id: string, place: Shown, description: string, sure = true): Row {
  const { words, after, relation } = place;
  const state = relation && relation !== 'same' ? relationWord(relation, sure) : '';
  const isFigure = place.value !== undefined;
  const head = [isFigure ? words : '', state].filter(Boolean).join(' — ');
  const before = isFigure ? place.before : shorten(place.before);
  const lead = head ? `${head}: “${before}` : before;
  return {
    ...common(id, place, state),
    label: `${lead}${words}${after}${head ? '”' : ''}`,
    highlights: [[lead.length, lead.length + words.length]],
    description,
    ...(relation && relation !== 'same' ? { icon: relationIcon(relation) } : {}),
    context: 'place',
  };
}

/** The row of one of the figures that differ: its words and its source, then what is around it. */
export function figureRow(id: string, place: Shown): Row {
  const { before, words, after } = place;
  const label = `${words} — ${placeWord(place)}`;
  return {
    ...common(id, place, ''),
    label,
    highlights: [[0, words.length]],
    description: `“${before}${words}${after}”`,
    context: 'difference',
  };
}

function common(id: string, place: Shown, state: string): Pick<Row, 'id' | 'tooltip' | 'spoken' | 'command'> {
  const { before, words, after, attribution, reason } = place;
  const around = `${before}${words}${after}`;
  return {
    id,
    tooltip: [around, attribution && vscode.l10n.t('According to {0}', attribution), reason].filter(Boolean).join('\n\n'),
    spoken: `${[words, state, placeWord(place)].filter(Boolean).join(', ')}. ${around}`,
    command: openCommand(place),
  };
}

/** The last words of a stretch. */
function shorten(before: string): string {
  if (before.length <= LEAD) return before;
  const cut = before.slice(-LEAD);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** An id for the row of a place that survives edits elsewhere in its document: its words, counted where they come again. */
export function placeIds(prefix: string, places: readonly Place[]): string[] {
  const seen = new Map<string, number>();
  return places.map(({ path, words, before }) => {
    const key = `${prefix} ${path} ${before.slice(-20)}${words}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} ${times}`;
  });
}

function relationIcon(relation: Exclude<NonNullable<Shown['relation']>, 'same'>): vscode.ThemeIcon {
  if (relation === 'agree') return new vscode.ThemeIcon('check');
  if (relation === 'compatible' || relation === 'reworded') return new vscode.ThemeIcon('check-all');
  return differenceIcon(isDifference(relation) ? relation : 'conflict');
}

/** Never by colour alone: each kind has its own mark, and its word in the label. */
export function differenceIcon(kind: string): vscode.ThemeIcon {
  const mark = { conflict: 'warning', disputed: 'comment-discussion', update: 'history', slip: 'edit' }[kind] ?? 'warning';
  return new vscode.ThemeIcon(
    mark,
    new vscode.ThemeColor(kind === 'conflict' || kind === 'slip' ? 'list.warningForeground' : 'charts.blue'),
  );
}

/** Places by document, in the order in which the documents first come. */
export function byDocument<P extends Place>(places: readonly P[]): [path: string, places: P[]][] {
  const groups = new Map<string, P[]>();
  for (const place of places) {
    const group = groups.get(place.path);
    if (group) group.push(place);
    else groups.set(place.path, [place]);
  }
  return [...groups];
}
