import { governmentIn } from '../../core/corpus/government.ts';
import { introductionOf } from '../../core/corpus/introduction.ts';
import { extentOf, relate } from '../../core/corpus/values.ts';
import {
  type CorpusState,
  type Difference,
  type Document,
  type Entity,
  isFigure,
  keyOf,
  type Mention,
  type MentionRef,
} from '../../core/model.ts';
import { offsetAt, type Position } from '../../core/text/lines.ts';
import { linesOf } from '../../core/text/places.ts';
import type { Inspection, OtherPlace, PlaceRelation } from '../answers.ts';
import { showCard } from './entities.ts';
import { groupOf, mentionAt } from './group.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf, stretchOf } from './places.ts';

/**
 * What is known of the innermost mention at a position, with at most `limit` other places; of the words there that describe
 * what was named before, where they are no mention; null where neither is.
 */
export function inspect(state: CorpusState, path: string, position: Position, limit: number): Inspection | null {
  const lookup = lookUp(state);
  const document = lookup.document(path);
  if (!document) return null;
  const index = mentionAt(document, position);
  const mention = document.analysis.mentions[index];
  if (!mention) return inspectDescription(state, lookup, document, position, limit);
  const here: MentionRef = { path, index };
  const { subject, refs } = groupOf(state, lookup, here, mention);
  const self = keyOf(here);
  const others = refs.filter((ref) => keyOf(ref) !== self);
  const differences = new Map(lookup.differencesOf(here).map((difference) => [keyOf(otherEnd(difference, here)), difference]));
  const shown = inOrder(others, here, differences).slice(0, limit);
  const entity = subject.type === 'entity' ? lookup.entity(subject.id) : undefined;
  return {
    place: placeOf(lookup, here),
    subject,
    ...(entity ? { card: showCard(state, lookup, entity), ...explain(lookup, entity, here) } : {}),
    ...withGovernment(document, mention),
    sources: lookup.countSources(refs),
    ofSources: lookup.countSources(state.documents),
    others: shown.map((ref): OtherPlace => {
      const difference = differences.get(keyOf(ref));
      const place = placeOf(lookup, ref);
      if (difference) {
        const { kind, reason, confidence, ruling } = difference;
        return { ...place, relation: kind, reason, confidence, ...(ruling ? { ruling } : {}) };
      }
      return { ...place, relation: subject.type === 'date' ? 'same' : relationOf(mention, lookup.mention(ref) as Mention) };
    }),
    total: others.length,
  };
}

/** Words that stand for an entity without naming it, and its places. */
function inspectDescription(state: CorpusState, lookup: Lookup, document: Document, position: Position, limit: number): Inspection | null {
  const { path, text } = document;
  const at = offsetAt(linesOf(document), position, text.length);
  const found = lookup.descriptionsIn(path).find(({ start, end }) => start <= at && at <= end);
  const entity = found && lookup.entity(found.entity);
  if (!found || !entity) return null;
  const { id, name, kind, aliases, mentions } = entity;
  const by = { path, index: found.by };
  return {
    place: { kind, ...stretchOf(document, found) },
    stands: { confidence: found.confidence, why: found.why, by: placeOf(lookup, by) },
    subject: { type: 'entity', id, name, kind, aliases: aliases.slice(0, 8) },
    card: showCard(state, lookup, entity),
    sources: lookup.countSources(mentions),
    ofSources: lookup.countSources(state.documents),
    others: inOrder(mentions, by, new Map())
      .slice(0, limit)
      .map((ref) => ({ ...placeOf(lookup, ref), relation: 'same' })),
    total: mentions.length,
  };
}

function explain(lookup: Lookup, entity: Entity, here: MentionRef): Pick<Inspection, 'introduced'> {
  const link = lookup.linkOf(here);
  const introduced = link && introductionOf(lookup.document, entity, here, link);
  return introduced ? { introduced: placeOf(lookup, introduced) } : {};
}

function withGovernment({ text }: Document, mention: Mention): Pick<Inspection, 'government'> {
  const government = governmentIn(text, mention);
  return government === undefined ? {} : { government };
}

const otherEnd = ({ a, b }: Difference, here: MentionRef) => (keyOf(a) === keyOf(here) ? b : a);

/** Differences first, the surest before the others; then one place of each other document; then the rest. */
function inOrder(refs: readonly MentionRef[], here: MentionRef, differences: ReadonlyMap<string, Difference>): MentionRef[] {
  const differing: MentionRef[] = [];
  const first: MentionRef[] = [];
  const rest: MentionRef[] = [];
  const seen = new Set([here.path]);
  for (const ref of refs) {
    if (differences.has(keyOf(ref))) differing.push(ref);
    else (seen.has(ref.path) ? rest : first).push(ref);
    seen.add(ref.path);
  }
  const confidence = (ref: MentionRef) => differences.get(keyOf(ref))?.confidence ?? 0;
  return [...differing.sort((a, b) => confidence(b) - confidence(a)), ...first, ...rest];
}

/** How two mentions stand to each other that are joined and do not differ. */
export function relationOf(a: Mention, b: Mention): PlaceRelation {
  if (a.kind === 'quote') return normal(a.text) === normal(b.text) ? 'same' : 'reworded';
  if (!isFigure(a) || !isFigure(b)) return 'same';
  const [first, second] = [extentOf(a), extentOf(b)];
  return first && second && relate(first, second) === 'equal' ? 'agree' : 'compatible';
}

const normal = (quote: string) =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
