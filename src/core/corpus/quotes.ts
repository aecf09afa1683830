import type { Document, Quotation } from '../model';
import type { Linking } from './entities';

/** Joins the places that quote one utterance. */
export function joinQuotes(_documents: readonly Document[], _linking: Linking): Quotation[] {
  return [];
}
