import { groupBy } from '../../core/group.ts';
import { type CorpusState, type Difference, isName, keyOf, type Mention, type MentionRef } from '../../core/model.ts';
import { fold } from '../../core/text/fold.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { OtherPlace } from '../answers.ts';
import type { Draft, DraftItem, DraftState } from '../draft.ts';
import { groupOf } from './group.ts';
import { relationOf } from './inspect.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { placeOf } from './places.ts';

export interface DraftOptions {
  /** From this confidence up a figure differs; below it, it is to be checked. */
  readonly sure: number;
  /** Other places of one item. */
  readonly limit: number;
}

/** Checks each name, figure and quote of one document against the other documents; null where it is not there. */
export function checkDraft(state: CorpusState, path: string, options: DraftOptions): Draft | null {
  const lookup = lookUp(state);
  const document = lookup.document(path);
  if (!document) return null;
  const number = counter();
  const names = new Map<string, Checked>();
  const checked = document.analysis.mentions.flatMap((mention, index): Checked[] => {
    if (isVague(mention)) return [];
    // A name that comes again stands to the others as it did before.
    const entity = isName(mention) ? state.entityIds.get(path)?.[index] : undefined;
    const before = names.get(entity ?? '');
    if (before) return [{ ...before, here: { path, index }, mention }];
    const result = checkMention(state, lookup, { path, index }, mention, options.sure);
    if (entity !== undefined) names.set(entity, result);
    // Two amounts in the same words that nothing joins need not be one.
    return [result.joined ? result : { ...result, key: number(result.key) }];
  });
  const items = [...groupBy(checked, ({ key }) => key).values()].map(([first, ...again]): DraftItem => {
    const { here, mention, ...result } = first as Checked;
    const all = [first as Checked, ...again];
    return {
      id: result.key,
      state: result.state,
      kind: mention.kind,
      place: placeOf(lookup, here),
      ranges: all.map((each) => rangeOf(document, each.mention)),
      supporting: result.supporting,
      differing: result.differing,
      others: describe(lookup, result, mention, options.limit),
      total: result.others.length,
    };
  });
  return { items, sources: lookup.countSources(state.documents.filter((other) => other.path !== path)) };
}

/** The second of one name gets a 2, and so on. */
function counter(): (name: string) => string {
  const times = new Map<string, number>();
  return (name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} ${time}`;
  };
}

/** An amount without a number ("dozens") is compared with nothing, so nothing can be said of it. */
function isVague(mention: Mention): boolean {
  return (
    'value' in mention &&
    mention.kind !== 'date' &&
    mention.value.stated === null &&
    mention.value.min === null &&
    mention.value.max === null
  );
}

interface Checked {
  /** The same for mentions that are one item: the same name, the same words of one claim, one date or quote. */
  readonly key: string;
  /** Something tells that mentions of this key are one item. */
  readonly joined: boolean;
  readonly here: MentionRef;
  readonly mention: Mention;
  readonly state: DraftState;
  readonly supporting: number;
  readonly differing: number;
  readonly others: readonly MentionRef[];
  /** By the key of the other end. */
  readonly differences: ReadonlyMap<string, Difference>;
  readonly isDate: boolean;
}

function checkMention(state: CorpusState, lookup: Lookup, here: MentionRef, mention: Mention, sure: number): Checked {
  const { subject, refs } = groupOf(state, lookup, here, mention);
  const self = keyOf(here);
  const differences = new Map(lookup.differencesOf(here).map((each) => [keyOf(keyOf(each.a) === self ? each.b : each.a), each]));
  const elsewhere = refs.filter((ref) => ref.path !== here.path);
  // A figure that the draft itself contradicts is worth as much as one that a source contradicts.
  const within = refs.filter((ref) => ref.path === here.path && differences.has(keyOf(ref)));
  const others = [...elsewhere, ...within];
  const reworded = (ref: MentionRef) => mention.kind === 'quote' && relationOf(mention, lookup.mention(ref) as Mention) === 'reworded';
  const open = (ref: MentionRef, isSure: boolean) => {
    const difference = differences.get(keyOf(ref));
    return difference !== undefined && !difference.ruling && difference.confidence >= sure === isSure;
  };
  const supporting = elsewhere.filter((ref) => !differences.has(keyOf(ref)) && !reworded(ref));
  const differing = others.filter((ref) => open(ref, true) || reworded(ref));
  const unsure = others.filter((ref) => open(ref, false));
  const contradicted = differing.length > 0 && (mention.kind !== 'quote' || supporting.length === 0);
  const words = fold(mention.text).replace(/\s+/g, ' ');
  return {
    key: [subject.type, 'id' in subject ? subject.id : mention.kind, isName(mention) && 'id' in subject ? '' : words].join(' '),
    joined: isName(mention) || subject.type !== 'alone',
    ...{ here, mention, others, differences },
    state: contradicted ? 'differs' : supporting.length > 0 ? 'supported' : unsure.length > 0 ? 'check' : 'alone',
    supporting: lookup.countSources(supporting),
    differing: lookup.countSources(differing.length > 0 ? differing : unsure),
    isDate: subject.type === 'date',
  };
}

/** Differences first, the surest before the others; then the rest. */
function describe(
  lookup: Lookup,
  { others, differences, isDate }: Omit<Checked, 'here' | 'mention'>,
  mention: Mention,
  limit: number,
): OtherPlace[] {
  const confidence = (ref: MentionRef) => differences.get(keyOf(ref))?.confidence ?? 0;
  return others
    .toSorted((a, b) => confidence(b) - confidence(a))
    .slice(0, limit)
    .map((ref): OtherPlace => {
      const difference = differences.get(keyOf(ref));
      const place = placeOf(lookup, ref);
      if (!difference) return { ...place, relation: isDate ? 'same' : relationOf(mention, lookup.mention(ref) as Mention) };
      const { kind, reason, confidence: sureness, ruling } = difference;
      return { ...place, relation: kind, reason, confidence: sureness, ...(ruling ? { ruling } : {}) };
    });
}
