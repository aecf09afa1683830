import * as z from 'zod/mini';
import { ENTITY_KINDS } from '../core/model.ts';

/**
 * What the commands that decide take: one plain object, from a link, a tree row, a code action or the comparison page.
 * Whatever it lacks is asked for; without any, the mention at the cursor is meant.
 *
 * | command | argument |
 * |---|---|
 * | `markSame`, `markDifferent`, `ignoreDifference`, `resolveDifference`, `reopenDifference` | {@link Pairs}; `note` |
 * | `addNote` | {@link Noted} |
 * | `splitMention` | {@link Spot} |
 * | `renameEntity`, `mergeEntity`, `retypeEntity`, `addAlias`, `neverEntity` | {@link Named} or {@link Spot} |
 * | `setPublicationDate` | {@link Dated} |
 * | `markOneOrigin`, `markSeparateOrigins` | {@link Sources} |
 */
const position = z.object({ line: z.int().check(z.gte(0)), character: z.int().check(z.gte(0)) });

/** A mention, by a document's path and the beginning of the mention (line and character from 0). */
const spot = z.object({ path: z.string(), start: position });
export type Spot = z.infer<typeof spot>;

/** A mention, and the note that it is to have, if that is known already; an empty one takes the note away. */
const noted = z.object({ path: z.string(), start: position, text: z.optional(z.string()) });
export type Noted = z.infer<typeof noted>;

/** Two figures `a` and `b`; with `pairs`, several at once, which are undone together. */
const pairs = z.object({
  a: z.optional(spot),
  b: z.optional(spot),
  pairs: z.optional(z.array(z.object({ a: spot, b: spot })).check(z.maxLength(1_000))),
  /** The reason; left out, it is asked for. */
  note: z.optional(z.string()),
});
export type Pairs = z.infer<typeof pairs>;

/** An entity by its id in the engine; `name`, `to` (another kind) and `into` (another entity's id) are asked for where left out. */
const named = z.object({
  entity: z.string(),
  name: z.optional(z.string()),
  to: z.optional(z.enum(ENTITY_KINDS)),
  into: z.optional(z.string()),
});
export type Named = z.infer<typeof named>;

/** A document, and its date of publication if it is known already. */
const dated = z.object({ path: z.string(), date: z.optional(z.string()) });
export type Dated = z.infer<typeof dated>;

/** A document, and the other of which it is a copy or is none. */
const sources = z.object({ path: z.string(), other: z.optional(z.string()) });
export type Sources = z.infer<typeof sources>;

export const subjects = { spot, noted, pairs, named, dated, sources } as const;
