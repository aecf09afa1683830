import search from 'approx-string-match';
import type { Span } from '../model.ts';
import { type CodePoints, countCodePoints } from '../text/codePoints.ts';
import { CONTEXT, type Target } from './schema.ts';

/**
 * Anchors words by the selectors of the W3C Web Annotation Data Model, and finds them again after edits: where they
 * stood, else the same words with the best surroundings, else words that differ little within surroundings that differ
 * little. Digits never differ: a decision on one number is no decision on another.
 */

/** Characters of words and surroundings that must be the same where the words have moved: fewer may be chance. */
const EVIDENCE = 24;
/** Share of characters that may be wrong in words and surroundings together; UTF-16 code units to either side that are looked at for them. */
const ERRORS = 0.25;
const REACH = 16_384;
/** Longer words are not looked for with errors in them. */
const LONGEST = 1_000;

/** The words of a stretch of a document, as decisions keep them. */
export function anchor(path: string, text: string, span: Span): Target {
  return { source: path, selector: selectorsOf(text, span, countCodePoints(text)) };
}

/** The selectors of a stretch: by its words with what stands around them, and by its position in code points. */
export function selectorsOf(text: string, { start, end }: Span, points: CodePoints): Target['selector'] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: whole(text.slice(end, end + CONTEXT)),
    },
    { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) },
  ];
}

/** Without half of a character of two units at either end. */
const whole = (words: string) => words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** Where the words of a target stand in a text now; undefined where they are not found. Linear in the text. */
export function findAnchor(text: string, { selector: [quote, position] }: Target): Span | undefined {
  const { exact } = quote;
  const at = position.start === 0 ? 0 : countCodePoints(text).toUnits(position.start);
  const full = quote.prefix.length + quote.suffix.length;
  const end = exact.length;
  const evidence = (start: number) => sameBefore(text, start, quote.prefix) + sameAfter(text, start + end, quote.suffix);
  if (text.startsWith(exact, at) && evidence(at) === full) return { start: at, end: at + end };
  let best: { start: number; score: number } | undefined;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const score = evidence(start);
    if (score < full && cutsWord(text, start, start + end)) continue;
    const nearer = best && score === best.score && Math.abs(start - at) < Math.abs(best.start - at);
    if (!best || score > best.score || nearer) best = { start, score };
  }
  if (best && (best.score === full || best.score + exact.length >= EVIDENCE)) return { start: best.start, end: best.start + end };
  return findSimilar(text, quote, at);
}

function sameBefore(text: string, end: number, words: string): number {
  let same = 0;
  while (same < words.length && same < end && text[end - 1 - same] === words[words.length - 1 - same]) same++;
  return same;
}

function sameAfter(text: string, start: number, words: string): number {
  let same = 0;
  while (same < words.length && start + same < text.length && text[start + same] === words[same]) same++;
  return same;
}

/** Bounded: at most so many characters around the old place are looked at. */
function findSimilar(
  text: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  at: number,
): Span | undefined {
  const pattern = prefix + exact + suffix;
  if (exact.length > LONGEST || pattern.length < EVIDENCE) return undefined;
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at + exact.length + REACH);
  const matches = search(near, pattern, Math.floor(pattern.length * ERRORS));
  const distance = (start: number) => Math.abs(from + start + prefix.length - at);
  const [match] = matches.sort((a, b) => distance(a.start) - distance(b.start));
  if (!match) return undefined;
  const expected = from + match.start + prefix.length;
  const around = near.slice(match.start, match.end);
  const [words] = search(around, exact, Math.floor(exact.length * ERRORS))
    .map((one) => ({ start: from + match.start + one.start, end: from + match.start + one.end }))
    .filter(({ start, end }) => !cutsWord(text, start, end) && digitsOf(text.slice(start, end)) === digitsOf(exact))
    .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected));
  return words;
}

/** Whether a stretch begins or ends within a word or number: "3 boats" of "13 boats" or of "2.3 boats". */
function cutsWord(text: string, start: number, end: number): boolean {
  const around = (at: number) => [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)] as const;
  const cut = ([before, after]: readonly [string, string]) =>
    (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) || /\p{N}[.,]\n\p{N}|\p{N}\n[.,]\p{N}/u.test(`${before}\n${after}`);
  return cut(around(start)) || cut(around(end));
}

const digitsOf = (words: string) => words.replace(/\P{N}/gu, '');
