import type { Keys } from './keys.ts';

/** Which lists a word or phrase is on, as bits. */
export const COUNTRY = 1;
export const REGION = 2;
export const CITY = 4;
export const GIVEN = 8;
export const SURNAME = 16;
export const BRAND = 32;
export const LANGUAGE = 64;

/** The word may stand in lower case at either end of a name ("al", "county"): read from the training data. */
export const EDGE = 1;
/** A phrase of several words on a list begins with this word. */
export const OPENS = 2;
/** The word may stand in lower case within a name ("of", "de", "-"): read from the training data. */
export const INNER = 4;

/** The tables behind the features: word clusters and lists of names, keyed by hash. */
export interface Lexicon {
  /** The words in lower case; their indexes are those of the columns. */
  readonly words: Keys;
  /** Cluster of each word: lower and upper byte. */
  readonly clustersLow: Uint8Array;
  readonly clustersHigh: Uint8Array;
  /** Coarse cluster of each fine one. */
  readonly coarse: Uint8Array;
  readonly ranks: Uint8Array;
  readonly lists: Uint8Array;
  /** How far the word leans to each kind of name, by its vector: two bits a kind, 0 = not at all. */
  readonly leanings: Uint8Array;
  readonly flags: Uint8Array;
  readonly phrases: Keys;
  /** Lists that each phrase is on. */
  readonly phraseLists: Uint8Array;
}

/** Maximal number of words of a phrase on the lists. */
export const PHRASE_WORDS = 4;
