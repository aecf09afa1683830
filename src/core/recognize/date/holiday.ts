import type { Holiday, Read } from './expression.ts';
import { holidaysByFirst } from './lexicon.ts';
import { readWithin } from './periods.ts';
import { isCapital, type Source, word } from './source.ts';

export function readHolidayName(s: Source, i: number): { name: string; end: number } | undefined {
  for (const words of holidaysByFirst.get(word(s, i)) ?? []) {
    let at = 0;
    while (at < words.length && word(s, i + at) === words[at]) at++;
    if (at === words.length) return { name: words.join(' '), end: i + at };
  }
  return undefined;
}

/** What begins a holiday in lower case too: "may day" and "election day" are other things. */
const wellKnown = new Set(['christmas', 'halloween', 'thanksgiving', 'easter', 'valentine', 'boxing', 'labor', 'memorial', 'veterans']);

/** "Christmas", "Good Friday 2026", "Thanksgiving last year", "Labor Day weekend". */
export function readHoliday(s: Source, i: number): Read | undefined {
  const holiday = readHolidayName(s, i);
  if (!holiday) return undefined;
  const weekend = word(s, holiday.end) === 'weekend' ? holiday.end + 1 : 0;
  const within = readWithin(s, weekend || holiday.end);
  if (!within && !isCapital(s, i) && !wellKnown.has(word(s, i))) return undefined;
  if (weekend) {
    const of: Holiday = { kind: 'holiday', name: holiday.name, within: within?.expression };
    return { end: within?.end ?? weekend, expression: { kind: 'week', of, weekend: true } };
  }
  if (!within) {
    // "the Christmas floods of 2019"
    let later: Read | undefined;
    for (let at = holiday.end; at < holiday.end + 6 && !later; at++)
      if (word(s, at) === 'in' || word(s, at) === 'of') later = readWithin(s, at);
    return { end: holiday.end, expression: { kind: 'holiday', name: holiday.name, within: later?.expression } };
  }
  return { end: within.end, expression: { kind: 'holiday', name: holiday.name, within: within.expression } };
}
