import type { CorpusState } from '../../core/model.ts';
import type { Position } from '../../core/text/lines.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { References } from '../answers.ts';
import { groupOf, mentionAt } from './group.ts';
import { lookUp } from './lookup.ts';

/** Every place of what the innermost mention at a position is a mention of, at most `limit`; null where none is. */
export function listReferences(state: CorpusState, path: string, position: Position, limit: number, within = false): References | null {
  const lookup = lookUp(state);
  const document = lookup.document(path);
  const index = document ? mentionAt(document, position) : -1;
  const mention = document?.analysis.mentions[index];
  if (!document || !mention) return null;
  const { refs } = groupOf(state, lookup, { path, index }, mention);
  const wanted = within ? refs.filter((ref) => ref.path === path) : refs;
  return {
    range: rangeOf(document, mention),
    total: wanted.length,
    places: wanted.slice(0, limit).flatMap((ref) => {
      const [at, found] = [lookup.document(ref.path), lookup.mention(ref)];
      return at && found ? [{ path: ref.path, range: rangeOf(at, found) }] : [];
    }),
  };
}
