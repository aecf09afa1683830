import { isDay } from '../recognize/date/calendar.ts';

/**
 * A publication date as a person types it: ISO 8601, "2026-02-03" or with a time of day, or an EDTF day with a mark that it
 * is uncertain or approximate ("2026-02-03?", "2026-02-03~"). Gives the calendar date; "part" for a date without a day and
 * "none" for what is no date.
 */
export function readPublicationDate(typed: string): { readonly date: string } | 'part' | 'none' {
  const text = typed.trim();
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:[?~%]|T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (day) {
    const [, year = '', month = '', date = ''] = day;
    return isDay(Number(year), Number(month), Number(date)) ? { date: `${year}-${month}-${date}` } : 'none';
  }
  return /^\d{3}[\dX](?:-(?:\d\d|XX)){0,2}[?~%]?(?:\/\S*)?$/.test(text) ? 'part' : 'none';
}
