import { byPath, byPlace, type Claim, type Difference, type Document, type MentionRef } from '../model.ts';
import { findAgreeing, LIKELY, rateAgreements, relateSlots } from './clusters.ts';
import { foldCopies } from './copies.ts';
import { describeClaim } from './describe.ts';
import { judge, strongest } from './differences.ts';
import type { Linking } from './entities.ts';
import { findPairs, pairKey } from './pairs.ts';
import { findRivalPairs, type Rivals, rateRivals } from './rivals.ts';
import { readSlots, type Slot } from './slots.ts';
import type { Stories } from './stories.ts';
import { agrees } from './values.ts';
import { LEARNED, type Weights } from './weights.ts';

export interface Comparison {
  readonly claims: readonly Claim[];
  /** Most confident first. */
  readonly differences: readonly Difference[];
}

/** A difference below this confidence is not worth anyone's time and is never shown. */
const LEAST_CONFIDENCE = 0.3;

/**
 * Finds the figures that state one quantity, and where they differ: documents by story, candidates by shared keys, a
 * value-blind score for "same slot", clusters of agreeing figures, then rivals between the clusters, past named vetoes.
 * A story of which nothing has changed since it was last compared costs nothing.
 */
export function compareFigures(
  documents: readonly Document[],
  linking: Linking,
  origins: ReadonlyMap<string, string>,
  { stories, near }: Stories,
  weights: Weights = LEARNED,
): Comparison {
  const found = stories.map(({ members, neighbours, rarity }) => {
    const own = members.map((member) => documents[member] as Document);
    const ids = own.map(({ path }) => linking.entityIds.get(path));
    const copies = numbered(own.map(({ path }) => origins.get(path) ?? path));
    return remember(own, JSON.stringify([ids, copies, neighbours, weights === LEARNED || weights]), () => {
      const slots = foldCopies(readSlots(own, linking, rarity), ({ document }) => copies[document]);
      const pairs = findPairs(slots, (a, b) => near(members[a] as number, members[b] as number), weights);
      const agreements = rateAgreements(slots, pairs, weights);
      const clusters = findAgreeing(slots, agreements);
      const rivals = rateRivals(findRivalPairs(slots, pairs, clusters), weights, LEAST_CONFIDENCE);
      const { rivalling, alone } = mergeRivals(clusters, rivals);
      // Figures that nothing contradicts may agree with less proof: nobody is told of a conflict by mistake.
      const agreeing = findAgreeing(slots, agreements, LIKELY, alone).map((members): Group => ({ members, confidence: () => 0 }));
      return [...rivalling, ...agreeing]
        .sort((a, b) => (a.members[0] as number) - (b.members[0] as number))
        .map((group) => toClaim(group, slots, (slot) => own[slot.document] as Document))
        .filter(({ claim }) => claim.mentions.length > 1);
    });
  });
  const claims = found.flat();
  return {
    claims: claims.map(({ claim }) => claim),
    differences: sorted(
      claims.flatMap(({ rows }) => rows),
      documents,
    ),
  };
}

/** The surest first, then by place. Near-copies make many rows, so that places are compared as numbers. */
function sorted(rows: readonly Difference[], documents: readonly Document[]): Difference[] {
  const order = new Map(documents.toSorted(byPath).map(({ path }, i) => [path, i]));
  const place = ({ path, index }: MentionRef) => (order.get(path) as number) * 2 ** 24 + index;
  return rows
    .map((row) => ({ row, confidence: row.confidence, a: place(row.a), b: place(row.b) }))
    .sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b)
    .map(({ row }) => row);
}

/** Equal words as equal numbers, in the order in which they come. */
function numbered(words: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return words.map((word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word) as number;
  });
}

interface Compared {
  readonly claim: Claim;
  readonly rows: readonly Difference[];
}

/** What was last found in the story of a first document, with all that it depends on. */
const remembered = new WeakMap<Document, { readonly documents: readonly Document[]; readonly key: string; readonly found: Compared[] }>();

function remember(documents: readonly Document[], key: string, find: () => Compared[]): Compared[] {
  const first = documents[0] as Document;
  const known = remembered.get(first);
  if (known?.key === key && known.documents.length === documents.length && known.documents.every((one, i) => one === documents[i]))
    return known.found;
  const found = find();
  remembered.set(first, { documents, key, found });
  return found;
}

/** The share of two groups' clusters that must be rivals for them to be one claim. */
const MOST = 0.6;

interface Group {
  /** Indexes of its slots, ascending. */
  readonly members: readonly number[];
  readonly confidence: (i: number, j: number) => number;
}

/** Joins rival clusters, the surest first, so that most clusters of a group are rivals of those that join it; the clusters that have none stay alone. */
function mergeRivals(
  clusters: readonly (readonly number[])[],
  rivals: readonly Rivals[],
): { rivalling: Group[]; alone: (readonly number[])[] } {
  const keyOf = pairKey(clusters.length);
  const confidence = new Map(rivals.map((r) => [keyOf(r.x, r.y), r.confidence]));
  const between = (x: number, y: number) => confidence.get(keyOf(x, y));
  const groupOf = clusters.map((_, c) => c);
  const groups = clusters.map((_, c): number[] => [c]);
  /** How many clusters of two groups are rivals, by group and group. */
  const links = clusters.map(() => new Map<number, number>());
  const link = (x: number, y: number, count: number) => {
    for (const [one, other] of [
      [links[x], y],
      [links[y], x],
    ] as [Map<number, number>, number][])
      one.set(other, (one.get(other) ?? 0) + count);
  };
  for (const { x, y } of rivals) link(x, y, 1);
  for (const { x, y } of rivals) {
    const to = groupOf[x] as number;
    const from = groupOf[y] as number;
    const left = groups[to] as number[];
    const right = groups[from] as number[];
    if (from === to) continue;
    const rivalling = (links[to] as Map<number, number>).get(from) ?? 0;
    if (rivalling < MOST * left.length * right.length) continue;
    for (const c of right) groupOf[c] = to;
    left.push(...right);
    groups[from] = [];
    for (const [group, count] of links[from] as Map<number, number>) {
      const theirs = links[group] as Map<number, number>;
      theirs.delete(from);
      if (group !== to) link(to, group, count);
    }
  }
  const clusterOf = new Map(clusters.flatMap((members, c) => members.map((i) => [i, c] as const)));
  return {
    alone: groups.filter((group) => group.length === 1).map(([c]) => clusters[c as number] as readonly number[]),
    rivalling: groups
      .filter((group) => group.length > 1)
      .map((group) => ({
        members: group.flatMap((c) => clusters[c] as readonly number[]).sort((a, b) => a - b),
        confidence: (i, j) => between(clusterOf.get(i) as number, clusterOf.get(j) as number) ?? LEAST_CONFIDENCE,
      })),
  };
}

const placesOf = ({ ref, copies }: Slot) => [ref, ...copies];

function toClaim({ members, confidence }: Group, slots: readonly Slot[], documentOf: (slot: Slot) => Document): Compared {
  const own = members.map((i) => slots[i] as Slot);
  const first = own[0] as Slot;
  const id = `${first.ref.path}#${first.ref.index}`;
  const rows: Difference[] = [];
  for (const [k, i] of members.entries()) {
    for (const j of members.slice(k + 1)) {
      if (agrees(relateSlots(slots, i, j))) continue;
      const a = slots[i] as Slot;
      const b = slots[j] as Slot;
      const row = { claim: id, confidence: confidence(i, j), ...judge(a, b, documentOf) };
      for (const left of placesOf(a)) for (const right of placesOf(b)) rows.push({ ...row, a: left, b: right });
    }
  }
  const claim: Claim = {
    id,
    label: describeClaim(own, documentOf),
    kind: first.mention.kind,
    unit: first.mention.kind === 'date' ? '' : first.mention.value.unit,
    mentions: own.flatMap(placesOf).sort(byPlace),
    relation: strongest(rows),
  };
  return { claim, rows };
}
