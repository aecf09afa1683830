import { addDays, type CalendarDay, easterSunday, nthWeekday } from './calendar.ts';

/** Splits "a b|c" into words numbered by group, from 1. */
const numbered = (groups: string) =>
  new Map(groups.split('|').flatMap((group, i) => group.split(' ').map((word) => [word, i + 1] as const)));

export const months = numbered(
  'january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
);
export const weekdays = numbered(
  'monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun',
);
/** Month and weekday names that are also other words (or names): they need a capital, and more beside them. */
export const doubtful = new Set([
  'may',
  'march',
  'mar',
  'august',
  'jan',
  'sat',
  'sun',
  'mon',
  'wed',
  'dec',
  'apr',
  'june',
  'april',
  'jun',
  'thu',
  'fri',
  'tue',
  'oct',
]);

export type Unit = 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const unitForms: readonly (readonly [Unit, string])[] = [
  ['day', 'day days'],
  ['week', 'week weeks'],
  ['weekend', 'weekend weekends'],
  ['fortnight', 'fortnight fortnights'],
  ['month', 'month months'],
  ['quarter', 'quarter quarters'],
  ['year', 'year years'],
  ['decade', 'decade decades'],
  ['century', 'century centuries'],
];
export const units: ReadonlyMap<string, Unit> = new Map(
  unitForms.flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)),
);

/** The first month of each season of the north, as meteorologists count it. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

const cardinalWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
export const cardinals: ReadonlyMap<string, number> = new Map(cardinalWords.map((word, i) => [word, i + 1]));
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalWords.map((word, i) => [word, i + 1] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
]);
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + i * 10]),
);
/** "the nineties" → 1990. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, i) => [word, 1920 + i * 10]),
);

/** Which one, seen from the publication date (or, for `anchored` words, from the date named before). */
export const aims: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['present', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

export const partsOfDay = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'midday',
  'noon',
  'midnight',
  'dawn',
  'dusk',
  'lunchtime',
  'mornings',
  'daytime',
]);

/** Offsets of the zones that news writes; "ET" and its like follow the season and stay local. */
export const zones: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['z', 'Z'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['jst', '+09:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);
/** Zones in full, without the "time" at their end. */
export const zoneNames: ReadonlyMap<string, string> = new Map([
  ['coordinated universal', 'Z'],
  ['greenwich mean', 'Z'],
  ['eastern standard', '-05:00'],
  ['eastern daylight', '-04:00'],
  ['central standard', '-06:00'],
  ['central daylight', '-05:00'],
  ['mountain standard', '-07:00'],
  ['mountain daylight', '-06:00'],
  ['pacific standard', '-08:00'],
  ['pacific daylight', '-07:00'],
]);
export const localZones = new Set(['et', 'ct', 'mt', 'pt', 'local']);

const fixed = (month: number, day: number) => (year: number) => ({ year, month, day });
const easter = (days: number) => (year: number) => addDays(easterSunday(year), days);

/** Holidays with a rule for every year, by their words in lower case (possessive "'s" a word of its own). */
export const holidays: ReadonlyMap<string, (year: number) => CalendarDay> = new Map([
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ['new years day', fixed(1, 1)],
  ['new years eve', fixed(12, 31)],
  ["valentine 's day", fixed(2, 14)],
  ["st patrick 's day", fixed(3, 17)],
  ["st . patrick 's day", fixed(3, 17)],
  ['april fools day', fixed(4, 1)],
  ['april fool day', fixed(4, 1)],
  ['australia day', fixed(1, 26)],
  ["international women 's day", fixed(3, 8)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ["international workers ' day", fixed(5, 1)],
  ['canada day', fixed(7, 1)],
  ['remembrance day', fixed(11, 11)],
  ['may day', fixed(5, 1)],
  ['juneteenth', fixed(6, 19)],
  ['bastille day', fixed(7, 14)],
  ['fourth of july', fixed(7, 4)],
  ['independence day', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ["all saints ' day", fixed(11, 1)],
  ['armistice day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['shrove tuesday', easter(-47)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['maundy thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['ascension day', easter(39)],
  ['whit monday', easter(50)],
  ['mardi gras', easter(-47)],
  ['memorial day', (year: number) => nthWeekday(year, 5, 1, -1)],
  ['labor day', (year: number) => nthWeekday(year, 9, 1, 1)],
  ['martin luther king day', (year: number) => nthWeekday(year, 1, 1, 3)],
  ['martin luther king jr . day', (year: number) => nthWeekday(year, 1, 1, 3)],
  ['cyber monday', (year: number) => addDays(nthWeekday(year, 11, 4, 4), 4)],
  ['columbus day', (year: number) => nthWeekday(year, 10, 1, 2)],
  ["presidents ' day", (year: number) => nthWeekday(year, 2, 1, 3)],
  ['presidents day', (year: number) => nthWeekday(year, 2, 1, 3)],
  ["mother 's day", (year: number) => nthWeekday(year, 5, 7, 2)],
  ["father 's day", (year: number) => nthWeekday(year, 6, 7, 3)],
  ['thanksgiving day', (year: number) => nthWeekday(year, 11, 4, 4)],
  ['thanksgiving', (year: number) => nthWeekday(year, 11, 4, 4)],
  ['black friday', (year: number) => addDays(nthWeekday(year, 11, 4, 4), 1)],
  // The Tuesday after the first Monday of November (2 U.S.C. § 7).
  ['election day', (year: number) => addDays(nthWeekday(year, 11, 1, 1), 1)],
]);

/** Holidays by their first word, the longest first. */
export const holidaysByFirst: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const byFirst = new Map<string, string[][]>();
  for (const name of holidays.keys()) {
    const words = name.split(' ');
    const list = byFirst.get(words[0] as string) ?? [];
    list.push(words);
    byFirst.set(words[0] as string, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
})();
