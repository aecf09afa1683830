import { conversionsOf } from '../../core/convert.ts';
import type { Magnitude } from '../../core/model.ts';
import { unitOf } from '../../core/recognize/units/index.ts';
import type { Converted } from '../answers.ts';

/** A value in other units, with their symbols. */
export function convertedOf(value: Magnitude): Converted[] {
  return conversionsOf(value).map((conversion) => ({ ...conversion, symbol: symbolOf(conversion.unit) }));
}

/** "km²", "gal per day"; the name in the plural where the symbol is hardly known. */
function symbolOf(unit: string): string {
  const own = unitOf(unit);
  const at = unit.lastIndexOf('-per-');
  if (at >= 0 && !own?.symbols[0]) return `${symbolOf(unit.slice(0, at))} ${unit.slice(at + 1).replaceAll('-', ' ')}`;
  return (unit === 'acre' ? own?.names[1] : own?.symbols[0]) ?? unit.replaceAll('-', ' ');
}
