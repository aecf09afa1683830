import { otherTopic } from './alternatives.ts';
import { kinship } from './lexicon.ts';
import { bestEvent, governs, isPeople, otherMainEvent, rivalAccounts, type Slot, sameHead, sameMainEvent } from './slots.ts';

/** The value-blind signals that two figures fill one slot, each in [0, 1], in the order of the learned weights. */
export const SIGNALS = [
  'headSame', 'headDiffers', 'modifiersShared', 'modifiersDiffer', 'eventSame', 'eventDiffers', 'near', 'words', 'namesShared', 'namesDiffer', 'namesApart',
  'beforeSame', 'afterSame', 'timeSame', 'timeDiffers', 'backgroundDiffers', 'leadBoth', 'leadOne', 'positionGap', 'scopeDiffers', 'changeDiffers',
  'modalityDiffers', 'neighbours', 'rivalAccounts', 'sameDocument', 'adjacent', 'unitSame', 'alone', 'crowd', 'manyElsewhere', 'partOne', 'mainEventSame', 'mainEventDiffers', 'peopleEvent', 'keysShared', 'keysDiffer', 'keyOne', 'tiedOne', 'headMissing', 'topicOther',
  'isMoney', 'isPercent', 'isQuantity', 'isCount', 'isDuration', 'isDate',
] as const; // biome-ignore format: a table

/** The signals of a pair, in the order of {@link SIGNALS}. */
export function compareSlots(a: Slot, b: Slot): number[] {
  const f = a.frame;
  const g = b.frame;
  const heads = f.head !== null && g.head !== null;
  const headSame = heads && sameHead(f.head as string, g.head as string) ? 1 : 0;
  const modifiers = overlap(f.modifiers, g.modifiers);
  const event = bestEvent(f, g);
  const strongEvents = Math.min(f.events[0]?.[1] ?? 0, g.events[0]?.[1] ?? 0);
  const names = sharedNames(a.names, b.names);
  const namesStrong = Math.min(max(a.names), max(b.names));
  const time = compareTimes(a, b);
  const kind = a.mention.kind;
  const keyed = kind !== 'date'; // an event has one date, whoever else stands beside it
  const governed = governs(f.events) && governs(g.events);
  const rival = rivalAccounts(a, b);
  const unitOf = (slot: Slot) => (slot.mention.kind === 'date' ? '' : slot.mention.value.unit);
  return [
    headSame,
    heads && !headSame && kinship(f.head as string, g.head as string, 'n') === 0 ? 1 : 0,
    modifiers,
    f.modifiers.length > 0 && g.modifiers.length > 0 && modifiers === 0 ? 1 : 0,
    event,
    event === 0 ? strongEvents : 0,
    dot(a.near, b.near),
    dot(a.words, b.words),
    names,
    names === 0 ? namesStrong : 0,
    Math.min(strongestAlone(a.names, b.names), strongestAlone(b.names, a.names)),
    f.before !== ' ' && f.before === g.before ? 1 : 0,
    f.after.trim() !== '' && f.after === g.after ? 1 : 0,
    time === 'same' ? 1 : 0,
    time === 'differs' ? 1 : 0,
    a.published !== null && b.published !== null && f.background !== g.background ? 1 : 0, // else nothing tells what is news
    f.lead && g.lead ? 1 : 0,
    f.lead !== g.lead ? 1 : 0,
    Math.abs(f.position - g.position),
    differ(f.scope, g.scope),
    f.change !== g.change ? 1 : 0,
    f.modality !== g.modality ? 1 : 0,
    sharedNeighbours(a, b),
    rival ? 1 : 0,
    a.document === b.document && !rival ? 1 : 0,
    a.document === b.document && !rival && Math.abs(f.sentence - g.sentence) <= 1 ? 1 : 0,
    unitOf(a) === unitOf(b) ? 1 : 0,
    a.family === 1 && b.family === 1 ? 1 : 0,
    Math.min(1, Math.log2(Math.max(a.family, b.family)) / 3),
    Math.max(a.shared, b.shared),
    a.largest !== b.largest ? 1 : 0,
    governed && sameMainEvent(f, g) ? 1 : 0,
    governed && otherMainEvent(f, g) ? 1 : 0,
    governed && isPeople(a) && isPeople(b) && sameMainEvent(f, g) ? 1 : 0,
    sharedNames(a.keys, b.keys),
    keyed ? keysDiffer(a, b) : 0,
    keyed ? Math.max(strongestMissing(a, b), strongestMissing(b, a)) : 0,
    tiedAlone(a, b) || tiedAlone(b, a) ? 1 : 0,
    (f.head === null) !== (g.head === null) ? 1 : 0,
    otherTopic(a, b),
    kind === 'money' ? 1 : 0,
    kind === 'percent' ? 1 : 0,
    kind === 'quantity' ? 1 : 0,
    kind === 'count' ? 1 : 0,
    kind === 'duration' ? 1 : 0,
    kind === 'date' ? 1 : 0,
  ];
}

function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.filter((x) => b.includes(x)).length / Math.min(a.length, b.length);
}

function differ(a: readonly string[], b: readonly string[]): number {
  return a.some((x) => !b.includes(x)) || b.some((x) => !a.includes(x)) ? 1 : 0;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
  return sum;
}

function sharedNames(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [id, weight] of a) best = Math.max(best, weight * (b.get(id) ?? 0));
  return Math.sqrt(best);
}

/** Weight of the nearest name that only the first has. */
function strongestAlone(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [id, weight] of a) if (!b.has(id)) best = Math.max(best, weight);
  return best;
}

/** How strongly the key that tells each figure apart is another: neither's strongest stands beside the other figure. */
export function keysDiffer(a: Slot, b: Slot): number {
  return Math.sqrt(Math.min(strongestMissing(a, b), strongestMissing(b, a)));
}

/** Weight of the strongest key of the first figure where the second does not have it; 0 where it has. */
function strongestMissing(a: Slot, b: Slot): number {
  for (const [key, weight] of a.keys) return b.keys.has(key) ? 0 : weight;
  return 0;
}

/** Whether a preposition ties the first figure to a name that is not beside the second. */
const tiedAlone = (a: Slot, b: Slot): boolean => a.tied !== null && !b.names.has(a.tied);

function max(weights: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const weight of weights.values()) if (weight > most) most = weight;
  return most;
}

function sharedNeighbours(a: Slot, b: Slot): number {
  if (a.neighbours.length === 0 || b.neighbours.length === 0) return 0;
  const same = a.neighbours.some((x) => x.stated !== null && b.neighbours.some((y) => y.stated === x.stated));
  return same ? 1 : 0;
}

/** Whether the years (or months) written beside two figures agree. A date's own time is its value and says nothing here. */
function compareTimes(a: Slot, b: Slot): 'same' | 'differs' | 'unknown' {
  if (a.mention.kind === 'date') return 'unknown';
  const x = a.frame.time;
  const y = b.frame.time;
  if (!x || !y) return 'unknown';
  const length = Math.min(x.length, y.length, 7);
  return x.slice(0, length) === y.slice(0, length) ? 'same' : 'differs';
}
