import { CORPUS, type Strength } from './calls.ts';
import { calledBy, type Name, type Use, type Uses } from './names.ts';
import { institutions } from './words.ts';

/** For each document the name that each of its names stands for, itself where it stands for no other. */
export type Resolution = (path: string, key: string) => string;

/**
 * Resolves shorter names to longer ones: first within each document, to the names that it introduces, then for what is
 * left to what the whole corpus means by it. Time grows with the number of names and calls, never with pairs.
 */
export function resolveNames(names: ReadonlyMap<string, Name>, corpus: readonly Uses[]): Resolution {
  const roots = joinFullNames(names);
  const within = new Map<string, ReadonlyMap<string, string>>();
  const shown = new Map<string, Map<string, number>>();
  for (const { document, uses } of corpus) {
    const links = resolveWithin(document.text, document.analysis.mentions, uses, roots);
    within.set(document.path, links);
    for (const [key, to] of links) {
      if (names.get(key)?.person) continue;
      const seen = shown.get(key) ?? new Map<string, number>();
      seen.set(to, (seen.get(to) ?? 0) + 1);
      shown.set(key, seen);
    }
  }
  const across = resolveAcross(names, roots, shown);
  return (path, key) => {
    const links = within.get(path);
    let at = roots.get(key) ?? key;
    for (let step = 0; step < 5; step++) {
      const to = links?.get(at) ?? across.get(at);
      if (to === undefined || to === at) break;
      at = roots.get(to) ?? to;
    }
    return at;
  };
}

/** Names of two and more words that are whole names with something left out ("Anna de Vries", "Anna K. de Vries"): the longest stands for all. */
function joinFullNames(names: ReadonlyMap<string, Name>): Map<string, string> {
  const longer = new Map<string, string[]>();
  for (const name of names.values()) {
    if (!name.person) continue;
    for (const [key, strength] of name.calls) {
      const called = names.get(key);
      if (strength !== CORPUS || !called || called.tokens.length < 2) continue;
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
): Map<string, string> {
  const called = new Map<string, Map<string, Candidate>>();
  for (const { name, mentions: places, first } of uses.values()) {
    const root = roots.get(name.key) ?? name.key;
    for (const [key, strength] of name.calls) {
      const candidates = called.get(key) ?? new Map<string, Candidate>();
      called.set(key, candidates);
      const known = candidates.get(root);
      if (!known) {
        candidates.set(root, { root, strength, mentions: places.length, documents: name.documents, first });
        continue;
      }
      if (strength > known.strength) known.strength = strength;
      known.mentions += places.length;
      known.documents = Math.max(known.documents, name.documents);
      known.first = Math.min(known.first, first);
    }
  }
  const links = definedAcronyms(text, mentions, uses, roots);
  const byLength = [...uses.values()].sort((a, b) => b.name.tokens.length - a.name.tokens.length || (a.name.key < b.name.key ? -1 : 1));
  for (const { name } of byLength) {
    const root = roots.get(name.key) ?? name.key;
    if (root !== name.key || links.has(root)) continue;
    const candidates = new Map<string, Candidate>();
    for (const key of calledBy(name)) {
      for (const candidate of called.get(key)?.values() ?? []) {
        const to = links.get(candidate.root) ?? candidate.root;
        const known = candidates.get(to);
        if (to === root) continue;
        if (!known || known.strength < candidate.strength) candidates.set(to, { ...candidate, root: to });
      }
    }
    const chosen = name.person ? choosePerson([...candidates.values()]) : candidates.size === 1 ? [...candidates.keys()][0] : undefined;
    if (chosen !== undefined) links.set(root, chosen);
  }
  return links;
}

/**
 * The person whom the document means: the only one; or among those whom the word fits equally well the one who was
 * introduced first, unless another is named in full as often, here or elsewhere.
 */
function choosePerson(candidates: readonly Candidate[]): string | undefined {
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
  return ahead ? first.root : undefined;
}

/** "National Weather Office (NWO)": whatever the letters, the document says what they stand for. */
function definedAcronyms(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  uses: ReadonlyMap<string, Use>,
  roots: ReadonlyMap<string, string>,
): Map<string, string> {
  const links = new Map<string, string>();
  const nameAt = new Map<number, Name>();
  for (const { name, mentions: places } of uses.values()) if (!name.person) for (const place of places) nameAt.set(place, name);
  for (const [index, name] of nameAt) {
    if (!name.form.acronym || text[(mentions[index] as { end: number }).end] !== ')') continue;
    for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
      const long = nameAt.get(before);
      if (!long || long.key === name.key || long.tokens.length < 2) continue;
      const between = text.slice(mentions[before]?.end, mentions[index]?.start);
      if (/^["”’']?\s*\(["“]?$/.test(between)) links.set(roots.get(name.key) ?? name.key, roots.get(long.key) ?? long.key);
    }
  }
  return links;
}

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

/** What the corpus means by a shorter name where the document does not say. */
function resolveAcross(
  names: ReadonlyMap<string, Name>,
  roots: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string> {
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
  const across = new Map<string, string>();
  for (const name of names.values()) {
    const root = roots.get(name.key) ?? name.key;
    if (root !== name.key) continue;
    let to: string | undefined;
    if (name.person) {
      // A whole name that fits two others is neither; a surname goes to whom the corpus mostly means.
      if (name.tokens.length === 1) to = winner(leaders.get(name.key));
    } else {
      const seen = shown.get(root);
      const top: Leaders = { first: '', weight: 0, second: 0 };
      for (const [target, documents] of seen ?? []) push(top, target, documents);
      if (seen) to = name.form.acronym || top.weight >= shareOf(name) * name.documents ? winner(top) : undefined;
      else for (const key of calledBy(name)) to ??= only(leaders.get(key));
    }
    if (to !== undefined && to !== root) across.set(root, to);
  }
  return across;
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
