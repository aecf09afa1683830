import currencyData from '../../data/currencies.json';
import data from '../../data/units.json';

/** What is known of a unit of measure; from CLDR, by scripts/units.mjs. */
export interface Unit {
  /** "length", "mass", "area"…: units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many base units (SI) it is. */
  readonly factor: number;
  /** What is added after multiplying: temperatures only. */
  readonly offset?: number;
  readonly names: readonly string[];
  readonly symbols: readonly string[];
}

export const units: Readonly<Record<string, Unit>> = data;

/** Cents and pence: hundredths of a currency. */
const subunits: Readonly<Record<string, { readonly of: string; readonly factor: number }>> = currencyData.subunits;

/** The unit of "the sixth round": which one of a row, and not how many. */
export const ORDINAL = 'ordinal';

const rates = new Map<string, Unit | undefined>();

/** A unit of the table, or a rate over time of one ("barrel-per-day"). */
export function unitOf(id: string): Unit | undefined {
  const own = ownUnit(id);
  if (own) return own;
  if (!id.includes('-per-')) return undefined;
  if (!rates.has(id)) rates.set(id, rateOf(id));
  return rates.get(id);
}

const ownUnit = (id: string): Unit | undefined => (Object.hasOwn(units, id) ? units[id] : undefined);

function rateOf(id: string): Unit | undefined {
  const at = id.lastIndexOf('-per-');
  if (at < 0) return undefined;
  const above = ownUnit(id.slice(0, at));
  const below = ownUnit(id.slice(at + '-per-'.length));
  if (!above || !below || above.offset !== undefined) return undefined;
  return { dimension: `${above.dimension} per ${below.dimension}`, factor: above.factor / below.factor, names: [], symbols: [] };
}

/** "GBP" for pence; any other unit is its own. */
const mainUnit = (unit: string): string => (Object.hasOwn(subunits, unit) ? (subunits[unit]?.of ?? unit) : unit);

/**
 * A value in the base unit of its dimension: metres, square metres, kilograms, kelvins, seconds, bits, watts…
 * (SI as in CLDR's units.xml). Pence come out as pounds; what has no conversion (a currency, "%", a counted noun) is returned as it is.
 */
export function toBase(unit: string, value: number): number {
  const part = Object.hasOwn(subunits, unit) ? subunits[unit] : undefined;
  if (part) return value * part.factor;
  const known = unitOf(unit);
  return known ? value * known.factor + (known.offset ?? 0) : value;
}

/** Whether values in the two units can be compared after {@link toBase}. Currencies are never converted into each other. */
export function sameDimension(a: string, b: string): boolean {
  if (a === b) return true;
  const [mainA, mainB] = [mainUnit(a), mainUnit(b)];
  if (mainA !== a || mainB !== b) return mainA === mainB;
  const known = unitOf(a);
  return known !== undefined && known.dimension === unitOf(b)?.dimension;
}
