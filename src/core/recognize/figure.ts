import type { Magnitude, MagnitudeKind, MagnitudeMention } from '../model.ts';
import type { Numeral } from './numerals.ts';
import type { Reading } from './recognizer.ts';

/** The mention of the tokens `[first, last)`. */
export function figure(reading: Reading, kind: MagnitudeKind, first: number, last: number, value: Magnitude): MagnitudeMention {
  const start = reading.tokens.starts[first] as number;
  const end = reading.tokens.ends[last - 1] as number;
  return { kind, start, end, text: reading.text.slice(start, end), value };
}

const dashes = new Set(['-', '–', '‐', '‑', '—']);

/** A hyphen or dash without space around it. */
export function isJoint({ tokens }: Reading, i: number): boolean {
  return (
    i > 0 &&
    i + 1 < tokens.count &&
    dashes.has(tokens.lower[i] as string) &&
    tokens.starts[i] === tokens.ends[i - 1] &&
    tokens.ends[i] === tokens.starts[i + 1]
  );
}

/**
 * Whether two figures with the tokens `[_, last)` and `[next, _)` are the ends of one range: "12-13bn", "5 to 7 people",
 * "between 5 and 7", "two or three". "from 5% to 7%" is a change: two values.
 * `first` is where the first of them begins, with its currency sign.
 */
export function isRange(reading: Reading, first: number, last: number, next: number, low: Numeral, high: Numeral): boolean {
  const { tokens, sentenceOf } = reading;
  if (next !== last + 1 || sentenceOf[first] !== sentenceOf[next] || low.ordinal || high.ordinal) return false;
  const rises = low.value < high.value || (high.scale > low.scale && low.value < high.value);
  if (!rises) return false;
  const joint = tokens.lower[last] as string;
  const before = first > 0 && sentenceOf[first - 1] === sentenceOf[first] ? (tokens.lower[first - 1] as string) : '';
  if (joint === 'and') return before === 'between';
  if (joint === 'to') return before !== 'from' && before !== 'to';
  if (joint === 'or') return high.value <= 20 && high.value - low.value === 1;
  return isJoint(reading, last) || (dashes.has(joint) && joint !== '-' && joint !== '—');
}

/** Whether tokens `a` and `b` belong to one sentence. */
export function together(reading: Reading, a: number, b: number): boolean {
  return a >= 0 && b < reading.tokens.count && reading.sentenceOf[a] === reading.sentenceOf[b];
}
