import * as z from 'zod/mini';
import { decisionSchema, type EntityRef } from '../core/decisions/schema.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { filterSchema } from '../core/filter.ts';
import { ENTITY_KINDS, type EntityKind, type Skipped } from '../core/model.ts';
import type {
  Candidate,
  Card,
  DocumentSection,
  EntitySummary,
  Findings,
  Hint,
  Inspection,
  Mark,
  NameHit,
  Place,
  References,
  Referred,
  SearchHit,
  Source,
} from './answers.ts';
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
