import * as vscode from 'vscode';
import type { Place } from '../worker/protocol.ts';
import { openCommand } from './open.ts';
import type { Row } from './tree.ts';
import { isDifference, placeWord, relationWord } from './words.ts';

type Shown = Place & { readonly relation?: Parameters<typeof relationWord>[0]; readonly reason?: string };

/** The row of a place: its words, how it stands to the one looked at, and what is around it, the words themselves marked. */
export function placeRow(id: string, place: Shown, description: string): Row {
  const { words, before, after, relation, reason, attribution } = place;
  const isFigure = place.value !== undefined;
  const state = relation && relation !== 'same' ? relationWord(relation) : '';
  const head = [isFigure ? words : '', state].filter(Boolean).join(' — ');
  const lead = head ? `${head}: “${before}` : before;
  const label = `${lead}${words}${after}${head ? '”' : ''}`;
  const lines = [`${before}${words}${after}`, attribution && vscode.l10n.t('According to {0}', attribution), reason];
  return {
    id,
    label,
    highlights: [[lead.length, lead.length + words.length]],
    description,
    tooltip: lines.filter(Boolean).join('\n\n'),
    spoken: `${[words, state, placeWord(place)].filter(Boolean).join(', ')}. ${before}${words}${after}`,
    ...(relation ? { icon: relationIcon(relation) } : {}),
    command: openCommand(place),
    context: 'place',
  };
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

function relationIcon(relation: NonNullable<Shown['relation']>): vscode.ThemeIcon {
  if (relation === 'agree' || relation === 'same') return new vscode.ThemeIcon('check');
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
