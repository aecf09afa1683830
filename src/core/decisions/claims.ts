import type { Comparison } from '../corpus/claims.ts';
import { describeClaim } from '../corpus/describe.ts';
import { judge, strongest } from '../corpus/differences.ts';
import type { Linking } from '../corpus/entities.ts';
import { readSlots, type Slot } from '../corpus/slots.ts';
import { agrees, comparable, relate } from '../corpus/values.ts';
import { byPlace, type Claim, type Difference, type Document, keyOf, type MentionRef } from '../model.ts';
import { coupleKey, type Said } from './figures.ts';
import { type Couple, regroup } from './regroup.ts';

/** Makes those claims anew that hold figures which the user joined or told apart; the others stay the same objects. */
export function regroupClaims(documents: readonly Document[], linking: Linking, comparison: Comparison, said: readonly Said[]): Comparison {
  const scene = readScene(documents, linking, comparison, said);
  const { old, refs, apart, confirmed } = scene;
  const keys = [...refs.values()].sort(byPlace).map(keyOf);
  const groups = regroup(keys, [...confirmed.values(), ...old.flatMap((claim) => couplesOf(claim, scene))], apart);
  const made = groups
    .filter((group) => group.length > 1)
    .map((group) =>
      makeClaim(
        group.map((key) => refs.get(key) as MentionRef),
        scene,
      ),
    );
  const gone = new Set(old.map(({ id }) => id));
  return {
    claims: [...comparison.claims.filter(({ id }) => !gone.has(id)), ...made.map(({ claim }) => claim)],
    differences: [...comparison.differences.filter(({ claim }) => !gone.has(claim)), ...made.flatMap(({ rows }) => rows)].sort(
      (x, y) => y.confidence - x.confidence || byPlace(x.a, y.a) || byPlace(x.b, y.b),
    ),
  };
}

/** The figures that are grouped anew, and what is known of them. */
interface Scene {
  /** The claims that they are in. */
  readonly old: readonly Claim[];
  readonly refs: ReadonlyMap<string, MentionRef>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly documentOf: (slot: Slot) => Document;
  /** What differs already, by couple. */
  readonly rows: ReadonlyMap<string, Difference>;
  /** Couples that the user joined, where their values can be compared; and those told apart. */
  readonly confirmed: ReadonlyMap<string, Couple>;
  readonly apart: readonly Couple[];
  /** The claim that holds a figure by now. */
  readonly claimOf: (ref: MentionRef) => Claim | undefined;
  /** How surely a figure states the quantity that the user spoke of, 0–1. */
  readonly sureness: (ref: MentionRef) => number;
}

function readScene(documents: readonly Document[], linking: Linking, { claims, differences }: Comparison, said: readonly Said[]): Scene {
  const claimByKey = new Map(claims.flatMap((claim) => claim.mentions.map((ref) => [keyOf(ref), claim] as const)));
  const claimOf = (ref: MentionRef) => claimByKey.get(keyOf(ref));
  const spoken = said.flatMap(({ a, b }) => [a, b]);
  const old = [...new Set(spoken.flatMap((ref) => claimOf(ref) ?? []))];
  const ids = new Set(old.map(({ id }) => id));
  const refs = new Map([...spoken, ...old.flatMap(({ mentions }) => mentions)].map((ref) => [keyOf(ref), ref]));
  const rows = new Map(differences.filter(({ claim }) => ids.has(claim)).map((row) => [coupleKey(row.a, row.b), row]));
  const paths = new Set([...refs.values()].map(({ path }) => path));
  const own = documents.filter(({ path }) => paths.has(path));
  const slots = new Map(readSlots(own, linking, () => 1).map((slot) => [keyOf(slot.ref), slot]));
  const canCompare = ({ a, b }: Said) => {
    const [x, y] = [slots.get(keyOf(a)), slots.get(keyOf(b))];
    return x !== undefined && y !== undefined && comparable(x.mention, y.mention);
  };
  const joined = said.filter((pair) => pair.same === true && canCompare(pair));
  const confirmed = new Map(joined.map(({ a, b }) => [coupleKey(a, b), [keyOf(a), keyOf(b)] as const]));
  const anchors = joined.flatMap(({ a, b }) => [a, b]);
  const sureness = (ref: MentionRef) => {
    const own = anchors.filter((anchor) => claimOf(anchor) === claimOf(ref));
    return Math.max(0, ...own.map((anchor) => (keyOf(anchor) === keyOf(ref) ? 1 : (rows.get(coupleKey(anchor, ref))?.confidence ?? 1))));
  };
  const apart = said.filter(({ same }) => same === false).map(({ a, b }): Couple => [keyOf(a), keyOf(b)]);
  return { old, refs, slots, documentOf: (slot) => own[slot.document] as Document, rows, confirmed, apart, claimOf, sureness };
}

/** The couples of a claim: those that agree first, then those that differ, the surest before the others. */
function couplesOf({ mentions }: Claim, { rows }: Scene): Couple[] {
  const confidence = ([a, b]: readonly [MentionRef, MentionRef]) => rows.get(coupleKey(a, b))?.confidence ?? 2;
  return couples(mentions)
    .map((couple) => ({ couple, confidence: confidence(couple) }))
    .sort((x, y) => y.confidence - x.confidence)
    .map(({ couple: [a, b] }) => [keyOf(a), keyOf(b)]);
}

const couples = (refs: readonly MentionRef[]): [MentionRef, MentionRef][] =>
  refs.flatMap((a, i) => refs.slice(i + 1).map((b): [MentionRef, MentionRef] => [a, b]));

function makeClaim(unsorted: readonly MentionRef[], scene: Scene): { readonly claim: Claim; readonly rows: readonly Difference[] } {
  const { old, slots, documentOf, confirmed } = scene;
  const mentions = unsorted.toSorted(byPlace);
  const [first] = mentions as [MentionRef];
  const before = old.find((claim) => claim.mentions.length === mentions.length && claim.mentions.every((ref, i) => ref === mentions[i]));
  const id = before?.id ?? `${first.path}#${first.index}`;
  const rows = couples(mentions).flatMap(([a, b]): Difference[] => {
    const key = coupleKey(a, b);
    const row = scene.rows.get(key) ?? newRow(a, b, scene);
    return row ? [{ ...row, claim: id, confidence: confirmed.has(key) ? 1 : row.confidence }] : [];
  });
  if (before) return { claim: { ...before, relation: strongest(rows) }, rows };
  const own = mentions.flatMap((ref) => slots.get(keyOf(ref)) ?? []);
  const { mention } = own[0] as Slot;
  const unit = mention.kind === 'date' ? '' : mention.value.unit;
  return { claim: { id, label: describeClaim(own, documentOf), kind: mention.kind, unit, mentions, relation: strongest(rows) }, rows };
}

/** The difference of two figures that the engine had not in one claim; undefined where they agree. */
function newRow(a: MentionRef, b: MentionRef, { slots, documentOf, claimOf, sureness }: Scene): Omit<Difference, 'claim'> | undefined {
  const [x, y] = [slots.get(keyOf(a)), slots.get(keyOf(b))];
  const together = claimOf(a) !== undefined && claimOf(a) === claimOf(b);
  if (!x || !y || together || !comparable(x.mention, y.mention) || agrees(relate(x.extent, y.extent))) return undefined;
  return { a, b, confidence: sureness(a) * sureness(b), ...judge(x, y, documentOf) };
}
