import type { LinkReason } from '../../model.ts';
import { CORPUS, firstKey } from './calls.ts';
import { calledBy, isSurname, type Name, type Uses } from './names.ts';
import type { Step } from './resolve.ts';
import { institutions } from './words.ts';

/** How many times as many documents must speak for the first reading as for the second. */
const dominance = 2;

/**
 * Share of the documents with a shorter name that must have shown the longer one, for it to be meant in the others too.
 * Every country has its "Health Ministry"; "Government" alone is each document's own.
 */
function shareOf({ tokens }: Name): number {
  const generic = institutions.has(tokens[tokens.length - 1] as string);
  return generic ? (tokens.length === 1 ? Number.POSITIVE_INFINITY : 0.5) : 0.2;
}

/** A longer name that documents have shown a shorter one to stand for. */
export interface Shown {
  documents: number;
  readonly why: LinkReason;
}

/** What the corpus means by a shorter name where the document does not say. */
export function resolveAcross(
  names: ReadonlyMap<string, Name>,
  roots: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, ReadonlyMap<string, Shown>>,
): Map<string, Step> {
  const weights = new Map<string, number>();
  for (const name of names.values()) {
    const root = roots.get(name.key) ?? name.key;
    weights.set(root, (weights.get(root) ?? 0) + name.documents);
  }
  const leaders = new Map<string, Leaders>();
  for (const name of names.values()) {
    const root = roots.get(name.key) ?? name.key;
    for (const [key, strength] of name.calls) {
      const acronym = key.startsWith('# ') && key.length > 5; // three letters stand for too many things
      if (strength === CORPUS || acronym) lead(leaders, key, root, weights.get(root) as number);
    }
  }
  const across = new Map<string, Step>();
  for (const name of names.values()) {
    const root = roots.get(name.key) ?? name.key;
    if (root !== name.key) continue;
    let to: string | undefined;
    let why: LinkReason = 'surname';
    if (name.person) {
      // A whole name that fits two others is neither; a surname goes to whom the corpus mostly means.
      if (isSurname(name)) to = winner(leaders.get(name.key));
    } else {
      const seen = shown.get(root);
      const top: Leaders = { first: '', weight: 0, second: 0 };
      for (const [target, { documents }] of seen ?? []) push(top, target, documents);
      if (seen) to = name.form.acronym || top.weight >= shareOf(name) * name.documents ? winner(top) : undefined;
      else for (const key of calledBy(name)) to ??= only(leaders.get(key));
      why = (to === undefined ? undefined : seen?.get(to)?.why) ?? (name.form.acronym ? 'initials' : 'part');
    }
    if (to !== undefined && to !== root) across.set(root, { to, why });
  }
  return across;
}

/** Documents that must show it, and the share of those with the short name. */
const habit = { documents: 3, share: 0.9 };

/**
 * Names that are the first word of a longer one and that documents use after it only, as "Zorvella" after "Zorvella
 * Harbour Works": in a document or two that may be chance, and "Zorvella Cup" is not Zorvella, of which others speak alone.
 */
export function resolveFirstWords(corpus: readonly Uses[], roots: ReadonlyMap<string, string>): Map<string, Step> {
  const tallies = new Map<Name, Map<string, number>>();
  for (const { uses } of corpus) {
    const longer = new Map<string, { root: string; first: number } | undefined>();
    for (const { name, first } of uses.values()) {
      const root = roots.get(name.key) ?? name.key;
      for (const [key] of name.calls) {
        if (!key.startsWith('^ ')) continue;
        const known = longer.get(key);
        longer.set(key, longer.has(key) && known?.root !== root ? undefined : { root, first: Math.min(first, known?.first ?? first) });
      }
    }
    for (const { name, first } of uses.values()) {
      const full = name.person || name.tokens.length !== 1 ? undefined : longer.get(firstKey(name.tokens[0] as string));
      if (!full || full.first > first) continue;
      const tally = tallies.get(name) ?? new Map<string, number>();
      tallies.set(name, tally.set(full.root, (tally.get(full.root) ?? 0) + 1));
    }
  }
  const steps = new Map<string, Step>();
  for (const [name, tally] of tallies) {
    for (const [to, count] of tally)
      if (count >= habit.documents && count >= habit.share * name.documents)
        steps.set(roots.get(name.key) ?? name.key, { to, why: 'first' });
  }
  return steps;
}

interface Leaders {
  first: string;
  weight: number;
  second: number;
}

function lead(leaders: Map<string, Leaders>, key: string, root: string, weight: number): void {
  const known = leaders.get(key);
  if (!known) leaders.set(key, { first: root, weight, second: 0 });
  else push(known, root, weight);
}

function push(leaders: Leaders, root: string, weight: number): void {
  if (leaders.first === root) {
    leaders.weight = Math.max(leaders.weight, weight);
  } else if (weight > leaders.weight || (weight === leaders.weight && root < leaders.first)) {
    leaders.second = leaders.weight;
    leaders.weight = weight;
    leaders.first = root;
  } else if (weight > leaders.second) leaders.second = weight;
}

const winner = (leaders: Leaders | undefined) => (leaders && leaders.weight >= dominance * leaders.second ? leaders.first : undefined);
const only = (leaders: Leaders | undefined) => (leaders && leaders.second === 0 ? leaders.first : undefined);
