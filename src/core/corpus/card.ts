import { type CorpusState, type Document, type Entity, isFigure, isName, type MentionRef } from '../model.ts';

/** What the entity's card shows beside its names and roles. */
export interface Card {
  /** How many stories name it: copies of one wire story count once. */
  readonly origins: number;
  /** Its first mention in each document, the earliest published first, undated documents last. */
  readonly first: readonly MentionRef[];
  /** Where the text says who or what it is: named in full, with a role or an apposition, near the top; one a story. */
  readonly telling: readonly MentionRef[];
  /** Entities named in the same sentences, with how many sentences, the most first. */
  readonly together: readonly { readonly entity: string; readonly sentences: number }[];
}

const mostTelling = 5;
const mostTogether = 12;

/** Gathers an entity's card. Time grows with the documents that name it. */
export function cardOf(state: CorpusState, entity: Entity): Card {
  const documents = new Map(state.documents.map((document) => [document.path, document]));
  const places = new Map<string, number[]>();
  for (const { path, index } of entity.mentions) {
    const list = places.get(path);
    if (list) list.push(index);
    else places.set(path, [index]);
  }
  const together = new Map<string, number>();
  const best = new Map<string, { ref: MentionRef; score: number }>();
  const first: { ref: MentionRef; date: string }[] = [];
  for (const [path, indexes] of places) {
    const document = documents.get(path);
    if (!document) continue;
    first.push({ ref: { path, index: indexes[0] as number }, date: document.analysis.published?.date ?? '9999' });
    const origin = state.origins.get(path) ?? path;
    for (const index of indexes) {
      const score = tell(document, index, entity.name);
      const known = best.get(origin);
      if (!known || score > known.score) best.set(origin, { ref: { path, index }, score });
    }
    countTogether(document, new Set(indexes), state.entityIds.get(path) ?? [], together);
  }
  together.delete(entity.id);
  return {
    origins: best.size,
    first: first.sort((a, b) => compare(a.date, b.date) || compare(a.ref.path, b.ref.path)).map(({ ref }) => ref),
    telling: [...best.values()]
      .sort((a, b) => b.score - a.score || compare(a.ref.path, b.ref.path))
      .slice(0, mostTelling)
      .map(({ ref }) => ref),
    together: [...together]
      .map(([id, sentences]) => ({ entity: id, sentences }))
      .sort((a, b) => b.sentences - a.sentences || compare(a.entity, b.entity))
      .slice(0, mostTogether),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How much the words around a mention say of who it is. */
function tell({ text, analysis }: Document, index: number, name: string): number {
  const mention = analysis.mentions[index];
  if (!mention || !isName(mention)) return 0;
  const inTitle = analysis.title !== null && mention.start < analysis.title.end;
  const apposition = /^,\s+(?:an?|the|who|which|\d\d)\b/.test(text.slice(mention.end, mention.end + 12));
  const early = 1 - mention.start / Math.max(1, text.length);
  return (mention.text === name ? 2 : 0) + (mention.role ? 2 : 0) + (apposition ? 2 : 0) + early - (inTitle ? 1 : 0);
}

/** Adds, for each sentence that holds one of the mentions, every other entity in it once. Both lists are sorted. */
function countTogether(
  { analysis }: Document,
  own: ReadonlySet<number>,
  ids: readonly (string | undefined)[],
  together: Map<string, number>,
): void {
  let at = 0;
  for (const sentence of analysis.sentences) {
    const present = new Set<string>();
    let named = false;
    for (; at < analysis.mentions.length; at++) {
      const mention = analysis.mentions[at];
      if (!mention || mention.start >= sentence.end) break;
      if (mention.kind === 'quote' || isFigure(mention)) continue;
      named ||= own.has(at);
      const id = ids[at];
      if (id !== undefined) present.add(id);
    }
    if (named) for (const id of present) together.set(id, (together.get(id) ?? 0) + 1);
  }
}
