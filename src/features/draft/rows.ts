import * as vscode from 'vscode';
import { toRange } from '../../editor/convert.ts';
import { placeIds, placeRow } from '../../editor/rows.ts';
import type { Row } from '../../editor/tree.ts';
import { isDifference, kindWord, placeWord, relationWord } from '../../editor/words.ts';
import type { OtherPlace } from '../../worker/answers.ts';
import { DRAFT_STATES, type Draft, type DraftItem, type DraftState, GUEST } from '../../worker/draft.ts';
import { groupWord, stateWord } from './words.ts';

/** Never by colour alone: each has its own mark, and its word in the label. */
const ICONS: Readonly<Record<DraftState, string>> = { differs: 'warning', check: 'question', alone: 'circle-slash', supported: 'check' };

/** What is in the draft by how it stands to the sources; what asks for work comes first and is open. */
export function draftRows(draft: Draft, uri: vscode.Uri, sure: number): Row[] {
  return DRAFT_STATES.flatMap((state): Row[] => {
    const items = draft.items.filter((item) => item.state === state);
    if (items.length === 0) return [];
    return [
      {
        id: `draft ${state}`,
        label: groupWord(state),
        description: String(items.length),
        expanded: state !== 'supported',
        icon: new vscode.ThemeIcon(ICONS[state]),
        context: 'draftGroup',
        children: items.map((item) => itemRow(item, uri, sure)),
      },
    ];
  });
}

export const itemId = ({ state, id }: DraftItem): string => `draft ${state} ${id}`;

function itemRow(item: DraftItem, uri: vscode.Uri, sure: number): Row {
  const { place, kind, ranges, others, total } = item;
  const { t } = vscode.l10n;
  const state = stateWord(item);
  const line = t('line {0}', place.range.start.line + 1);
  const times = ranges.length > 1 ? t('{0} times', ranges.length) : '';
  const around = `${place.before}${place.words}${place.after}`;
  const id = itemId(item);
  const ids = placeIds(id, others);
  const rows = others.map((other, i) => otherRow(ids[i] as string, other, uri, sure));
  const more = total > others.length ? [{ id: `${id} more`, label: t('and {0} more places', total - others.length) }] : [];
  return {
    id,
    label: place.words,
    description: [state, line, times].filter(Boolean).join(' · '),
    tooltip: [`${kindWord(kind)}: ${state}`, around].join('\n\n'),
    spoken: `${[place.words, kindWord(kind), state, line, times].filter(Boolean).join(', ')}. ${around}`,
    icon: new vscode.ThemeIcon(ICONS[item.state]),
    command: openIn(uri, place),
    context: 'draftItem',
    ...(rows.length > 0 ? { children: [...rows, ...more] } : {}),
  };
}

/** A place of another document, or of the draft itself where that is no document of the folder. */
function otherRow(id: string, place: OtherPlace, uri: vscode.Uri, sure: number): Row {
  const isSure = (place.confidence ?? 1) >= sure;
  if (place.path !== GUEST) return placeRow(id, place, placeWord(place), isSure);
  const relation = isDifference(place.relation) ? relationWord(place.relation, isSure) : '';
  return {
    id,
    label: `${place.words} — ${relation}`,
    description: vscode.l10n.t('in this document, line {0}', place.range.start.line + 1),
    command: openIn(uri, place),
  };
}

const openIn = (uri: vscode.Uri, { range }: OtherPlace | DraftItem['place']): vscode.Command => ({
  command: 'vscode.open',
  title: vscode.l10n.t('Open'),
  arguments: [uri, { selection: toRange(range), preserveFocus: true, preview: false }],
});
