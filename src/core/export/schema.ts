import * as z from 'zod';
import { ENTITY_KINDS, MENTION_KINDS } from '../model.ts';

/** The public contract of the report: `schema` rises when a field changes its meaning. */

const published = z.enum(['frontMatter', 'meta', 'byline', 'dateline', 'fileName', 'user']);
const difference = z.enum(['conflict', 'disputed', 'update', 'slip']);

const magnitude = z.strictObject({
  stated: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Empty for a count of something that is not named. */
  unit: z.string(),
  qualifier: z.enum(['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'range']),
});

const date = z.strictObject({ edtf: z.string().min(4), implied: z.array(z.enum(['year', 'month', 'day'])) });

const mention = z.strictObject({
  id: z.string(),
  /** Path of the document. */
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
  kind: z.enum(MENTION_KINDS),
  entity: z.string().optional(),
  value: z.union([magnitude, date]).optional(),
});

export const reportSchema = z.strictObject({
  schema: z.literal(1),
  tool: z.strictObject({ name: z.literal('concordance'), version: z.string() }),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string().nullable(),
      published: z.iso.date().nullable(),
      publishedFrom: published.nullable(),
      origin: z.string(),
    }),
  ),
  mentions: z.array(mention),
  entities: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(ENTITY_KINDS), aliases: z.array(z.string()) })),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      mentions: z.array(z.string()).min(2),
      relation: z.enum(['agree', 'compatible', ...difference.options]),
    }),
  ),
  differences: z.array(
    z.strictObject({
      claim: z.string(),
      a: z.string(),
      b: z.string(),
      kind: difference,
      confidence: z.number().min(0).max(1),
      reason: z.string(),
      /** What the user decided of it, where they did. */
      decision: z.strictObject({ state: z.enum(['ignored', 'resolved']), note: z.string() }).optional(),
    }),
  ),
  quotes: z.array(z.strictObject({ id: z.string(), speaker: z.string().nullable(), mentions: z.array(z.string()), drift: z.boolean() })),
  skipped: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportMention = Report['mentions'][number];

/** One line of input of `concordance annotate`. */
export const annotateInput = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** ISO 8601 date or date and time of publication. */
  published: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?!\d)/, 'is no ISO 8601 date')
    .nullish(),
});
