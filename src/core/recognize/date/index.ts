import type { DateMention } from '../../model.ts';
import { claim, isFree, type Reading } from '../recognizer.ts';
import type { CalendarDay } from './calendar.ts';
import { readDirection } from './direction.ts';
import { formatEdtf, type Period, type Point } from './edtf.ts';
import { type Found, findExpressions } from './grammar.ts';
import { weekdays } from './lexicon.ts';
import { type Resolved, resolve, type Situation } from './resolve.ts';
import { digits, makeSource, type Source } from './source.ts';

/** How many sentences back a date still stands for "the next day", "that year". */
const REACH = 3;

/**
 * Finds dates: "3 May 2026", "last month", "the third quarter", "the 1990s". One that can not be resolved (no publication
 * date is known, or none was named before) is left out: a date mention always has a value.
 */
export function recognizeDates(reading: Reading, taken: Uint8Array): DateMention[] {
  const { text, tokens, sentences } = reading;
  const source = makeSource(text, tokens, reading.numerals);
  source.dayFirst = findDayOrder(source);
  const published = parseDay(reading.published);
  const memory: Memory = { anchor: null, sentence: -REACH, year: null, quarter: null, quarterSentence: -REACH };
  const history = published === null || isHistory(source, published);
  source.history = history && published !== null;
  const mentions: DateMention[] = [];
  for (const [index, sentence] of sentences.entries()) {
    source.first = sentence.first;
    source.limit = sentence.last;
    source.previous = null;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i]) continue;
      let found: Found | undefined;
      let resolved: Resolved | null = null;
      for (const candidate of findExpressions(source, i)) {
        if (!isFree(taken, candidate.first, candidate.end)) continue;
        resolved = resolve(candidate.expression, situate(source, candidate, memory, index, published, history));
        if (!resolved) continue;
        found = candidate;
        break;
      }
      if (!found || !resolved) continue;
      const { period, implied } = resolved;
      source.previous = found;
      const start = tokens.starts[found.first] as number;
      const end = tokens.ends[found.end - 1] as number;
      mentions.push({ kind: 'date', start, end, text: text.slice(start, end), value: { edtf: formatEdtf(period), implied } });
      claim(taken, found.first, found.end);
      if (!isAside(source, memory, period, found)) remember(memory, found, period, index, implied.includes('year'));
      i = found.end - 1;
    }
  }
  return mentions;
}

const isQuarterOnly = (expression: Found['expression']) => expression.kind === 'shift' && expression.quarterOnly === true;

/** What the dates so far say of the ones that follow. */
interface Memory {
  anchor: Period | null;
  sentence: number;
  /** The last year that was written in full. */
  year: { readonly value: number; readonly sentence: number } | null;
  quarter: Point | null;
  quarterSentence: number;
}

function situate(
  source: Source,
  { first, end, expression }: Found,
  memory: Memory,
  sentence: number,
  published: CalendarDay | null,
  history: boolean,
): Situation {
  const near = source.history || sentence - memory.sentence < (history ? 10 * REACH : REACH);
  const anchor = near ? memory.anchor : null;
  // "In March 1999 … and again in May": a month alone stays in a year long past that its sentence names.
  const elsewhere =
    memory.year !== null &&
    memory.year.sentence === sentence &&
    published !== null &&
    memory.year.value < published.year - 1 &&
    expression.kind === 'calendar' &&
    expression.day === undefined;
  return {
    published,
    anchor,
    follow: source.history || (anchor !== null && (history || elsewhere)),
    quarter: sentence - memory.quarterSentence < (isQuarterOnly(expression) ? 8 * REACH : 2 * REACH) ? memory.quarter : null,
    direction: readDirection(source, first, end),
  };
}

/** In a history, a bare year far from the time it has come to is an aside ("a study of 1998 found"), as is the time of its writer. */
function isAside(source: Source, { anchor }: Memory, { from }: Period, { expression }: Found): boolean {
  if (source.history && expression.kind === 'shift' && expression.base === 'published') return true;
  return source.history && anchor !== null && from.month === undefined && Math.abs(from.year - anchor.from.year) > 10;
}

function remember(memory: Memory, { expression }: Found, period: Period, sentence: number, implied: boolean): void {
  if (expression.kind === 'era') return;
  memory.anchor = period;
  memory.sentence = sentence;
  if (!implied) memory.year = { value: period.from.year, sentence };
  if (expression.kind === 'quarter' && expression.months === 3) {
    memory.quarter = period.from;
    memory.quarterSentence = sentence;
  } else if (memory.quarter && sentence - memory.quarterSentence < REACH) memory.quarterSentence = sentence;
}

/** Parses "2026-02-03" (a time after it is left out); `null` for anything else. */
export function parseDay(iso: string | null): CalendarDay | null {
  const match = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** A text most of whose written years lie well before its publication tells its dates in order. */
function isHistory(source: Source, published: CalendarDay): boolean {
  let far = 0;
  let near = 0;
  let news = 0;
  for (let i = 0; i < source.limit; i++) {
    const lower = source.tokens.lower[i] as string;
    if (weekdays.has(lower) || lower === 'today' || lower === 'yesterday' || lower === 'ago') news++;
    const value = digits(source, i);
    if (value === undefined || value < 1000 || value > published.year + 5 || source.tokens.lower[i]?.length !== 4) continue;
    if (value < published.year - 1) far++;
    else near++;
  }
  return far >= 8 && far > near * 2 && far > news * 4;
}

const numeric = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/;

/** Whether the document writes the day first: settled by one date that can be read in one way only. */
function findDayOrder(source: Source): boolean | null {
  const { text, tokens } = source;
  let day = 0;
  let month = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (digits(source, i) === undefined && !(tokens.lower[i] as string).includes('.')) continue;
    const start = tokens.starts[i] as number;
    const match = numeric.exec(text.slice(start, start + 11));
    if (!match) continue;
    const [a = 0, b = 0] = match[0].split(match[1] as string).map(Number);
    if (a > 12 && a <= 31 && b <= 12) day++;
    else if (b > 12 && b <= 31 && a <= 12) month++;
  }
  return day > 0 === month > 0 ? null : day > 0;
}
