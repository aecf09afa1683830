import * as z from 'zod/mini';
import { CLAIM_KINDS, filterSchema, RELATIONS } from '../core/filter.ts';
import { STRINGS } from './strings.ts';

/**
 * What the comparison page and its host say to each other; each checks what it is sent. All words come from the host, in the
 * user's language, so that the page only shows them.
 */
const index = z.int().check(z.gte(0));
const position = z.object({ line: index, character: index });
const range = z.object({ start: position, end: position });
const spot = z.object({ path: z.string(), start: position });
const pair = z.object({ a: spot, b: spot });
const ORDERS = ['weight', 'label', 'sources', 'latest'] as const;

/** What a button does to pairs of figures, or to one place; the host has a command for each that it names at the start. */
export const ACTIONS = ['markDifferent', 'ignoreDifference', 'resolveDifference', 'reopenDifference', 'addNote'] as const;
export type Action = (typeof ACTIONS)[number];

/** Mark of a relation: differences that are only to be checked have one of their own. */
const standing = {
  relation: z.enum([...RELATIONS, 'reworded', 'same']),
  sure: z.boolean(),
  /** The relation in words. */
  state: z.string(),
  /** Ruled on by the user. */
  ruled: z.boolean(),
};

const source = z.object({
  path: z.string(),
  name: z.string(),
  /** "3 May 2026 · origin of 2", in short and for the tooltip. */
  note: z.string(),
  tooltip: z.string(),
});

const cell = z.object({
  source: index,
  value: z.string(),
  /** Who says so, and as of when. */
  note: z.string(),
  more: z.string(),
  path: z.string(),
  range,
  ...standing,
});

const row = z.object({
  id: z.string(),
  label: z.string(),
  note: z.string(),
  cells: z.array(cell),
  ...standing,
});

const number = z.nullable(z.number());
const place = z.object({
  path: z.string(),
  range,
  /** "Harbour Gazette, line 14". */
  where: z.string(),
  name: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** The value after normalisation, who says so, and as of when. */
  note: z.string(),
  value: z.string(),
  published: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
  extent: z.nullable(z.object({ min: number, max: number, stated: number })),
  quote: z.nullable(z.string()),
  ...standing,
});

/** Pairs of places that differ in the same way, as those in copies of one story do. */
const detailPair = z.object({
  ends: z.array(z.object({ a: index, b: index })),
  reason: z.string(),
  confidence: z.string(),
  note: z.string(),
  ...standing,
});

const details = z.object({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  label: z.string(),
  note: z.string(),
  unit: z.string(),
  places: z.array(place),
  pairs: z.array(detailPair),
  /** How many more places and pairs there are, in words. */
  more: z.string(),
  ...standing,
});

const option = z.object({ value: z.string(), label: z.string() });
const facets = z.object({
  relations: z.array(z.object({ value: z.enum(RELATIONS), label: z.string(), count: index })),
  kinds: z.array(option),
  entities: z.array(option),
  paths: z.array(option),
});

/** From the host to the page. */
export const toPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    locale: z.string(),
    strings: z.record(z.enum(STRINGS), z.string()),
    actions: z.array(z.enum(ACTIONS)),
    /** Differences from this confidence up are sure. */
    sure: z.number(),
    /** What a page without a state of its own begins with. */
    filter: filterSchema,
  }),
  /** How far the reading is; the table waits for its end. */
  z.object({ type: z.literal('progress'), reading: z.boolean(), done: index, total: index, documents: index, words: z.string() }),
  /** The documents or what was decided of them changed: time to ask again. */
  z.object({ type: z.literal('changed') }),
  /** Show the row of a place. */
  z.object({ type: z.literal('reveal'), path: z.string(), position }),
  z.object({
    type: z.literal('table'),
    turn: index,
    total: index,
    /** "24 of 38 claims". */
    count: z.string(),
    all: index,
    sources: z.array(source),
    facets,
    found: z.array(z.int()),
    at: z.int(),
    from: index,
    rows: z.array(row),
  }),
  z.object({ type: z.literal('rows'), turn: index, from: index, rows: z.array(row) }),
  z.object({ type: z.literal('details'), id: z.string(), details: z.nullable(details) }),
]);

/** From the page to the host. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The rows of a filter: with `table`, its columns and counts too. Of several questions the last `turn` counts. */
  z.object({
    type: z.literal('ask'),
    turn: index,
    table: z.boolean(),
    filter: filterSchema,
    order: z.enum(ORDERS),
    from: index,
    count: index,
    find: z.array(z.string()),
    at: z.exactOptional(z.object({ path: z.string(), position })),
  }),
  z.object({ type: z.literal('describe'), id: z.string(), filter: filterSchema }),
  z.object({ type: z.literal('open'), path: z.string(), range: z.exactOptional(range), keepFocus: z.boolean() }),
  z.object({ type: z.literal('act'), action: z.enum(ACTIONS), pairs: z.array(pair), at: z.exactOptional(spot) }),
  z.object({ type: z.literal('export') }),
  z.object({ type: z.literal('openFolder') }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
export type Message<T extends ToPage['type']> = Extract<ToPage, { type: T }>;
export type PageSource = z.infer<typeof source>;
export type PageRow = z.infer<typeof row>;
export type PageCell = z.infer<typeof cell>;
export type PageDetails = z.infer<typeof details>;
export type PagePlace = z.infer<typeof place>;
export type PagePair = z.infer<typeof detailPair>;
export type Facets = z.infer<typeof facets>;
export type Order = (typeof ORDERS)[number];
export type Relation = PageCell['relation'];
