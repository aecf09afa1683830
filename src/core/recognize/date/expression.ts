import type { Unit } from './lexicon.ts';

/** What a date expression says, before it is resolved against the publication date or a date named before it. */
export type Expression = Calendar | Season | Era | Shift | Quarter | Part | Holiday | Nth | Week | Between | Half | Span;

/** Parts of a calendar date that are written: "3 May", "Tuesday", "last April", "2026-02-03T11:00Z". */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year?: number | undefined;
  /** 1–12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 is Monday. */
  readonly weekday?: number | undefined;
  readonly time?: string | undefined;
  /** "last", "this", "next": -1, 0, 1. */
  readonly aim?: number | undefined;
  /** "the coming Friday": not the day of publication itself. */
  readonly coming?: boolean | undefined;
  /** Where the year comes from: "January last year". */
  readonly within?: Expression | undefined;
  readonly about?: boolean | undefined;
}

/** "last summer", "the winter of 2025". */
export interface Season {
  readonly kind: 'season';
  /** Its first month. */
  readonly month: number;
  readonly aim?: number | undefined;
  readonly within?: Expression | undefined;
}

/** A decade or century; `short` when only the decade is written ("the '90s"). */
export interface Era {
  readonly kind: 'era';
  readonly years: 10 | 100;
  readonly year: number;
  readonly short?: boolean;
}

/** So many units before or after the publication date, the date named before ("anchor"), or another date. */
export interface Shift {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly by: number;
  readonly base: 'published' | 'anchor' | Expression;
  /** Only a quarter will do as the anchor. */
  readonly quarterOnly?: boolean;
  /** A quarter that the text is about comes before the base: "a year ago" in a report on a quarter. */
  readonly likeQuarter?: boolean;
  readonly about?: boolean;
  readonly time?: string;
  /** Where words look back, the year that the first months of another look back on: "sales for the year rose", said in February. */
  readonly yearBehind?: boolean;
  /** The whole of the unit that the anchor is shifted to ("the following week"), and not the day so far away ("a week later"). */
  readonly whole?: boolean;
}

/** A quarter (3 months) or half (6 months) of a year. */
export interface Quarter {
  readonly kind: 'quarter';
  readonly months: 3 | 6;
  /** From 1. */
  readonly number: number;
  readonly within?: Expression | undefined;
  /** Of a fiscal year, which may begin in any month. */
  readonly about?: boolean | undefined;
}

/** "early 2026", "the end of May". */
export interface Part {
  readonly kind: 'part';
  readonly part: 'early' | 'mid' | 'late' | 'some';
  readonly of: Expression;
}

export interface Holiday {
  readonly kind: 'holiday';
  readonly name: string;
  readonly year?: number | undefined;
  readonly aim?: number | undefined;
  readonly within?: Expression | undefined;
}

/** "the second Tuesday of March", "the last week of July", "the first day of next month". */
export interface Nth {
  readonly kind: 'nth';
  /** From 1; -1 is the last. */
  readonly number: number;
  /** How many of the unit: "the first nine months of 2025". */
  readonly count?: number | undefined;
  readonly unit: Unit | 'weekday';
  readonly weekday?: number | undefined;
  readonly of: Expression;
}

/** "week 23", "the week of May 4", "the weekend of Halloween". */
export interface Week {
  readonly kind: 'week';
  readonly number?: number | undefined;
  readonly of?: Expression | undefined;
  readonly weekend?: boolean | undefined;
}

export interface Between {
  readonly kind: 'between';
  readonly from: Expression;
  readonly to: Expression;
}

/** One end of an interval that is a date of its own: it takes what it lacks from the other end. */
export interface Half {
  readonly kind: 'half';
  readonly which: 'from' | 'to';
  readonly of: Between;
  /** The token after the whole interval. */
  readonly last: number;
}

/** So many units right before or after the publication date, its own day left out: "next 3 days", "last two quarters". */
export interface Span {
  readonly kind: 'span';
  readonly unit: Unit;
  readonly count: number;
  /** -1 or 1. */
  readonly way: number;
  /** Monday to Friday. */
  readonly working?: boolean | undefined;
  /** The first day of the span, in place of the one after publication. */
  readonly from?: Expression | undefined;
}

/** An expression and the token after it. */
export interface Read<E extends Expression = Expression> {
  readonly end: number;
  readonly expression: E;
}

/** A date from the parts that are written. All have one shape, which is read several times faster than many. */
export function calendar({ year, month, day, weekday, time, aim, coming, within, about }: Omit<Calendar, 'kind'>): Calendar {
  return { kind: 'calendar', year, month, day, weekday, time, aim, coming, within, about };
}
