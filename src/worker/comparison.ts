import type { CLAIM_KINDS } from '../core/filter.ts';
import type { Relation, Ruling } from '../core/model.ts';
import type { Pair, Place, PlaceRelation } from './answers.ts';

/** The answers that the comparison page is made from. */

/** Orders of the comparison's rows: what differs most surely first; by label; what most sources state; what was stated last. */
export const ORDERS = ['weight', 'label', 'sources', 'latest'] as const;
export type Order = (typeof ORDERS)[number];

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Claims, and quotations of several places, against the sources that state them. */
export interface Comparison {
  /** In order of publication; undated ones last. */
  readonly sources: readonly ComparedSource[];
  readonly rows: readonly ComparedClaim[];
  /** Rows that pass the filter, and rows without one. */
  readonly total: number;
  readonly all: number;
  /** Indexes of the rows asked for, -1 for one that is not among them; and of the row of the place. */
  readonly found: readonly number[];
  readonly at: number;
  readonly facets: Facets;
}

/** How many rows there would be with another choice in one part of the filter. */
export interface Facets {
  readonly relations: Readonly<Partial<Record<Relation, number>>>;
  readonly kinds: Readonly<Partial<Record<ClaimKind, number>>>;
  /** Those in the most rows. */
  readonly entities: readonly { readonly id: string; readonly name: string; readonly rows: number }[];
  readonly paths: readonly { readonly path: string; readonly rows: number }[];
}

/** An origin: one document, or several that are copies of one story. */
export interface ComparedSource {
  /** The document that was published first. */
  readonly path: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly copies: readonly string[];
}

export interface ComparedClaim {
  /** The same as long as its first place keeps its document and words. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** What it measures; of a quotation its speaker, "" where none is known. */
  readonly label: string;
  readonly unit: string;
  readonly relation: PlaceRelation;
  /** The difference is sure, not only to be checked. */
  readonly sure: boolean;
  /** Set where the user ruled on all its differences. */
  readonly ruling?: Ruling['state'];
  /** In the order of the sources; none for a source that does not state it. */
  readonly cells: readonly Cell[];
}

/** What one source states. */
export interface Cell {
  /** Index into the comparison's sources. */
  readonly source: number;
  readonly place: Place;
  readonly relation: PlaceRelation;
  readonly sure: boolean;
  readonly ruling?: Ruling['state'];
  /** Beginning of the date that stands beside a figure that differs, ISO 8601 as far as known. */
  readonly asOf?: string;
  /** Other values of this source. */
  readonly more: number;
}

export interface ClaimDetails extends Omit<ComparedClaim, 'cells'> {
  /** In order of publication. */
  readonly places: readonly DetailPlace[];
  /** The surest first; `a` and `b` are indexes into the places. */
  readonly pairs: readonly DetailPair[];
  /** Places and pairs in all. */
  readonly total: number;
  readonly totalPairs: number;
}

export interface DetailPlace extends Place {
  readonly published: string | null;
  readonly asOf?: string;
  readonly relation: PlaceRelation;
  readonly sure: boolean;
  /** In the claim's unit; of dates, days since 1970. Open ends are null. */
  readonly extent: { readonly min: number | null; readonly max: number | null; readonly stated: number | null } | null;
  /** The words of a quote in full. */
  readonly quote?: string;
}

export interface DetailPair extends Pair {
  readonly sure: boolean;
  readonly ruling?: Ruling;
}
