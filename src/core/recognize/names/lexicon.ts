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

/** The tables behind the features: word clusters and lists of names, keyed by hash. */
export interface Lexicon {
  /** Index of a lower-case word in the columns, -1 = unknown. */
  readonly find: (hash: number) => number;
  readonly clusters: Uint16Array;
  /** Coarse cluster of each fine one. */
  readonly coarse: Uint8Array;
  readonly ranks: Uint8Array;
  readonly lists: Uint8Array;
  /** How far the word leans to each kind of name, by its vector: two bits a kind, 0 = not at all. */
  readonly leanings: Uint8Array;
  readonly flags: Uint8Array;
  /** Lists that a phrase is on; 0 = none. */
  readonly phrase: (hash: number) => number;
}

/** Maximal number of words of a phrase on the lists. */
export const PHRASE_WORDS = 4;

/** A read-only map from 32-bit keys to indexes 0…n-1 in the order given: open addressing, half full at most. */
export function indexKeys(keys: Uint32Array): (key: number) => number {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] as number) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = i;
  }
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] as number;
      if (index < 0 || keys[index] === key) return index;
    }
  };
}
