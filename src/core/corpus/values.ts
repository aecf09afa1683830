import edtf from 'edtf';
import type { FigureMention } from '../model.ts';
import { ORDINAL, sameDimension, toBase } from '../recognize/units/index.ts';
import { type Cycle, DAY, onCycle, partialDays } from './cycles.ts';

/** How two values of one dimension stand to each other. */
export type ValueRelation = 'equal' | 'compatible' | 'bound' | 'differs';

/** Whether two values related so may be stated of one quantity at one time. */
export const agrees = (relation: ValueRelation): boolean => relation === 'equal' || relation === 'compatible';

/** An interval of values in a base unit, or of days since 1970 for dates; both ends included. */
export interface Extent {
  readonly min: number;
  readonly max: number;
  /** The value as stated, where one number is. */
  readonly stated: number | null;
  /** The stated value is exact and finite on both sides. */
  readonly closed: boolean;
  /** A date of which only a part is known: the days count from the beginning of this. */
  readonly cycle?: Cycle;
}

/** Up to this ratio two values that an open end lets meet are no longer called compatible; two ends of one kind differ sooner. */
const FAR = 0.8;
const FAR_BOUNDS = 0.95;
/** Rounded values meet when their intervals share more than this part of the narrower one: 8.6 and 8.7 only touch. */
const TOUCH = 0.02;

const dates = new Map<string, Extent | null>();

/**
 * Whether two figures can be compared at all: one kind, and units of one dimension (or one currency). A day is none of the
 * times of that day, and a time with a zone none without.
 */
export function comparable(a: FigureMention, b: FigureMention): boolean {
  if (a.kind === 'date' && b.kind === 'date') return clockOf(a.value.edtf)?.zoned === clockOf(b.value.edtf)?.zoned;
  if (a.kind === 'date' || b.kind === 'date') return false;
  if (a.kind === 'count' || b.kind === 'count') return a.kind === b.kind;
  return sameDimension(a.value.unit, b.value.unit);
}

/** Whether a figure tells which one of a row, and not how many. */
export const isOrdinal = (figure: FigureMention): boolean => figure.kind === 'quantity' && figure.value.unit === ORDINAL;

/** The values that a figure allows; `null` for a vague amount or a date that is no calendar interval. */
export function extentOf(figure: FigureMention): Extent | null {
  if (figure.kind === 'date') return dateExtent(figure.value.edtf);
  const { stated, min, max, unit } = figure.value;
  if (stated === null && min === null && max === null) return null;
  const base = (value: number) => (figure.kind === 'count' ? value : toBase(unit, value));
  return {
    min: min === null ? Number.NEGATIVE_INFINITY : base(min),
    max: max === null ? Number.POSITIVE_INFINITY : base(max),
    stated: stated === null ? null : base(stated),
    closed: min !== null && max !== null,
  };
}

/** What a figure allows, and of a date too that is known in part alone: "on Friday", "27 October". */
export function partialExtentOf(figure: FigureMention): Extent | null {
  if (figure.kind !== 'date' || !figure.value.edtf.startsWith('XXXX')) return extentOf(figure);
  const { edtf } = figure.value;
  const days = partialDays(edtf.replace(/T.*$/, ''));
  return (
    days && { ...atClock({ ...days, stated: days.min === days.max ? days.min : null, closed: true }, edtf), cycle: days.cycle as Cycle }
  );
}

/** First and last day of an EDTF date; `null` where it has none, or no known year (which the parser takes for all of them). Kept, since a corpus repeats its dates. */
function dateExtent(text: string): Extent | null {
  const known = dates.get(text);
  if (known !== undefined) return known;
  let extent: Extent | null = null;
  try {
    const parsed = edtf(text.replace(/(\d)T[\d:.]+(?:Z|[+-]\d\d:\d\d)?/g, '$1'));
    const min = Math.floor(parsed.min / DAY);
    const max = Math.floor(parsed.max / DAY);
    if (!text.startsWith('XXXX') && Number.isFinite(min) && Number.isFinite(max))
      extent = atClock({ min, max, stated: min === max ? min : null, closed: true }, text);
  } catch {
    // Not a date that can be placed: it is shown, never compared.
  }
  if (dates.size < 20_000) dates.set(text, extent);
  return extent;
}

interface Clock {
  /** Minutes after midnight, of Greenwich where it has a zone. */
  readonly minutes: number;
  readonly zoned: boolean;
}

/** The time of day of an EDTF date and time. */
function clockOf(text: string): Clock | undefined {
  const [, hour, minute, zone, sign, ahead, rest] = /T(\d\d):(\d\d)[\d:.]*(Z|([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const offset = sign ? (sign === '+' ? 1 : -1) * (60 * Number(ahead) + Number(rest)) : 0;
  return { minutes: 60 * Number(hour) + Number(minute) - offset, zoned: zone !== undefined };
}

/** Minutes to either side that a stated time allows: a full hour is said of what is near it, a quarter too. */
const looseness = (minutes: number) => (minutes % 60 === 0 ? 30 : minutes % 15 === 0 ? 7 : 1);

/** A day with the time of day that its text states, in days. */
function atClock(day: Extent, text: string): Extent {
  const clock = clockOf(text);
  if (!clock || day.stated === null) return day;
  const at = (minutes: number) => day.min + minutes / 1440;
  const loose = looseness(clock.minutes);
  return { min: at(clock.minutes - loose), max: at(clock.minutes + loose), stated: at(clock.minutes), closed: true };
}

/**
 * Compares two values. Equal: each may be what the other states. Compatible: their intervals meet, by rounding, "about",
 * a near bound, or one date inside the other. Bound: they meet by an open end alone and lie far apart ("at least 9", 14),
 * which a later count explains. Differs: they cannot both be right of one thing.
 */
export function relate(a: Extent, b: Extent): ValueRelation {
  if (a.cycle !== b.cycle) return relatePartly(a, b);
  const low = Math.max(a.min, b.min);
  const high = Math.min(a.max, b.max);
  if (low > high) {
    const gap = low - high;
    return gap <= 1e-9 * Math.max(Math.abs(low), Math.abs(high)) ? 'equal' : 'differs';
  }
  if (a.min === b.min && a.max === b.max) return 'equal';
  const narrower = Math.min(a.max - a.min, b.max - b.min);
  if (narrower > 0 && Number.isFinite(narrower) && high - low <= TOUCH * narrower) return 'differs';
  if ((!a.closed || !b.closed) && a.stated !== null && b.stated !== null) {
    const [small, large] = a.stated < b.stated ? [a.stated, b.stated] : [b.stated, a.stated];
    if (small >= 0 && small <= (a.closed || b.closed ? FAR : FAR_BOUNDS) * large) return 'bound';
  }
  const inside = (x: number | null, e: Extent) => x !== null && x >= e.min && x <= e.max;
  return a.closed && b.closed && inside(a.stated, b) && inside(b.stated, a) ? 'equal' : 'compatible';
}

/** Two dates of which one or both are known in part alone meet where those parts do. */
function relatePartly(a: Extent, b: Extent): ValueRelation {
  for (const cycle of [a.cycle, b.cycle]) {
    if (!cycle) continue;
    const [x, y] = [onCycle(a, cycle), onCycle(b, cycle)];
    if (x && y) return agrees(relate({ ...x, cycle }, { ...y, cycle })) ? 'compatible' : 'differs';
  }
  return 'differs';
}
