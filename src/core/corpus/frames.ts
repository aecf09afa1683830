import type { FigureMention, Mention, NameMention } from '../model.ts';
import { isFigure, isName } from '../model.ts';
import type { Page } from '../text/page.ts';
import { SYMBOL, WORD } from '../text/tokens.ts';
import { withAsOf } from './asOf.ts';
import { findAttribution, isAside } from './attribution.ts';
import { describeTopics, findTopics, type Topics, topicsOf } from './discourse.ts';
import type { Frame } from './frame.ts';
import { findGovernor, isEvent } from './governors.ts';
import { readHead } from './heads.ts';
import { lemma, NOUN, nounClass, sameEvent } from './lexicon.ts';
import { isAge } from './measures.ts';
import { findPhrases } from './phrases.ts';
import { designates, isLeast, isRate, isShare, isWhole } from './scope.ts';
import { isLocal, tiedName } from './ties.ts';
import { isBackground, isParenthetic, isPast, nearestTime } from './times.ts';
import { breaks, changes, contrasts, functionWords, modals, negations, ordinals, partScopes, plans, scopes } from './words.ts';

/** How far, in tokens, a frame looks to either side of its figure. */
const REACH = 40;

/** A mention with its tokens `[first, last)`. */
interface Placed {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads what each figure measures from the words around it, without looking at its value. There is no parse: a word
 * counts by a penalised distance, so that clause boundaries and other figures push it away. Linear: each figure looks
 * at its own sentence only, at most {@link REACH} tokens to either side.
 */
export function readFrames(page: Page, mentions: readonly Mention[], published: string | null): (Frame | undefined)[] {
  const figureAt = new Int32Array(page.tokens.count).fill(-1);
  const nameAt = new Int32Array(page.tokens.count).fill(-1);
  const placed: (Placed | undefined)[] = [];
  let token = 0;
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === 'quote') {
      placed.push(undefined);
      continue;
    }
    while (token > 0 && (page.tokens.starts[token - 1] as number) >= mention.start) token--;
    while (token < page.tokens.count && (page.tokens.ends[token] as number) <= mention.start) token++;
    let last = token;
    while (last < page.tokens.count && (page.tokens.starts[last] as number) < mention.end) last++;
    placed.push({ index, first: token, last });
    (isName(mention) ? nameAt : figureAt).fill(index, token, last);
  }
  const prose = firstProse(page);
  const frames: (Frame | undefined)[] = [];
  const phrases = findPhrases(page, mentions, figureAt, nameAt);
  // What each sentence finds talked of already, as far as the figures have come.
  let carried: Topics = new Map();
  let reached = 0;
  let counted: Frame | undefined;
  let dated: Frame | undefined;
  for (const [index, mention] of mentions.entries()) {
    const place = placed[index];
    if (!place || !isFigure(mention) || place.last === place.first) {
      frames.push(undefined);
      continue;
    }
    const at = page.sentenceOf[place.first] as number;
    for (; reached < at; reached++) {
      const done = page.sentences[reached] as Page['sentences'][number];
      const role = page.blocks[done.block]?.role;
      if (role === 'text' || role === 'headline') carried = topicsOf(page, phrases, done, carried);
    }
    const elided = counted && at - counted.sentence <= 1 ? counted.head : null;
    const read = readFrame(page, mentions, mention, place, figureAt, nameAt, prose, published, elided);
    const named =
      counted && counted.sentence === at && isOtherEvent(counted, read) && !counted.scope.some((w) => besidesOthers.has(w))
        ? { ...read, scope: read.scope.filter((w) => !besidesOthers.has(w)) }
        : read;
    const sentence = page.sentences[at] as Page['sentences'][number];
    const topics = describeTopics(page, phrases, findTopics(page, phrases, index, place.first, place.last, sentence, figureAt, carried));
    const told = { ...named, topics };
    const frame =
      !told.time && dated && at - dated.sentence === 1 && refersBack(page, at) ? { ...told, time: dated.time, background: true } : told;
    frames.push(frame);
    if (mention.kind === 'count') counted = frame;
    if (frame.background) dated = frame;
  }
  return withAsOf(frames, mentions);
}

/** Words that set those counted beside those counted just before. */
const besidesOthers = new Set(['other', 'others', 'another', 'additional', 'further', 'more']);

/** Whether two counts are of two events, so that "others" are no part of them: "killing 12 people and injuring another 30". */
function isOtherEvent({ events: before }: Pick<Frame, 'events'>, { events }: Pick<Frame, 'events'>): boolean {
  const [a, strong] = before[0] ?? [];
  const [b, own] = events[0] ?? [];
  return a !== undefined && b !== undefined && strong === 1 && own === 1 && !sameEvent(a, b);
}

/** Whether a sentence goes on about what the one before it told: "It killed 12 people", "Five died in the quake" behind "A quake struck". */
function refersBack({ sentences, tokens }: Page, sentence: number): boolean {
  const own = sentences[sentence];
  const before = sentences[sentence - 1];
  if (!own || !before) return false;
  if (anaphors.has(tokens.lower[own.first] as string)) return true;
  const isIntroduced = (noun: string) => {
    for (let i = before.first + 1; i < Math.min(before.last, before.first + REACH); i++) {
      if (tokens.lower[i] !== noun) continue;
      for (let k = i - 1; k >= Math.max(before.first, i - 5); k--) if (tokens.lower[k] === 'a' || tokens.lower[k] === 'an') return true;
    }
    return false;
  };
  for (let i = own.first + 1; i < Math.min(own.last, own.first + REACH); i++) {
    const noun = tokens.lower[i] as string;
    if (tokens.lower[i - 1] === 'the' && happens(noun) && isIntroduced(noun)) return true;
  }
  return false;
}

/** Whether a noun is one of an event, or of what nature does: "the quake", "the storm". */
const happens = (noun: string): boolean => isEvent(noun, lemma(noun)) || nounClass(lemma(noun)) === NOUN.phenomenon;

const anaphors = new Set(['it', 'they', 'that', 'this', 'those', 'he', 'she']);

/** Counts the content words of everything but page furniture, in dictionary form. */
export function countStems({ tokens, blocks }: Page): { words: string[]; counts: Uint16Array } {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    for (let i = block.first; i < block.last; i++) {
      const word = tokens.lower[i] as string;
      if (tokens.kinds[i] !== WORD || word.length < 2 || functionWords.has(word)) continue;
      const stem = lemma(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return { words: [...counts.keys()], counts: Uint16Array.from(counts.values()) };
}

/** Index of the first sentence of running prose. */
function firstProse(page: Page): number {
  const found = page.sentences.findIndex((s) => page.blocks[s.block]?.role === 'text' && s.last - s.first >= 8);
  return found < 0 ? 0 : found;
}

function readFrame(
  page: Page,
  mentions: readonly Mention[],
  figure: FigureMention,
  { index, first, last }: Placed,
  figureAt: Int32Array,
  nameAt: Int32Array,
  prose: number,
  published: string | null,
  elided: string | null,
): Omit<Frame, 'topics'> {
  const { tokens } = page;
  const sentenceIndex = page.sentenceOf[first] as number;
  const sentence = page.sentences[sentenceIndex] as { first: number; last: number; block: number };
  const context = new Map<string, number>();
  const events = new Map<string, number>();
  const names = new Map<number, number>();
  const scope = new Set<string>();
  const dates: [number, number][] = [];
  let change = false;
  let modality: Frame['modality'] = 'stated';
  let contrast = false;

  const besides = (i: number) =>
    (i < first ? i >= first - 3 : i < last + 3) && !breaksBetween(page, Math.min(i + 1, last), Math.max(i, first));
  const visit = (i: number, distance: number) => {
    const weight = Math.exp(-(distance - 1) / 6);
    const name = nameAt[i] as number;
    if (name >= 0) names.set(name, Math.max(names.get(name) ?? 0, weight));
    const other = figureAt[i] as number;
    if (other >= 0) {
      if (mentions[other]?.kind === 'date' && !dates.some(([at]) => at === other) && !isParenthetic(page, i, first, sentence.first))
        dates.push([other, distance]);
      return;
    }
    if (tokens.kinds[i] !== WORD) return;
    const word = tokens.lower[i] as string;
    if (
      distance <= 6 &&
      scopes.has(word) &&
      (!partScopes.has(word) || besides(i)) &&
      !(word.startsWith('includ') && i >= last) && // "19 counts, including two of theft" are 19 in all
      !(ordinals.has(word) && i >= last) &&
      !(word === 'more' && tokens.lower[i + 1] === 'than')
    )
      scope.add(word);
    if (distance <= 4 && changes.has(lemma(word)) && i < first) change ||= tokens.lower[first - 1] === 'by' || figure.kind === 'percent';
    contrast ||= contrasts.has(word);
    if (distance <= 8 && modality === 'stated') {
      if (negations.has(word) && (i < first || !breaksBetween(page, last, i)))
        modality = 'negated'; // "214, not 187"
      else if (word === 'would' && tokens.lower[i + 1] === 'have')
        modality = 'negated'; // it did not come to that
      else if (modals.has(word)) modality = 'possible';
      else if (plans.has(word)) modality = 'planned';
    }
    if (functionWords.has(word) || word.length < 2 || name >= 0) return;
    const stem = lemma(word);
    context.set(stem, Math.max(context.get(stem) ?? 0, weight));
    if (isEvent(word, stem)) events.set(stem, Math.max(events.get(stem) ?? 0, weight));
  };
  walk(page, figureAt, index, first - 1, -1, Math.max(sentence.first - 1, first - REACH), visit);
  walk(page, figureAt, index, last, 1, Math.min(sentence.last, last + REACH), visit);

  dates.sort((a, b) => a[1] - b[1]);
  const { head, modifiers, event } = readHead(page, figure, first, last, sentence, figureAt, nameAt, elided);
  // A state that is counted is its own event: "24 dead", "11 injured".
  for (const word of [head, ...modifiers]) if (word && isEvent(word, word)) events.set(word, 1);
  const governor = event ?? findGovernor(page, figure, first, last, sentence, figureAt, nameAt);
  if (governor) {
    for (const [stem, weight] of events) events.set(stem, Math.min(weight, 0.8));
    events.set(governor, 1);
  }
  if (figure.kind === 'count') for (const word of figure.value.unit.split(' ')) if (scopes.has(word)) scope.add(word);
  if (figure.kind === 'count' && isShare(page, last, sentence)) scope.add('share');
  if (figure.kind === 'count' && isWhole(page, first, sentence, (i) => mentions[figureAt[i] as number]?.kind)) scope.add('whole');
  if (figure.kind !== 'date' && isLocal(page, last, sentence)) scope.add('local');
  if (figure.kind !== 'date' && isRate(page, last, sentence)) scope.add('rate');
  if (figure.kind !== 'date' && isLeast(page, first, sentence)) scope.add('least');
  // "Roe, 52, denied it" is 52 all the same, and Roe who "turns 53 in May" is not 53.
  if (isAge(figure)) modality = /^turn(?:s|ing)?$/.test(word(page, first - 1, sentence)) ? 'planned' : 'stated';
  const block = page.blocks[sentence.block];
  return {
    sentence: sentenceIndex,
    head,
    modifiers,
    events: sorted(events).slice(0, 4),
    context: sorted(context).slice(0, 24),
    names: sorted(names).slice(0, 6),
    tied: tiedName(page, first, last, sentence, figureAt, nameAt),
    before: word(page, first - 2, sentence) + ' ' + word(page, first - 1, sentence),
    after: word(page, last, sentence) + ' ' + word(page, last + 1, sentence),
    attribution: findAttribution(page, sentence, first, last, (i) => nameMention(mentions, nameAt, i)),
    designates: designates(page, figure, last, sentence, nameAt),
    aside: figure.kind === 'date' && (block?.role === 'meta' || isAside(page, sentence, first, last)),
    time: nearestTime(mentions, dates),
    asOf: null,
    background:
      figure.kind === 'date' ? isPast(figure, published) : isBackground(mentions, dates, published, tokens.starts[first] as number),
    scope: [...scope].sort(),
    change,
    modality,
    contrast,
    lead: block?.role === 'headline' || (sentenceIndex >= prose && sentenceIndex < prose + 2),
    position: page.sentences.length > 1 ? sentenceIndex / (page.sentences.length - 1) : 0,
  };
}

function nameMention(mentions: readonly Mention[], nameAt: Int32Array, i: number): NameMention | undefined {
  const mention = mentions[nameAt[i] ?? -1];
  return mention && isName(mention) ? mention : undefined;
}

/** Whether a clause ends between two tokens. */
function breaksBetween({ tokens }: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (breaks.has(tokens.lower[i] as string)) return true;
  return false;
}

/** Visits tokens outwards from a figure with their penalised distance. */
function walk(
  page: Page,
  figureAt: Int32Array,
  own: number,
  from: number,
  step: 1 | -1,
  until: number,
  visit: (i: number, distance: number) => void,
): void {
  let distance = 0;
  let crossed = own;
  for (let i = from; i !== until && distance < REACH; i += step) {
    const word = page.tokens.lower[i] as string;
    const figure = figureAt[i] as number;
    if (figure >= 0) distance += figure === crossed ? 0 : 3;
    else distance += breaks.get(word) ?? (page.tokens.kinds[i] === SYMBOL ? 0.5 : functionWords.has(word) ? 0.5 : 1);
    if (figure >= 0) crossed = figure;
    visit(i, Math.max(1, distance));
  }
}

const word = (page: Page, i: number, sentence: { first: number; last: number }) =>
  i >= sentence.first && i < sentence.last ? (page.tokens.lower[i] as string) : '';

function sorted<K>(weights: ReadonlyMap<K, number>): (readonly [K, number])[] {
  return [...weights].sort((a, b) => b[1] - a[1]);
}
