import type { Magnitude } from '../model.ts';
import { articleLeads, type Found, hyphens, lowerAt, one, plain, readUnit } from './durationUnit.ts';
import type { Reading } from './recognizer.ts';
import { timeUnits } from './timeUnits.ts';

/** Words with which a length of time begins that has no number. */
export const vague: ReadonlySet<string> = new Set(['several', 'few', 'many', 'some', 'following', 'subsequent', 'intervening']);

const singles = new Set('minute hour day week month year decade century'.split(' '));
/** Units that may stand without a number. */
export const bareUnits: ReadonlySet<string> = new Set([
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'decades',
  'centuries',
  ...singles,
]);

/** "another day": one more. */
export function readAnother(reading: Reading, i: number): Found | undefined {
  const unit = timeUnits.get(lowerAt(reading, i + 1, i));
  const { text, tokens } = reading;
  const lower = unit && text[tokens.starts[i + 1] as number] === lowerAt(reading, i + 1, i)[0];
  return !lower || unit.unit === 'second' || lowerAt(reading, i + 1, i).endsWith('s')
    ? undefined
    : plain(reading, one(i), { unit, end: i + 2 });
}

/** "several years", "many months", "the following days". */
export function readVague(reading: Reading, i: number): Found | undefined {
  const counted = readUnit(reading, i + 1, i);
  if (!counted || hyphens.has(lowerAt(reading, i + 1, i)) || counted.unit.unit === 'second') return undefined;
  const unit = lowerAt(reading, counted.end - 1, i);
  if (!unit.endsWith('s') || unit === 'quarters') return undefined;
  // "Some days are better than others"
  if (lowerAt(reading, i, i) === 'some' && !articleLeads.has(lowerAt(reading, i - 1, i)) && !apart.has(lowerAt(reading, counted.end, i)))
    return undefined;
  return { first: i, last: counted.end, value: amountless(counted.unit.unit) };
}

const amountless = (unit: string): Magnitude => ({ stated: null, min: null, max: null, unit, qualifier: 'about' });
const apart = new Set(['later', 'earlier']);

/** "months later", "years earlier", "a month-long strike", "decades-long". */
export function readApart(reading: Reading, i: number): Found | undefined {
  const unit = timeUnits.get(lowerAt(reading, i, i));
  if (!unit) return undefined;
  const next = lowerAt(reading, i + 1, i);
  if (apart.has(next)) return singles.has(lowerAt(reading, i, i)) ? undefined : { first: i, last: i + 2, value: amountless(unit.unit) };
  if (!hyphens.has(next) || lowerAt(reading, i + 2, i) !== 'long' || hyphens.has(lowerAt(reading, i - 1, i))) return undefined;
  return singles.has(lowerAt(reading, i, i))
    ? plain(reading, one(i), { unit, end: i + 3 })
    : { first: i, last: i + 3, value: amountless(unit.unit) };
}
