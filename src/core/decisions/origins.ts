import { inTime } from './file.ts';
import { type Couple, regroup } from './regroup.ts';
import type { Decision } from './schema.ts';

/** The origins with the documents that the user called copies of one story, or no copies; "o1", "o2", … in the order of the paths. */
export function correctOrigins(origins: ReadonlyMap<string, string>, decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const said = new Map<string, { readonly couple: Couple; readonly same: boolean }>();
  for (const decision of decisions.toSorted(inTime)) {
    if (decision.kind !== 'oneOrigin' && decision.kind !== 'separateOrigins') continue;
    const couple = decision.documents.toSorted() as [string, string];
    // The later word on two documents counts.
    said.set(couple.join('\n'), { couple, same: decision.kind === 'oneOrigin' });
  }
  if (said.size === 0) return origins;
  const couples = [...said.values()];
  const paths = [...origins.keys()].sort();
  const first = new Map<string, string>();
  const found = paths.flatMap((path): Couple[] => {
    const origin = origins.get(path) as string;
    const other = first.get(origin);
    if (other === undefined) first.set(origin, path);
    return other === undefined ? [] : [[other, path]];
  });
  const chosen = couples.filter(({ same }) => same).map(({ couple }) => couple);
  const apart = couples.filter(({ same }) => !same).map(({ couple }) => couple);
  const groups = regroup(paths, [...chosen, ...found], apart);
  return new Map(groups.flatMap((group, i) => group.map((path) => [path, `o${i + 1}`] as const)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
