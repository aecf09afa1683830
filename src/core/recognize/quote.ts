import type { NameMention, QuoteMention } from '../model.ts';
import type { Page } from '../text/page.ts';

/** Finds direct quotations and, best effort, who speaks. */
export function recognizeQuotes(_page: Page, _names: readonly NameMention[]): QuoteMention[] {
  return [];
}
