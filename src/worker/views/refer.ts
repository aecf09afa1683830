import { comparable } from '../../core/corpus/values.ts';
import { anchor } from '../../core/decisions/anchor.ts';
import type { EntityRef } from '../../core/decisions/schema.ts';
import { byPlace, type CorpusState, type FigureMention, isFigure, type MentionRef } from '../../core/model.ts';
import { offsetAt, type Position } from '../../core/text/lines.ts';
import { linesOf } from '../../core/text/places.ts';
import type { Candidate, Place, Referred } from '../answers.ts';
import type { Results } from '../protocol.ts';
import { innermost } from './group.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

/** The innermost mentions at some places and some entities, as decisions are anchored to them; null where there is none. */
export function refer(
  state: CorpusState,
  places: readonly { readonly path: string; readonly position: Position }[],
  entities: readonly string[],
): Results['refer'] {
  const lookup = lookUp(state);
  return {
    places: places.map(({ path, position }) => {
      const ref = mentionAt(lookup, path, position);
      return ref ? describe(state, lookup, ref) : null;
    }),
    entities: entities.map((id) => {
      const first = lookup.entity(id)?.mentions[0];
      return first ? (refToEntity(lookup, id, first) ?? null) : null;
    }),
  };
}

function mentionAt(lookup: Lookup, path: string, position: Position): MentionRef | undefined {
  const document = lookup.document(path);
  if (!document) return undefined;
  const offset = offsetAt(linesOf(document), position, document.text.length);
  const index = innermost(document.analysis.mentions, offset);
  return index < 0 ? undefined : { path, index };
}

function describe(state: CorpusState, lookup: Lookup, ref: MentionRef): Referred {
  const id = state.entityIds.get(ref.path)?.[ref.index];
  const entity = id === undefined ? undefined : refToEntity(lookup, id, ref);
  const names = lookup.entity(id ?? '');
  return {
    place: placeOf(lookup, ref),
    target: targetOf(lookup, ref),
    ...(id !== undefined && entity && names
      ? { entity: { id, ref: entity, names: [names.name, ...names.aliases.map(({ text }) => text)] } }
      : {}),
  };
}

function refToEntity(lookup: Lookup, id: string, ref: MentionRef): EntityRef | undefined {
  const entity = lookup.entity(id);
  return entity && { name: entity.name, kind: entity.kind, target: targetOf(lookup, ref) };
}

function targetOf(lookup: Lookup, ref: MentionRef) {
  const document = lookup.document(ref.path);
  const mention = lookup.mention(ref);
  if (!document || !mention) throw new Error(`No mention ${ref.index} in ${ref.path}`);
  return anchor(ref.path, document.text, mention);
}

/**
 * Mentions that words of a decision may have become: first those in the same words, in their own document before the
 * others; then the rest of their document, the nearest first.
 */
export function findCandidates(
  state: CorpusState,
  { path, words, start, limit }: { readonly path: string; readonly words: string; readonly start: number; readonly limit: number },
): Candidate[] {
  const lookup = lookUp(state);
  const found = state.documents.flatMap((document) =>
    document.analysis.mentions.flatMap((mention, index) => {
      const own = document.path === path;
      const same = mention.text === words;
      if (!own && !same) return [];
      return [{ ref: { path: document.path, index }, rank: (same ? 0 : 2) + (own ? 0 : 1), far: Math.abs(mention.start - start) }];
    }),
  );
  return found
    .sort((a, b) => a.rank - b.rank || a.far - b.far)
    .slice(0, limit)
    .map(({ ref }) => ({ place: placeOf(lookup, ref), target: targetOf(lookup, ref) }));
}

/** Figures that can be compared with the one at a position: those in its unit first, other documents before its own, those with the most words around them in common before the others. */
export function findComparable(state: CorpusState, path: string, position: Position, limit: number): Place[] {
  const lookup = lookUp(state);
  const here = mentionAt(lookup, path, position);
  const figure = here && lookup.mention(here);
  if (!here || !figure || !isFigure(figure)) return [];
  const context = new Map(lookup.document(path)?.analysis.frames[here.index]?.context);
  const found = state.documents.flatMap(({ path, analysis }) =>
    analysis.mentions.flatMap((mention, index) => {
      if (!isFigure(mention) || !comparable(figure, mention) || (path === here.path && index === here.index)) return [];
      const words = analysis.frames[index]?.context ?? [];
      const rank = (unitOf(mention) === unitOf(figure) ? 0 : 2) + (path === here.path ? 1 : 0);
      return [
        { ref: { path, index }, rank, shared: words.reduce((sum, [stem, weight]) => sum + Math.min(weight, context.get(stem) ?? 0), 0) },
      ];
    }),
  );
  return found
    .sort((a, b) => a.rank - b.rank || b.shared - a.shared || byPlace(a.ref, b.ref))
    .slice(0, limit)
    .map(({ ref }) => placeOf(lookup, ref));
}

const unitOf = (figure: FigureMention) => (figure.kind === 'date' ? '' : figure.value.unit);
