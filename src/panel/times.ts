/** A stretch of time in milliseconds since 1970, and the point that stands for it where it is one day. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly at: number | null;
}

/** The beginning of a calendar date, "2026-02-03"; null for none. */
export function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

/** The first and last day of a year, a month or a day ("2024", "2025-08", "2026-02-03"); null where it is none. */
export function periodOf(date: string | null): Period | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '');
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
  if (month === undefined) return { from: Date.UTC(year, 0, 1), to: Date.UTC(year, 11, 31), at: null };
  if (day === undefined) return { from: Date.UTC(year, Number(month) - 1, 1), to: Date.UTC(year, Number(month), 0), at: null };
  const time = Date.UTC(year, Number(month) - 1, Number(day));
  return { from: time, to: time, at: time };
}
