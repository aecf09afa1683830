import type { MagnitudeMention, Mention } from '../model.ts';
import { figure, isJoint, together } from './figure.ts';
import { magnitudeOf } from './interval.ts';
import { isNotFigure } from './notFigures.ts';
import { readCounted } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import { claim, isFree, type Reading } from './recognizer.ts';

/** Words between a level and the one that it is compared with; the last of them stands before the bare number. */
const links = new Set(['from', 'to', 'against', 'versus']);
const between = new Set([',', 'up', 'down', 'compared', 'higher', 'lower', 'increase', 'decrease', 'rise', 'fall']);
/** How many times one level of a quantity may be another for a bare number to be one. */
const NEAR = 5;

/**
 * Bare numbers that leave their unit to the figure right before them: "to 20 cents from 18", "from 9 percent to 8",
 * "8.1 percent, up from 7.9", "$20 million, compared with 18". `found` are the figures so far; to be asked before counts.
 */
export function recognizeElided(reading: Reading, taken: Uint8Array, found: readonly Mention[]): MagnitudeMention[] {
  const { tokens, numerals } = reading;
  const byEnd = new Map<number, MagnitudeMention>();
  for (const mention of found)
    if (mention.kind === 'money' || mention.kind === 'percent' || mention.kind === 'quantity') byEnd.set(mention.end, mention);
  const elided: MagnitudeMention[] = [];
  for (const numeral of numerals) {
    const { first, last } = numeral;
    if (numeral.ordinal || numeral.fraction || !isFree(taken, first, last) || isJoint(reading, last) || isJoint(reading, first - 1))
      continue;
    const before = levelBefore(reading, first);
    const level = before === undefined ? undefined : byEnd.get(tokens.ends[before] as number);
    if (
      !level?.value.stated ||
      (tokens.lower[first - 1] === 'to' && !isLevel(reading, level, before as number)) ||
      isNotFigure(reading, numeral) ||
      readCounted(reading, last, false)
    )
      continue;
    const factor = factorOf(numeral, level.value.stated);
    if (factor === undefined) continue;
    const mention = figure(
      reading,
      level.kind,
      first,
      last,
      magnitudeOf(reading, numeral, level.kind as 'money', level.value.unit, { first, last, factor }),
    );
    claim(taken, first, last);
    byEnd.set(mention.end, mention);
    elided.push(mention);
  }
  return elided;
}

/** The last token of what may be a figure to which the number at `first` is compared. */
function levelBefore(reading: Reading, first: number): number | undefined {
  const { tokens } = reading;
  const link = tokens.lower[first - 1] ?? '';
  let i = first - 2;
  if (link === 'with' || (link === 'to' && tokens.lower[i] === 'compared')) {
    if (tokens.lower[i--] !== 'compared') return undefined;
  } else if (!links.has(link)) return undefined;
  for (let steps = 0; steps < 3 && between.has(tokens.lower[i] ?? ''); steps++) i--;
  return together(reading, i, first) ? i : undefined;
}

/** Whether a figure that ends with token `last` is a level and no change: "from 9 percent to 8", but not "fell 3 percent to 9.50". */
function isLevel({ tokens }: Reading, { start }: MagnitudeMention, last: number): boolean {
  let first = last;
  while (first > 0 && (tokens.starts[first] as number) > start) first--;
  return tokens.lower[first - 1] === 'from';
}

/** What a bare number is multiplied with to be of the size of a level: 1, or the scale word that it leaves out too; `undefined` for neither. */
function factorOf({ value, scale }: Numeral, level: number): number | undefined {
  const scales = scale > 1 ? [1] : [1, 1e3, 1e6, 1e9, 1e12];
  return scales.find((factor) => value * factor * NEAR >= level && value * factor <= NEAR * level);
}
