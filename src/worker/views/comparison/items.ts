import { groupBy } from '../../../core/group.ts';
import type { CorpusState, Difference, MentionRef, Relation } from '../../../core/model.ts';
import type { ClaimKind, ComparedClaim } from '../../comparison.ts';
import { lookUp } from '../lookup.ts';

/** A row of the comparison before it is shown: a claim, or a quotation of several places. */
export interface Item {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly label: string;
  readonly unit: string;
  readonly relation: Relation | 'reworded';
  readonly mentions: readonly MentionRef[];
  /** Id of the entity that speaks, of a quotation. */
  readonly speaker: string | null;
  /** The surest first. */
  readonly differences: readonly Difference[];
}

/** The rows of a state that a filter left; `whole` is the state before, which the ids are taken from. */
export function itemsOf(state: CorpusState, whole: CorpusState): Item[] {
  const ids = idsOf(whole);
  const names = lookUp(whole);
  const differences = groupBy(state.differences, ({ claim }) => claim);
  const claims = state.claims.map(
    ({ id, kind, label, unit, relation, mentions }): Item => ({
      ...{ id: ids.get(id) as string, kind, label, unit, relation, mentions },
      speaker: null,
      differences: differences.get(id) ?? [],
    }),
  );
  const quotes = state.quotes.map(
    ({ id, speaker, mentions, drift }): Item => ({
      id: ids.get(id) as string,
      kind: 'quote',
      label: names.entity(speaker ?? '')?.name ?? '',
      unit: '',
      relation: drift ? 'reworded' : 'agree',
      mentions,
      speaker,
      differences: [],
    }),
  );
  return [...claims, ...quotes];
}

const known = new WeakMap<CorpusState, ReadonlyMap<string, string>>();

/** Ids of rows by those of their claims and quotations, which change with every edit before them: the first place's document and words, counted where they come again. */
function idsOf(state: CorpusState): ReadonlyMap<string, string> {
  const found = known.get(state);
  if (found) return found;
  const lookup = lookUp(state);
  const seen = new Map<string, number>();
  const ids = new Map(
    [...state.claims, ...state.quotes].map(({ id, mentions: [first] }) => {
      const base = first ? `${first.path} ${lookup.mention(first)?.text ?? ''}` : '';
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      return [id, times === 1 ? base : `${base} ${times}`] as const;
    }),
  );
  known.set(state, ids);
  return ids;
}

/** How a row as a whole stands: whether what differs does so surely, and whether the user ruled on all of it. */
export function standing({ relation, differences }: Item, sure: number): Pick<ComparedClaim, 'relation' | 'sure' | 'ruling'> {
  const open = differences.find(({ ruling }) => !ruling);
  const ruled = open ? undefined : differences[0]?.ruling;
  const confidence = (open ?? differences[0])?.confidence ?? 1;
  return { relation, sure: confidence >= sure, ...(ruled ? { ruling: ruled.state } : {}) };
}
