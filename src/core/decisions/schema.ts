import * as z from 'zod/mini';
import { ENTITY_KINDS } from '../model.ts';

/**
 * What a user decides of what was found, as it stands in the decisions file. Anchors are selectors of the W3C Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). Every object is open: a field that this
 * version does not know stays where it is.
 */

/** The version of the file's format; it rises when a field changes its meaning. */
export const VERSION = 1;

/** Characters that a quote selector keeps from either side. */
export const CONTEXT = 32;

/** An object that keeps what it does not know. Its type has the known fields only: with an index signature no union could be told apart. */
const open = z.looseObject as unknown as typeof z.object;
const said = (words: string) => z.describe(words);
const words = z.string().check(z.minLength(1));
const offset = z.int().check(z.gte(0));

const quoteSelector = open({
  type: z.literal('TextQuoteSelector'),
  exact: words.check(said('The words themselves.')),
  prefix: z.string().check(said('The 32 characters before them.')),
  suffix: z.string().check(said('The 32 characters after them.')),
});

const positionSelector = open({
  type: z.literal('TextPositionSelector'),
  start: offset.check(said('Unicode code points before the first of the words.')),
  end: offset.check(said('Unicode code points up to the end of the words.')),
});

const path = words.check(said('Path of a document, relative to the folder, with "/".'));

export const targetSchema = open({ source: path, selector: z.tuple([quoteSelector, positionSelector]) }).check(
  said('Words of a document, found again by what they are and what stands around them, or by where they stand.'),
);

export const entitySchema = open({
  name: words,
  kind: z.enum(ENTITY_KINDS),
  target: z.optional(targetSchema),
}).check(said('A person, organization, place or group: the one that is named at the target, or else has this name and kind.'));

const common = {
  id: words.check(said('Told apart from every other decision of the file.')),
  at: z.iso.datetime({ offset: true }).check(said('When it was decided: ISO 8601, with the zone.')),
};
const note = z.optional(z.string().check(said('Why, or what else is worth knowing.')));
const documents = z.tuple([path, path]);

/** One schema a kind; the order is that of decisions of the same words. */
export const decisionSchema = z.discriminatedUnion('kind', [
  open({ kind: z.literal('same'), a: targetSchema, b: targetSchema, note, ...common }).check(
    said('Two figures state one and the same quantity.'),
  ),
  open({ kind: z.literal('different'), a: targetSchema, b: targetSchema, note, ...common }).check(
    said('Two figures state different things.'),
  ),
  open({ kind: z.literal('ignore'), a: targetSchema, b: targetSchema, reason: words, ...common }).check(
    said('A difference that needs no attention, with the reason.'),
  ),
  open({ kind: z.literal('resolve'), a: targetSchema, b: targetSchema, note, ...common }).check(
    said('A difference that has been settled.'),
  ),
  open({ kind: z.literal('note'), target: targetSchema, text: words, ...common }).check(said('A note on words of a document.')),
  open({ kind: z.literal('rename'), entity: entitySchema, name: words, note, ...common }).check(said('The name an entity is shown by.')),
  open({ kind: z.literal('merge'), entity: entitySchema, into: entitySchema, note, ...common }).check(
    said('Two entities are one; the second keeps its name.'),
  ),
  open({ kind: z.literal('split'), target: targetSchema, into: entitySchema, note, ...common }).check(
    said('The name at the target belongs to another entity: to one that is there, or to a new one.'),
  ),
  open({ kind: z.literal('retype'), entity: entitySchema, to: z.enum(ENTITY_KINDS), note, ...common }).check(
    said('An entity is of another kind.'),
  ),
  open({ kind: z.literal('alias'), entity: entitySchema, name: words, note, ...common }).check(said('Another name of an entity.')),
  open({ kind: z.literal('notEntity'), names: z.array(words).check(z.minLength(1)), note, ...common }).check(
    said('Words that never name an entity, in any document.'),
  ),
  open({ kind: z.literal('published'), document: path, date: z.iso.date(), note, ...common }).check(
    said('When a document was published: ISO 8601, "2026-02-03".'),
  ),
  open({ kind: z.literal('oneOrigin'), documents, note, ...common }).check(
    said('Two documents are copies of one story and count as one source.'),
  ),
  open({ kind: z.literal('separateOrigins'), documents, note, ...common }).check(
    said('Two documents are no copies of one story and count as two sources.'),
  ),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type DecisionKind = Decision['kind'];
export type DecisionOf<K extends DecisionKind> = Extract<Decision, { kind: K }>;
/** Words of a document (a W3C specific resource). */
export type Target = z.infer<typeof targetSchema>;
export type EntityRef = z.infer<typeof entitySchema>;

export const DECISION_KINDS = decisionSchema.def.options.map((option) => option.shape.kind.def.values[0]) as readonly DecisionKind[];

/** The file as a whole. */
export const fileSchema = open({
  version: z.literal(VERSION).check(said('Version of the format.')),
  decisions: z.array(decisionSchema).check(said('One a line, sorted by document and place.')),
});
