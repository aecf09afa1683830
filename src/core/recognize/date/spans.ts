import { numeralAt } from '../numerals.ts';
import { addDays, addMonths, type CalendarDay, weekdayOf } from './calendar.ts';
import type { Period, Point } from './edtf.ts';
import type { Read, Span } from './expression.ts';
import { quarterFrom } from './extent.ts';
import { aims, type Unit, units } from './lexicon.ts';
import { type Source, smallNumber, word } from './source.ts';

/** "the next 3 days", "China's last two quarters": with one of these before it, a length of time. */
const determiners = new Set("the these those its their his her my our your 's".split(' '));
const working = new Set(['business', 'working', 'trading']);

/** "next 3 days", "the last two quarters", "the previous 6 business days", "next couple of weeks"; "two coming months". */
export function readSpan(s: Source, i: number): Read<Span> | undefined {
  const first = aims.get(word(s, i));
  if (first === 0) return undefined;
  const amount = readCount(s, first === undefined ? i : i + 1);
  if (!amount) return undefined;
  const aimed = first === undefined ? amount.end : i;
  const way = first ?? aims.get(word(s, aimed));
  if (!way) return undefined;
  let at = first === undefined ? aimed + 1 : amount.end;
  const works = working.has(word(s, at));
  if (works) at++;
  const unit = units.get(word(s, at));
  // Quarters and working days are those of the calendar with an article too.
  const length = first !== undefined && unit !== 'quarter' && !works && determiners.has(word(s, i - 1));
  if (unit === undefined || length || unit === 'weekend' || (works && unit !== 'day') || (amount.count > 1 && !word(s, at).endsWith('s')))
    return undefined;
  return { end: at + 1, expression: { kind: 'span', unit, count: amount.count, way, working: works, from: undefined } };
}

function readCount(s: Source, i: number): { count: number; end: number } | undefined {
  if (word(s, i) === 'couple') return { count: 2, end: word(s, i + 1) === 'of' ? i + 2 : i + 1 };
  const numeral = numeralAt(s.numerals, i);
  if (numeral) return numeral.ordinal || numeral.value % 1 !== 0 ? undefined : { count: numeral.value, end: numeral.last };
  const small = smallNumber(s, i);
  return small && !small.ordinal ? { count: small.value, end: small.end } : undefined;
}

/** Words with which a length of time begins on a certain date. */
const starts = new Set(['starting', 'beginning', 'commencing', 'from']);

/** "two weeks starting May 20", "for 3 days from Monday": so many units from the first day on; `date` reads that day. */
export function readStarting(s: Source, i: number, date: (at: number) => Read | undefined): Read<Span> | undefined {
  const article = word(s, i) === 'a' || word(s, i) === 'an';
  const amount = article ? { count: 1, end: i + 1 } : readCount(s, i);
  const unit = amount && units.get(word(s, amount.end));
  if (!amount || !unit || unit === 'weekend') return undefined;
  let at = amount.end + 1;
  if (word(s, at) === ',') at++;
  // "three days from Monday" is Thursday, unless something lasts for them.
  if (!starts.has(word(s, at)) || (word(s, at) === 'from' && word(s, i - 1) !== 'for')) return undefined;
  at++;
  if (word(s, at) === 'from' || word(s, at) === 'on') at++;
  const from = date(at);
  return from && { end: from.end, expression: { kind: 'span', unit, count: amount.count, way: 1, working: false, from: from.expression } };
}

const MAX_COUNT = 1000;

/**
 * The days from the one after publication on, or back from the one before it; quarters, decades and centuries are whole ones of
 * the calendar. Months and years are counted to the day and hold about.
 */
export function spanPeriod({ unit, count, way, working: works }: Span, today: CalendarDay): Period | null {
  if (count < 1 || count > MAX_COUNT) return null;
  if (works) return workingDays(today, count, way);
  switch (unit) {
    case 'day':
    case 'week':
    case 'fortnight': {
      const days = count * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14);
      return days === 1
        ? { from: addDays(today, way) }
        : way > 0
          ? { from: addDays(today, 1), to: addDays(today, days) }
          : { from: addDays(today, -days), to: addDays(today, -1) };
    }
    case 'month':
    case 'year': {
      const far = addMonths(today, way * count * (unit === 'month' ? 1 : 12));
      return way > 0 ? { from: about(addDays(today, 1)), to: about(far) } : { from: about(far), to: about(addDays(today, -1)) };
    }
    case 'quarter': {
      const start = { year: today.year, month: today.month - ((today.month - 1) % 3), day: 1 };
      const first = addMonths(start, way > 0 ? 3 : -3 * count);
      return quarterFrom(first.year, first.month, 3 * count);
    }
    case 'decade':
    case 'century': {
      const years = unit === 'decade' ? 10 : 100;
      const start = Math.floor(today.year / years) * years;
      const first = way > 0 ? start + years : start - years * count;
      return { from: { year: first }, to: { year: first + years * count - 1 } };
    }
    default:
      return null;
  }
}

const about = (day: CalendarDay): Point => ({ ...day, about: true });

/** Monday to Friday; what days off a place has besides is not known. */
function workingDays(today: CalendarDay, count: number, way: number): Period {
  let near: CalendarDay | undefined;
  let day = today;
  for (let left = count; left > 0; ) {
    day = addDays(day, way);
    if (weekdayOf(day) > 5) continue;
    near ??= day;
    left--;
  }
  const first = near ?? day;
  return way > 0 ? { from: first, to: day } : { from: day, to: first };
}

/** "for the year", "in the month": the one of the publication date, where no words after it say which one else. */
export function readTheUnit(s: Source, i: number): Read | undefined {
  if (!units.has(word(s, i))) return undefined;
  let at = i - 1;
  const kind = word(s, at);
  if (kind === 'full' || kind === 'fiscal' || kind === 'whole' || kind === 'calendar') at--;
  const lead = word(s, at - 1);
  const unit = units.get(word(s, i)) as Unit;
  if (word(s, at) !== 'the' || !(lead === 'for' || ((lead === 'in' || lead === 'during') && unit !== 'day'))) return undefined;
  const next = word(s, i + 1);
  if (next !== '' && !/^[.,;:)!?"”]$/.test(next) && !goesOn.has(next)) return undefined;
  return { end: i + 1, expression: { kind: 'shift', unit, by: 0, base: 'published', yearBehind: true } };
}

/** What may follow "for the year" and says nothing of which year it is. */
const goesOn = new Set('and or but as with while when because on at by were was is are rose fell'.split(' '));
