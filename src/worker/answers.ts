import type { Conversion } from '../core/convert.ts';
import type { Lost, Note } from '../core/decisions/decided.ts';
import type { EntityRef, Target } from '../core/decisions/schema.ts';
import type {
  Alias,
  DateValue,
  DescriptionReason,
  DifferenceKind,
  EntityKind,
  FigureKind,
  Link,
  Magnitude,
  MentionKind,
  PublishedFrom,
  Relation,
  Ruling,
} from '../core/model.ts';
import type { Position, Range } from '../core/text/lines.ts';

// What the worker answers: documents by path, places by lines and characters.

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
