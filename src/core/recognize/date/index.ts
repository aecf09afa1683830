import type { DateMention, DatePart } from '../../model.ts';
import { claim, isFree, type Reading } from '../recognizer.ts';
import { type CalendarDay, isDay } from './calendar.ts';
import { type Direction, readDirection } from './direction.ts';
import { findDayOrder, isHistory } from './document.ts';
import { formatEdtf, type Period, type Point } from './edtf.ts';
import { type Found, findExpressions, mayBegin } from './grammar.ts';
import type { Situation } from './nearest.ts';
import { isOfCalendar, partialDate } from './partial.ts';
import { type Resolved, resolve } from './resolve.ts';
import { isNumber, makeSource, type Source } from './source.ts';

/** How many sentences back a date still stands for "the next day", "that year". */
const REACH = 3;

/**
 * Finds dates: "3 May 2026", "last month", "the third quarter", "the 1990s". One that can not be resolved (no publication
 * date is known, or none was named before) is left out, since a date mention always has a value; but without a publication date a day
 * or month is one of an unknown year, a weekday one of an unknown week, and a time of day may be one of an unknown day. The numbers of a day or time count nothing either way.
 */
export function recognizeDates(reading: Reading, taken: Uint8Array): DateMention[] {
  const { text, tokens, sentences, marks } = reading;
  const source = makeSource(text, tokens, reading.numerals);
  source.dayFirst = findDayOrder(source);
  const published = parseDay(reading.published);
  const memory: Memory = { anchor: null, sentence: -REACH, year: null, quarter: null, quarterSentence: -REACH, aside: null };
  const history = published === null || isHistory(source, published);
  source.history = history && published !== null;
  const mentions: DateMention[] = [];
  let situation: Situation | undefined;
  const add = (found: Found, edtf: string, implied: readonly DatePart[]) => {
    const start = tokens.starts[found.first] as number;
    const end = tokens.ends[found.end - 1] as number;
    source.previous = found;
    mentions.push({ kind: 'date', start, end, text: text.slice(start, end), value: { edtf, implied } });
    claim(taken, found.first, found.end);
  };
  for (const [index, sentence] of sentences.entries()) {
    source.first = sentence.first;
    source.limit = sentence.last;
    source.previous = null;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i] || !mayBegin(source, i, marks[i] as number)) continue;
      let found: Found | undefined;
      let open: Found | undefined;
      let resolved: Resolved | null = null;
      for (const candidate of findExpressions(source, i)) {
        if (!isFree(taken, candidate.first, candidate.end)) continue;
        // Both ends of an interval are resolved from where the first stands.
        if (!isEnd(candidate)) situation = situate(source, candidate, memory, index, published, history);
        resolved = situation ? resolve(candidate.expression, situation) : null;
        if (!resolved) {
          open ??= candidate;
          continue;
        }
        found = candidate;
        break;
      }
      if (!found || !resolved) {
        if (!open) continue;
        const edtf = published === null || open.expression.kind === 'shift' ? partialDate(open.expression) : undefined;
        // "30 February" is no February.
        if (edtf && !(edtf.length === 7 && isNumber(source, open.end))) add(open, edtf, []);
        else if (isOfCalendar(open.expression)) claim(taken, open.first, open.end);
        else continue;
        i = open.end - 1;
        continue;
      }
      const { period, implied } = resolved;
      add(found, formatEdtf(period), implied);
      if (isAside(source, memory, period, found)) memory.aside = period.from.year;
      else remember(memory, found, period, index, implied.includes('year'));
      i = found.end - 1;
    }
  }
  return mentions;
}

const isEnd = ({ expression }: Found) => expression.kind === 'half' && expression.which === 'to';

/** "The following week" in a text that has named no date yet is the one after its publication; "the following day" is a day of the story. */
const isLonger = (expression: Found['expression']): boolean =>
  expression.kind === 'nth'
    ? isLonger(expression.of)
    : expression.kind === 'shift' &&
      expression.base === 'anchor' &&
      expression.unit !== 'day' &&
      expression.by !== 0 &&
      !expression.quarterOnly;

/** "Three weeks later he resigned": of a time that the text has not named, and not after its publication. */
const isPastAhead = (source: Source, first: number, end: number, expression: Found['expression']): boolean =>
  expression.kind === 'shift' && expression.by > 0 && readDirection(source, first, end, false) === 'past';

const isQuarterOnly = (expression: Found['expression']) => expression.kind === 'shift' && expression.quarterOnly === true;

/** What the dates so far say of the ones that follow. */
interface Memory {
  anchor: Period | null;
  sentence: number;
  /** The last year that was written in full. */
  year: { readonly value: number; readonly sentence: number } | null;
  quarter: Point | null;
  quarterSentence: number;
  /** The year of the last aside of a history: named twice in a row, the text has come to it. */
  aside: number | null;
}

function situate(
  source: Source,
  { first, end, expression }: Found,
  memory: Memory,
  sentence: number,
  published: CalendarDay | null,
  history: boolean,
): Situation {
  const near = source.history || sentence - memory.sentence < (published === null ? 1 : REACH);
  const anchor = near ? memory.anchor : null;
  // "In March 1999 … and again in May": a month alone stays in a year long past that its sentence names.
  const elsewhere =
    memory.year !== null &&
    memory.year.sentence === sentence &&
    published !== null &&
    memory.year.value < published.year - 1 &&
    expression.kind === 'calendar' &&
    expression.day === undefined &&
    expression.aim === undefined;
  return new Reached(
    published,
    anchor ??
      (published && memory.anchor === null && isLonger(expression) && !isPastAhead(source, first, end, expression)
        ? { from: published }
        : null),
    sentence - memory.sentence < 2,
    source.history || (anchor !== null && (history || elsewhere)),
    sentence - memory.quarterSentence < (isQuarterOnly(expression) ? 8 * REACH : 2 * REACH) ? memory.quarter : null,
    () => readDirection(source, first, end, expression.kind === 'calendar' && expression.weekday !== undefined),
  );
}

/** The direction is read when it is asked for: most dates are written in full. */
class Reached implements Situation {
  readonly published: CalendarDay | null;
  readonly anchor: Period | null;
  readonly beside: boolean;
  readonly follow: boolean;
  readonly quarter: Point | null;
  readonly #read: () => Direction;
  #direction: Direction | undefined;

  constructor(
    published: CalendarDay | null,
    anchor: Period | null,
    beside: boolean,
    follow: boolean,
    quarter: Point | null,
    read: () => Direction,
  ) {
    this.published = published;
    this.anchor = anchor;
    this.beside = beside;
    this.follow = follow;
    this.quarter = quarter;
    this.#read = read;
  }

  get direction(): Direction {
    this.#direction ??= this.#read();
    return this.#direction;
  }
}

/** How many tokens of a sentence are its opening. */
const OPENING = 3;

/**
 * What moves the time of a history on: a day, a month, a year that opens a sentence. A year inside one ("planned for 1976"),
 * one far from the time it has come to ("a study of 1998 found"), a look back ("a year earlier") and the time of its writer are asides.
 */
function isAside(source: Source, { anchor, aside }: Memory, { from }: Period, { first, expression }: Found): boolean {
  if (source.history && expression.kind === 'shift' && expression.base === 'published') return true;
  if (!source.history || anchor === null) return false;
  if (expression.kind === 'shift' && expression.base === 'anchor' && expression.by < 0) return true;
  if (from.month !== undefined) return false;
  // The year that the text is in, named once more inside a sentence, takes nothing back of the month it has come to.
  const again = anchor.from.month !== undefined && expression.kind === 'calendar' && from.year === (anchor.to ?? anchor.from).year;
  if (again && first > source.first + OPENING) return true;
  const inside = anchor.from.month !== undefined && from.year !== anchor.from.year && from.year !== aside && first > source.first + OPENING;
  return inside || from.year < anchor.from.year - 10 || from.year > anchor.from.year + 30;
}

function remember(memory: Memory, { expression }: Found, period: Period, sentence: number, implied: boolean): void {
  if (expression.kind === 'era') return;
  memory.aside = null;
  // A winter begins in the year that the text has come to.
  memory.anchor = expression.kind === 'season' ? { from: period.from } : period;
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
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDay(year, month, day) ? { year, month, day } : null;
}
