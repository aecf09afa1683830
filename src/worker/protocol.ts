import * as z from 'zod/mini';
import type { Conversion } from '../core/convert.ts';
import { decisionSchema, type EntityRef, type Target } from '../core/decisions/schema.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { filterSchema } from '../core/filter.ts';
import {
  type Alias,
  type DateValue,
  type DescriptionReason,
  type DifferenceKind,
  ENTITY_KINDS,
  type EntityKind,
  type FigureKind,
  type Link,
  type Lost,
  type Magnitude,
  type MentionKind,
  type Note,
  type PublishedFrom,
  type Relation,
  type Ruling,
  type Skipped,
} from '../core/model.ts';
import type { Position, Range } from '../core/text/lines.ts';
import { type ClaimDetails, type Comparison, ORDERS } from './comparison.ts';
import type { Draft } from './draft.ts';

/**
 * What the extension and the engine's worker say to each other: requests with an id, one reply each, progress while one
 * runs, and a word to cancel one. Places are lines and characters, so that a document's line ends do not matter.
 */
const path = z.string();
const position = z.object({ line: z.number(), character: z.number() });
const limit = z.number();

/** One document that is new or changed (as bytes of a file, or as text of an editor), or gone. */
const change = z.union([
  z.object({ path, bytes: z.instanceof(Uint8Array) }),
  z.object({ path, text: z.string() }),
  z.object({ path, deleted: z.literal(true) }),
]);

/** Orders of the findings: the surest first; by their first place; the largest value first. */
export const SORTS = ['confidence', 'document', 'value'] as const;
export type Sort = (typeof SORTS)[number];

/** Parameters by method; checked when they reach the worker. */
export const methods = {
  /** Brings the corpus up to date. */
  update: z.object({ changes: z.array(change) }),
  /** What the user decided, all of it. */
  decide: z.object({ decisions: z.array(decisionSchema) }),
  /** What a decision on mentions at some places, or on entities, is to be anchored to. */
  refer: z.object({ places: z.array(z.object({ path, position })), entities: z.array(z.string()) }),
  /** Mentions that some words which are no longer found may have become. */
  candidates: z.object({ path, words: z.string(), start: z.number(), limit }),
  /** Figures that may state the same quantity as the one at a position. */
  comparable: z.object({ path, position, limit }),
  /** Where the mentions of one document stand. */
  marks: z.object({ path }),
  /** What is known of the mention at a position: the innermost one. */
  inspect: z.object({ path, position, limit }),
  /** Every place of what the mention at a position is a mention of, itself among them; `within`: only those of this document. */
  references: z.object({ path, position, limit, within: z.optional(z.boolean()) }),
  /** The mentions of one document under its headings and paragraphs. */
  symbols: z.object({ path, limit }),
  /** Values of one document in another unit, and resolved dates, within some lines. */
  hints: z.object({ path, from: z.number(), to: z.number() }),
  /** Where figures differ, those that are sure apart from those to check. */
  findings: z.object({ minConfidence: z.number(), limit, filter: z.exactOptional(filterSchema), sort: z.exactOptional(z.enum(SORTS)) }),
  /** The entities that most documents name, of all kinds or of one. */
  entities: z.object({ limit, kind: z.optional(z.enum(ENTITY_KINDS)) }),
  /** The places of one entity. */
  entity: z.object({ id: z.string(), limit }),
  sources: z.object({}),
  /** Claims against sources: `count` rows from `from` on of those that pass the filter; `sure` is as in findings. */
  comparison: z.object({
    filter: filterSchema,
    order: z.enum(ORDERS),
    sure: z.number(),
    from: z.number(),
    count: z.number(),
    /** Rows, by id, whose indexes are asked for; and a place whose row is. */
    find: z.array(z.string()),
    at: z.exactOptional(z.object({ path, position })),
  }),
  /** One row of the comparison with all its places, at most `limit`. */
  claim: z.object({ id: z.string(), filter: filterSchema, sure: z.number(), limit }),
  /** One document by itself. */
  source: z.object({ path }),
  /** The entities that some letters may mean, each with its first place; without letters the most mentioned. */
  names: z.object({ query: z.string(), limit }),
  /** What a person's words find. */
  search: z.object({ query: z.string(), limit }),
  /**
   * How each name, figure and quote of one document stands to the others. With a text it is none of them: it is compared
   * with them under that path, and is no source for them.
   */
  draft: z.object({ path, text: z.optional(z.string()), sure: z.number(), limit }),
  /** What a filter leaves, as a file of a format; progress in entries. */
  export: z.object({
    format: z.enum(EXPORT_FORMATS),
    filter: filterSchema,
    sure: z.number(),
    version: z.string(),
    folder: z.string(),
    date: z.string(),
    skipped: z.array(z.object({ path, reason: z.string() })),
  }),
} as const;

export type Method = keyof typeof methods;
export type Params<M extends Method> = z.infer<(typeof methods)[M]>;
export type Change = z.infer<typeof change>;

export interface Results {
  readonly update: { readonly skipped: readonly Skipped[] };
  readonly decide: null;
  readonly refer: { readonly places: readonly (Referred | null)[]; readonly entities: readonly (EntityRef | null)[] };
  readonly candidates: readonly Candidate[];
  readonly comparable: readonly Place[];
  readonly marks: readonly Mark[] | null;
  readonly inspect: Inspection | null;
  readonly references: References | null;
  readonly symbols: readonly DocumentSection[];
  readonly hints: readonly Hint[];
  readonly findings: Findings;
  readonly entities: {
    readonly entities: readonly EntitySummary[];
    readonly total: number;
    readonly totals: Readonly<Record<EntityKind, number>>;
  };
  readonly entity: { readonly places: readonly Place[]; readonly total: number; readonly card: Card | null };
  readonly sources: readonly Source[];
  readonly comparison: Comparison;
  readonly claim: ClaimDetails | null;
  readonly source: Source | null;
  readonly names: readonly NameHit[];
  readonly search: readonly SearchHit[];
  readonly draft: Draft | null;
  readonly export: string;
}

/** A mention as a decision is anchored to it. */
export interface Referred {
  readonly place: Place;
  readonly target: Target;
  /** The entity that it names, with all names by which it is called. */
  readonly entity?: { readonly id: string; readonly ref: EntityRef; readonly names: readonly string[] };
}

/** A place that a decision may be anchored to anew. */
export interface Candidate {
  readonly place: Place;
  readonly target: Target;
}

/** An entity, a figure or a quote that a search found, with its first place. */
export interface SearchHit {
  readonly kind: MentionKind;
  readonly label: string;
  readonly place: Place;
  readonly mentions: number;
  readonly documents: number;
}

/** An entity; its label is the form that was found. */
export interface NameHit extends SearchHit {
  readonly name: string;
}

export interface Mark {
  readonly kind: MentionKind;
  readonly range: Range;
}

/** Places of one thing, in the order of the documents; at most the limit that was asked for. */
export interface References {
  /** The mention that was asked about. */
  readonly range: Range;
  readonly places: readonly { readonly path: string; readonly range: Range }[];
  readonly total: number;
}

/** A heading with what stands below it, or a paragraph. */
export interface DocumentSection {
  readonly type: 'heading' | 'paragraph';
  /** The heading, or the first words of the paragraph. */
  readonly words: string;
  readonly range: Range;
  /** Where the heading itself stands, or the first words. */
  readonly selection: Range;
  readonly marks: readonly (Mark & { readonly words: string })[];
  readonly sections: readonly DocumentSection[];
}

/** What is shown after a mention in the text. */
export type Hint =
  | { readonly type: 'converted'; readonly end: Position; readonly conversions: readonly Converted[] }
  | { readonly type: 'date'; readonly end: Position; readonly value: DateValue };

/** A value in another unit, with the unit's symbol. */
export interface Converted extends Conversion {
  readonly symbol: string;
}

/** One mention with the words around it. */
export interface Place {
  readonly path: string;
  readonly kind: MentionKind;
  readonly range: Range;
  /** The mention's own words on one line, and those of its sentence before and after; "…" stands where something was cut. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly value?: Magnitude | DateValue;
  /** The value's unit in words, in the plural where one is known. */
  readonly unit?: string;
  readonly converted?: readonly Converted[];
  /** Why a name is linked to its entity, where it is not the entity's own name. */
  readonly link?: Link;
  /** Who is said to state the figure, as written. */
  readonly attribution?: string;
  /** What the user noted there. */
  readonly notes?: readonly Note[];
}

/** What is known of an entity beside its places. */
export interface Card {
  readonly aliases: readonly Alias[];
  readonly roles: readonly Alias[];
  /** Its first mention in the document that was published first. */
  readonly first: Place | null;
  /** Where the text says who or what it is. */
  readonly telling: readonly Place[];
  /** Entities named in the same sentences, in how many, and where first. */
  readonly together: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: EntityKind;
    readonly sentences: number;
    readonly place: Place;
  }[];
  /** Words that probably mean it without naming it; the first of them, and how many there are. */
  readonly described: readonly (Place & { readonly confidence: number })[];
  readonly descriptions: number;
}

/** What joins a mention with others. */
export type Subject =
  | { readonly type: 'entity'; readonly id: string; readonly name: string; readonly kind: EntityKind; readonly aliases: readonly Alias[] }
  | { readonly type: 'claim'; readonly id: string; readonly label: string }
  | { readonly type: 'date'; readonly id: string }
  /** `sure`: that it is this speaker, 0–1. */
  | { readonly type: 'quotation'; readonly id: string; readonly speaker: string | null; readonly sure: number | null }
  /** Nothing else in the corpus is known to be the same. */
  | { readonly type: 'alone' };

/** How another place stands to the one that is looked at: names and dates are the `same`, quotes may be `reworded`. */
export type PlaceRelation = Relation | 'same' | 'reworded';

export interface OtherPlace extends Place {
  readonly relation: PlaceRelation;
  /** Of a difference: why the two are compared and found to differ, and how sure that is. */
  readonly reason?: string;
  readonly confidence?: number;
  /** What the user decided of the difference. */
  readonly ruling?: Ruling;
}

export interface Inspection {
  readonly place: Place;
  /** Where `place` names nothing but describes what was named before: how sure that is, why, and the place that says so. */
  readonly stands?: { readonly confidence: number; readonly why: DescriptionReason; readonly by: Place };
  /** Of a link: the place that gives the longer name of which its reason speaks. */
  readonly introduced?: Place;
  /** The country whose government a capital may mean here: a suggestion. */
  readonly government?: string;
  /** Of an entity. */
  readonly card?: Card;
  readonly subject: Subject;
  /** Sources that have it, of all sources; copies of one wire story count once. */
  readonly sources: number;
  readonly ofSources: number;
  /** Differences first, then one place of each other document, then the rest; at most the limit that was asked for. */
  readonly others: readonly OtherPlace[];
  readonly total: number;
}

/** One claim whose figures differ. */
export interface Finding {
  /** The same as long as the claim's first place keeps its document and words. */
  readonly id: string;
  readonly label: string;
  readonly figure: FigureKind;
  /** Kind and confidence of the surest pair. */
  readonly kind: DifferenceKind;
  readonly confidence: number;
  readonly places: readonly Place[];
  readonly pairs: readonly Pair[];
  /** Pairs in all; `pairs` has the surest of them. */
  readonly total: number;
}

/** Two figures that differ, as indexes into the finding's places. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly kind: DifferenceKind;
  readonly confidence: number;
  readonly reason: string;
  readonly ruling?: Ruling;
}

/** In the order that was asked for, the surest first unless another; each list has at most the limit that was asked for. */
export interface Findings {
  readonly differs: readonly Finding[];
  readonly check: readonly Finding[];
  /** Pairs that the user ignored or resolved, which are in no other list. */
  readonly ruled: readonly Finding[];
  /** Decisions whose words are no longer there. */
  readonly lost: readonly Lost[];
  /** Findings in all, by list. */
  readonly totals: Readonly<Record<'differs' | 'check' | 'ruled', number>>;
  /** Figures that surely differ and those to check, by document; none of either: not listed. */
  readonly byDocument: readonly DocumentDifferences[];
  readonly documents: number;
  readonly sources: number;
  readonly figures: number;
}

export interface DocumentDifferences {
  readonly path: string;
  readonly differs: number;
  readonly check: number;
}

export interface EntitySummary {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
}

export interface Source {
  readonly path: string;
  readonly title: string | null;
  readonly published: { readonly date: string; readonly from: PublishedFrom; readonly range?: Range } | null;
  readonly figures: number;
  readonly names: number;
  readonly quotes: number;
  /** Other documents that are copies of the same story. */
  readonly copies: readonly string[];
  /** Other documents that passages of this one stand in, and the share of its words that they make up, 0–1. */
  readonly passages: readonly { readonly path: string; readonly share: number }[];
}

/** From the extension to the worker. */
export const incoming = z.union([
  z.object({ id: z.number(), method: z.enum(Object.keys(methods) as [Method, ...Method[]]), params: z.unknown() }),
  z.object({ cancel: z.number() }),
]);

/** From the worker to the extension. */
export const outgoing = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), result: z.unknown() }),
  z.object({ id: z.number(), error: z.string() }),
  z.object({ id: z.number(), done: z.number() }),
]);
export type Outgoing = z.infer<typeof outgoing>;

/** One end of a message channel. */
export interface Port {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(handler: (message: unknown) => void): void;
}
