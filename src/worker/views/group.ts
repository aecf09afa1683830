import { type CorpusState, type Document, isName, type Mention, type MentionRef } from '../../core/model.ts';
import { offsetAt, type Position } from '../../core/text/lines.ts';
import { linesOf } from '../../core/text/places.ts';
import type { Subject } from '../answers.ts';
import type { Lookup } from './lookup.ts';

/** What joins a mention with others, and all of them, itself among them. */
export interface Group {
  readonly subject: Subject;
  readonly refs: readonly MentionRef[];
}

/** Index of the innermost mention at a position; -1 where none is. */
export function mentionAt(document: Document, position: Position): number {
  return innermost(document.analysis.mentions, offsetAt(linesOf(document), position, document.text.length));
}

/** Index of the shortest mention that holds the offset or ends at it, where the cursor stands after typing it; -1 where none does. */
export function innermost(mentions: readonly Mention[], offset: number): number {
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  for (const [i, { start, end }] of mentions.entries()) {
    if (start > offset) break;
    if (offset > end || end - start >= length) continue;
    best = i;
    length = end - start;
  }
  return best;
}

/** What a mention is joined with, by the entity, claim, quotation or date that it is a mention of. */
export function groupOf(state: CorpusState, lookup: Lookup, here: MentionRef, mention: Mention): Group {
  const alone: Group = { subject: { type: 'alone' }, refs: [here] };
  if (isName(mention)) {
    const entity = lookup.entity(state.entityIds.get(here.path)?.[here.index] ?? '');
    if (!entity) return alone;
    const { id, name, kind, aliases } = entity;
    return { subject: { type: 'entity', id, name, kind, aliases: aliases.slice(0, 8) }, refs: entity.mentions };
  }
  if (mention.kind === 'quote') {
    const quotation = lookup.quotationOf(here);
    if (!quotation) return alone;
    const speaker = lookup.entity(quotation.speaker ?? '')?.name ?? null;
    const sure = quotation.speakerConfidence ?? null;
    return { subject: { type: 'quotation', id: quotation.id, speaker, sure }, refs: quotation.mentions };
  }
  const claim = lookup.claimOf(here);
  if (claim) return { subject: { type: 'claim', id: claim.id, label: claim.label }, refs: claim.mentions };
  if (mention.kind !== 'date') return alone;
  const refs = lookup.dates(mention.value.edtf);
  return refs.length > 1 ? { subject: { type: 'date', id: mention.value.edtf }, refs } : alone;
}
