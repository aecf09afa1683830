import { NUMBER } from '../text/tokens.ts';
import { together } from './figure.ts';
import { numberWords } from './numberWords.ts';
import type { Numeral } from './numerals.ts';
import type { Reading } from './recognizer.ts';

/** "11:30", "11 a.m.", "11 o'clock" */
export function isClock(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  const after = tokens.lower[last];
  if (
    after === ':' &&
    tokens.starts[last] === tokens.ends[last - 1] &&
    tokens.kinds[last + 1] === NUMBER &&
    tokens.starts[last + 1] === tokens.ends[last]
  )
    return true;
  if (tokens.lower[first - 1] === ':' && tokens.ends[first - 1] === tokens.starts[first] && tokens.kinds[first - 2] === NUMBER) return true;
  return (
    after === 'am' ||
    after === 'pm' ||
    after === 'a.m.' ||
    after === 'p.m.' ||
    after === 'a.m' ||
    after === 'p.m' ||
    after === "o'clock" ||
    after === 'gmt' ||
    after === 'hrs'
  );
}

/** "the March 11 uprising", "Feb. 30": a day, whether or not the calendar or an event's name leaves it a date. */
export function isDayOfMonth(reading: Reading, { first, last, value, form }: Numeral): boolean {
  const { tokens, text } = reading;
  if (form !== 'digits' || last - first > 1 || !Number.isInteger(value) || value < 1 || value > 31) return false;
  const month = tokens.lower[first - 1] === '.' ? first - 2 : first - 1;
  const letter = text[tokens.starts[month] ?? text.length] ?? '';
  return months.has(tokens.lower[month] ?? '') && letter !== letter.toLowerCase() && together(reading, month, first);
}

const hourLeads = new Set('at by around about until till before after since from'.split(' '));

/** "ten o'clock", "half past four", "a quarter to six", "at 5 in the morning", "by nine that evening" */
export function isHour({ tokens, sentenceOf }: Reading, { first, last, value, fraction }: Numeral): boolean {
  const word = (i: number) => (sentenceOf[i] === sentenceOf[first] ? (tokens.lower[i] ?? '') : '');
  const numberNext = (i: number) => tokens.kinds[i] === NUMBER || numberWords.has(word(i));
  if (word(last) === "o'clock") return true;
  if (word(last) === 'past' && numberNext(last + 1)) return fraction || value < 60;
  if (word(last) === 'to' && value === 0.25 && numberNext(last + 1)) return true;
  if (value > 12 || value < 1 || fraction) return false;
  const before = word(first - 1);
  if (before === 'past' || before === 'to') {
    const part = word(first - 2);
    return part === 'quarter' || (before === 'past' && part === 'half');
  }
  if (!hourLeads.has(before)) return false;
  const after = word(last);
  if (after === 'tonight' || (after === 'at' && word(last + 1) === 'night')) return true;
  const day =
    after === 'in' && word(last + 1) === 'the' ? word(last + 2) : /^(?:this|that|yesterday|tomorrow)$/.test(after) ? word(last + 1) : '';
  return day === 'morning' || day === 'afternoon' || day === 'evening' || (day === 'night' && after !== 'in');
}

/** Months in full and as news shortens them. */
export const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
