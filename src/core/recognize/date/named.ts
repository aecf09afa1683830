import { LISTED, readDayFirst, readMonth, readMonthFirst, readNumeric, readWeekday } from './absolute.ts';
import { readAway } from './away.ts';
import { isDay } from './calendar.ts';
import { type Calendar, calendar, type Read } from './expression.ts';
import { aims, doubtful, seasons, units } from './lexicon.ts';
import { readQuarter, readWithin, shift } from './periods.ts';
import { readDated } from './relative.ts';
import { isCapital, isDash, isGlued, isNumber, type Source, smallNumber, word } from './source.ts';
import { readYear } from './year.ts';

/** "3 and 4 May", "3, 4 and 5 May": a day that takes its month from the next one, and "May 3 and 4", from the one before. */
export function readListedDay(s: Source, i: number): Read | undefined {
  const number = smallNumber(s, i);
  if (!number || !isNumber(s, i) || number.value < 1 || number.value > 31) return undefined;
  const ahead = readLastOfList(s, number.end);
  if (ahead) return { end: number.end, expression: { ...ahead, day: number.value } };
  const before = word(s, i - 1);
  const joint = before === 'and' && word(s, i - 2) === ',' ? i - 2 : i - 1;
  const previous = s.previous;
  if ((before !== 'and' && before !== 'or' && before !== ',') || previous?.end !== joint || previous.expression.kind !== 'calendar')
    return undefined;
  const { month, day, year } = previous.expression;
  const unwritten = year !== undefined && word(s, joint - 1).length < 4; // read from the end of the list
  if (month === undefined || day === undefined || (year !== undefined && !unwritten && before !== ',') || number.value <= day)
    return undefined;
  const after = word(s, number.end);
  if (
    after !== '' &&
    !/^[.,;:)]$/.test(after) &&
    !['and', 'or', 'in', 'at', 'to', 'with', 'for', 'after', 'as', 'but', 'by', 'was', 'were', 'is', 'are', 'will'].includes(after)
  )
    return undefined;
  const written = after === ',' || after === '' ? readWithinYear(s, number.end) : undefined;
  const listed = calendar({ year: unwritten ? year : undefined, month, day: number.value });
  return written ? { end: written.end, expression: { ...listed, year: written.year } } : { end: number.end, expression: listed };
}

/** The date at the end of a list of days that goes on at `at`: the "9 May" of "5, 6 and 9 May". */
function readLastOfList(s: Source, at: number): Calendar | undefined {
  let end = at;
  for (let k = 0; k < LISTED; k++) {
    const joint = word(s, end);
    if ((joint !== 'and' && joint !== 'or' && joint !== ',') || !isNumber(s, end + 1)) return undefined;
    const last = readDayFirst(s, end + 1);
    if (last?.expression.kind === 'calendar') return last.expression;
    end = smallNumber(s, end + 1)?.end ?? end;
  }
  return undefined;
}

function readWithinYear(s: Source, i: number): { year: number; end: number } | undefined {
  return word(s, i) === ',' && word(s, i + 1).length === 4 ? readYear(s, i + 1, true) : undefined;
}

/** "2026" where a date is expected. */
export function readYearAfterOf(s: Source, i: number): Read | undefined {
  const text = word(s, i);
  const value = Number(text);
  return text.length === 4 && value >= 1000 && value < 2200 ? { end: i + 1, expression: calendar({ year: value }) } : undefined;
}

/** "'98" after "in", "of", "since"… */
export function readShortYear(s: Source, i: number): Read | undefined {
  if (!isNumber(s, i + 1) || !isGlued(s, i + 1) || word(s, i + 1).length !== 2) return undefined;
  if (!['in', 'of', 'since', 'until', 'to', 'by', 'and', 'summer', 'early', 'late'].includes(word(s, i - 1))) return undefined;
  const within = readWithin(s, i);
  return within && { end: within.end, expression: within.expression };
}

/** Words after which "May", "March", "August" or "Dec" alone is the month. */
const monthLeads = new Set(
  'in since until till by last next this from to through during before after between late early mid for of every and or around till'.split(
    ' ',
  ),
);

const verbs = new Set(['may', 'march', 'mar']);

/** The year of the month that is listed after one: "in April and June 1955". */
function readListedYear(s: Source, i: number): number | undefined {
  const joint = word(s, i);
  if (joint !== 'and' && joint !== 'or' && joint !== ',') return undefined;
  const next = readMonthFirst(s, i + 1);
  return next?.expression.kind === 'calendar' && next.expression.day === undefined ? next.expression.year : undefined;
}

const attacks = new Set(['attacks', 'terrorist', 'terror', 'hijackers', 'uprising', 'revolution', 'massacre', 'movement']);

/** "the March election". */
const determiners = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', "'s", 'this', 'that']);

export function readMonthDate(s: Source, i: number): Read | undefined {
  const month = readMonth(s, i);
  // What follows "last" or "next" has been read with it, or means nothing here.
  if (!month || aims.has(word(s, i - 1))) return undefined;
  const dated = readMonthFirst(s, i);
  if (dated && dated.end > month.end) {
    // "the September 11 attacks": a name, not a day of the last September.
    if (dated.expression.kind === 'calendar' && dated.expression.year === undefined && attacks.has(word(s, dated.end))) return undefined;
    const lowerDoubt = !isCapital(s, i) && doubtful.has(word(s, i));
    const solid = dated.expression.kind !== 'calendar' || dated.expression.day !== undefined || dated.expression.year !== undefined;
    const sure =
      !lowerDoubt ||
      isNumber(s, month.end) ||
      (dated.expression.kind === 'calendar' && dated.expression.year !== undefined && !verbs.has(word(s, i)));
    return solid && sure ? dated : undefined;
  }
  const within = readWithin(s, month.end);
  const listed = isCapital(s, i) ? readListedYear(s, month.end) : undefined;
  if (listed !== undefined) return { end: month.end, expression: calendar({ month: month.month, year: listed }) };
  if (within && (isCapital(s, i) || !doubtful.has(word(s, i))))
    return { end: within.end, expression: calendar({ month: month.month, within: within.expression }) };
  if (!month.doubtful) return { end: month.end, expression: calendar({ month: month.month }) };
  const lead = word(s, i - 1) === 'the' || isDash(s, i - 1) ? word(s, i - 2) : word(s, i - 1);
  // A given name stands before another capital: "to April Jones".
  const named = lead !== 'in' && month.end < s.limit && isCapital(s, month.end) && !isNumber(s, month.end);
  const adjective = isCapital(s, i) && determiners.has(word(s, i - 1)) && month.end < s.limit && /^[a-z]{4}/.test(word(s, month.end));
  const joins = isDash(s, month.end) || word(s, month.end) === 'to' || word(s, month.end) === 'through';
  const ranged = isCapital(s, i) && joins && isCapital(s, month.end + 1) && readMonth(s, month.end + 1) !== undefined;
  if (ranged) return { end: month.end, expression: calendar({ month: month.month }) };
  if ((!monthLeads.has(lead) && !adjective) || named) return undefined;
  if (!isCapital(s, i)) {
    const the = word(s, i - 1) === 'the' && verbs.has(word(s, i));
    const last = !the && (lead === 'in' || lead === 'since' || lead === 'until') && /^[.,;:)!?]?$/.test(word(s, month.end));
    return (doubtful.has(word(s, i)) || word(s, i).length < 4) && !last
      ? undefined
      : { end: month.end, expression: calendar({ month: month.month }) };
  }
  return { end: month.end, expression: calendar({ month: month.month }) };
}

/** "Bloody Sunday", "Super Tuesday": days of their own. */
const ownNames = new Set(['bloody', 'super', 'cyber', 'giving', 'fat', 'black', 'ash', 'palm', 'holy', 'red', 'ruby', 'casual', 'freaky']);
/** "on Friday nights". */
const recurrences = new Set(['nights', 'mornings', 'evenings', 'afternoons']);

export function readWeekdayDate(s: Source, i: number): Read | undefined {
  const weekday = readWeekday(s, i);
  if (!weekday || aims.has(word(s, i - 1)) || ownNames.has(word(s, i - 1))) return undefined;
  if (recurrences.has(word(s, weekday.end))) return undefined;
  // "Saturday Night Live"
  if (word(s, weekday.end) === 'night' && isCapital(s, weekday.end) && weekday.end + 1 < s.limit && isCapital(s, weekday.end + 1))
    return undefined;
  const dated = readDated(s, weekday.end);
  if (dated) return { end: dated.end, expression: { ...dated.expression, weekday: weekday.weekday } };
  // "Friday, 5/12/2017"
  const numeric = readNumeric(s, word(s, weekday.end) === ',' ? weekday.end + 1 : weekday.end);
  if (numeric?.expression.kind === 'calendar' && numeric.expression.day !== undefined)
    return { end: numeric.end, expression: { ...numeric.expression, weekday: weekday.weekday } };
  const nth = isNumber(s, weekday.end) && smallNumber(s, weekday.end)?.ordinal;
  if (weekday.doubtful && !(isCapital(s, i) && (weekday.end > i + 1 || word(s, i - 1) === 'on' || nth))) return undefined;
  // The part of the day is a time, which has no place in the value: "Friday night" is dated "Friday".
  const at = weekday.end;
  const the = word(s, at) === 'the' ? at + 1 : at;
  const number = smallNumber(s, the);
  const bare =
    number && !number.ordinal && isNumber(s, the) && number.value > 0 && number.value <= 31 && /^(?:[.,;:)!?]|)$/.test(word(s, number.end));
  if (number && (bare || (number.ordinal && number.value <= 31 && (isNumber(s, the) || the > at)))) {
    return { end: number.end, expression: calendar({ weekday: weekday.weekday, day: number.value }) };
  }
  // "Friday two weeks ago"
  const away = units.has(word(s, word(s, at) === ',' ? at + 2 : at + 1)) ? readAway(s, word(s, at) === ',' ? at + 1 : at) : undefined;
  if (away?.expression.kind === 'shift' && away.expression.unit === 'week' && away.expression.base === 'published')
    return {
      end: away.end,
      expression: { kind: 'nth', number: weekday.weekday, unit: 'weekday', weekday: weekday.weekday, of: away.expression },
    };
  const of = word(s, at) === 'of' ? at + 1 : at;
  const week = of > at && word(s, of) === 'the' ? of + 1 : of;
  const aim = aims.get(word(s, week));
  if (aim !== undefined && word(s, week + 1) === 'week') {
    return {
      end: week + 2,
      expression: {
        kind: 'nth',
        number: 1,
        unit: 'weekday',
        weekday: weekday.weekday,
        // "Tuesday of the following week" is counted from the date named before.
        of: week > of ? { kind: 'shift', unit: 'week', by: aim, base: 'anchor', whole: true } : shift('week', aim),
      },
    };
  }
  return { end: at, expression: calendar({ weekday: weekday.weekday }) };
}

/** "on the 3rd", "on 3rd", "the 3rd of next month": a day of the month, where no noun follows that it could count. */
export function readTheDay(s: Source, i: number): Read | undefined {
  const number = smallNumber(s, i);
  const the = word(s, i - 1) === 'the';
  const lead = word(s, the ? i - 2 : i - 1);
  if (!number?.ordinal || number.value > 31 || number.value < 1 || !(the || (lead === 'on' && isNumber(s, i)))) return undefined;
  const of = word(s, number.end) === 'of' ? number.end + 1 : number.end;
  const aim = aims.get(word(s, of)) ?? (of > number.end && word(s, of) === 'that' ? 0 : undefined);
  if (aim !== undefined && word(s, of + 1) === 'month') {
    const month = shift('month', aim, word(s, of) === 'that' ? 'anchor' : 'published');
    return { end: of + 2, expression: { kind: 'nth', number: number.value, unit: 'day', of: month } };
  }
  if (!['on', 'by', 'until', 'since', 'before', 'after'].includes(lead)) return undefined;
  const next = word(s, number.end);
  return next === '' ||
    /^[.,;:)!?"”]$/.test(next) ||
    ['and', 'at', 'of', 'after', 'when', 'in', 'but', 'was', 'were', 'is', 'to', 'with', 'the'].includes(next)
    ? { end: number.end, expression: calendar({ day: number.value }) }
    : undefined;
}

/** "2026 March 3", "2026-Mar-14", "2025 summer", "2025 Q3", "2025 third quarter". */
export function readYearFirst(s: Source, i: number): Read | undefined {
  const year = readYearAfterOf(s, i);
  if (!year) return undefined;
  const quarter = readQuarter(s, i + 1);
  if (quarter?.expression.kind === 'quarter' && !quarter.expression.within) {
    return { end: quarter.end, expression: { ...quarter.expression, within: year.expression } };
  }
  const season = seasons.get(word(s, i + 1));
  if (season !== undefined && !isCapital(s, i + 1))
    return { end: i + 2, expression: { kind: 'season', month: season, within: year.expression } };
  const mark = word(s, i + 1);
  if ((mark === '-' || mark === '/') && isGlued(s, i + 1) && word(s, i + 3) === mark) {
    const named = readMonth(s, i + 2);
    const day = smallNumber(s, i + 4);
    return named && day && isNumber(s, i + 4) && isDay(Number(word(s, i)), named.month, day.value)
      ? { end: day.end, expression: calendar({ year: Number(word(s, i)), month: named.month, day: day.value }) }
      : undefined;
  }
  const month = readMonth(s, i + 1);
  const dated = readMonthFirst(s, i + 1);
  const sure = !month?.doubtful || (!isCapital(s, i + 1) && word(s, i + 1).length > 3 && !verbs.has(word(s, i + 1)));
  if (month && sure && dated?.end === month.end)
    return { end: month.end, expression: calendar({ year: Number(word(s, i)), month: month.month }) };
  return dated?.expression.kind === 'calendar' &&
    dated.expression.day !== undefined &&
    dated.expression.year === undefined &&
    isCapital(s, i + 1)
    ? { end: dated.end, expression: { ...dated.expression, year: Number(word(s, i)) } }
    : undefined;
}
