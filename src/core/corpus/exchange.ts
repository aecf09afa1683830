import type { Document, MagnitudeMention, Mention } from '../model.ts';
import type { Slot } from './slots.ts';

/** How many units of another currency one unit of a currency is. */
interface Rate {
  readonly of: string;
  readonly per: number;
}

/** What stands between two amounts of which the second says the first in another currency: "(about", "; ", ", or roughly". */
const BETWEEN =
  /^(?:\s*[([;/]|,?\s+or)\s*(?:(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|over|just (?:over|under)|more than|less than|or|the equivalent of|equivalent to|equal to|worth|[~≈=])\s*)*$/iu;
const CLOSED = /^\s*[)\];,/]/u;
/** Amounts further apart than this are not looked at. */
const REACH = 40;

/**
 * Amounts in one currency for all of a story's currencies whose rates its documents state by giving an amount twice,
 * "£40 million (€48 million)": the commonest of them. A rate that no document states is never used.
 */
export function exchange(slots: readonly Slot[], documents: readonly Document[]): Slot[] {
  const rates = statedRates(documents);
  if (rates.size === 0) return [...slots];
  const used = new Map<string, number>();
  for (const { mention } of slots) if (mention.kind === 'money') used.set(mention.value.unit, (used.get(mention.value.unit) ?? 0) + 1);
  const into = new Map<string, Rate>();
  const byUse = [...used].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1));
  for (const [currency] of byUse) if (!into.has(currency)) spread(currency, rates, into);
  return slots.map((slot) => {
    const rate = slot.mention.kind === 'money' ? into.get(slot.mention.value.unit) : undefined;
    if (!rate || rate.of === slot.currency) return slot;
    const { min, max, stated, closed } = slot.extent;
    const to = (value: number) => value * rate.per;
    return { ...slot, currency: rate.of, extent: { min: to(min), max: to(max), stated: stated === null ? null : to(stated), closed } };
  });
}

/** Gives a currency, and all that stated rates lead to from it, its rate in it. */
function spread(currency: string, rates: ReadonlyMap<string, readonly Rate[]>, into: Map<string, Rate>): void {
  const reached: [string, number][] = [[currency, 1]];
  for (const [from, per] of reached) {
    if (into.has(from)) continue;
    into.set(from, { of: currency, per });
    for (const rate of rates.get(from) ?? []) reached.push([rate.of, per / rate.per]);
  }
}

/** By currency, the currencies that an amount in it is given in too, with the median of the rates. */
function statedRates(documents: readonly Document[]): Map<string, Rate[]> {
  const found = new Map<string, Map<string, number[]>>();
  const note = (from: string, to: string, per: number) => {
    const own = found.get(from) ?? new Map<string, number[]>();
    own.set(to, [...(own.get(to) ?? []), per]);
    found.set(from, own);
  };
  for (const { text, analysis } of documents) {
    const amounts = analysis.mentions.filter(isAmount);
    for (const [i, b] of amounts.entries()) {
      const a = amounts[i - 1];
      if (!a || a.value.unit === b.value.unit || !isRestated(text, a, b)) continue;
      const per = (b.value.stated as number) / (a.value.stated as number);
      note(a.value.unit, b.value.unit, per);
      note(b.value.unit, a.value.unit, 1 / per);
    }
  }
  return new Map([...found].map(([from, own]) => [from, [...own].map(([of, all]) => ({ of, per: median(all) }))]));
}

const isAmount = (mention: Mention): mention is MagnitudeMention => mention.kind === 'money' && (mention.value.stated ?? 0) > 0;

function isRestated(text: string, a: Mention, b: Mention): boolean {
  if (b.start - a.end > REACH) return false;
  const between = text.slice(a.end, b.start);
  return BETWEEN.test(between) && (/\bor\b/iu.test(between) || CLOSED.test(text.slice(b.end, b.end + 3)));
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[ordered.length >> 1] as number;
}
