import { NUMBER } from '../../text/tokens.ts';
import type { CalendarDay } from './calendar.ts';
import { eraAt } from './era.ts';
import { weekdays } from './lexicon.ts';
import { digits, type Source } from './source.ts';

const y = 'y'.charCodeAt(0);

/** A text most of whose written years lie well before its publication, and that is no news, tells its dates in order. */
export function isHistory(source: Source, published: CalendarDay): boolean {
  const { kinds, lower } = source.tokens;
  let far = 0;
  let near = 0;
  for (let i = 0; i < source.limit; i++) {
    if (kinds[i] !== NUMBER) continue;
    if (eraAt(source, i + 1) === 'bc') far++;
    if ((lower[i] as string).length !== 4) continue;
    const value = digits(source, i);
    if (value === undefined || value < 1000 || value > published.year + 5) continue;
    if (value < published.year - 1) far++;
    else near++;
  }
  return far >= 8 && far > near * 2 && far > countNews(source) * 4;
}

/** How often a text speaks of today, of weekdays and of how long ago something was. */
function countNews({ tokens: { lower }, limit }: Source): number {
  let news = 0;
  for (let i = 0; i < limit; i++) {
    const word = lower[i] as string;
    const { length } = word;
    if (length > 4 && length < 10 && word.charCodeAt(length - 1) === y) {
      if (weekdays.has(word) || word === 'today' || word === 'yesterday') news++;
    } else if (length === 3 && word === 'ago') news++;
  }
  return news;
}

const numeric = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/;

/** Whether the document writes the day first: settled by one date that can be read in one way only. */
export function findDayOrder({ text, tokens }: Source): boolean | null {
  const { kinds, starts, ends, lower } = tokens;
  let day = 0;
  let month = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (kinds[i] !== NUMBER) continue;
    const start = starts[i] as number;
    const end = ends[i] as number;
    const dotted = end - start > 5 && (lower[i] as string).includes('.');
    const joint = text[end];
    if (!dotted && (end - start > 2 || (joint !== '/' && joint !== '-'))) continue;
    const match = numeric.exec(text.slice(start, start + 11));
    if (!match) continue;
    const [a = 0, b = 0] = match[0].split(match[1] as string).map(Number);
    if (a > 12 && a <= 31 && b <= 12) day++;
    else if (b > 12 && b <= 31 && a <= 12) month++;
  }
  return day > 0 === month > 0 ? null : day > 0;
}
