import type { Comparison } from '../corpus/claims.ts';
import type { Linking } from '../corpus/entities.ts';
import { type Difference, type Document, isFigure, keyOf, type MentionRef, type Ruling } from '../model.ts';
import { regroupClaims } from './claims.ts';
import { inTime } from './file.ts';
import { type Locate, locateIn } from './locate.ts';
import type { Decision } from './schema.ts';

/** What the user said of two figures. */
export interface Said {
  readonly a: MentionRef;
  readonly b: MentionRef;
  /** They state one quantity, or do not. */
  readonly same?: boolean;
  readonly ruling?: Ruling;
}

/** Two mentions as a key of a map, in either order. */
export const coupleKey = (a: MentionRef, b: MentionRef): string => [keyOf(a), keyOf(b)].sort().join('\n');

/**
 * The comparison as the user wants it: two figures that state one quantity are in one claim, and sure to be; two that do
 * not are in none together; a difference that was ignored or settled says so. The order of the decisions does not matter.
 */
export function correctFigures(
  documents: readonly Document[],
  linking: Linking,
  comparison: Comparison,
  decisions: readonly Decision[],
): Comparison {
  const said = readSaid(decisions, locateIn(documents));
  if (said.size === 0) return comparison;
  const joined = [...said.values()].filter(({ same }) => same !== undefined);
  const { claims, differences } = joined.length > 0 ? regroupClaims(documents, linking, comparison, joined) : comparison;
  const ruled = differences.map((row): Difference => {
    const ruling = said.get(coupleKey(row.a, row.b))?.ruling;
    return ruling ? { ...row, ruling } : row;
  });
  return { claims, differences: ruled };
}

/** By couple; the later decision counts. */
function readSaid(decisions: readonly Decision[], locate: Locate): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const decision of decisions.toSorted(inTime)) {
    const words = wordsOf(decision);
    if (!words || !('a' in decision)) continue;
    const [a, b] = [locate(decision.a, isFigure), locate(decision.b, isFigure)];
    if (!a || !b || keyOf(a) === keyOf(b)) continue;
    const key = coupleKey(a, b);
    const known = said.get(key) ?? { a, b };
    const decisions = [...(known.ruling?.decisions ?? []), decision.id];
    said.set(key, { ...known, ...words, ...(words.ruling ? { ruling: { ...words.ruling, decisions } } : {}) });
  }
  return said;
}

function wordsOf(decision: Decision): Pick<Said, 'same' | 'ruling'> | undefined {
  switch (decision.kind) {
    case 'same':
      return { same: true };
    case 'different':
      return { same: false };
    case 'ignore':
      return { ruling: { state: 'ignored', note: decision.reason } };
    case 'resolve':
      return { ruling: { state: 'resolved', note: decision.note ?? '' } };
    default:
      return undefined;
  }
}
