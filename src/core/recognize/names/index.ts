import type { NameMention } from '../../model';
import type { Page } from '../../text/page';

/** Finds people, organisations, places and groups, sorted by start; nothing in page furniture. */
export function recognizeNames(_page: Page): NameMention[] {
  return [];
}
