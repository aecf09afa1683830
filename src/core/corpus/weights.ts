import { SIGNALS } from './signals.ts';
import learned from './weights.json';

/** A linear model over named signals; `bias` is its constant. */
export type Linear = Readonly<Record<string, number>>;

/** The learned weights of "same quantity?"; see MODEL.md beside them for data, method and figures. */
export interface Weights {
  /** Log-odds that two figures fill one slot, over the value-blind SIGNALS. */
  readonly slot: Linear;
  /** Probability that two figures of equal value state one quantity. */
  readonly agreement: Linear;
  /** Probability that two figures of other value state one quantity. */
  readonly difference: Linear;
  /** From the log-odds of `difference` to those that left-out stories bear out (Platt 1999). */
  readonly calibration: { readonly scale: number; readonly shift: number };
}

export const LEARNED: Weights = learned;

/** A function from the values of SIGNALS, in order, to log-odds. */
export function slotScorer({ slot }: Weights): (signals: readonly number[]) => number {
  const bias = slot['bias'] ?? 0;
  const weights = SIGNALS.map((name) => slot[name] ?? 0);
  return (signals) => signals.reduce((sum, x, k) => sum + x * (weights[k] as number), bias);
}

/** Signals by name under a linear model, as log-odds. */
export function logOdds(model: Linear, signals: Linear): number {
  let sum = model['bias'] ?? 0;
  for (const name in signals) sum += (model[name] ?? 0) * (signals[name] as number);
  return sum;
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
