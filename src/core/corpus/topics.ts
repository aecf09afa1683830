import type { Document, Mention } from '../model.ts';
import type { Linking } from './entities.ts';
import type { Frame } from './frame.ts';
import { lemma } from './lexicon.ts';

/** How the documents of a story name its entities. */
export interface NameWords {
  /** The words of every form in which documents name an entity, by its id. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  /** The one entity whose names end in a word, by that word: "the Harriers" are the Velmont Harriers. */
  readonly last: ReadonlyMap<string, string>;
}

/** Reads the words of all names; linear in their number. */
export function wordsOfNames(documents: readonly Document[], linking: Linking): NameWords {
  const of = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  const shared = new Set<string>();
  for (const { path, analysis } of documents) {
    const ids = linking.entityIds.get(path) ?? [];
    for (const [i, mention] of analysis.mentions.entries()) {
      const id = ids[i];
      if (id === undefined) continue;
      const own = of.get(id) ?? new Set();
      of.set(id, own);
      const words = mention.text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2);
      for (const word of words) own.add(word);
      const end = lemma(words.at(-1) ?? '');
      if ((last.get(end) ?? id) !== id) shared.add(end);
      last.set(end, id);
    }
  }
  for (const word of shared) last.delete(word);
  return { of, last };
}

/** Topics by key: an entity's id, a measure ("#inch 13"), a word. */
export function topicKeys(
  { topics }: Frame,
  mentions: readonly Mention[],
  entityIds: readonly (string | undefined)[],
  names: NameWords,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { mention, word, weight } of topics) {
    const one = mentions[mention];
    const key =
      one === undefined
        ? (names.last.get(word) ?? `=${word}`)
        : one.kind !== 'quote' && one.kind !== 'date' && 'value' in one
          ? `#${one.value.unit} ${one.value.stated}`
          : entityIds[mention];
    if (key !== undefined) found.set(key, Math.max(weight, found.get(key) ?? 0));
  }
  return found;
}
