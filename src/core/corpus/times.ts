import type { DateMention, Mention } from '../model.ts';
import type { Page } from '../text/page.ts';
import { DAY } from './cycles.ts';

/** How far behind a figure a date may stand and still tell its time. */
const AFTER = 12;

/** Whether a date before a figure stands between two commas, and so tells the time of something else: "the dam, finished in 1964, is". */
export function isParenthetic({ tokens }: Page, at: number, first: number, from: number): boolean {
  if (at > first || tokens.lower[at + 1] !== ',') return false;
  for (let i = at - 1; i > Math.max(from, at - 7); i--) if (tokens.lower[i] === ',') return true;
  return false;
}

/** Beginning of the nearest date as a plain calendar date, of dates with their distances from a figure, nearest first. */
export function nearestTime(mentions: readonly Mention[], dates: readonly (readonly [number, number])[]): string | null {
  const date = mentions[dates[0]?.[0] ?? -1];
  return date?.kind === 'date' ? (/^\d{4}(?:-\d\d){0,2}/.exec(date.value.edtf)?.[0] ?? null) : null;
}

/** A date of the sentence that stands before the figure or next to it and lies a month or more before publication. */
export function isBackground(
  mentions: readonly Mention[],
  dates: readonly (readonly [number, number])[],
  published: string | null,
  at: number,
): boolean {
  if (!published) return false;
  for (const [index, distance] of dates) {
    const date = mentions[index];
    if (date?.kind !== 'date' || (date.start > at && distance > AFTER)) continue;
    const edtf = date.value.edtf.replace(/[~?%]/g, '');
    const [from = '', to = from] = edtf.split('/');
    const known = to.slice(0, Math.min(to.length, 7));
    if (/^\d{4}(?:-\d\d)?$/.test(known) && known < published.slice(0, known.length)) return true;
  }
  return false;
}

/** Whether a date lies so long before publication that it is no news: more than a month. */
export function isPast({ value }: DateMention, published: string | null): boolean {
  const to = /^\d{4}(?:-\d\d){0,2}$/.exec(
    value.edtf
      .replace(/[~?%]|T.*$/g, '')
      .split('/')
      .at(-1) ?? '',
  )?.[0];
  if (!published || !to) return false;
  const last = to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-28` : to;
  return Date.parse(published) - Date.parse(last) > NEWS;
}

/** How long an event is news, in milliseconds: a month. */
const NEWS = 31 * DAY;
