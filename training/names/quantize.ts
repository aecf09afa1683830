import type { PackedWeights } from '../../src/core/recognize/names/model.ts';
import { BEGIN, SINGLE, TAGS, tagOf } from '../../src/core/recognize/names/tags.ts';
import type { Learned } from './perceptron.ts';

/**
 * Weights in whole steps of `step`, cut off at ±127; features whose weights all come to less than `least` steps are left
 * out. The scores keep their proportions, which is all that decoding needs.
 */
export function quantize(keys: Uint32Array, { weights, transitions }: Learned, step: number, least: number): PackedWeights {
  const steps = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / step)));
  const kept: number[] = [];
  const rows: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const row = Array.from(weights.subarray(i * TAGS, (i + 1) * TAGS), steps);
    if (!row.some((weight) => Math.abs(weight) >= least)) continue;
    kept.push(keys[i] as number);
    rows.push(...row);
  }
  return {
    keys: Uint32Array.from(kept),
    rows: Int8Array.from(rows),
    transitions: Int16Array.from(transitions, (weight) => Math.round(weight / step)),
  };
}

/** Makes the beginning of a name of one kind score `bonus` steps more: the trade of names missed for names too many. */
export function favour({ transitions }: PackedWeights, kind: number, bonus: number): void {
  for (let before = 0; before < TAGS; before++) {
    for (const place of [BEGIN, SINGLE]) (transitions[before * TAGS + tagOf(kind, place)] as number) += bonus;
  }
}
