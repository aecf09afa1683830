import * as z from 'zod/mini';
import { FIGURE_KINDS, type Filter } from './model.ts';

export const RELATIONS = ['conflict', 'slip', 'disputed', 'update', 'compatible', 'agree'] as const;
export const CLAIM_KINDS = [...FIGURE_KINDS, 'quote'] as const;

/** A {@link Filter} as it comes over a message port. */
export const filterSchema = z.object({
  minConfidence: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
  kinds: z.exactOptional(z.readonly(z.array(z.enum(CLAIM_KINDS)))),
  relations: z.exactOptional(z.readonly(z.array(z.enum(RELATIONS)))),
  entity: z.exactOptional(z.string()),
  path: z.exactOptional(z.string()),
  ruled: z.exactOptional(z.boolean()),
  text: z.exactOptional(z.string().check(z.maxLength(1_000))),
}) satisfies z.ZodMiniType<Filter>;
