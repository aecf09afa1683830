import type { Frame } from './corpus/frame.ts';
import type { Decided } from './decisions/decided.ts';

/**
 * The vocabulary of Concordance as plain readonly data. Offsets are UTF-16 code units into the document's text as the
 * editor shows it; `end` is exclusive. The words are those of the field: mention, entity, figure, claim, relation.
 */

/** A stretch of text, `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const ENTITY_KINDS = ['person', 'organization', 'place', 'group'] as const;
export const MAGNITUDE_KINDS = ['money', 'percent', 'quantity', 'count', 'duration'] as const;
export const FIGURE_KINDS = [...MAGNITUDE_KINDS, 'date'] as const;
export const MENTION_KINDS = [...ENTITY_KINDS, ...FIGURE_KINDS, 'quote'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type MagnitudeKind = (typeof MAGNITUDE_KINDS)[number];
export type FigureKind = (typeof FIGURE_KINDS)[number];
export type MentionKind = (typeof MENTION_KINDS)[number];

/** What the words before a number say of it; `exact` where they say nothing. */
export type Qualifier = 'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'range';

/**
 * A measured or counted value: the number as written (scale words applied) and the interval that its wording allows.
 * `null` is an open end; all three are `null` for a vague amount ("dozens"), which is never compared.
 */
export interface Magnitude {
  readonly stated: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217 code, "%", a CLDR unit in the singular ("tonne"), or the noun counted, in the plural ("people"). */
  readonly unit: string;
  readonly qualifier: Qualifier;
}

export type DatePart = 'year' | 'month' | 'day';

/**
 * A date as an Extended Date/Time Format string (ISO 8601-2). Two forms go beyond it, for what nothing places: a weekday as
 * an ISO week date of an unknown week, "XXXX-WXX-5", and a time of an unknown day, "XXXX-XX-XXT09:40".
 */
export interface DateValue {
  readonly edtf: string;
  /** The parts that were resolved from the publication date and are not written. */
  readonly implied: readonly DatePart[];
}

interface MentionBase extends Span {
  /** The words themselves: `text.slice(start, end)` of the document. */
  readonly text: string;
}

export interface NameMention extends MentionBase {
  readonly kind: EntityKind;
  /** Title or role written directly before or after the name ("Foreign Minister"), where one was read. */
  readonly role?: string;
}

export interface MagnitudeMention extends MentionBase {
  readonly kind: MagnitudeKind;
  readonly value: Magnitude;
}

export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly value: DateValue;
}

/** A direct quotation, without its quotation marks. */
export interface QuoteMention extends MentionBase {
  readonly kind: 'quote';
  /** Where the speaker is named, best effort; a name mention of the document overlaps it when it is a name. */
  readonly speaker?: Span;
}

export type FigureMention = MagnitudeMention | DateMention;
export type Mention = NameMention | FigureMention | QuoteMention;

export function isName(mention: Mention): mention is NameMention {
  return (ENTITY_KINDS as readonly string[]).includes(mention.kind);
}

export function isFigure(mention: Mention): mention is FigureMention {
  return (FIGURE_KINDS as readonly string[]).includes(mention.kind);
}

/** Where a publication date was read. */
export type PublishedFrom = 'frontMatter' | 'meta' | 'byline' | 'dateline' | 'fileName' | 'user';

export interface Published {
  /** ISO 8601 calendar date, "2026-02-03". */
  readonly date: string;
  readonly from: PublishedFrom;
  /** The words it was read from, where they stand in the text. */
  readonly span?: Span;
}

/** A document of the corpus and everything that was found in it alone. */
export interface Document {
  /** Path relative to the folder, with "/". */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** What {@link analyze} finds in one document. Mentions are sorted by start and do not overlap, but for names and figures inside a quote. */
export interface Analysis {
  readonly title: Span | null;
  readonly published: Published | null;
  /** Parts of the page that are not the article's own words ("Log In", "Most Read"), sorted. */
  readonly furniture: readonly Span[];
  /** Sentences (headlines and captions count as one each), sorted, not overlapping. */
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  /** The content words of its prose in dictionary form, each once, with how often they occur. */
  readonly stems: { readonly words: readonly string[]; readonly counts: Uint16Array };
  /** What each figure measures, in the order of `mentions`; `undefined` for a mention that is not a figure. */
  readonly frames: readonly (Frame | undefined)[];
}

/** One mention of one document. */
export interface MentionRef {
  readonly path: string;
  /** Index into that document's `Analysis.mentions`. */
  readonly index: number;
}

/** Order of whatever has a path: by code unit, the same on every machine. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** Order of mentions: by path, then position. */
export const byPlace = (a: MentionRef, b: MentionRef): number => byPath(a, b) || a.index - b.index;

/** A mention as a key of a map. */
export const keyOf = ({ path, index }: MentionRef): string => `${index} ${path}`;

export interface Alias {
  readonly text: string;
  readonly count: number;
}

export interface Entity {
  /** Stable over edits elsewhere and over the order of documents. */
  readonly id: string;
  /** The fullest well-attested form. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Other forms, the commonest first; never the name itself. */
  readonly aliases: readonly Alias[];
  readonly roles: readonly Alias[];
  /** Sorted by path, then position. */
  readonly mentions: readonly MentionRef[];
}

/** Words that mean an entity without naming it ("the agency", "the Chilean president"): a link apart from those of names. */
export interface Description extends Span {
  readonly path: string;
  readonly text: string;
  readonly entity: string;
  /** 0–1, always below that of a name. */
  readonly confidence: number;
  readonly why: DescriptionReason;
  /** Index of the mention before it, in the same document, that says so or names the entity last. */
  readonly by: number;
}

/** Why words are taken for an entity that they do not name: its name says what it is, it has that role, the text calls it so, or gives its age. */
export type DescriptionReason = 'name' | 'role' | 'apposition' | 'age';

/**
 * Why a mention that does not have the entity's own name is linked to it:
 * - country: it is another name of one country
 * - written: the same name but for titles, accents, spelling, "the" or legal endings
 * - middle: the whole name with a middle name or initial left out
 * - surname, given, part: that much of a longer name
 * - vessel: a ship's name without what stands before it
 * - initials: an acronym of its words; defined: one that the text gives for it
 * - first: the first word of a name that documents use only after they have given it in full
 * - near: a surname one letter apart, where what is said around it agrees
 */
export type LinkReason =
  | 'country'
  | 'written'
  | 'middle'
  | 'surname'
  | 'given'
  | 'part'
  | 'vessel'
  | 'initials'
  | 'defined'
  | 'first'
  | 'near';

export interface Link {
  readonly why: LinkReason;
  /** The longer name stands in other documents only. */
  readonly elsewhere: boolean;
}

export const DIFFERENCE_KINDS = ['conflict', 'disputed', 'update', 'slip'] as const;
export const RELATIONS = ['agree', 'compatible', ...DIFFERENCE_KINDS] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
export type Relation = (typeof RELATIONS)[number];

export const isDifference = (relation: string): relation is DifferenceKind =>
  relation === 'conflict' || relation === 'disputed' || relation === 'update' || relation === 'slip';

/** The figures, over all documents, that state one and the same quantity; from two mentions up. */
export interface Claim {
  readonly id: string;
  readonly label: string;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly mentions: readonly MentionRef[];
  /** The strongest among its differences, or "agree". */
  readonly relation: Relation;
}

/** What the user decided of a difference: it no longer asks for attention, and `note` keeps why. */
export interface Ruling {
  readonly state: 'ignored' | 'resolved';
  readonly note: string;
  /** Ids of the decisions that say so, the one that counts last. */
  readonly decisions?: readonly string[];
}

/** Which part of a comparison is looked at; a field that is left out sets no bound. */
export interface Filter {
  /** Differences from this confidence (0–1) up. */
  readonly minConfidence?: number;
  readonly kinds?: readonly (FigureKind | 'quote')[];
  readonly relations?: readonly Relation[];
  /** Id of an entity that a sentence of the claim names. */
  readonly entity?: string;
  /** Path of a document that states the claim. */
  readonly path?: string;
  /** Differences that the user ignored or resolved are kept too. */
  readonly ruled?: boolean;
  /** Words that each stand in the claim's label or in one of its figures, without regard to case and accents. */
  readonly text?: string;
}

/** A pair of figures of one claim that do not agree. */
export interface Difference {
  readonly claim: string;
  readonly a: MentionRef;
  readonly b: MentionRef;
  readonly kind: DifferenceKind;
  /** Probability that the two state one quantity and are incompatible, 0–1. */
  readonly confidence: number;
  /** For a person's eyes: both values with who says them and why they are compared. */
  readonly reason: string;
  /** What the user decided of it, where they did. */
  readonly ruling?: Ruling;
}

/** One utterance as quoted in one or more places. */
export interface Quotation {
  readonly id: string;
  /** Id of the entity that speaks. */
  readonly speaker: string | null;
  /** That it is this speaker, 0–1: lower where places name another, or only describe the speaker. */
  readonly speakerConfidence?: number;
  readonly mentions: readonly MentionRef[];
  /** The places do not quote it in the same words. */
  readonly drift: boolean;
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** Everything known of a corpus at one moment. Ids refer within it. */
export interface CorpusState {
  /** Sorted by path. */
  readonly documents: readonly Document[];
  /** Origin of each document, by path: documents with one origin are copies of one wire story. */
  readonly origins: ReadonlyMap<string, string>;
  readonly entities: readonly Entity[];
  /** Entity ids by path, in the order of that document's mentions (`undefined`: not a linked name). */
  readonly entityIds: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Why each mention is linked, in the same order (`undefined`: it has the entity's own name, or the user linked it). */
  readonly links: ReadonlyMap<string, readonly (Link | undefined)[]>;
  /** Sorted by path, then position. No mentions, and no part of the report. */
  readonly descriptions: readonly Description[];
  readonly claims: readonly Claim[];
  /** Most confident first. */
  readonly differences: readonly Difference[];
  readonly quotes: readonly Quotation[];
  readonly decided: Decided;
}
