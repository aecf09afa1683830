import type { Document } from '../../core/model.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { Hint } from '../answers.ts';
import { convertedOf } from './converted.ts';

/** What is worth showing after the figures that end in some lines of a document: values in another unit, dates that were worked out. */
export function listHints(document: Document | undefined, from: number, to: number): Hint[] {
  if (!document) return [];
  return document.analysis.mentions.flatMap((mention): Hint[] => {
    if (!('value' in mention)) return [];
    const { end } = rangeOf(document, mention);
    if (end.line < from || end.line > to) return [];
    if ('edtf' in mention.value) return mention.value.implied.length > 0 ? [{ type: 'date', end, value: mention.value }] : [];
    const conversions = convertedOf(mention.value);
    return conversions.length > 0 ? [{ type: 'converted', end, conversions }] : [];
  });
}
