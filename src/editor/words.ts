import * as vscode from 'vscode';
import type { Note } from '../core/decisions/decided.ts';
import {
  type DateValue,
  type DescriptionReason,
  type DifferenceKind,
  type Filter,
  isDifference,
  type Link,
  type Magnitude,
  type MentionKind,
  type PublishedFrom,
  type Ruling,
} from '../core/model.ts';
import { ORDINAL } from '../core/recognize/units/index.ts';
import type { Converted, Place, PlaceRelation } from '../worker/answers.ts';

export { isDifference };

/** The engine's terms and values in the user's language. */

export function kindWord(kind: MentionKind): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'person':
      return t('person');
    case 'organization':
      return t('organization');
    case 'place':
      return t('place');
    case 'group':
      return t('group');
    case 'money':
      return t('money');
    case 'percent':
      return t('percentage');
    case 'quantity':
      return t('quantity');
    case 'count':
      return t('count');
    case 'duration':
      return t('duration');
    case 'date':
      return t('date');
    case 'quote':
      return t('quote');
  }
}

/** Relation in words, never by a mark or a colour alone; a difference that is not sure is only one to check. */
export function relationWord(relation: PlaceRelation, sure = true): string {
  const { t } = vscode.l10n;
  if (isDifference(relation)) return sure ? t('differs: {0}', differenceWord(relation)) : t('may differ: {0}', differenceWord(relation));
  return { agree: t('agrees'), compatible: t('compatible'), same: t('same'), reworded: t('in other words') }[relation];
}

export function differenceWord(kind: DifferenceKind): string {
  const { t } = vscode.l10n;
  return { conflict: t('conflict'), disputed: t('disputed'), update: t('update'), slip: t('possible slip') }[kind];
}

/** What the user decided of a difference. */
export function ruledWord(ruling: Ruling | undefined): string {
  return ruling?.state === 'resolved' ? vscode.l10n.t('resolved') : vscode.l10n.t('ignored');
}

/** What the user noted at a place. */
export function noteWord(notes: readonly Note[] | undefined): string {
  return notes ? vscode.l10n.t('note: {0}', notes.map(({ text }) => text).join(' / ')) : '';
}

export function percentWord(confidence: number): string {
  return new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(confidence);
}

export function numberWord(value: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 6 }).format(value);
}

/** How a source is named in a row: its file's name without the ending, after its folder where it lies in one (there may be namesakes). */
export function sourceName(path: string): string {
  const [name = '', folder] = path.split('/').reverse();
  const dot = name.lastIndexOf('.');
  return `${folder ? `${folder}/` : ''}${dot > 0 ? name.slice(0, dot) : name}`;
}

/** "003, line 25". */
export function placeWord({ path, range }: Place): string {
  return vscode.l10n.t('{0}, line {1}', sourceName(path), range.start.line + 1);
}

/** A value after normalisation, "about 48,000 hectares (47,500 – 48,500)"; undefined for what has none. */
export function valueWord({ value, unit }: Place): string | undefined {
  if (!value) return undefined;
  return 'edtf' in value ? dateWord(value) : magnitudeWord({ ...value, unit: unit ?? value.unit });
}

function magnitudeWord({ stated, min, max, unit, qualifier }: Magnitude): string {
  const { t } = vscode.l10n;
  if (stated === null && min === null && max === null) return t('vague: no value, never compared');
  const number = (value: number) => withUnit(value, unit);
  const bare = (value: number | null) => (value === null ? '…' : numberWord(value));
  const open = qualifier === 'atLeast' || qualifier === 'moreThan' || qualifier === 'atMost' || qualifier === 'lessThan';
  const range = !open && (min !== max || (min !== null && stated !== null && min !== stated)) ? `${bare(min)} – ${bare(max)}` : '';
  if (qualifier === 'range' || stated === null) return `${range || bare(min)} ${unit}`;
  const said = {
    exact: '',
    about: t('about'),
    atLeast: t('at least'),
    atMost: t('at most'),
    moreThan: t('more than'),
    lessThan: t('less than'),
  }[qualifier];
  return `${said} ${number(stated)}${range ? ` (${range})` : ''}`.trim();
}

/** "= 2,610 km², ≈ 645,000 acres"; empty for what has no other unit. */
export function convertedWords(conversions: readonly Converted[] = []): string {
  const word = (value: number | null) => (value === null ? '…' : Math.abs(value) < 1e6 ? numberWord(value) : largeNumberWord(value));
  return conversions
    .map(({ stated, min, max, symbol, exact }) => {
      const number = stated === null ? `${word(min)} – ${word(max)}` : word(stated);
      return `${exact ? '=' : '≈'} ${number} ${symbol}`;
    })
    .join(', ');
}

/** "22.2 billion". */
const largeNumberWord = (value: number) =>
  new Intl.NumberFormat(vscode.env.language, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 }).format(value);

/** Currencies by their code, since "$" is many. */
function withUnit(value: number, unit: string): string {
  if (unit === '%') return `${numberWord(value)}%`;
  if (unit === ORDINAL) return `№ ${numberWord(value)}`;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${numberWord(value)}`;
  return `${numberWord(value)} ${unit}`;
}

/** A date, and whether it was worked out. */
export function dateWord({ edtf, implied }: DateValue): string {
  const date = calendarWord(edtf, 'long');
  if (implied.length === 0) return date;
  return vscode.l10n.t('{0} (worked out from the publication date)', date);
}

/** A calendar date in the user's language, "3 February 2026". */
export const isoDate = (date: string, style: 'long' | 'medium' = 'long'): string => calendarWord(date, style === 'long' ? 'long' : 'short');

/**
 * A day, a month or a stretch of them as people write it, "3 February 2026", "March 2026", "12 – 14 March 2026", and
 * "3 February" of an unknown year, "Friday" of an unknown week; another EDTF date as it is.
 */
export function calendarWord(edtf: string, month: 'long' | 'short'): string {
  const [, weekday, time = ''] = /^XXXX-(?:WXX-([1-7])|XX-XX)(?:T(.+))?$/.exec(edtf) ?? [];
  if (weekday === undefined && time) return time;
  if (weekday !== undefined) {
    // The third of January 2000 was a Monday.
    const name = new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, 0, 2 + Number(weekday)),
    );
    return time ? `${name}, ${time}` : name;
  }
  const yearless = edtf.startsWith('XXXX-');
  const parts = edtf.replaceAll('XXXX', '2000').split('/');
  const days = parts.map((part) =>
    /^\d{4}-\d\d(-\d\d)?$/.test(part) ? Date.parse(`${part.length === 7 ? `${part}-01` : part}T00:00:00Z`) : Number.NaN,
  );
  const [first = Number.NaN, last = first] = days;
  if (parts.length > 2 || Number.isNaN(first) || Number.isNaN(last) || parts[0]?.length !== parts.at(-1)?.length) return edtf;
  const day = parts[0]?.length === 7 ? {} : ({ day: 'numeric' } as const);
  const year = yearless ? {} : ({ year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(vscode.env.language, { ...year, month, ...day, timeZone: 'UTC' });
  return parts.length === 2 ? format.formatRange(first, last) : format.format(first);
}

export function publishedFromWord(from: PublishedFrom): string {
  const { t } = vscode.l10n;
  switch (from) {
    case 'frontMatter':
      return t('from the front matter');
    case 'meta':
      return t('from a line of metadata');
    case 'byline':
      return t('from the byline');
    case 'dateline':
      return t('from the dateline');
    case 'fileName':
      return t('from the file name');
    case 'user':
      return t('set by you');
  }
}

/** Why a name is linked to its entity, as a clause: "surname of the person whom this article names in full". */
export function linkWord({ why, elsewhere }: Link): string {
  const { t } = vscode.l10n;
  switch (why) {
    case 'country':
      return t('another name of the same country');
    case 'written':
      return t('the same name, written differently');
    case 'middle':
      return t('the same name without its middle');
    case 'surname':
      return elsewhere
        ? t('surname of the person whom other articles name in full')
        : t('surname of the person whom this article names in full');
    case 'given':
      return t('given name of the person whom this article names in full');
    case 'part':
      return elsewhere ? t('part of the name that other articles give in full') : t('part of the name that this article gives in full');
    case 'vessel':
      return t('name of the ship that this article introduces');
    case 'initials':
      return elsewhere
        ? t('initials of the name that other articles give in full')
        : t('initials of the name that this article gives in full');
    case 'defined':
      return elsewhere ? t('short form that other articles define') : t('short form that this article defines');
    case 'near':
      return t('the same name with another letter: no article has both, and what they say of it agrees');
    case 'first':
      return t('first word of the name that articles give in full before');
  }
}

/** Why words are taken for what was named before. */
export function standsWord(why: DescriptionReason): string {
  const { t } = vscode.l10n;
  switch (why) {
    case 'name':
      return t('the only one named before in this article that has this in its name');
    case 'role':
      return t('the only one named before in this article with this role');
    case 'apposition':
      return t('the only one named before in this article whom it calls so');
    case 'age':
      return t('the only one named before in this article of this age');
  }
}

/** "Voss ×12, Mira Voss ×3". */
export function countedWords(words: readonly { readonly text: string; readonly count: number }[]): string {
  return words.map(({ text, count }) => (count > 1 ? `${text} ×${count}` : text)).join(', ');
}

/** What a filter leaves, in words: "money, percentage · conflict · Ada Holm · in meridian-wire". */
export function filterWords({ kinds, relations, entity, path, text, ruled, minConfidence }: Filter, entityName = ''): string {
  const { t } = vscode.l10n;
  const parts = [
    kinds?.map(kindWord).join(', '),
    relations?.map((relation) => (isDifference(relation) ? differenceWord(relation) : relationWord(relation))).join(', '),
    entity === undefined ? '' : entityName || t('one name'),
    path === undefined ? '' : t('in {0}', sourceName(path)),
    text ? `“${text}”` : '',
    minConfidence === undefined ? '' : t('from {0} up', percentWord(minConfidence)),
    ruled ? t('with ignored and resolved') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
