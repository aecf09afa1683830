import { hashNext, hashText } from '../../src/core/recognize/names/hash.ts';
import { indexKeys } from '../../src/core/recognize/names/keys.ts';
import { EDGE, INNER, type Lexicon, OPENS, PHRASE_WORDS } from '../../src/core/recognize/names/lexicon.ts';
import type { Parts } from '../../src/core/recognize/names/model.ts';
import { INSIDE, placeOf, SINGLE } from '../../src/core/recognize/names/tags.ts';
import { tokenize, WORD } from '../../src/core/text/tokens.ts';
import { assign, findCentres, type Vectors } from './clusters.ts';
import type { Example } from './corpora.ts';
import type { Lists } from './lists.ts';

const FINE = 1024;
const COARSE = 128;
/** Clusters are learnt on the commonest words; the others go to the nearest. */
const LEARN = 30_000;
/** A word on no list needs its vector among the first of these to be kept. */
const SEED = 20_260_101;

export type Tables = Pick<Parts, 'words' | 'coarse' | 'phrases'>;

interface Row {
  cluster: number;
  rank: number;
  lists: number;
  leaning: number;
  flags: number;
}

/** Clusters of words: number from 1 for each word, and the coarse cluster (from 1) of each fine one. */
export interface Clusters {
  readonly words: readonly string[];
  readonly fine: Int32Array;
  readonly coarse: Uint8Array;
}

export function clusterWords({ words, rows, size }: Vectors): Clusters {
  const means = findCentres(rows, size, Math.min(LEARN, words.length), FINE, 8, SEED);
  const upper = findCentres(means, size, FINE, COARSE, 12, SEED + 1);
  const coarse = Uint8Array.from([0, ...assign(means, size, upper).map((centre) => centre + 1)]);
  return { words, fine: assign(rows, size, means).map((centre) => centre + 1), coarse };
}

/** Builds the tables that the tagger looks words and phrases up in. */
export function buildTables(
  clusters: Clusters,
  leanings: Uint8Array,
  lists: Lists,
  flagged: readonly (readonly [flag: number, words: readonly string[]])[],
): Tables {
  const rows = new Map<string, Row>();
  const row = (word: string) => {
    const known = rows.get(word) ?? { cluster: 0, rank: 0, lists: 0, leaning: 0, flags: 0 };
    rows.set(word, known);
    return known;
  };
  for (const [i, word] of clusters.words.entries()) {
    const entry = row(word);
    entry.cluster = clusters.fine[i] as number;
    entry.leaning = leanings[i] as number;
    entry.rank = 1;
    for (let limit = 256; i >= limit; limit *= 2) entry.rank++;
  }
  for (const [flag, list] of flagged) for (const word of list) row(word).flags |= flag;
  const phrases = new Map<number, number>();
  for (const [name, list] of lists) {
    const { lower, count } = tokenize(name);
    if (count === 1) row(name).lists |= list;
    if (count < 2 || count > PHRASE_WORDS) continue;
    row(lower[0] as string).flags |= OPENS;
    let key = hashText(lower[0] as string);
    for (const word of lower.slice(1)) key = hashNext(key, hashText(word));
    phrases.set(key >>> 0, (phrases.get(key >>> 0) ?? 0) | list);
  }
  const byHash = new Map([...rows].map(([word, entry]) => [hashText(word) >>> 0, entry]));
  const keys = Uint32Array.from(byHash.keys()).sort();
  const entries = Array.from(keys, (key) => byHash.get(key) as Row);
  const phraseKeys = Uint32Array.from(phrases.keys()).sort();
  return {
    words: {
      keys,
      clusters: Uint16Array.from(entries, ({ cluster }) => cluster),
      ranks: Uint8Array.from(entries, ({ rank }) => rank),
      lists: Uint8Array.from(entries, (entry) => entry.lists),
      leanings: Uint8Array.from(entries, ({ leaning }) => leaning),
      flags: Uint8Array.from(entries, ({ flags }) => flags),
    },
    coarse: clusters.coarse,
    phrases: { keys: phraseKeys, lists: Uint8Array.from(phraseKeys, (key) => phrases.get(key) as number) },
  };
}

/** The tables as the tagger uses them. */
export function openTables({ words, coarse, phrases }: Tables): Lexicon {
  const { clusters, ...columns } = words;
  return {
    ...columns,
    clustersLow: Uint8Array.from(clusters),
    clustersHigh: Uint8Array.from(clusters, (cluster) => cluster >> 8),
    words: indexKeys(words.keys),
    coarse,
    phrases: indexKeys(phrases.keys),
    phraseLists: phrases.lists,
  };
}

/** Words in lower case that stand at either end ({@link EDGE}) or within ({@link INNER}) at least `times` annotated names. */
export function findLowerParts(examples: readonly Example[], times: number): [flag: number, words: string[]][] {
  return [EDGE, INNER].map((flag) => {
    const counts = new Map<string, number>();
    for (const { page, tags } of examples) {
      const { tokens, text } = page;
      for (let i = 0; i < tags.length; i++) {
        const place = tags[i] === 0 ? -1 : placeOf(tags[i] as number);
        if (place < 0 || place === SINGLE || (place === INSIDE) !== (flag === INNER)) continue;
        const shown = text.slice(tokens.starts[i], tokens.ends[i]);
        if ((flag === INNER || tokens.kinds[i] === WORD) && shown === shown.toLowerCase()) counts.set(shown, (counts.get(shown) ?? 0) + 1);
      }
    }
    const words = [...counts].filter(([, count]) => count >= times).map(([word]) => word);
    return [flag, words.sort()];
  });
}
