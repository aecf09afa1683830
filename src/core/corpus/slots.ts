import type { Document, FigureMention, Mention, MentionRef, Span } from '../model.ts';
import { isFigure } from '../model.ts';
import { Alternatives } from './alternatives.ts';
import type { Linking } from './entities.ts';
import { exchange } from './exchange.ts';
import { countFamilies, type Family } from './families.ts';
import type { Frame } from './frame.ts';
import { findKeys } from './keys.ts';
import { kinship, lemma, NOUN, nounClass, sameEvent } from './lexicon.ts';
import { isAge, isAttributive } from './measures.ts';
import { atSea } from './miles.ts';
import { type NameWords, topicKeys, wordsOfNames } from './topics.ts';
import { comparable, type Extent, partialExtentOf } from './values.ts';

/** A figure with all that "same quantity?" looks at. */
export interface Slot {
  readonly ref: MentionRef;
  /** The same figure in copies of its document. */
  readonly copies: readonly MentionRef[];
  readonly document: number;
  readonly mention: FigureMention;
  readonly frame: Frame;
  readonly extent: Extent;
  /** The currency that the extent of an amount of money is in; not always its own, see exchange.ts. Empty for all else. */
  readonly currency: string;
  readonly names: ReadonlyMap<string, number>;
  /** Near words, weighted by rarity in the story and nearness; unit length. */
  readonly near: ReadonlyMap<string, number>;
  /** The same words, weighted by rarity alone; unit length. */
  readonly words: ReadonlyMap<string, number>;
  /** Values of the other figures of its sentence. */
  readonly neighbours: readonly Extent[];
  readonly published: string | null;
  /** The calendar date of which it is told: as its sentence says, or else the publication date. */
  readonly asOf: string | null;
  /** Its sort of thing; how many values its document states for it; whether none of them is larger. */
  readonly sort: string;
  readonly family: number;
  readonly largest: boolean;
  /** In what share of the story's documents that state its sort of thing there are several values of it. */
  readonly shared: number;
  /** What tells it apart from the other figures of its unit, the strongest first: names and variants, by weight in [0, 1]. */
  readonly keys: ReadonlyMap<string, number>;
  /** What it is said of: ids of entities, measures and words as keys, by weight. */
  readonly topics: ReadonlyMap<string, number>;
  /** The topics that its story tells apart. */
  readonly alternatives: Alternatives;
  /** It describes one of several things of a sort by its measure: a document of its story has "11-inch" and "13-inch models". */
  readonly variant: boolean;
  /** The entity that a preposition ties to it. */
  readonly tied: string | null;
  /** That entity is named in few of the story's documents: a figure tied to it is of a part of the story. */
  readonly tiedRare: boolean;
  /** What each document of its story tells of a name: the figures that a preposition ties to one, as keys of {@link tellsOf}. */
  readonly told: ReadonlySet<string>;
  /** Who is said to state it: an entity's id, or a word ("police"). */
  readonly party: string | null;
}

const NONE = new Alternatives([], new Map());
const NOTHING: ReadonlySet<string> = new Set();

/** The comparable figures of the documents of one story. `rarity` gives a stem's weight. */
export function readSlots(documents: readonly Document[], linking: Linking, rarity: (stem: string) => number): Slot[] {
  const slots: Slot[] = [];
  const words = wordsOfNames(documents, linking);
  for (const [index, { path, text, analysis }] of documents.entries()) {
    const entityIds = linking.entityIds.get(path) ?? [];
    const idOf = new Map(analysis.mentions.flatMap((mention, i) => (entityIds[i] === undefined ? [] : [[mention, entityIds[i]] as const])));
    const apart = analysis.mentions.filter(({ kind }) => kind !== 'quote');
    const bySentence = new Map<number, { at: number; extent: Extent }[]>();
    const own: Slot[] = [];
    for (const [at, mention] of analysis.mentions.entries()) {
      const frame = analysis.frames[at];
      if (!frame || !isFigure(mention) || overlapping(analysis.furniture, mention)) continue;
      if (isPublished(text, analysis.published?.span, mention)) continue;
      const extent = partialExtentOf(mention);
      if (!extent || isSecondEnd(own.at(-1)?.mention, mention)) continue;
      const list = bySentence.get(frame.sentence);
      if (list) list.push({ at, extent });
      else bySentence.set(frame.sentence, [{ at, extent }]);
      const names = new Map<string, number>();
      for (const [name, weight] of frame.names) {
        const id = entityIds[name];
        if (id !== undefined) names.set(id, Math.max(weight, names.get(id) ?? 0));
      }
      const topics = topicKeys(frame, analysis.mentions, entityIds, words);
      const who = isAge(mention) ? carriedPerson(names, topics) : undefined;
      if (who) names.set(who, CARRIED);
      own.push({
        ref: { path, index: at },
        copies: [],
        document: index,
        mention,
        frame,
        extent,
        currency: mention.kind === 'money' ? mention.value.unit : '',
        names,
        near: unit(frame.context.map(([stem, weight]) => [stem, weight * rarity(stem)])),
        words: unit(frame.context.map(([stem]) => [stem, rarity(stem)])),
        neighbours: [],
        family: 1,
        largest: true,
        sort: '',
        shared: 0,
        keys: new Map(),
        published: analysis.published?.date ?? null,
        asOf: frame.asOf ?? analysis.published?.date ?? null,
        topics,
        alternatives: NONE,
        variant: false,
        tiedRare: false,
        told: NOTHING,
        tied: frame.tied === null ? null : (entityIds[frame.tied] ?? null),
        party: partyOf(text, frame, apart, idOf),
      });
    }
    const families = countFamilies(own);
    for (const [i, slot] of own.entries()) {
      const neighbours = (bySentence.get(slot.frame.sentence) ?? []).filter(({ at }) => at !== slot.ref.index).map(({ extent }) => extent);
      slots.push({ ...slot, neighbours, ...(families[i] as Family) });
    }
  }
  return amongOthers(atSea(exchange(slots, documents)), words.of);
}

/** How near somebody is to a figure in whose sentence only a pronoun stands for them. */
const CARRIED = 0.7;

/** Who is talked of where a sentence names nobody: "She was 85." */
function carriedPerson(names: ReadonlyMap<string, number>, topics: ReadonlyMap<string, number>): string | undefined {
  if ([...names.keys()].some(isPerson)) return undefined;
  return [...topics].find(([id, weight]) => isPerson(id) && weight >= 0.4)?.[0]; // the strongest stand first
}

/** Adds what only the story tells: how often documents state several values for a sort of thing, and what tells its figures apart. */
function amongOthers(slots: readonly Slot[], words: NameWords['of']): Slot[] {
  const documents = new Map<string, Map<number, boolean>>();
  for (const { sort, document, family } of slots) {
    const known = documents.get(sort);
    if (known) known.set(document, family > 1);
    else documents.set(sort, new Map([[document, family > 1]]));
  }
  const shares = new Map([...documents].map(([sort, known]) => [sort, [...known.values()].filter(Boolean).length / known.size]));
  const keys = findKeys(slots);
  const alternatives = new Alternatives(slots, words);
  const units = unitsOfVariants(slots);
  const spread = new Map<string, Set<number>>();
  for (const { names, document } of slots) for (const id of names.keys()) spread.set(id, (spread.get(id) ?? new Set()).add(document));
  const count = new Set(slots.map(({ document }) => document)).size;
  const told = new Set(slots.flatMap((slot) => (slot.tied === null ? [] : [toldKey(slot, slot.document, slot.tied)])));
  return slots.map((slot, i) => ({
    ...slot,
    alternatives,
    told,
    tiedRare: isPlace(slot.tied) && (spread.get(slot.tied ?? '')?.size ?? 0) < RARE * count,
    variant: isAttributive(slot.mention) && units.has(unitOf(slot)),
    shared: shares.get(slot.sort) as number,
    keys: keys[i] as Slot['keys'],
  }));
}

const toldKey = ({ mention, frame }: Slot, document: number, name: string) => `${document} ${mention.kind} ${frame.head} ${name}`;

/** Whether the document of a figure has another one of the sort of a second figure that is tied to the second's name. */
export const tellsOf = (slot: Slot, other: Slot): boolean =>
  other.tied !== null && other.tied !== slot.tied && slot.told.has(toldKey(other, slot.document, other.tied));

/** An entity's id begins with its kind. */
const isPerson = (id: string) => id.startsWith('person:');
const isPlace = (id: string | null) => id?.startsWith('place:') ?? false;
/** Of a story's documents, the share below which those that name a place are few. */
const RARE = 0.4;

const unitOf = ({ mention }: Slot): string => (mention.kind === 'date' ? '' : mention.value.unit);

/** Units of which a document has two measures that describe ("11-inch", "13-inch"). */
function unitsOfVariants(slots: readonly Slot[]): ReadonlySet<string> {
  const found = new Set<string>();
  const first = new Map<string, number | null>();
  for (const slot of slots) {
    if (!isAttributive(slot.mention)) continue;
    const unit = unitOf(slot);
    const key = `${slot.document} ${unit}`;
    if (!first.has(key)) first.set(key, slot.extent.stated);
    else if (first.get(key) !== slot.extent.stated) found.add(unit);
  }
  return found;
}

/** Whether two figures can be compared: by their units, or since their story states the rate of their currencies. */
export const canCompare = (a: Slot, b: Slot): boolean =>
  comparable(a.mention, b.mention) || (a.currency !== '' && a.currency === b.currency);

/** Whether a mention is the day of publication, or a time of day right behind it: "Updated 4 May 2020 6:04 PM". */
function isPublished(text: string, span: Span | undefined, { start, end }: Mention): boolean {
  if (!span || end <= span.start) return false;
  return start < span.end || (start - span.end < 12 && !/[\p{L}\p{N}]/u.test(text.slice(span.end, start)));
}

/** "Between 5 and 7" is two mentions of one interval: the first stands for both. */
function isSecondEnd(before: FigureMention | undefined, mention: FigureMention): boolean {
  if (!before || before.kind === 'date' || mention.kind === 'date' || mention.start - before.end > 20) return false;
  const { min, max, unit, qualifier } = mention.value;
  return (
    qualifier === 'range' &&
    before.value.qualifier === 'range' &&
    before.value.min === min &&
    before.value.max === max &&
    before.value.unit === unit
  );
}

function partyOf(text: string, { attribution }: Frame, apart: readonly Mention[], idOf: ReadonlyMap<Mention, string>): string | null {
  if (!attribution) return null;
  const mention = overlapping(apart, attribution);
  return (mention && idOf.get(mention)) ?? lemma(text.slice(attribution.start, attribution.end).toLowerCase());
}

/** The first of some spans, sorted and not overlapping, that shares a character with another one; in logarithmic time. */
function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.start < end ? found : undefined;
}

function unit(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.sqrt(pairs.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(pairs.map(([stem, w]) => [stem, w / length]));
}

/**
 * Whether one document sets two figures against each other: near by, in one unit, stated by two different parties, and
 * with a word of contrast between near values, or of one noun and event. Any other two figures of one document that
 * differ are two things.
 */
export function rivalAccounts(a: Slot, b: Slot): boolean {
  if (a.document !== b.document || Math.abs(a.frame.sentence - b.frame.sentence) > 2) return false;
  if (a.mention.kind === 'date' || b.mention.kind === 'date' || a.mention.value.unit !== b.mention.value.unit) return false;
  if (a.party === null || b.party === null || a.party === b.party) return false;
  if (a.frame.contrast || b.frame.contrast) return isClose(a.extent.stated, b.extent.stated);
  return a.frame.head !== null && b.frame.head !== null && sameHead(a.frame.head, b.frame.head) && bestEvent(a.frame, b.frame) > 0.5;
}

/** Two numbers within a quarter of each other: rival measurements rather than a part and its whole. */
const isClose = (x: number | null, y: number | null) =>
  x !== null && y !== null && x > 0 && y > 0 && Math.max(x, y) < 1.25 * Math.min(x, y);

const generalPeople = new Set(['person', 'people', 'individual', 'resident', 'victim', 'other', 'casualty', 'fatality', 'dead']);

/** One noun, two synonyms, or two words for people in general. */
export function sameHead(a: string, b: string): boolean {
  return a === b || (generalPeople.has(a) && generalPeople.has(b)) || kinship(a, b, 'n') === 2;
}

/** Whether prepositions tie two figures to different names. */
export const tiedApart = (a: Slot, b: Slot): boolean => a.tied !== null && b.tied !== null && a.tied !== b.tied;

/** Whether a figure counts people. */
export function isPeople({ mention, frame }: Slot): boolean {
  return mention.kind === 'count' && frame.head !== null && (generalPeople.has(frame.head) || nounClass(frame.head) === NOUN.person);
}

/** Two nouns that name different sorts of thing: neither general nor of an unknown class. */
export function distinctHeads(a: string, b: string): boolean {
  if (sameHead(a, b) || kinship(a, b, 'n') > 0) return false;
  const person = (word: string) => generalPeople.has(word) || nounClass(word) === NOUN.person;
  return !(person(a) && person(b) && (generalPeople.has(a) || generalPeople.has(b)));
}

/** Whether two figures measure or count different sorts of thing, as far as nouns say. */
export const otherHeads = ({ head: a }: Frame, { head: b }: Frame): boolean => a !== null && b !== null && distinctHeads(a, b);

/** Whether the events that stand nearest two figures are one: each its nearest, or each near to the other figure too. */
export function sameMainEvent({ events: x }: Frame, { events: y }: Frame): boolean {
  const [a] = x[0] ?? [];
  const [b] = y[0] ?? [];
  if (a === undefined || b === undefined) return false;
  if (governs(x) && governs(y)) return alike(a, b) > 0;
  const near = (event: string, events: Frame['events']) => events.some(([other, weight]) => weight >= 0.5 && alike(event, other) > 0);
  return alike(a, b) > 0 || (near(a, y) && near(b, x));
}

/** How surely two words tell one event, 0–1: words of one kind of event, synonyms, or one a kind of the other ("strike", "attack"). */
const alike = (a: string, b: string): number => (sameEvent(a, b) ? 1 : (ALIKE[kinship(a, b, 'v')] as number));

const ALIKE = [0, 0.7, 1];

/** Whether the first of some events governs its figure by grammar, and is not merely near. */
export const governs = (events: Frame['events']): boolean => events[0]?.[1] === 1;

/** Whether both figures have events near beside them, and not the same. */
export const otherMainEvent = (f: Frame, g: Frame): boolean => isNear(f) && isNear(g) && !sameMainEvent(f, g);

const isNear = ({ events }: Frame): boolean => (events[0]?.[1] ?? 0) > 0.4;

/** How near to both figures an event of theirs is told that is one, 0–1. */
export function bestEvent(f: Frame, g: Frame): number {
  let best = 0;
  for (const [x, v] of f.events) for (const [y, w] of g.events) if (v * w > best) best = Math.max(best, v * w * alike(x, y));
  return Math.sqrt(best);
}
