import type { Magnitude, MagnitudeKind, MagnitudeMention } from '../model.ts';
import { lowValue, magnitudeOf, round } from './interval.ts';
import type { Numeral } from './numerals.ts';
import { claim, type Reading } from './recognizer.ts';

/** The mention of the tokens `[first, last)`. */
export function figure(reading: Reading, kind: MagnitudeKind, first: number, last: number, value: Magnitude): MagnitudeMention {
  const start = reading.tokens.starts[first] as number;
  const end = reading.tokens.ends[last - 1] as number;
  return { kind, start, end, text: reading.text.slice(start, end), value };
}

const dashes = new Set(['-', '–', '‐', '‑', '—']);

/** A hyphen or dash without space around it. */
export function isJoint({ tokens }: Reading, i: number): boolean {
  return (
    i > 0 &&
    i + 1 < tokens.count &&
    dashes.has(tokens.lower[i] as string) &&
    tokens.starts[i] === tokens.ends[i - 1] &&
    tokens.ends[i] === tokens.starts[i + 1]
  );
}

/**
 * How two numbers stand together whose figures hold the tokens `[first, last)` and `[next, _)`:
 * - joined: one range in one piece ("12-13bn")
 * - range: a range in two ("5 to 7 people", "between 5 and 7", "two or three")
 * - change: two values ("from 5 to 7 percent")
 * The first may leave its unit to the second. `undefined` where the two are not so connected.
 */
export function readRange(
  reading: Reading,
  first: number,
  last: number,
  next: number,
  low: Numeral,
  high: Numeral,
): 'joined' | 'range' | 'change' | undefined {
  const { tokens, sentenceOf } = reading;
  const suspended = next === last + 2 && tokens.lower[last] === '-' && tokens.starts[last] === tokens.ends[last - 1]; // "5- to 7-day"
  const linked = next === last + 3 && isJoint(reading, last) && tokens.lower[last + 1] === 'to' && isJoint(reading, last + 2);
  if (
    (next !== last + 1 && !linked && !suspended) ||
    sentenceOf[first] !== sentenceOf[next] ||
    low.ordinal ||
    high.ordinal ||
    low.fraction !== high.fraction
  )
    return undefined;
  const joint = tokens.lower[suspended ? last + 1 : last] as string;
  const before = first > 0 && sentenceOf[first - 1] === sentenceOf[first] ? (tokens.lower[first - 1] as string) : '';
  const rises = lowValue(low, high) < high.value;
  if (joint === 'to' && before === 'from') return rises && spans.has(tokens.lower[first - 2] ?? '') ? 'range' : 'change';
  if (!rises) return undefined;
  if (linked) return 'joined'; // "$1.5-to-$2 million"
  if (joint === 'and') return before === 'between' ? 'range' : undefined;
  if (joint === 'to') return before === 'to' || high.value > lowValue(low, high) * 100 || isMove(reading, first) ? undefined : 'range';
  if (joint === 'or') {
    const unit = lowValue(low, high) === low.value ? 1 : high.scale; // "two or three hundred"
    return high.value <= 20 * unit && high.value - lowValue(low, high) === unit ? 'range' : undefined;
  }
  return isJoint(reading, last) || joint === '–' ? 'joined' : undefined;
}

/** The next numeral, where it stands near enough to be the other end of a range. */
export function neighbour(numerals: readonly Numeral[], k: number): Numeral | undefined {
  const next = numerals[k + 1];
  return next && next.first - (numerals[k] as Numeral).last <= NEAR ? next : undefined;
}

/** Tokens between the numbers of a range at most: units, currency signs and the word between. */
const NEAR = 8;

/**
 * The last number of a list without units that begins with the numeral `k` ("3, 4 and 5 percent"); it may leave its unit to the others.
 * The numbers have to be of a kind: no year, none with a scale word of its own but the last.
 */
export function lastOfList(reading: Reading, numerals: readonly Numeral[], k: number): Numeral | undefined {
  const { tokens } = reading;
  const head = numerals[k] as Numeral;
  for (let i = k; i < k + LIST; i++) {
    const item = numerals[i] as Numeral;
    const next = numerals[i + 1];
    if (!next || next.form !== head.form || next.ordinal || item.ordinal || item.fraction || next.fraction || item.scale > 1)
      return undefined;
    if (!together(reading, head.first, next.first) || /^(?:1[89]|20)\d\d$/.test(tokens.lower[item.first] as string)) return undefined;
    const comma = tokens.lower[item.last] === ',' ? item.last + 1 : item.last;
    const joined = tokens.lower[comma] === 'and' || tokens.lower[comma] === 'or';
    if (next.first !== (joined ? comma + 1 : comma) || next.first === item.last) return undefined;
    if (joined) return next.value < head.value * 20 && head.value < next.value * 20 ? next : undefined;
  }
  return undefined;
}

/** Numbers in a list at most. */
const LIST = 6;

/** Words before "from … to …" that make it a range and no change. */
const spans = new Set('range ranges ranged ranging vary varies varied varying anywhere anything estimates run runs'.split(' '));

/** Words of change before a figure, with which "to" leads to the new level: "fell 5 to 95", "up 3% to 12%". */
const moves = new Set(
  (
    'rose rises risen rising fell falls fallen falling up down jumped jumps climbed climbs dropped drops gained gains lost losing slid slipped surged ' +
    'soared plunged tumbled declined increased increases decreased grew grown by added adding advanced edged moved cut raised lifted lowered dipped rallied sank eased'
  ).split(' '),
);

const places = new Set(['in', 'at', 'on', 'of', 'for', 'with', 'within']);

function isMove({ tokens, sentenceOf }: Reading, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 3 && sentenceOf[i] === sentenceOf[first]; i--)
    if (moves.has(tokens.lower[i] as string)) return true;
    else if (places.has(tokens.lower[i] as string)) return false; // "sank in 30 to 40 feet of water"
  return false;
}

/** A figure that has been read: its tokens and the unit of its value. */
export interface Read {
  readonly first: number;
  readonly last: number;
  readonly unit: string;
  /** What the number is multiplied with to get to the unit. */
  readonly factor?: number;
}

/**
 * The mentions of a range whose ends are `lower` and `upper`: one where it is written in one piece, else one for each end;
 * both then have the whole interval, so that neither end is compared as if it stood alone. A change has two values.
 */
export function rangeFigures(
  reading: Reading,
  taken: Uint8Array,
  kind: MagnitudeKind,
  how: 'joined' | 'range' | 'change',
  lower: Read & { readonly numeral: Numeral },
  upper: Read & { readonly numeral: Numeral },
): MagnitudeMention[] {
  claim(taken, lower.first, upper.last);
  const { unit } = upper;
  const factor = upper.factor ?? 1;
  const low = round(lowValue(lower.numeral, upper.numeral) * (lower.factor ?? factor));
  const high = round(upper.numeral.value * factor);
  const range = { min: low, max: high, unit, qualifier: 'range' as const };
  if (how === 'joined') return [figure(reading, kind, lower.first, upper.last, { stated: null, ...range })];
  if (how === 'change') {
    const scaled = { ...lower.numeral, value: low / factor, step: (lower.numeral.step * low) / (lower.numeral.value * factor || 1) };
    return [
      figure(
        reading,
        kind,
        lower.first,
        lower.last,
        magnitudeOf(reading, scaled, kind, unit, { first: lower.first, last: lower.last, factor }),
      ),
      figure(
        reading,
        kind,
        upper.first,
        upper.last,
        magnitudeOf(reading, upper.numeral, kind, unit, { first: upper.first, last: upper.last, factor }),
      ),
    ];
  }
  return [
    figure(reading, kind, lower.first, lower.last, { stated: low, ...range }),
    figure(reading, kind, upper.first, upper.last, { stated: high, ...range }),
  ];
}

/** Whether tokens `a` and `b` belong to one sentence. */
export function together(reading: Reading, a: number, b: number): boolean {
  return a >= 0 && b < reading.tokens.count && reading.sentenceOf[a] === reading.sentenceOf[b];
}
