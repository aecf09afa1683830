import type { MagnitudeMention, Mention } from '../model.ts';
import { tokenAt, WORD } from '../text/tokens.ts';
import { figure, isJoint, lastOfList, neighbour, rangeFigures, readRange, together } from './figure.ts';
import { magnitudeOf, round } from './interval.ts';
import { markWords, mayBe } from './marks.ts';
import type { Numeral } from './numerals.ts';
import { afterChange } from './numeralWords.ts';
import { claim, isFree, type Reading } from './recognizer.ts';

interface Percent {
  readonly unit: string;
  /** Its first token, where that stands before the number. */
  readonly first?: number;
  readonly last: number;
}

/**
 * Shares: 70%, 70 per cent, 70pc, 5-7 percent; and differences between them, which are another quantity and have units of
 * their own: 3 percentage points, 25 basis points.
 */
export function recognizePercent(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals } = reading;
  const free = (numeral: Numeral | undefined) => numeral !== undefined && !numeral.ordinal && isFree(taken, numeral.first, numeral.last);
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    if (!free(numeral)) continue;
    const sign = readSign(reading, numeral.last) ?? readPartOf(reading, numeral) ?? readLeadingSign(reading, numeral);
    const high = neighbour(numerals, k);
    const upper = high && free(high) ? readSign(reading, high.last) : undefined;
    if (high && upper && (sign ?? upper).unit === upper.unit) {
      const last = sign?.last ?? numeral.last;
      const how = readRange(reading, numeral.first, last, high.first, numeral, high);
      if (how) {
        found.push(
          ...rangeFigures(
            reading,
            taken,
            'percent',
            how,
            { first: numeral.first, last, unit: upper.unit, numeral },
            { ...upper, first: high.first, numeral: high },
          ),
        );
        k++;
        continue;
      }
    }
    const between = high && free(high) ? readFractions(reading, numeral, high) : undefined;
    if (high && between) {
      const end = (of: Numeral) => ({ first: of.first, last: of.last, unit: '%', factor: 100, numeral: of });
      found.push(...rangeFigures(reading, taken, 'percent', between, end(numeral), end(high)));
      k++;
      continue;
    }
    const share = sign ? undefined : readShare(reading, numeral, high);
    const listed = sign || share ? undefined : readListed(reading, numerals, k);
    const { unit, first = numeral.first, last } = sign ?? share ?? listed ?? { unit: '', last: 0 };
    if (!unit || !isFree(taken, numeral.last, last)) continue;
    const read = share
      ? magnitudeOf(reading, { ...numeral, value: share.share, step: 0.02 }, 'percent', unit, { first, last, factor: 100 })
      : magnitudeOf(reading, numeral, 'percent', unit, { first, last });
    // A share in words is one of a few simple ones: it may be a point off.
    const value =
      share && read.qualifier === 'exact' ? { ...read, min: round(share.share * 100 - 1), max: round(share.share * 100 + 1) } : read;
    found.push(figure(reading, 'percent', first, last, value));
    claim(taken, first, last);
    if (high && high.first < last) k++;
  }
  return [...found, ...recognizeOnePoint(reading, taken)];
}

/** "between a quarter and a third of the farms", "half to two-thirds of them" */
function readFractions(reading: Reading, low: Numeral, high: Numeral): 'range' | 'change' | 'joined' | undefined {
  const { tokens } = reading;
  if (!low.fraction || !high.fraction || low.form !== 'words' || tokens.lower[high.last] !== 'of') return undefined;
  const whole = together(reading, low.first, high.last + 1) && tokens.kinds[high.last + 1] === WORD;
  return whole && !/^an?$/.test(tokens.lower[high.last + 1] as string)
    ? readRange(reading, low.first, low.last, high.first, low, high)
    : undefined;
}

/** The numbers before the last of "3, 4 and 5 percent". */
function readListed(reading: Reading, numerals: readonly Numeral[], k: number): Percent | undefined {
  const end = lastOfList(reading, numerals, k);
  const sign = end && readSign(reading, end.last);
  return sign && { unit: sign.unit, last: (numerals[k] as Numeral).last };
}

/** "percent of twenty" as the whole of a sentence or clause: the sign is said before its number. */
function readLeadingSign(reading: Reading, { first, last }: Numeral): Percent | undefined {
  const { tokens } = reading;
  if (tokens.lower[first - 1] !== 'of') return undefined;
  const at = tokens.lower[first - 2] === 'cent' ? first - 3 : first - 2;
  const opens = at >= 0 && together(reading, at, first) && !together(reading, at - 1, at);
  const ends = !together(reading, first, last) || tokens.kinds[last] !== WORD;
  return opens && ends && /^(?:%|pct|percents?|per cent)$/.test(tokens.lower.slice(at, first - 1).join(' '))
    ? { unit: '%', first: at, last }
    : undefined;
}

/** "a percentage point", "a basis point": one of them. */
function recognizeOnePoint(reading: Reading, taken: Uint8Array): MagnitudeMention[] {
  const { text, tokens } = reading;
  const found: MagnitudeMention[] = [];
  for (const words of ['percentage point', 'basis point']) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const noun = tokenAt(tokens, at);
      const first = tokens.lower[noun - 1] === 'full' ? noun - 2 : noun - 1;
      const sign = first >= 0 && tokens.lower[first] === 'a' && together(reading, first, noun) ? readSign(reading, noun) : undefined;
      if (!sign || !isFree(taken, first, sign.last)) continue;
      const one: Numeral = { first, last: noun, value: 1, step: 1, form: 'words', ordinal: false, fraction: false, scale: 1 };
      found.push(figure(reading, 'percent', first, sign.last, magnitudeOf(reading, one, 'percent', sign.unit, { first, last: sign.last })));
      claim(taken, first, sign.last);
    }
  }
  return found;
}

/** "half a percentage point", "a tenth of a percent", "three-tenths of 1 percent" */
function readPartOf(reading: Reading, numeral: Numeral): Percent | undefined {
  const { tokens } = reading;
  if (!numeral.fraction) return undefined;
  const of = tokens.lower[numeral.last] === 'of' ? 1 : 0;
  const article = tokens.lower[numeral.last + of];
  return article === 'a' || article === 'one' || article === '1' ? readSign(reading, numeral.last + of + 1) : undefined;
}

/** A share in other words: "two-thirds of the members", "one in five", "nine out of 10". */
function readShare(reading: Reading, numeral: Numeral, high: Numeral | undefined): (Percent & { readonly share: number }) | undefined {
  const { tokens } = reading;
  const { first, last } = numeral;
  const next = together(reading, first, last) ? (tokens.lower[last] as string) : '';
  if (numeral.fraction) {
    if (isFractionOfChange(reading, numeral) || (numeral.form === 'words' && isJoint(reading, first + 1) && shares.has(next)))
      return { unit: '%', last, share: numeral.value };
    // "two-thirds of them" is a share; "half of it" is too loosely said for one, "a quarter of an hour" is a length of time.
    const after = next === 'of' && together(reading, first, last + 1) ? (tokens.lower[last + 1] as string) : '';
    const whole =
      after !== '' &&
      numeral.value !== 0.5 &&
      tokens.lower[first] !== 'quarter' &&
      !isHalfOfATime(reading, first) &&
      (tokens.kinds[last + 1] === WORD || after === '"' || after === '“') &&
      after !== 'a' &&
      after !== 'an';
    return whole && numeral.form === 'words' ? { unit: '%', last, share: numeral.value } : undefined;
  }
  if (
    !high ||
    high.ordinal ||
    high.fraction ||
    high.value <= numeral.value ||
    numeral.value < 1 ||
    numeral.value > 9 ||
    !Number.isInteger(high.value)
  )
    return undefined;
  const from = shareOf(reading, last, next);
  if (high.first !== from || !together(reading, first, high.last - 1) || high.scale > 1000) return undefined;
  // "three in 10 days" is a frequency, "one in 2019" a year, "8 in 37" a score.
  const noun = isJoint(reading, high.last) ? high.last + 1 : high.last;
  if (timeWords.has(tokens.lower[noun] as string) || isYear(reading, high)) return undefined;
  if (next === 'in' && high.value > 10 && high.value % 5 !== 0 && numeral.value !== 1) return undefined;
  if (next === 'in' && numeral.form === 'digits' && numeral.value > 1 && high.value % 10 !== 0) return undefined;
  return { unit: '%', last: high.last, share: numeral.value / high.value };
}

/** "fell by a third", "cut by half": of what it was. */
function isFractionOfChange(reading: Reading, { first, last, form }: Numeral): boolean {
  const { tokens } = reading;
  if (form !== 'words' || tokens.lower[first - 1] !== 'by' || !together(reading, first - 1, first)) return false;
  if (!together(reading, first, last)) return true;
  const next = tokens.lower[last] as string;
  return /^[.,;:)]$/.test(next) || afterChange.has(next);
}

/** What a fraction is said to be a share of or by, behind it: "a two-thirds majority", "her one-third stake". */
const shares = new Set(
  'majority majorities stake stakes share shares interest holding increase rise reduction cut drop fall decline discount'.split(' '),
);

/** Where the whole stands after its part, which ends at `last`: "one in five", "one in every five", "1-in-5", "one out of five"; -1 where none can. */
function shareOf(reading: Reading, last: number, next: string): number {
  const { tokens } = reading;
  if (isJoint(reading, last)) return tokens.lower[last + 1] === 'in' && isJoint(reading, last + 2) ? last + 3 : -1;
  if (next === 'in') return tokens.lower[last + 1] === 'every' ? last + 2 : last + 1;
  if (next === 'of' && tokens.lower[last + 1] === 'every') return last + 2;
  if (next !== 'out' || tokens.lower[last + 1] !== 'of') return -1;
  return tokens.lower[last + 2] === 'every' ? last + 3 : last + 2;
}

/** "the first half of the session", "the latter half": a stretch, no share. */
export function isHalfOfATime({ tokens }: Reading, first: number): boolean {
  return /^(?:first|second|latter|last|other|bottom|top|back|front|better)$/.test(tokens.lower[first - 1] ?? '');
}

const timeWords = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks month months quarter quarters year years decade decades starts games matches tries attempts meetings'.split(
    ' ',
  ),
);
const isYear = (reading: Reading, numeral: Numeral) =>
  numeral.form === 'digits' && /^(?:1[5-9]|20)\d\d$/.test(reading.tokens.lower[numeral.first] as string);

/** The first words of all that {@link readSign} reads, a new one included: few numbers have one behind them. */
const signs = markWords([
  '%',
  '％',
  '﹪',
  'percent',
  'percents',
  'pct',
  'per',
  'pour',
  'p.c.',
  'pc',
  'percentage',
  'pp',
  'ppt',
  'ppts',
  'basis',
  'bps',
  'bp',
]);

/** The percent sign or word at token `at`, a hyphen before it allowed. */
function readSign(reading: Reading, from: number): Percent | undefined {
  const { tokens } = reading;
  const at = isJoint(reading, from) ? from + 1 : from;
  if (!together(reading, from - 1, at) || !mayBe(tokens.lower[at] as string, signs)) return undefined;
  const next = (k: number) => (together(reading, at, at + k) ? (tokens.lower[at + k] as string) : '');
  switch (tokens.lower[at]) {
    case '%':
    case '％':
    case '﹪':
      return next(1).startsWith('point') ? { unit: 'percentage-point', last: at + 2 } : { unit: '%', last: at + 1 };
    case 'percent':
    case 'percents':
    case 'pct':
      return next(1).startsWith('point') ? { unit: 'percentage-point', last: at + 2 } : { unit: '%', last: at + 1 };
    case 'per':
    case 'pour':
      if (next(1) === '-' && next(2) === 'cent') return { unit: '%', last: at + 3 };
      return next(1) === 'cent' || next(1) === 'cents' ? { unit: '%', last: at + 2 } : undefined;
    case 'p.c.':
      return { unit: '%', last: at + 1 };
    case 'pc':
      return from === at ? { unit: '%', last: at + 1 } : undefined;
    case 'percentage': {
      const point = next(1) === '-' ? 2 : 1;
      return next(point).startsWith('point') ? { unit: 'percentage-point', last: at + point + 1 } : { unit: '%', last: at + 1 };
    }
    case 'pp':
    case 'ppt':
    case 'ppts':
      return { unit: 'percentage-point', last: at + 1 };
    case 'basis':
      return next(1).startsWith('point') ? { unit: 'basis-point', last: at + 2 } : undefined;
    case 'bps':
    case 'bp':
      return { unit: 'basis-point', last: at + 1 };
    default:
      return undefined;
  }
}
