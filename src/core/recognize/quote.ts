import type { NameMention, QuoteMention } from '../model';
import type { Page } from '../text/page';

/** Finds direct quotations and, best effort, who speaks. */
export function recognizeQuotes(_page: Page, _names: readonly NameMention[]): QuoteMention[] {
  return [];
}
