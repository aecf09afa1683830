import { groupBy } from '../group.ts';
import { type CorpusState, type Document, type Entity, isFigure, isName, type MentionRef } from '../model.ts';

/** What the entity's card shows beside its names and roles. */
export interface Card {
  /** Its first mention in the document that was published first; where none is dated, in the first by path. */
  readonly first: MentionRef | null;
  /** Where the text says who or what it is: named in full, with a role or an apposition, near the top; one a story. */
  readonly telling: readonly MentionRef[];
  /** Entities named in the same sentences, with how many sentences and the first of those mentions, the most first. */
  readonly together: readonly Together[];
}

export interface Together {
  readonly entity: string;
  readonly sentences: number;
  readonly first: MentionRef;
}

const mostTelling = 3;
const mostTogether = 10;

/** Gathers an entity's card from the documents that name it. Time grows with those. */
export function cardOf(state: CorpusState, document: (path: string) => Document | undefined, entity: Entity): Card {
  const together = new Map<string, Together>();
  const best = new Map<string, { ref: MentionRef; score: number }>();
  let first: { ref: MentionRef; date: string } | undefined;
  for (const [path, refs] of groupBy(entity.mentions, ({ path }) => path)) {
    const one = document(path);
    if (!one) continue;
    const indexes = refs.map(({ index }) => index);
    const date = one.analysis.published?.date ?? '9999';
    if (!first || date < first.date) first = { ref: { path, index: indexes[0] as number }, date };
    const origin = state.origins.get(path) ?? path;
    for (const index of indexes) {
      const score = tell(one, index, entity.name);
      const known = best.get(origin);
      if (!known || score > known.score) best.set(origin, { ref: { path, index }, score });
    }
    countTogether(one, new Set(indexes), state.entityIds.get(path) ?? [], together);
  }
  together.delete(entity.id);
  return {
    first: first?.ref ?? null,
    telling: [...best.values()]
      .sort((a, b) => b.score - a.score || compare(a.ref.path, b.ref.path))
      .slice(0, mostTelling)
      .map(({ ref }) => ref),
    together: [...together.values()].sort((a, b) => b.sentences - a.sentences || compare(a.entity, b.entity)).slice(0, mostTogether),
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
  { path, analysis }: Document,
  own: ReadonlySet<number>,
  ids: readonly (string | undefined)[],
  together: Map<string, Together>,
): void {
  let at = 0;
  for (const sentence of analysis.sentences) {
    const present = new Map<string, number>();
    let named = false;
    for (; at < analysis.mentions.length; at++) {
      const mention = analysis.mentions[at];
      if (!mention || mention.start >= sentence.end) break;
      if (mention.kind === 'quote' || isFigure(mention)) continue;
      named ||= own.has(at);
      const id = ids[at];
      if (id !== undefined && !present.has(id)) present.set(id, at);
    }
    if (!named) continue;
    for (const [entity, index] of present) {
      const known = together.get(entity);
      together.set(entity, { entity, sentences: (known?.sentences ?? 0) + 1, first: known?.first ?? { path, index } });
    }
  }
}
