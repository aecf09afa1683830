import * as vscode from 'vscode';
import type { Ruling } from '../core/model.ts';
import type { Finding, Place } from '../worker/answers.ts';
import { openCommand } from './open.ts';
import type { Spot } from './subjects.ts';
import type { Row } from './tree.ts';
import { differenceWord, isDifference, linkWord, noteWord, percentWord, placeWord, relationWord, ruledWord, sourceName } from './words.ts';

type Shown = Place & { readonly relation?: Parameters<typeof relationWord>[0]; readonly reason?: string; readonly ruling?: Ruling };

/** Characters shown before a name, so that the name itself is on the screen in a narrow sidebar. */
const LEAD = 24;

/** The row of a place: its words, how it stands to the one looked at, and what is around it, the words themselves marked. */
export function placeRow(id: string, place: Shown, description: string, sure = true, lookedAt?: Place): Row {
  const { words, after, relation, ruling, notes } = place;
  const state = ruling ? ruledWord(ruling) : relation && relation !== 'same' ? relationWord(relation, sure) : '';
  const isFigure = place.value !== undefined;
  const head = [isFigure ? words : '', state].filter(Boolean).join(' — ');
  const before = isFigure ? place.before : shorten(place.before);
  const lead = head ? `${head}: “${before}` : before;
  return {
    ...common(id, place, state),
    label: `${lead}${words}${after}${head ? '”' : ''}`,
    highlights: [[lead.length, lead.length + words.length]],
    description: [description, noteWord(notes)].filter(Boolean).join(' · '),
    ...(relation && relation !== 'same' ? { icon: ruling ? ruledIcon(ruling) : relationIcon(relation) } : {}),
    context: contextOf(place),
    subject: { place, ...spotOf(place), ...(lookedAt && isFigure ? { a: spotOf(lookedAt), b: spotOf(place) } : {}) },
  };
}

/** For the menus: what kind of mention it is, and whether there is a difference or one that was ruled on. */
function contextOf({ relation, ruling, value, kind }: Shown): string {
  if (ruling) return 'place ruled';
  if (relation && isDifference(relation)) return 'place difference';
  return value ? 'place figure' : kind === 'quote' ? 'place quote' : 'place name';
}

/** Which list a finding stands in; what it is called before the values. */
export type Tier = 'differs' | 'check' | 'ruled';

/** The row of a claim whose figures differ: both values of the surest pair and where they stand, then what kind of difference it is. */
export function findingRow(finding: Finding, tier: Tier): Row {
  const { id, label, kind, confidence, places, pairs, total } = finding;
  const { t } = vscode.l10n;
  const ids = placeIds(id, places);
  const [pair] = pairs;
  const ruling = pair?.ruling;
  const [a, b] = [places[pair?.a ?? 0], places[pair?.b ?? 1]];
  const words = a && b ? pairWords(a, b) : (a?.words ?? '');
  const state = tier === 'ruled' ? ruledWord(ruling) : tier === 'differs' ? t('differs') : t('may differ');
  const note = ruling?.note ? `“${ruling.note}”` : '';
  const cut = total > pairs.length ? t('the surest {0} of {1} pairs', pairs.length, total) : '';
  return {
    id,
    label: `${state}: ${words}`,
    description: [note, differenceWord(kind), label, percentWord(confidence), cut].filter(Boolean).join(' · '),
    tooltip: [note, pair?.reason, t('{0} sure that both state the same and differ', percentWord(confidence))].filter(Boolean).join('\n\n'),
    spoken: [state, words, note, differenceWord(kind), label, percentWord(confidence)].filter(Boolean).join(', '),
    icon: tier === 'ruled' ? ruledIcon(ruling) : differenceIcon(kind),
    context: tier === 'ruled' ? 'finding ruled' : 'finding',
    subject: {
      ...(a ? { place: a, path: a.path, start: a.range.start } : {}),
      ...(a && b ? { a: spotOf(a), b: spotOf(b) } : {}),
      pairs: pairs.flatMap(({ a, b }) => {
        const [first, second] = [places[a], places[b]];
        return first && second ? [{ a: spotOf(first), b: spotOf(second) }] : [];
      }),
    },
    children: places.map((place, i) => figureRow(ids[i] as string, place, othersOf(finding, i))),
  };
}

/** "84 million litres in one, 48 million litres in two". */
function pairWords(a: Place, b: Place): string {
  const { t } = vscode.l10n;
  if (a.path === b.path) return t('{0} and {1} in {2}', amount(a), amount(b), sourceName(a.path));
  return t('{0} in {1}, {2} in {3}', amount(a), sourceName(a.path), amount(b), sourceName(b.path));
}

/** "17 workers": a count's own words are often the number alone. */
function amount({ kind, words, unit = '' }: Place): string {
  return kind === 'count' && !words.includes(unit) ? `${words} ${unit}` : words;
}

/** The places of a finding that one of them differs from, the surest first. */
function othersOf({ places, pairs }: Finding, index: number): Place[] {
  return pairs.flatMap(({ a, b }) => (a === index ? (places[b] ?? []) : b === index ? (places[a] ?? []) : []));
}

const spotOf = ({ path, range }: Place): Spot => ({ path, start: range.start });

/** The row of one of the figures that differ: its words and what it differs from, then its source and what is around it. */
function figureRow(id: string, place: Place, others: readonly Place[]): Row {
  const { t } = vscode.l10n;
  const { before, words, after } = place;
  const [other] = others;
  const sources = new Set(others.map(({ path }) => path)).size;
  const from = !other ? '' : sources > 1 ? t('differs from {0} sources', sources) : t('differs from {0}', sourceName(other.path));
  return {
    ...common(id, place, from),
    label: [words, from].filter(Boolean).join(' — '),
    highlights: [[0, words.length]],
    description: [placeWord(place), `“${before}${words}${after}”`, noteWord(place.notes)].filter(Boolean).join(' · '),
    context: 'difference',
    subject: { place, ...spotOf(place), ...(other ? { a: spotOf(place), b: spotOf(other) } : {}) },
  };
}

function common(id: string, place: Shown, state: string): Pick<Row, 'id' | 'tooltip' | 'spoken' | 'command'> {
  const { before, words, after, attribution, reason, link, ruling } = place;
  const note = [noteWord(place.notes), ruling?.note].filter(Boolean).join('. ');
  const around = `${before}${words}${after}`;
  return {
    id,
    tooltip: [around, attribution && vscode.l10n.t('According to {0}', attribution), reason, link && `${words}: ${linkWord(link)}`, note]
      .filter(Boolean)
      .join('\n\n'),
    spoken: `${[words, state, note, placeWord(place)].filter(Boolean).join(', ')}. ${around}`,
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

function ruledIcon(ruling: Ruling | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ruling?.state === 'resolved' ? 'pass' : 'circle-slash');
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
