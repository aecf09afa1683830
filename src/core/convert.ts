import type { Magnitude } from './model.ts';
import { toBase, unitOf } from './recognize/units/index.ts';

/** A value in another unit, rounded to as many digits as the original gives, and three at the least. */
export interface Conversion {
  readonly stated: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** Nothing was rounded away. */
  readonly exact: boolean;
}

/**
 * The units that readers of each system think in, smallest first. Left out on purpose: temperatures, since "two degrees
 * above the average" is a step and not a point on the scale, and tons, which are three different weights.
 */
const systems: Readonly<Record<string, { readonly metric: readonly string[]; readonly customary: readonly string[] }>> = {
  length: { metric: ['millimetre', 'centimetre', 'metre', 'kilometre'], customary: ['inch', 'foot', 'mile'] },
  area: {
    metric: ['square-centimetre', 'square-metre', 'hectare', 'square-kilometre'],
    customary: ['square-inch', 'square-foot', 'acre', 'square-mile'],
  },
  volume: { metric: ['millilitre', 'litre', 'cubic-metre'], customary: ['fluid-ounce', 'gallon'] },
  mass: { metric: ['gram', 'kilogram', 'tonne'], customary: ['ounce', 'pound'] },
  speed: { metric: ['kilometre-per-hour'], customary: ['mile-per-hour'] },
};

/** Metric units that are seldom the ones to convert into. */
const alsoMetric = new Set(
  'micrometre nanometre decimetre dunam cubic-kilometre cubic-centimetre megalitre hectolitre decilitre centilitre kilotonne megatonne gigatonne milligram microgram metre-per-second'.split(
    ' ',
  ),
);

/** Whose size a reader cannot tell: short, long or metric. */
const ambiguous = new Set(['ton']);

/**
 * The same value for readers of the other system of measures (factors: CLDR); hectares by the hundred as square
 * kilometres too. Empty for what has no other unit; money is never converted.
 */
export function conversionsOf(value: Magnitude): Conversion[] {
  const [unit, per] = splitRate(value.unit);
  const dimension = unitOf(unit)?.dimension;
  const system = dimension === undefined || ambiguous.has(unit) ? undefined : systems[dimension];
  if (!system) return [];
  const isMetric = system.metric.includes(unit) || alsoMetric.has(unit);
  const ladders = isMetric ? [system.customary] : [system.metric];
  if (unit === 'hectare') ladders.unshift(['square-kilometre']);
  return ladders.flatMap((ladder) => convert({ ...value, unit }, ladder, per) ?? []);
}

/** "barrel" and "-per-day" of "barrel-per-day"; a unit that is one of its own ("mile-per-hour") stays whole. */
function splitRate(unit: string): [unit: string, per: string] {
  const at = unit.lastIndexOf('-per-');
  return at < 0 || systems[unitOf(unit)?.dimension ?? ''] ? [unit, ''] : [unit.slice(0, at), unit.slice(at)];
}

function convert(value: Magnitude, ladder: readonly string[], per: string): Conversion | undefined {
  const size = Math.abs(value.stated ?? value.max ?? value.min ?? 0);
  const base = toBase(value.unit, size);
  // The largest unit of which there is one at least.
  const unit = ladder.findLast((name) => base >= toBase(name, 1));
  if (size === 0 || unit === undefined) return undefined;
  const factor = toBase(value.unit, 1) / toBase(unit, 1);
  const digits = Math.min(6, Math.max(3, digitsOf(size)));
  let exact = true;
  const to = (number: number | null) => {
    if (number === null) return null;
    const rounded = Number((number * factor).toPrecision(digits));
    // CLDR's own factors have twelve digits.
    if (Math.abs(rounded - number * factor) > Math.abs(rounded) * 1e-9) exact = false;
    return rounded;
  };
  const isRange = value.stated === null || value.qualifier === 'range';
  const [stated, min, max] = isRange ? [null, to(value.min), to(value.max)] : [to(value.stated), null, null];
  return { stated, min, max, unit: unit + per, exact };
}

/** Significant digits of a number as it is written out, without the zeros at its end. */
function digitsOf(value: number): number {
  const [digits = ''] = value.toExponential().split('e');
  return digits.replace('.', '').length;
}
