import type { Claim, Difference, Document } from '../model';
import type { Linking } from './entities';

export interface Comparison {
  readonly claims: readonly Claim[];
  /** Most confident first. */
  readonly differences: readonly Difference[];
}

/** Finds the figures that state one quantity, and where they differ. */
export function compareFigures(_documents: readonly Document[], _linking: Linking, _origins: ReadonlyMap<string, string>): Comparison {
  return { claims: [], differences: [] };
}
