import type { Difference, DifferenceKind, Document, Relation } from '../model.ts';
import { DAY } from './cycles.ts';
import { lemma } from './lexicon.ts';
import { isAge, YEAR_OF_AGE } from './measures.ts';
import { findSlip } from './slips.ts';
import { rivalAccounts, type Slot } from './slots.ts';
import { relate } from './values.ts';

const RANK: readonly Relation[] = ['agree', 'compatible', 'update', 'disputed', 'slip', 'conflict'];

/** The strongest relation among the differences of a claim. */
export function strongest(rows: readonly Pick<Difference, 'kind'>[]): Relation {
  return rows.reduce<Relation>((best, { kind }) => (RANK.indexOf(kind) > RANK.indexOf(best) ? kind : best), 'agree');
}

/** What kind of difference two rival figures are, and the reason in words. */
export function judge(a: Slot, b: Slot, documentOf: (slot: Slot) => Document): { kind: DifferenceKind; reason: string } {
  const slip = findSlip(a.mention, b.mention);
  const who = [attribution(a, documentOf(a)), attribution(b, documentOf(b))] as const;
  const kind = slip ? 'slip' : kindOf(a, b, who);
  const side = (slot: Slot, party: string | null) => {
    const notes = [party, kind === 'update' && slot.asOf ? `as of ${slot.asOf}` : null].filter((note) => note !== null);
    return notes.length > 0 ? `${slot.mention.text} (${notes.join(', ')})` : slot.mention.text;
  };
  return { kind, reason: `${side(a, who[0])} / ${side(b, who[1])}${slip ? `: ${slip}` : ''}` };
}

function kindOf(a: Slot, b: Slot, [one, other]: readonly [string | null, string | null]): DifferenceKind {
  if (rivalAccounts(a, b)) return 'disputed';
  if (isUpdate(a, b)) return 'update'; // whoever gave the later number
  if (a.party !== null && b.party !== null && a.party !== b.party && !sameParty(one ?? '', other ?? '')) return 'disputed';
  return relate(a.extent, b.extent) === 'bound' ? 'update' : 'conflict';
}

function attribution({ frame }: Slot, { text }: Document): string | null {
  return frame.attribution && text.slice(frame.attribution.start, frame.attribution.end);
}

function sameParty(a: string, b: string): boolean {
  const words = (party: string) => party.toLowerCase().split(/\W+/).map(lemma);
  const first = new Set(words(a));
  return words(b).some((word) => word.length > 2 && first.has(word));
}

/** Events whose tally grows while the news goes on. */
const tallies = new Set(
  'die kill dead death toll injure injury wound hurt miss missing trap arrest detain evacuate displace rescue infect confirm test destroy damage burn flood collapse recover find raise donate sign vote'.split(
    ' ',
  ),
);

/** States that people enter and leave: their count falls as well as rises. */
const states = new Set('miss trap displace shelter evacuate strand hospitalize treat detain'.split(' '));

/** Whether somebody's age is higher in the later report by no more than the time between may explain; a week is none. */
function isGrownOlder(earlier: Slot, later: Slot): boolean {
  const days = (Date.parse(later.asOf as string) - Date.parse(earlier.asOf as string)) / DAY;
  const years = ((later.extent.stated ?? 0) - (earlier.extent.stated ?? 0)) / YEAR_OF_AGE;
  return years > 0 && days > 30 && years <= Math.ceil(days / 365);
}

/** A tally that is higher in the later report, or the count of a state that is another one then. */
function isUpdate(a: Slot, b: Slot): boolean {
  if (a.mention.kind === 'date' || !a.asOf || !b.asOf || a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf)) return false;
  const [earlier, later] = a.asOf < b.asOf ? [a, b] : [b, a];
  if (isAge(a.mention)) return isGrownOlder(earlier, later);
  const main = [a, b].flatMap(({ frame }) => frame.events.slice(0, 1)).filter(([, weight]) => weight > 0.3);
  if (main.some(([event]) => states.has(event))) return true;
  return (
    main.some(([event]) => tallies.has(event)) && (later.extent.stated ?? later.extent.min) > (earlier.extent.stated ?? earlier.extent.max)
  );
}
