/** A word for a unit of time: the CLDR unit that its value is given in, and how many of those it is. */
export interface TimeUnit {
  readonly unit: string;
  readonly factor: number;
}

const unit = (name: string, factor = 1): TimeUnit => ({ unit: name, factor });

/** Decades and centuries are given in years, fortnights in weeks, quarters in months: "three decades" is 30 years. */
export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ['second seconds sec secs', unit('second')],
      ['minute minutes min mins', unit('minute')],
      ['hour hours hr hrs h', unit('hour')],
      ['day days', unit('day')],
      ['night nights', unit('night')],
      ['week weeks wk wks', unit('week')],
      ['fortnight fortnights', unit('week', 2)],
      ['month months mo mos', unit('month')],
      ['quarter quarters', unit('month', 3)],
      ['year years yr yrs', unit('year')],
      ['decade decades', unit('year', 10)],
      ['century centuries', unit('year', 100)],
      ['millennium millennia', unit('year', 1000)],
    ] as const
  ).flatMap(([forms, value]) => forms.split(' ').map((form) => [form, value] as const)),
);

/** Seconds in the units that are added up: "1 hour 5 minutes"; months in the longer ones. */
export const inSeconds: Readonly<Record<string, number>> = { week: 604800, day: 86400, hour: 3600, minute: 60, second: 1 };
export const inMonths: Readonly<Record<string, number>> = { year: 12, month: 1 };
