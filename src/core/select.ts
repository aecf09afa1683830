import { strongest } from './corpus/differences.ts';
import { groupBy } from './group.ts';
import { type Claim, type CorpusState, type Difference, type Filter, keyOf, type MentionRef, type Quotation } from './model.ts';
import { fold } from './text/fold.ts';
import { lastStartingBy } from './text/spans.ts';

/**
 * The part of a corpus that is looked at: the claims, differences and quotations that a filter leaves; all else stays as
 * it is. The very state is returned where nothing falls away, so that what was worked out for it is not worked out again.
 *
 * Two figures of one claim without a difference between them are read as agreeing. So a figure whose difference falls
 * away leaves the claim too, unless a difference that stays holds it there; a claim of one figure is none.
 */
export function select(state: CorpusState, filter: Filter): CorpusState {
  const { minConfidence = 0, ruled = false, relations } = filter;
  const weighty = narrow(state, ({ confidence, ruling }) => confidence >= minConfidence && (ruled || !ruling));
  const related = relations ? ofRelations(weighty, new Set(relations)) : weighty;
  return ofQuotes(ofClaims(related, claimTests(state, filter)), quoteTests(state, filter));
}

/** Leaves differences out, and with them the figures that would pass for agreeing without them. */
function narrow(state: CorpusState, stays: (difference: Difference) => boolean): CorpusState {
  const differences = state.differences.filter(stays);
  if (differences.length === state.differences.length) return state;
  const kept = groupBy(differences, ({ claim }) => claim);
  const dropped = groupBy(
    state.differences.filter((difference) => !stays(difference)),
    ({ claim }) => claim,
  );
  const claims = state.claims.flatMap((claim): readonly Claim[] => {
    const left = dropped.get(claim.id);
    return left ? withoutPairs(claim, kept.get(claim.id) ?? [], left) : [claim];
  });
  return { ...state, claims, differences };
}

function withoutPairs(claim: Claim, kept: readonly Difference[], dropped: readonly Difference[]): Claim[] {
  const against = new Map<string, string[]>();
  const put = (a: string, b: string) =>
    void against
      .set(a, against.get(a) ?? [])
      .get(a)
      ?.push(b);
  for (const { a, b } of dropped) {
    put(keyOf(a), keyOf(b));
    put(keyOf(b), keyOf(a));
  }
  const disputed = (ref: MentionRef) => against.get(keyOf(ref)) ?? [];
  const inside = new Set(kept.flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));
  // Those with the fewest differences first: a figure that stands alone against the others does not put them out.
  for (const ref of claim.mentions.toSorted((a, b) => disputed(a).length - disputed(b).length)) {
    if (!disputed(ref).some((other) => inside.has(other))) inside.add(keyOf(ref));
  }
  const mentions = claim.mentions.filter((ref) => inside.has(keyOf(ref)));
  return mentions.length > 1 ? [{ ...claim, mentions, relation: strongest(kept) }] : [];
}

/**
 * Differences of some kinds. A claim is left where it has one, or where all its figures together stand in such a relation:
 * those that agree within a claim that others contradict are no agreement.
 */
function ofRelations(state: CorpusState, relations: ReadonlySet<string>): CorpusState {
  const before = new Map(state.claims.map(({ id, relation }) => [id, relation]));
  const narrowed = narrow(state, ({ kind }) => relations.has(kind));
  const differing = new Set(narrowed.differences.map(({ claim }) => claim));
  return ofClaims(narrowed, [({ id }) => differing.has(id) || relations.has(before.get(id) as string)]);
}

type Test<T> = (item: T) => boolean;

function claimTests(state: CorpusState, filter: Filter): Test<Claim>[] {
  const { kinds, text } = filter;
  const tests: Test<Claim>[] = placeTests(state, filter);
  if (kinds) tests.push(({ kind }) => kinds.includes(kind));
  if (text?.trim()) {
    const holds = wordsTest(state, text);
    tests.push(({ label, mentions }) => holds(label, mentions));
  }
  return tests;
}

/** A quotation whose places word it differently is compatible with itself, one in the same words agrees. */
function quoteTests(state: CorpusState, filter: Filter): Test<Quotation>[] {
  const { kinds, relations, text } = filter;
  const tests: Test<Quotation>[] = placeTests(state, filter, ({ speaker }) => speaker === filter.entity);
  if (kinds) tests.push(() => kinds.includes('quote'));
  if (relations) tests.push(({ drift }) => relations.includes(drift ? 'compatible' : 'agree'));
  if (text?.trim()) {
    const holds = wordsTest(state, text);
    const names = new Map(state.entities.map(({ id, name }) => [id, name]));
    tests.push(({ speaker, mentions }) => holds(names.get(speaker ?? '') ?? '', mentions));
  }
  return tests;
}

function placeTests<T extends { readonly mentions: readonly MentionRef[] }>(
  state: CorpusState,
  { entity, path }: Filter,
  also: Test<T> = () => false,
): Test<T>[] {
  const tests: Test<T>[] = [];
  if (path !== undefined) tests.push(({ mentions }) => mentions.some((ref) => ref.path === path));
  if (entity !== undefined) {
    const names = sentencesNaming(state, entity);
    tests.push((item) => also(item) || item.mentions.some((ref) => names(ref)));
  }
  return tests;
}

/** Whether each of some words stands in a label or in the figures themselves. */
function wordsTest(state: CorpusState, text: string): (label: string, mentions: readonly MentionRef[]) => boolean {
  const words = fold(text).trim().split(/\s+/);
  const analyses = new Map(state.documents.map(({ path, analysis }) => [path, analysis]));
  return (label, mentions) => {
    const texts = new Set(mentions.map(({ path, index }) => analyses.get(path)?.mentions[index]?.text ?? ''));
    const all = fold([label, ...texts].join(' '));
    return words.every((word) => all.includes(word));
  };
}

/** Keeps the claims that pass every test, and their differences. */
function ofClaims(state: CorpusState, tests: readonly Test<Claim>[]): CorpusState {
  const claims = state.claims.filter((claim) => tests.every((test) => test(claim)));
  if (claims.length === state.claims.length) return state;
  const left = new Set(claims.map(({ id }) => id));
  return { ...state, claims, differences: state.differences.filter(({ claim }) => left.has(claim)) };
}

function ofQuotes(state: CorpusState, tests: readonly Test<Quotation>[]): CorpusState {
  const quotes = state.quotes.filter((quotation) => tests.every((test) => test(quotation)));
  return quotes.length === state.quotes.length ? state : { ...state, quotes };
}

/** Whether the sentence in which a mention stands names an entity. */
function sentencesNaming(state: CorpusState, entity: string): (ref: MentionRef) => boolean {
  const documents = new Map(state.documents.map((document) => [document.path, document.analysis]));
  const sentenceOf = ({ path, index }: MentionRef) => {
    const analysis = documents.get(path);
    const mention = analysis?.mentions[index];
    return analysis && mention ? `${lastStartingBy(analysis.sentences, mention.start)} ${path}` : '';
  };
  const named = new Set(state.entities.find(({ id }) => id === entity)?.mentions.map(sentenceOf));
  return (ref) => named.has(sentenceOf(ref));
}
