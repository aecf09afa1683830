import type { FigureMention } from '../model.ts';
import { APART, otherTopic } from './alternatives.ts';
import { DAY, onCycle } from './cycles.ts';
import { otherVariant } from './keys.ts';
import { isAge, YEAR_OF_AGE } from './measures.ts';
import type { Pair } from './pairs.ts';
import { SIGNALS } from './signals.ts';
import { findSlip, isTelling } from './slips.ts';
import { isPeople, otherHeads, otherMainEvent, rivalAccounts, type Slot, sameMainEvent, tellsOf, tiedApart } from './slots.ts';
import type { Extent } from './values.ts';

/** Two figures that differ, with the clusters of agreeing figures on either side. */
export interface Case {
  readonly pair: Pair;
  readonly a: Slot;
  readonly b: Slot;
  readonly slots: readonly Slot[];
  /** Indexes into the slots: those that agree with `a`, and with `b`, themselves among them. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Best score that either figure reaches with a figure of its own value in the other's document; -Infinity for none. */
  readonly elsewhere: number;
}

/** By how much a figure of the same value may fit worse and still explain a difference away. */
const EXPLAINED = 0.7;

const at = Object.fromEntries(SIGNALS.map((name, i) => [name, i])) as Record<(typeof SIGNALS)[number], number>;
const signal = ({ pair }: Case, name: (typeof SIGNALS)[number]) => pair.signals[at[name]] as number;

/** Words that single out a part, a rest or an addition; beside one figure alone they make another quantity of it. */
const partial = new Set(
  'other others another additional further extra remaining including includes excluding each apiece every per rate share average mean median half first second third initially initial original previous previously'.split(
    ' ',
  ),
);

/**
 * Reasons not to call two differing figures rivals, each by its name, in the order in which they are tried. They were
 * found on annotated stories to stop many false pairs for each true one.
 */
export const vetoes: Readonly<Record<string, (c: Case) => boolean>> = {
  'the slot scores too low': ({ pair }) => pair.score < -2.5,
  'other nouns': ({ a, b }) => a.mention.kind !== 'date' && otherHeads(a.frame, b.frame),
  'a designation': ({ a, b }) => a.frame.designates || b.frame.designates || a.variant || b.variant,
  'a date read from an unknown day': ({ a, b }) =>
    [a, b].some(({ mention, published }) => mention.kind === 'date' && mention.value.implied.length > 0 && published === null),
  'news against a date long before': ({ a, b }) => a.mention.kind === 'date' && isLongBefore(a, b),
  'days told from the day of writing': ({ a, b }) => Math.abs(a.extent.min - b.extent.min) <= Math.max(shiftOf(a), shiftOf(b)),
  'an age of somebody else': (c) => (isAge(c.a.mention) || isAge(c.b.mention)) && signal(c, 'namesShared') < 0.6,
  'a birthday between': ({ a, b }) => isAge(a.mention) && isAge(b.mention) && isBirthday(a, b),
  'another period': ({ a, b }) => daysApart(a, b) > PERIOD && (isPeriodic(a) || isPeriodic(b)),
  'a bare number': (c) =>
    c.a.mention.kind === 'count' &&
    (c.a.frame.head === null || c.b.frame.head === null) &&
    (c.a.frame.head !== c.b.frame.head || signal(c, 'namesShared') < 0.5),
  'dates of no common event': (c) =>
    c.a.mention.kind === 'date' &&
    ((!sameMainEvent(c.a.frame, c.b.frame) && signal(c, 'eventSame') < 0.45) ||
      (signal(c, 'near') < 0.25 && (signal(c, 'mainEventSame') === 0 || signal(c, 'namesShared') < 0.2))),
  'durations of no common event': (c) =>
    c.a.mention.kind === 'duration' && signal(c, 'headSame') === 0 && (signal(c, 'near') < 0.25 || otherMainEvent(c.a.frame, c.b.frame)),
  'people of no common event': (c) => isPeople(c.a) && isPeople(c.b) && otherMainEvent(c.a.frame, c.b.frame),
  'other events': (c) => !isAge(c.a.mention) && signal(c, 'eventDiffers') > 0.45 && signal(c, 'near') < 0.5,
  'tied to another name': ({ a, b, slots, left, right }) =>
    tiedApart(a, b) || localAgainst(slots, left, right) || localAgainst(slots, right, left),
  'one nearer by its name': ({ a, b }) => a.mention.kind !== 'date' && (tellsOf(a, b) || tellsOf(b, a)),
  'a part of the story': ({ a, b }) =>
    a.mention.kind === 'count' && ((a.tiedRare && !b.names.has(a.tied as string)) || (b.tiedRare && !a.names.has(b.tied as string))),
  'another variant': ({ a, b }) => otherVariant(a.keys, b.keys),
  'said of another': ({ pair, slots, left, right }) =>
    (pair.signals[at.topicOther] as number) > APART || mostlyOfOthers(slots, left, right),
  'other years': (c) => signal(c, 'timeDiffers') === 1,
  'background against news': (c) => signal(c, 'backgroundDiffers') === 1 && c.pair.score < 2,
  'some against all of them': ({ a, b }) => a.frame.scope.includes('whole') !== b.frame.scope.includes('whole'),
  'a part against a whole': ({ a, b }) =>
    a.frame.scope.some((w) => partial.has(w) && !b.frame.scope.includes(w)) ||
    b.frame.scope.some((w) => partial.has(w) && !a.frame.scope.includes(w)),
  'the least against the most': ({ a, b }) => (isLeast(a) && isMost(b)) || (isLeast(b) && isMost(a)),
  'a change against a level': (c) => signal(c, 'changeDiffers') === 1,
  'another modality': ({ a, b }) =>
    [a, b].some(({ frame }) => frame.modality === 'planned' || frame.modality === 'negated') && a.frame.modality !== b.frame.modality,
  'both stand in one document': bothInOneDocument,
  'the other document states this value too': ({ pair, elsewhere }) => elsewhere >= pair.score - EXPLAINED,
  'two figures of one document': ({ a, b }) => a.document === b.document,
  'orders of magnitude apart': ({ a, b }) => a.mention.kind !== 'date' && isFar(a.extent, b.extent) && !findSlip(a.mention, b.mention),
};

/** Name of the first veto that a case meets; undefined where none does. */
export function findVeto(c: Case): string | undefined {
  if (rivalAccounts(c.a, c.b)) return undefined; // the document itself says that they are
  for (const [name, holds] of list) if (holds(c) && !(outweighed.has(name) && isSlip(c))) return name;
  return undefined;
}

/** What a telling slip outweighs: other words for one thing. What says that both figures are right stands. */
const outweighed = new Set([
  'the slot scores too low',
  'other nouns',
  'people of no common event',
  'other events',
  'background against news',
  'a part against a whole',
  'another modality',
]);
/** Log-odds of one slot below which a telling slip is chance all the same. */
const SLIP_SCORE = -3.5;
const isSlip = ({ pair, a, b }: Case) => pair.score > SLIP_SCORE && isTelling(a.mention, b.mention);

const list = Object.entries(vetoes);

const isLeast = ({ frame }: Slot) => frame.scope.includes('least');
const isMost = ({ mention }: Slot) => mention.kind !== 'date' && mention.value.qualifier === 'atMost';

/** Whether many figures of two clusters are said of other topics: what one figure leaves open, those that agree with it tell. */
function mostlyOfOthers(slots: readonly Slot[], left: readonly number[], right: readonly number[]): boolean {
  let apart = 0;
  let all = 0;
  for (const i of left.slice(0, 8)) {
    for (const j of right.slice(0, 8)) {
      all++;
      if (otherTopic(slots[i] as Slot, slots[j] as Slot) > APART) apart++;
    }
  }
  return apart >= MANY * all;
}

const MANY = 0.3;

/** Two values of which one is more than a hundred times the other, as no two accounts of one quantity are but by a slip of the pen. */
const isFar = ({ stated: x }: Extent, { stated: y }: Extent): boolean =>
  x !== null && y !== null && x > 0 && y > 0 && Math.max(x, y) > 100 * Math.min(x, y);

/** Days between the publications of two figures' documents; 0 where one is not known. */
const daysApart = ({ published: x }: Slot, { published: y }: Slot) => (x && y ? Math.abs(Date.parse(x) - Date.parse(y)) / DAY : 0);

/** Whether the higher of two ages was just reached ("who turned 52 in May"), and the other is that of before the birthday. */
function isBirthday(a: Slot, b: Slot): boolean {
  const [younger, older] = (a.extent.stated ?? 0) < (b.extent.stated ?? 0) ? [a, b] : [b, a];
  return older.extent.min - younger.extent.max <= YEAR_OF_AGE && / turned$/.test(older.frame.before);
}

/** What is told anew for each quarter, month or year, so that reports half a quarter apart tell of two. */
const periodic = new Set(
  'income profit earnings revenue sale sell loss turnover dividend earn ship shipment export import output production produce growth inflation unemployment'.split(
    ' ',
  ),
);
const isPeriodic = (slot: Slot) => {
  const { head, events } = slot.frame;
  if (isPeople(slot)) return false;
  return (head !== null && periodic.has(head)) || events.some(([event, weight]) => weight > 0.5 && periodic.has(event));
};
/** Half a quarter, in days. */
const PERIOD = 45;

/** Whether a figure is said of a place that is told by its sort alone: "in the province", "across the city". */
const localTo = ({ tied, frame }: Slot) => tied === null && frame.scope.includes('local');

/** Whether one of the first figures is said of a place by its sort, and one of the second of a place by its name: those that agree share what they are of. */
const localAgainst = (slots: readonly Slot[], some: readonly number[], others: readonly number[]) =>
  some.some((i) => localTo(slots[i] as Slot)) && others.some((j) => (slots[j] as Slot).tied !== null);

/** Whether one date is news to its document and the other lies more than a month away, though not on the same day of another year. */
function isLongBefore(a: Slot, b: Slot): boolean {
  if (a.extent.cycle || b.extent.cycle) return false;
  const gap = Math.max(a.extent.min - b.extent.max, b.extent.min - a.extent.max);
  if (gap <= MONTH) return false;
  const isNews = ({ published, extent }: Slot) => published !== null && Math.abs(Date.parse(published) / DAY - extent.max) <= MONTH;
  const [x, y] = [onCycle(a.extent, 'year'), onCycle(b.extent, 'year')];
  const isSlip = x !== null && y !== null && a.extent.max - a.extent.min < 2 && Math.abs(x.min - y.min) < 1 && Math.abs(x.max - y.max) < 1;
  return (isNews(a) || isNews(b)) && !isSlip;
}

/** Days for which an event is news. */
const MONTH = 31;

/** By how many days an edition, a time zone or another beginning of the week shifts a date that is told from the day of writing: "today", "last week". */
const shiftOf = ({ mention, extent }: Slot) => (isDeictic(mention) ? 1 + Math.floor(extent.max - extent.min) : -1);

/** A date told from the day of writing alone ("today", "this morning"). */
const isDeictic = (mention: FigureMention) =>
  mention.kind === 'date' && mention.value.implied.includes('day') && !/day\b/iu.test(mention.text.replace(/\b(?:yester|to)day\b/giu, ''));

/** Two values that one document states side by side are two things, unless it sets them against each other. */
function bothInOneDocument({ slots, left, right }: Case): boolean {
  const documents = new Set(left.map((i) => (slots[i] as Slot).document));
  for (const i of right) {
    const slot = slots[i] as Slot;
    if (!documents.has(slot.document)) continue;
    const others = left.map((j) => slots[j] as Slot).filter((other) => other.document === slot.document);
    if (!others.some((other) => rivalAccounts(other, slot))) return true;
  }
  return false;
}
