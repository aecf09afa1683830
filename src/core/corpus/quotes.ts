import type { Document, Quotation } from '../model.ts';
import type { Linking } from './entities.ts';

/** Joins the places that quote one utterance. */
export function joinQuotes(_documents: readonly Document[], _linking: Linking): Quotation[] {
  return [];
}
