import type { Magnitude, Qualifier } from '../model.ts';
import type { Page } from '../text/page.ts';
import type { Numeral } from './numerals.ts';

/**
 * What a number allows its true value to be, from its digits and from the words around it.
 *
 * Digits. A writer who states 264,000 has rounded, one who states 264,379 has not: the value may lie half a unit of the
 * last significant digit to either side (significant figures, as in ISO 80000-1, annex B), at most {@link ABOUT_LEEWAY} of it.
 * News also writes exact values that happen to be round, so that the zeros of "300" leave {@link PLAIN_LEEWAY} at most.
 * - Counts below 100 are exact, those below 1,000 too unless they are multiples of 50: people and votes are counted one by one.
 * - Percentages are taken as rounded to whole points at most: 30% is 29.5 to 30.5.
 * - "a dozen", "a hundred", "a million" are about that many.
 *
 * Words. "about" widens to half a step of the coarsest scale that the number fits (its multiples of 1 or 5 times a power of ten:
 * Krifka 2007, "Approximate interpretation of number words"), at most {@link ABOUT_LEEWAY} of the value; a number of three
 * significant digits or more stays within those. "nearly" lies on the lower side, "just over" on the upper. "more than" and
 * "at least" are open above, "less than" and "up to" below; a comparative excludes its bound and is shown as such, but
 * its bound is kept in the interval. Ranges run from one number to the other.
 */
export function magnitudeOf(
  page: Page,
  numeral: Numeral,
  kind: 'money' | 'percent' | 'quantity' | 'count' | 'duration',
  unit: string,
  context: Context,
): Magnitude {
  const value = (numeral.value * (context.factor ?? 1) + (context.plus ?? 0)) as number;
  const step = context.plus ? (context.plusStep ?? 1) : numeral.step * (context.factor ?? 1);
  const read = readJoined(page, numeral.last) ?? readQualifier(page, context.first, context.last);
  const said: Said = kind === 'duration' && read.qualifier === 'moreThan' && isDuring(page, context.first) ? { qualifier: 'exact' } : read;
  const vague = said.qualifier === 'exact' && isLoose(page, numeral);
  const qualifier = vague ? 'about' : said.qualifier;
  const [min, max] = bounds(
    round(value),
    round(step),
    numeral.step >= 10 * numeral.scale,
    kind,
    vague ? { qualifier: 'about' } : said,
    numeral.form,
  );
  return { stated: round(value), min, max, unit, qualifier };
}

export interface Context {
  /** The tokens `[first, last)` of the mention; words around them are read. */
  readonly first: number;
  readonly last: number;
  /** What the number is multiplied with to get to the unit (0.01 for pence), and what is added to it (inches to feet). */
  readonly factor?: number;
  readonly plus?: number;
  readonly plusStep?: number;
}

/** A range between two numbers, in one mention. */
export function rangeOf(low: Numeral, high: Numeral, unit: string, factor = 1): Magnitude {
  return { stated: null, min: round(lowValue(low, high) * factor), max: round(high.value * factor), unit, qualifier: 'range' };
}

/** The lower end of a range, with the scale word of the upper end where it has none ("12-13bn"). */
export function lowValue(low: Numeral, high: Numeral): number {
  return low.scale === 1 && high.scale > 1 && low.value < 1000 && low.value < high.value / high.scale ? low.value * high.scale : low.value;
}

const PLAIN_LEEWAY = 0.05;
const ABOUT_LEEWAY = 0.1;

/** Floating point as people write it: 0.1 + 0.2 is 0.3. */
export const round = (value: number): number =>
  Number.isInteger(value * 2) || !Number.isFinite(value) ? value : Number(value.toPrecision(12));

interface Said {
  readonly qualifier: Qualifier;
  /** The value lies on one side: "nearly" below, "just over" above. */
  readonly side?: 'below' | 'above';
}

function bounds(value: number, step: number, zeros: boolean, kind: string, said: Said, form: string): [number | null, number | null] {
  const size = Math.abs(value);
  const plain = plainLeeway(size, step, zeros, kind, form);
  switch (said.qualifier) {
    case 'moreThan':
    case 'atLeast':
      return [said.side === 'below' ? round(value - plain) : value, said.side === 'above' ? round(value + size * ABOUT_LEEWAY) : null];
    case 'lessThan':
    case 'atMost':
      return [said.side === 'below' ? round(value - size * ABOUT_LEEWAY) : null, value];
    case 'about': {
      const leeway = Math.max(plain, Math.min(size * ABOUT_LEEWAY, coarseStep(size, step) / 2));
      return [said.side === 'above' ? value : round(value - leeway), said.side === 'below' ? value : round(value + leeway)];
    }
    default:
      return [round(value - plain), round(value + plain)];
  }
}

function plainLeeway(size: number, step: number, zeros: boolean, kind: string, form: string): number {
  if (kind === 'count' && Number.isInteger(size) && (size < 100 || (size < 1000 && size % 50 !== 0))) return 0;
  if (kind === 'count' && step === 1) return 0;
  if (kind === 'duration' && form === 'words' && step >= 1 && size < 20) return 0;
  if (kind === 'percent') return Math.min(step, 1) / 2;
  return Math.min(size * (zeros ? PLAIN_LEEWAY : ABOUT_LEEWAY), step / 2);
}

/** The largest 1 or 5 times a power of ten that divides a number: 50 for 250, 1000 for 264,000, 5 for 25. */
function coarseStep(size: number, step: number): number {
  const five = step * 5;
  return Math.abs(size / five - Math.round(size / five)) < 1e-9 ? five : step;
}

/** "over ten years" is during them, unless the words before make it a length: "for over ten years". */
function isDuring({ tokens }: Page, first: number): boolean {
  return (
    tokens.lower[first - 1] === 'over' &&
    !/^(?:for|just|well|little|lasted|lasting|took|takes|taken|spent|spanning|of|is|was)$/.test(tokens.lower[first - 2] ?? '')
  );
}

/** "a dozen", "two dozen", "a hundred", "a million": round by nature. */
function isLoose({ tokens }: Page, numeral: Numeral): boolean {
  if (numeral.form !== 'words') return false;
  const first = tokens.lower[numeral.first];
  return (
    tokens.lower[numeral.last - 1] === 'dozen' ||
    ((first === 'a' || first === 'an') && numeral.last === numeral.first + 2 && !numeral.fraction)
  );
}

const about: Said = { qualifier: 'about' };
const below: Said = { qualifier: 'about', side: 'below' };
const moreThan: Said = { qualifier: 'moreThan' };
const lessThan: Said = { qualifier: 'lessThan' };
const atLeast: Said = { qualifier: 'atLeast' };
const atMost: Said = { qualifier: 'atMost' };

/** Phrases that stand directly before a number, by their last word; the longest that fits is taken. */
const before = byLastWord([
  [
    about,
    'about|around|roughly|approximately|approx|approx .|circa|some|estimated|an estimated|in the region of|in the order of|close to|near|near to|~|≈|perhaps|maybe|round about',
  ],
  [
    below,
    'nearly|almost|approaching|not quite|close on|just under|just below|just short of|a little less than|slightly less than|slightly under|slightly fewer than',
  ],
  [
    { qualifier: 'about', side: 'above' },
    'just over|just above|just more than|slightly more than|slightly over|slightly above|a little over|a little more than',
  ],
  [
    moreThan,
    'more than|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|north of|greater than|higher than|topped|topping|surpassed|surpassing|well over|>',
  ],
  [lessThan, 'less than|fewer than|under|below|lower than|smaller than|well under|<'],
  [
    atLeast,
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as low as|as little as|at the very least|≥',
  ],
  [
    atMost,
    'up to|as many as|as much as|as high as|as large as|as far as|as long as|at most|no more than|not more than|a maximum of|maximum of|at the most|not exceeding|≤',
  ],
]);
/** Phrases that stand directly after a figure. */
const after: readonly (readonly [Said, readonly string[]])[] = [
  [atLeast, ['or', 'more']],
  [atLeast, ['or', 'above']],
  [atLeast, ['or', 'over']],
  [atLeast, ['and', 'above']],
  [atLeast, ['and', 'over']],
  [atLeast, ['-', 'plus']],
  [atLeast, ['plus']],
  [atLeast, ['+']],
  [about, ['or', 'so']],
  [about, ['or', 'thereabouts']],
  [atMost, ['or', 'less']],
  [atMost, ['or', 'fewer']],
  [atMost, ['or', 'under']],
];
const none: typeof after = [];
const afterFirst = new Set(after.map(([, [first]]) => first));
/** Words that may stand between the phrase and the number: "more than an estimated 300", "at least another $5m". */
const between = new Set(['another', 'a', 'an', 'the', 'further', 'additional', 'estimated', 'of', 'us', 'some', 'its', 'their']);

function byLastWord(phrases: readonly (readonly [Said, string])[]): ReadonlyMap<string, readonly (readonly [Said, readonly string[]])[]> {
  const index = new Map<string, [Said, readonly string[]][]>();
  for (const [said, list] of phrases) {
    for (const phrase of list.split('|')) {
      const words = phrase.split(' ');
      const last = words.at(-1) as string;
      index.set(last, [...(index.get(last) ?? []), [said, words]]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b[1].length - a[1].length);
  return index;
}

/** "40-plus", "40-odd", "40-some" before the unit. */
function readJoined({ tokens }: Page, last: number): Said | undefined {
  if (tokens.lower[last] !== '-' || tokens.starts[last] !== tokens.ends[last - 1]) return undefined;
  return tokens.lower[last + 1] === 'plus' ? atLeast : /^(?:odd|some|something)$/.test(tokens.lower[last + 1] ?? '') ? about : undefined;
}

/** What the words around the tokens `[first, last)` say of the number in them. Looks four tokens back and two ahead. */
export function readQualifier(page: Page, first: number, last: number): Said {
  const { tokens, sentenceOf } = page;
  const sentence = sentenceOf[first];
  const next = tokens.lower[last] as string;
  for (const [said, words] of afterFirst.has(next) ? after : none) {
    if (reads(page, last, words, sentence)) {
      // "plus" on its own joins two figures, unless it is part of the word ("$5m-plus") or stands before a stop.
      if (words[0] === 'plus' && tokens.kinds[last + 1] !== 2) continue;
      if (words[1] && tokens.kinds[last + 2] === 1) continue; // "7 dead and over 60 hurt", "under 5 or over 65"
      return said;
    }
  }
  let end = first;
  let determined = false;
  for (let skipped = 0; skipped <= 2; skipped++, end--) {
    const found = end > 0 && sentenceOf[end - 1] === sentence ? phraseBefore(page, end) : undefined;
    // "over the 14 villages" is a place, "more than the 14 villages" a number.
    if (found && !(determined && end - found.first === 1)) {
      // "more than an estimated 300"
      const further = found.said.qualifier === 'about' && found.first > 0 ? phraseBefore(page, found.first) : undefined;
      return further?.said ?? found.said;
    }
    const word = tokens.lower[end - 1] as string;
    if (end === 0 || !between.has(word)) break;
    determined ||= word === 'the' || word === 'its' || word === 'their';
  }
  return { qualifier: 'exact' };
}

function phraseBefore(page: Page, end: number): { said: Said; first: number } | undefined {
  const phrases = before.get(page.tokens.lower[end - 1] as string);
  if (!phrases) return undefined;
  for (const [said, words] of phrases) {
    const from = end - words.length;
    if (from >= 0 && reads(page, from, words, page.sentenceOf[end - 1])) return { said, first: from };
  }
  return undefined;
}

/** Whether the tokens from `first` on are these words of a sentence. */
function reads({ tokens, sentenceOf }: Page, first: number, words: readonly string[], sentence: number | undefined): boolean {
  for (let k = 0; k < words.length; k++) if (tokens.lower[first + k] !== words[k] || sentenceOf[first + k] !== sentence) return false;
  return true;
}
