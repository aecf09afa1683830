import type { FigureMention } from '../model.ts';

/**
 * What slip of the pen would turn one number into the other, in words: a power of ten (million for billion), the same
 * number in another unit (hectares for acres), or two digits swapped; `null` for none.
 */
export function findSlip(a: FigureMention, b: FigureMention): string | null {
  if (a.kind === 'date' || b.kind === 'date') return null;
  const x = a.value.stated;
  const y = b.value.stated;
  if (!x || !y || x <= 0 || y <= 0) return null;
  if (a.value.unit !== b.value.unit)
    return x === y && a.kind !== 'count' ? `the same number in another unit (${a.value.unit}, ${b.value.unit})` : null;
  const power = Math.log10(x / y);
  if (Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 1e-9 && significant(x) >= 2)
    return `differs by a factor of ${10 ** Math.abs(Math.round(power))}`;
  return isSwap(String(x), String(y)) ? 'two digits are swapped' : null;
}

const significant = (x: number) => String(x).replace(/\.|^0+|0+$/g, '').length;

/** One transposition of neighbouring digits, in numbers of three digits and more. */
function isSwap(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 3) return false;
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return at >= 0 && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}
