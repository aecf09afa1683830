import type { Finding, Place } from '../worker/answers.ts';

/**
 * Gives findings the ids that their rows had before, where they share a place with one that was shown: another document
 * may join a claim and come first in it, and the row that is open is still the same to a reader.
 * @param known ids by place, as the last call left them; it is brought up to date
 */
export function keepIds(known: Map<string, string>, tier: string, findings: readonly Finding[]): Finding[] {
  const taken = new Set<string>();
  const next = new Map<string, string>();
  const kept = findings.map((finding) => {
    const keys = finding.places.map((place) => keyOf(tier, place));
    const before = keys.map((key) => known.get(key)).find((id) => id !== undefined && !taken.has(id));
    const id = before ?? freeId(finding.id, taken);
    taken.add(id);
    for (const key of keys) if (!next.has(key)) next.set(key, id);
    return { ...finding, id };
  });
  for (const key of known.keys()) if (key.startsWith(`${tier} `)) known.delete(key);
  for (const [key, id] of next) known.set(key, id);
  return kept;
}

/** A claim whose first place was another's before may have that one's id. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id} #${i}`;
  return free;
}

const keyOf = (tier: string, { path, words, before }: Place) => `${tier} ${path} ${before.slice(-20)}${words}`;
