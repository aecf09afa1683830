import type { Document } from '../model.ts';
import { type Tokens, tokenize, WORD } from '../text/tokens.ts';
import { lemma } from './lexicon.ts';
import type { Slot } from './slots.ts';

/** How far a label looks to either side of its figure, in characters and in tokens. */
const CHARACTERS = 160;
const REACH = 12;
/** Words of a label, the figure not counted. */
const WORDS = 9;
/** What a word costs: a word that one in ten of a claim's figures has next to it is worth it, one further away is not. */
const COST = 0.08;
/** Stands for the figure, whose value differs from place to place. */
const GAP = '…';

/**
 * What a claim measures, in the words of one of its places with a gap where the figure stands ("covered … of farmland in
 * the valley"): the stretch that has most of the words that stand near all its figures. A name that most of them have
 * near follows in brackets.
 */
export function describeClaim(slots: readonly Slot[], documentOf: (slot: Slot) => Document): string {
  const weights = weigh(slots, documentOf);
  let best = { value: 0, words: '' };
  for (const slot of slots.slice(0, 40)) {
    const found = phraseOf(slot, documentOf(slot), weights);
    if (found.value > best.value) best = found;
  }
  const name = nameOf(slots, documentOf);
  const words = [best.words, name && !best.words.includes(name) ? `(${name})` : ''].filter(Boolean).join(' ');
  return words || (slots[0]?.mention.text ?? '');
}

/** How much each stem says of what is measured, 0–2: near how many of the figures it stands, and how near. */
function weigh(slots: readonly Slot[], documentOf: (slot: Slot) => Document): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (stem: string, weight: number) => weights.set(stem, (weights.get(stem) ?? 0) + weight / slots.length);
  for (const slot of slots) {
    const { frame } = slot;
    const { mentions } = documentOf(slot).analysis;
    for (const [stem, weight] of frame.context) add(stem, weight);
    for (const [name, weight] of frame.names)
      for (const word of mentions[name]?.text.toLowerCase().split(/\s+/) ?? []) add(lemma(word), weight / 2);
    for (const stem of new Set([frame.head, ...frame.modifiers])) if (stem) add(stem, 1);
  }
  return weights;
}

/** The stretch of its sentence around a figure that says most in few words. */
function phraseOf(
  { mention, frame }: Slot,
  { text, analysis }: Document,
  weights: ReadonlyMap<string, number>,
): { value: number; words: string } {
  const span = analysis.sentences[frame.sentence];
  if (!span) return { value: 0, words: '' };
  const from = Math.max(span.start, mention.start - CHARACTERS);
  const before = text.slice(from, mention.start);
  const after = text.slice(mention.end, Math.min(span.end, mention.end + CHARACTERS));
  const left = tokenize(before);
  const right = tokenize(after);
  let best = { value: 0, start: before.length, end: 0 };
  const ends = [{ end: 0, value: 0, words: 0 }, ...reach(right, weights, 1)];
  for (const a of [{ end: before.length, value: 0, words: 0 }, ...reach(left, weights, -1)])
    for (const b of ends)
      if (a.words + b.words <= WORDS && a.value + b.value > best.value) best = { value: a.value + b.value, start: a.end, end: b.end };
  const words = `${before.slice(best.start)}${GAP}${after.slice(0, best.end)}`.replace(/[\s\u00a0]+/g, ' ').trim();
  return { value: best.value, words };
}

/** How far a phrase may go to one side of its figure, token by token: where it would end, what it would say by then. */
function reach(tokens: Tokens, weights: ReadonlyMap<string, number>, step: 1 | -1): { end: number; value: number; words: number }[] {
  const found: { end: number; value: number; words: number }[] = [];
  const seen = new Set<string>();
  let value = 0;
  let words = 0;
  for (let k = 0; k < Math.min(REACH, tokens.count); k++) {
    const i = step > 0 ? k : tokens.count - 1 - k;
    const lower = tokens.lower[i] as string;
    if (lower === ';' || lower === ':') break;
    if (tokens.kinds[i] === WORD) {
      const stem = lemma(lower);
      value += (seen.has(stem) ? 0 : (weights.get(stem) ?? 0)) - COST;
      seen.add(stem);
      words++;
    }
    found.push({ end: step > 0 ? (tokens.ends[i] as number) : (tokens.starts[i] as number), value, words });
  }
  return found;
}

/** The name that most often stands nearest, where that is no accident. */
function nameOf(slots: readonly Slot[], documentOf: (slot: Slot) => Document): string | undefined {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const [nearest] = slot.frame.names;
    const mention = nearest && documentOf(slot).analysis.mentions[nearest[0]];
    if (mention) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top && (slots.length < 3 || top[1] > 1) ? top[0].replace(/\s+/g, ' ') : undefined;
}
