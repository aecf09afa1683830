import { isName } from '../../model.ts';
import { isSurname, type Name, type Uses } from './names.ts';
import type { Step } from './resolve.ts';

/** Letters of a surname at least: in shorter ones a letter makes another name ("Hansen", "Jansen"). */
const LONG = 7;
/** Other names that the documents of two spellings share at least, where no role of theirs agrees. */
const SHARED = 3;
/** A name in more documents than this, and than a quarter of them, tells nothing of what they are about. */
const COMMON = 20;
/** Documents and names of each that are looked at. */
const MOST = 20;

/**
 * People whose surnames differ by one letter, as transliterations and slips do ("Ana Kovalczyk", "Ana Kowalczyk"): the rarer
 * spelling goes to the commoner. The given names are the same, no document has both, one spelling alone is near, and the
 * roles agree, or the documents share other names. Linear in the names: spellings meet at what is left without one letter.
 */
export function resolveNear(
  names: ReadonlyMap<string, Name>,
  corpus: readonly Uses[],
  roots: ReadonlyMap<string, string>,
): Map<string, Step> {
  const steps = new Map<string, Step>();
  const pairs = findPairs(names, roots);
  if (pairs.size === 0) return steps;
  const places = new Map<string, Uses[]>();
  for (const uses of corpus) {
    for (const key of uses.uses.keys()) {
      const root = roots.get(key) ?? key;
      if (!pairs.has(root)) continue;
      const list = places.get(root);
      if (!list) places.set(root, [uses]);
      else if (list.at(-1) !== uses) list.push(uses);
    }
  }
  for (const [key, near] of pairs) {
    const [only] = near;
    if (near.size !== 1 || only === undefined || pairs.get(only)?.size !== 1) continue;
    const [a, b] = [places.get(key) ?? [], places.get(only) ?? []];
    const isRarer = a.length < b.length || (a.length === b.length && key > only);
    if (isRarer && !a.some((uses) => b.includes(uses)) && agree(a, key, b, only, roots, corpus.length))
      steps.set(key, { to: only, why: 'near' });
  }
  return steps;
}

/** Roots of full names whose surnames are one letter apart, both ways. */
function findPairs(names: ReadonlyMap<string, Name>, roots: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const meeting = new Map<string, Name[]>();
  const pairs = new Map<string, Set<string>>();
  const put = (a: Name, b: Name) => pairs.set(a.key, (pairs.get(a.key) ?? new Set()).add(b.key));
  for (const name of names.values()) {
    const surname = name.tokens.at(-1) as string;
    if (!name.person || roots.has(name.key) || isSurname(name) || name.form.surname > 1 || surname.length < LONG) continue;
    const given = name.tokens.slice(0, -1).join(' ');
    if (given.length < 3) continue; // initials
    const around = new Set<Name>();
    for (let i = 0; i <= surname.length; i++) {
      const key = `${given} ${surname.slice(0, i)}${surname.slice(i + 1)}`;
      const list = meeting.get(key) ?? [];
      for (const other of list) around.add(other);
      if (list.length < MOST && !list.includes(name)) meeting.set(key, [...list, name]);
    }
    for (const other of around) {
      if (other.form.suffix !== name.form.suffix || !isLetterApart(surname, other.tokens.at(-1) as string)) continue;
      put(name, other);
      put(other, name);
    }
  }
  return pairs;
}

/** One letter more, less or another one inside; not the first, nor an ending, which tells a woman or several. */
function isLetterApart(a: string, b: string): boolean {
  if (a === b || a.length < LONG || b.length < LONG || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head > 0 && tail > 0 && Math.max(a.length, b.length) - head - tail === 1;
}

/** Whether what is said around two spellings is of one person: a role alike, or none that speaks against it and other names shared. */
function agree(
  a: readonly Uses[],
  first: string,
  b: readonly Uses[],
  second: string,
  roots: ReadonlyMap<string, string>,
  documents: number,
): boolean {
  const roles = rolesOf(a, first, roots);
  const others = rolesOf(b, second, roots);
  if ([...roles].some((role) => others.has(role))) return true;
  if (roles.size > 0 && others.size > 0) return false;
  const named = namesIn(a, documents);
  let shared = 0;
  for (const key of namesIn(b, documents)) if (named.has(key)) shared++;
  return shared >= SHARED;
}

/** The last words of the roles of a person. */
function rolesOf(uses: readonly Uses[], root: string, roots: ReadonlyMap<string, string>): Set<string> {
  const roles = new Set<string>();
  for (const { document, uses: own } of uses.slice(0, MOST)) {
    for (const { name, mentions } of own.values()) {
      if ((roots.get(name.key) ?? name.key) !== root) continue;
      for (const index of mentions) {
        const mention = document.analysis.mentions[index];
        const role = mention && isName(mention) ? mention.role : undefined;
        const head = role?.toLowerCase().match(/[\p{L}-]+(?=\P{L}*$|\s+(?:of|for|at)\b)/u)?.[0];
        if (head !== undefined) roles.add(head);
      }
    }
  }
  return roles;
}

/** Names in full, but for countries and what is named everywhere. */
function namesIn(uses: readonly Uses[], documents: number): Set<string> {
  const keys = new Set<string>();
  for (const { uses: own } of uses.slice(0, MOST)) {
    for (const { name } of own.values()) {
      if (name.documents <= Math.max(COMMON, documents / 4) && !name.form.country && !isSurname(name)) keys.add(name.key);
    }
  }
  return keys;
}
