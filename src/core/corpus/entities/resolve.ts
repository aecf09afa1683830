import type { Link, LinkReason } from '../../model.ts';
import { resolveAcross, resolveFirstWords, type Shown } from './across.ts';
import { CORPUS, GIVEN, type Strength } from './calls.ts';
import { calledBy, isSurname, type Name, type Use, type Uses } from './names.ts';
import { resolveNear } from './near.ts';

/** The name that a name of a document stands for (itself where it stands for no other), and why. */
export type Resolution = (path: string, key: string) => { readonly root: string; readonly link?: Link };

/** A shorter name's way to a longer one. */
export interface Step {
  readonly to: string;
  readonly why: LinkReason;
}

/**
 * Resolves shorter names to longer ones: first within each document, to the names that it introduces, then for what is
 * left to what the whole corpus means by it. Time grows with the number of names and calls, never with pairs.
 */
export function resolveNames(names: ReadonlyMap<string, Name>, corpus: readonly Uses[]): Resolution {
  const roots = joinFullNames(names);
  const within = new Map<string, ReadonlyMap<string, Step>>();
  const shown = new Map<string, Map<string, Shown>>();
  for (const { document, uses } of corpus) {
    const steps = resolveWithin(document.text, document.analysis.mentions, uses, roots);
    within.set(document.path, steps);
    for (const [key, { to, why }] of steps) {
      // A place that a ship is named after stays one in other documents.
      if (names.get(key)?.person || why === 'vessel') continue;
      const seen = shown.get(key) ?? new Map<string, Shown>();
      shown.set(key, seen);
      const known = seen.get(to);
      if (known) known.documents++;
      else seen.set(to, { documents: 1, why });
    }
  }
  const across = new Map([
    ...resolveNear(names, corpus, roots),
    ...resolveFirstWords(corpus, roots),
    ...resolveAcross(names, roots, shown),
  ]);
  return (path, key) => {
    const steps = within.get(path);
    let at = roots.get(key) ?? key;
    let link: Link | undefined = at === key ? undefined : linkOf('middle', false);
    for (let count = 0; count < 5; count++) {
      const here = steps?.get(at);
      const step = here ?? across.get(at);
      if (step === undefined || step.to === at) break;
      link ??= linkOf(step.why, here === undefined);
      at = roots.get(step.to) ?? step.to;
    }
    return { root: at, ...(link ? { link } : {}) };
  };
}

const links = new Map<string, Link>();

/** One object for each kind of link, since there are as many links as mentions. */
export function linkOf(why: LinkReason, elsewhere: boolean): Link {
  const key = `${why} ${elsewhere}`;
  const link = links.get(key) ?? { why, elsewhere };
  links.set(key, link);
  return link;
}

/** Names of two and more words that are whole names with something left out ("Anna de Vries", "Anna K. de Vries"): the longest stands for all. */
function joinFullNames(names: ReadonlyMap<string, Name>): Map<string, string> {
  const longer = new Map<string, string[]>();
  for (const name of names.values()) {
    if (!name.person) continue;
    for (const [key, strength] of name.calls) {
      const called = names.get(key);
      if (strength !== CORPUS || !called || isSurname(called)) continue;
      const list = longer.get(key) ?? [];
      list.push(name.key);
      longer.set(key, list);
    }
  }
  const roots = new Map<string, string>();
  const byLength = [...longer.keys()].sort(
    (a, b) => (names.get(b) as Name).tokens.length - (names.get(a) as Name).tokens.length || b.length - a.length || (a < b ? -1 : 1),
  );
  for (const key of byLength) {
    const targets = new Set((longer.get(key) as string[]).map((name) => roots.get(name) ?? name));
    const [only] = targets;
    if (targets.size === 1 && only !== undefined) roots.set(key, only);
  }
  return roots;
}

interface Candidate {
  readonly root: string;
  why: LinkReason;
  strength: Strength;
  mentions: number;
  documents: number;
  first: number;
}

/** Links of one document, from the root of a shorter name to a longer name. */
function resolveWithin(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  uses: ReadonlyMap<string, Use>,
  roots: ReadonlyMap<string, string>,
): Map<string, Step> {
  const called = new Map<string, Map<string, Candidate>>();
  for (const { name, mentions: places, first } of uses.values()) {
    const root = roots.get(name.key) ?? name.key;
    for (const [key, strength] of name.calls) {
      const candidates = called.get(key) ?? new Map<string, Candidate>();
      called.set(key, candidates);
      const known = candidates.get(root);
      if (!known) {
        candidates.set(root, { root, why: 'part', strength, mentions: places.length, documents: name.documents, first });
        continue;
      }
      if (strength > known.strength) known.strength = strength;
      known.mentions += places.length;
      known.documents = Math.max(known.documents, name.documents);
      known.first = Math.min(known.first, first);
    }
  }
  const steps = definedAcronyms(text, mentions, uses, roots);
  const byLength = [...uses.values()].sort((a, b) => b.name.tokens.length - a.name.tokens.length || (a.name.key < b.name.key ? -1 : 1));
  for (const { name } of byLength) {
    const root = roots.get(name.key) ?? name.key;
    if (root !== name.key || steps.has(root)) continue;
    const candidates = new Map<string, Candidate>();
    for (const key of calledBy(name)) {
      for (const candidate of called.get(key)?.values() ?? []) {
        const to = steps.get(candidate.root)?.to ?? candidate.root;
        const known = candidates.get(to);
        if (to === root) continue;
        if (!known || known.strength < candidate.strength)
          candidates.set(to, { ...candidate, root: to, why: reasonOf(name, key, candidate.strength, candidate.root) });
      }
    }
    const chosen = name.person ? choosePerson([...candidates.values()]) : candidates.size === 1 ? [...candidates.values()][0] : undefined;
    if (chosen) steps.set(root, { to: chosen.root, why: chosen.why });
  }
  return steps;
}

function reasonOf(name: Name, key: string, strength: Strength, root: string): LinkReason {
  if (!name.person) return key.startsWith('# ') ? 'initials' : key.startsWith('~ ') ? 'vessel' : 'part';
  if (strength !== GIVEN && root.endsWith(name.tokens.join(''))) return 'surname';
  if (name.tokens.length > 1) return strength === CORPUS ? 'middle' : 'part';
  return strength === CORPUS ? 'surname' : strength === GIVEN ? 'given' : 'part';
}

/**
 * The person whom the document means: the only one; or among those whom the word fits equally well the one who was
 * introduced first, unless another is named in full as often, here or elsewhere.
 */
function choosePerson(candidates: readonly Candidate[]): Candidate | undefined {
  const strongest = Math.max(0, ...candidates.map((candidate) => candidate.strength));
  const fit = candidates
    .filter((candidate) => candidate.strength === strongest || candidate.strength === CORPUS)
    .sort((a, b) => a.first - b.first);
  const [first, ...others] = fit;
  if (!first) return undefined;
  const ahead = others.every(
    (other) =>
      first.mentions >= other.mentions &&
      first.documents >= other.documents &&
      first.mentions + first.documents > other.mentions + other.documents,
  );
  return ahead ? first : undefined;
}

/** "National Weather Office (NWO)": whatever the letters, the document says what they stand for. */
function definedAcronyms(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  uses: ReadonlyMap<string, Use>,
  roots: ReadonlyMap<string, string>,
): Map<string, Step> {
  const steps = new Map<string, Step>();
  const nameAt = new Map<number, Name>();
  for (const { name, mentions: places } of uses.values()) if (!name.person) for (const place of places) nameAt.set(place, name);
  for (const [index, name] of nameAt) {
    if (!name.form.acronym || text[(mentions[index] as { end: number }).end] !== ')') continue;
    for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
      const long = nameAt.get(before);
      if (!long || long.key === name.key || long.tokens.length < 2) continue;
      const between = text.slice(mentions[before]?.end, mentions[index]?.start);
      if (/^["”’']?\s*\(["“]?$/.test(between))
        steps.set(roots.get(name.key) ?? name.key, { to: roots.get(long.key) ?? long.key, why: 'defined' });
    }
  }
  return steps;
}
