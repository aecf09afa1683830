/** Hashes of the tagger's features and words: whole numbers of 32 bits with a sign, the same on every machine. */

/** FNV-1a over UTF-16 code units, with a final mix so that all bits depend on all letters. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** Joins the hash of a phrase with that of its next word. */
export function hashNext(phrase: number, word: number): number {
  return finish(Math.imul(phrase, 0x9e3779b1) ^ word);
}

/** The key of a feature: which feature it is (`template`) and its one or two values. */
export function hashFeature(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  return finish(hash);
}

/** The last step of MurmurHash3. */
function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
