import type { FigureMention, MagnitudeMention } from '../model.ts';
import { unitOf } from '../recognize/units/index.ts';

/**
 * What slip of the pen would turn one number into the other, in words: thousands for millions or millions for billions, a
 * lost or added zero, the same number in a unit of like size (hectares for acres), or two digits swapped; `null` for none.
 */
export function findSlip(a: FigureMention, b: FigureMention): string | null {
  if (a.kind === 'date' || b.kind === 'date') return null;
  const x = a.value.stated;
  const y = b.value.stated;
  if (!x || !y || x <= 0 || y <= 0) return null;
  if (a.value.unit !== b.value.unit)
    return x === y && areAlike(a, b) ? `the same number in another unit (${a.value.unit}, ${b.value.unit})` : null;
  const power = powerBetween(x, y);
  if (power) return digitsOf(x).length > 1 && power <= THOUSAND ? `differs by a factor of ${10 ** power}` : null;
  return isSwap(x, y) ? 'two digits are swapped' : null;
}

/** Millions for billions are three powers of ten; nobody writes six for none. */
const THOUSAND = 3;

/** The power of ten that sets two numbers apart; 0 for none. */
function powerBetween(x: number, y: number): number {
  const power = Math.abs(Math.log10(x / y));
  return power > 0.9 && Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : 0;
}

/** Whether a slip can hardly be chance: of three digits in the number that both share, or of two in another unit or scale (million for billion). */
export function isTelling(a: FigureMention, b: FigureMention): boolean {
  if (a.kind === 'date' || b.kind === 'date' || !a.value.stated || !b.value.stated || !findSlip(a, b)) return false;
  const least = a.value.unit !== b.value.unit || powerBetween(a.value.stated, b.value.stated) === THOUSAND ? 2 : 3;
  return digitsOf(a.value.stated).length >= least;
}

/** How surely a slip explains two numbers, 0–1: one of two digits may be chance where the unit is the same. */
export function slipOf(a: FigureMention, b: FigureMention): number {
  if (a.kind === 'date' || b.kind === 'date' || !findSlip(a, b)) return 0;
  return a.value.unit !== b.value.unit || isTelling(a, b) ? 1 : 0.5;
}

/** What figures that a slip sets apart have in common: their significant digits, sorted; `null` where there are too few. */
export function slipKey({ kind, value: { stated } }: MagnitudeMention): string | null {
  const digits = stated === null || stated <= 0 || kind === 'duration' ? '' : digitsOf(stated);
  return digits.length > 1 ? [...digits].sort().join('') : null;
}

/** Significant digits of a number, without the point. */
const digitsOf = (x: number): string =>
  String(x)
    .replace(/e.*$|\./g, '')
    .replace(/^0+|0+$/g, '');

/** How many times larger a unit may be that is taken for another: a kilogram is 2.2 pounds, a gallon 3.8 litres. */
const LIKE = 5;

/** Whether one unit is taken for the other by mistake: currencies, or measures of one dimension and like size. Nobody takes years for weeks. */
function areAlike(a: MagnitudeMention, b: MagnitudeMention): boolean {
  if (a.kind !== b.kind || a.kind === 'count' || a.kind === 'duration') return false;
  const [one, other] = [unitOf(a.value.unit), unitOf(b.value.unit)];
  if (!one || !other) return a.kind === 'money';
  return one.dimension === other.dimension && Math.max(one.factor / other.factor, other.factor / one.factor) < LIKE;
}

/** One transposition of neighbouring digits; of two alone it takes a number beyond the tens ("62 million", "26 million"). */
function isSwap(x: number, y: number): boolean {
  if (Math.floor(Math.log10(x)) !== Math.floor(Math.log10(y))) return false;
  const [one, other] = [digitsOf(x), digitsOf(y)];
  if (one.length !== other.length || one.length < (x < 100 ? 3 : 2)) return false;
  const at = [...one].findIndex((digit, i) => digit !== other[i]);
  return at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
