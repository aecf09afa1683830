import { inTime } from './file.ts';
import type { Decision } from './schema.ts';

/** The publication dates that the user set, by path; the later decision counts. */
export function publicationDates(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const own = decisions.flatMap((decision) => (decision.kind === 'published' ? [decision] : []));
  return new Map(own.sort(inTime).map(({ document, date }) => [document, date]));
}
