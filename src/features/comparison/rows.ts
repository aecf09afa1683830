import * as vscode from 'vscode';
import { RELATIONS } from '../../core/filter.ts';
import { groupBy } from '../../core/group.ts';
import type { Ruling } from '../../core/model.ts';
import {
  differenceWord,
  isDifference,
  isoDate,
  kindWord,
  numberWord,
  percentWord,
  placeWord,
  relationWord,
  sourceName,
  valueWord,
} from '../../editor/words.ts';
import type { Message, PageDetails, PageRow, PageSource } from '../../panel/protocol.ts';
import type { PlaceRelation } from '../../worker/answers.ts';
import type { Cell, ClaimDetails, ComparedClaim, ComparedSource, Comparison, DetailPair, DetailPlace } from '../../worker/comparison.ts';

/** What the engine found, in words for the page. */

const { t } = vscode.l10n;
const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
const quoted = (words: string) => t('“{0}”', words);

interface Standing {
  readonly relation: PlaceRelation;
  readonly sure: boolean;
  readonly ruling?: Ruling['state'];
}

/** In a cell the kind of difference is enough; elsewhere it is said that it is one. */
function standing({ relation, sure, ruling }: Standing, short = false): Pick<PageRow, 'relation' | 'sure' | 'state' | 'ruled'> {
  const word =
    short && isDifference(relation)
      ? sure
        ? differenceWord(relation)
        : t('to check: {0}', differenceWord(relation))
      : relationWord(relation, sure);
  const state = ruling === 'ignored' ? t('ignored: {0}', word) : ruling === 'resolved' ? t('resolved: {0}', word) : word;
  return { relation, sure, state, ruled: ruling !== undefined };
}

export function toTable(turn: number, { sources, rows, total, all, found, at, facets }: Comparison, from: number): Message<'table'> {
  const { relations, kinds, entities, paths } = facets;
  const withCount = (label: string, count: number) => `${label} (${numberWord(count)})`;
  return {
    ...{ type: 'table', turn, total, all, found: [...found], at, from },
    count:
      total === all
        ? all === 1
          ? t('1 claim')
          : t('{0} claims', numberWord(all))
        : t('{0} of {1} claims', numberWord(total), numberWord(all)),
    sources: sources.map(toSource),
    rows: toRows(rows),
    facets: {
      relations: RELATIONS.flatMap((value) => {
        const count = relations[value] ?? 0;
        const label = capitalize(isDifference(value) ? differenceWord(value) : relationWord(value));
        return count > 0 ? [{ value, label, count }] : [];
      }),
      kinds: Object.entries(kinds).map(([value, count]) => ({
        value,
        label: withCount(capitalize(kindWord(value as keyof typeof kinds)), count),
      })),
      entities: entities.map(({ id, name, rows: count }) => ({ value: id, label: withCount(name, count) })),
      paths: paths.map(({ path, rows: count }) => ({ value: path, label: withCount(sourceName(path), count) })),
    },
  };
}

const capitalize = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

function toSource({ path, title, published, copies }: ComparedSource): PageSource {
  const date = published ? isoDate(published, 'medium') : t('undated');
  const folded = copies.length === 0 ? undefined : copies.length === 1 ? t('1 copy') : t('{0} copies', copies.length);
  return {
    ...{ path, name: sourceName(path), note: joined(date, folded) },
    tooltip: [title, path, date, copies.length > 0 ? t('Copies of the same story: {0}', copies.join(', ')) : ''].filter(Boolean).join('\n'),
  };
}

export function toRows(claims: readonly ComparedClaim[]): PageRow[] {
  return claims.map((claim) => {
    const { id, kind, label, cells } = claim;
    const sources = cells.length === 1 ? t('1 source') : t('{0} sources', cells.length);
    return {
      ...{ id, label: labelOf(kind, label, cells[0]?.place.words), note: joined(kindWord(kind), sources) },
      cells: cells.map(toCell),
      ...standing(claim),
    };
  });
}

/** A quotation is told by who speaks and how it begins. */
function labelOf(kind: ComparedClaim['kind'], label: string, words = ''): string {
  if (kind !== 'quote') return label;
  return label ? t('{0}: {1}', label, quoted(words)) : quoted(words);
}

function toCell(cell: Cell): PageRow['cells'][number] {
  const { source, place, asOf, more } = cell;
  return {
    ...{ source, path: place.path, range: place.range, value: place.kind === 'quote' ? quoted(place.words) : place.words },
    note: joined(place.attribution, asOf && t('date given: {0}', dateWord(asOf))),
    more: more > 0 ? t('+{0} more', more) : '',
    ...standing(cell, true),
  };
}

export function toDetails(details: ClaimDetails): PageDetails {
  const { id, kind, label, unit, places, pairs, total, totalPairs } = details;
  const left = [total - places.length, totalPairs - pairs.length] as const;
  const sources = new Set(places.map(({ path }) => path)).size;
  return {
    ...{ id, kind, label: labelOf(kind, label, places[0]?.words), unit: unitWord(places, unit) },
    note: joined(kindWord(kind), sources === 1 ? t('in 1 document') : t('in {0} documents', sources)),
    places: places.map(toPlace),
    pairs: [...groupBy(pairs, ({ reason, kind, sure, ruling }) => JSON.stringify([reason, kind, sure, ruling])).values()].map(toPair),
    more: joined(left[0] > 0 ? t('{0} more places', left[0]) : undefined, left[1] > 0 ? t('{0} more differences', left[1]) : undefined),
    ...standing(details),
  };
}

const unitWord = (places: readonly DetailPlace[], unit: string): string =>
  places.find(({ value }) => value && 'unit' in value && value.unit === unit)?.unit ?? unit;

function toPlace(place: DetailPlace): PageDetails['places'][number] {
  const { path, range, before, words, after, attribution, published, asOf, extent, quote } = place;
  return {
    ...{ path, range, where: placeWord(place), name: sourceName(path), before, words, after, published, extent },
    value: valueWord(place) ?? '',
    note: joined(
      attribution && t('according to {0}', attribution),
      asOf && t('date given: {0}', dateWord(asOf)),
      published ? t('published {0}', isoDate(published)) : undefined,
    ),
    asOf: asOf ?? null,
    quote: quote ?? null,
    ...standing(place),
  };
}

/** Pairs in the same words are told once. */
function toPair(pairs: readonly DetailPair[]): PageDetails['pairs'][number] {
  const [{ kind, sure, reason, confidence, ruling }] = pairs as readonly [DetailPair];
  return {
    ends: pairs.map(({ a, b }) => ({ a, b })),
    ...{ reason, confidence: t('{0} sure', percentWord(confidence)), note: ruling?.note ?? '' },
    ...standing({ relation: kind, sure, ...(ruling ? { ruling: ruling.state } : {}) }),
  };
}

/** "August 2025" for "2025-08"; a year alone stays as it is. */
function dateWord(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  if (!/^\d{4}-\d\d$/.test(date)) return isoDate(date);
  return new Intl.DateTimeFormat(vscode.env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}-01T00:00:00Z`),
  );
}
