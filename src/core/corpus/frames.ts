import type { DateMention, FigureMention, Mention, NameMention } from '../model.ts';
import { isFigure, isName } from '../model.ts';
import type { Page } from '../text/page.ts';
import { SYMBOL, WORD } from '../text/tokens.ts';
import { withAsOf } from './asOf.ts';
import { findAttribution, isAside } from './attribution.ts';
import type { Frame } from './frame.ts';
import { designates, isLocal, isRate, isShare, isVerb, qualifiers, readHead, tiedName } from './heads.ts';
import { lemma, NOUN, nounClass, partOfSpeech, sameEvent, verbClass } from './lexicon.ts';
import { breaks, changes, contrasts, functionWords, lightVerbs, modals, negations, ordinals, partScopes, plans, scopes } from './words.ts';

/** How far, in tokens, a frame looks to either side of its figure. */
const REACH = 40;

/** How far behind a figure a date may stand and still tell its time. */
const AFTER = 12;

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
  let counted: Frame | undefined;
  let dated: Frame | undefined;
  for (const [index, mention] of mentions.entries()) {
    const place = placed[index];
    if (!place || !isFigure(mention) || place.last === place.first) {
      frames.push(undefined);
      continue;
    }
    const at = page.sentenceOf[place.first] as number;
    const elided = counted && at - counted.sentence <= 1 ? counted.head : null;
    const read = readFrame(page, mentions, mention, place, figureAt, nameAt, prose, published, elided);
    const named =
      counted && counted.sentence === at && isOtherEvent(counted, read)
        ? { ...read, scope: read.scope.filter((w) => !besidesOthers.has(w)) }
        : read;
    const frame =
      !named.time && dated && at - dated.sentence === 1 && refersBack(page, at) ? { ...named, time: dated.time, background: true } : named;
    frames.push(frame);
    if (mention.kind === 'count') counted = frame;
    if (frame.background) dated = frame;
  }
  return withAsOf(frames, mentions);
}

/** Words that set those counted beside those counted just before. */
const besidesOthers = new Set(['other', 'others', 'another', 'additional', 'further', 'more']);

/** Whether two counts are of two events, so that "others" are no part of them: "killing 12 people and injuring another 30". */
function isOtherEvent({ events: before }: Frame, { events }: Frame): boolean {
  const [a, strong] = before[0] ?? [];
  const [b, own] = events[0] ?? [];
  return a !== undefined && b !== undefined && strong === 1 && own === 1 && !sameEvent(a, b);
}

/** Whether a sentence goes on about what the one before it told: "It killed 12 people." */
function refersBack({ sentences, tokens }: Page, sentence: number): boolean {
  const first = tokens.lower[sentences[sentence]?.first ?? -1];
  return first !== undefined && anaphors.has(first);
}

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
): Frame {
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
      !(ordinals.has(word) && i >= last) &&
      !(word === 'more' && tokens.lower[i + 1] === 'than')
    )
      scope.add(word);
    if (distance <= 4 && changes.has(lemma(word)) && i < first) change ||= tokens.lower[first - 1] === 'by' || figure.kind === 'percent';
    contrast ||= contrasts.has(word);
    if (distance <= 8 && modality === 'stated') {
      if (negations.has(word)) modality = 'negated';
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
  const governor = event ?? findGovernor(page, figure, first, last, sentence, figureAt);
  if (governor) {
    for (const [stem, weight] of events) events.set(stem, Math.min(weight, 0.8));
    events.set(governor, 1);
  }
  if (figure.kind === 'count') for (const word of figure.value.unit.split(' ')) if (scopes.has(word)) scope.add(word);
  if (figure.kind === 'count' && isShare(page, last, sentence)) scope.add('share');
  if (figure.kind !== 'date' && isLocal(page, last, sentence)) scope.add('local');
  if (figure.kind !== 'date' && isRate(page, last, sentence)) scope.add('rate');
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
    aside: figure.kind === 'date' && isAside(page, sentence, first, last),
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

/** Whether a date before a figure stands between two commas, and so tells the time of something else: "the dam, finished in 1964, is". */
function isParenthetic({ tokens }: Page, at: number, first: number, from: number): boolean {
  if (at > first || tokens.lower[at + 1] !== ',') return false;
  for (let i = at - 1; i > Math.max(from, at - 7); i--) if (tokens.lower[i] === ',') return true;
  return false;
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

/**
 * The event that a figure takes part in by grammar: the verb whose object it is ("killing at least 10 people"), or the
 * first verb that follows it in its clause ("10 people were killed").
 */
function findGovernor(
  { tokens }: Page,
  figure: FigureMention,
  first: number,
  last: number,
  sentence: { first: number; last: number },
  figureAt: Int32Array,
): string | null {
  const verb = (i: number): string | null => {
    const word = tokens.lower[i] as string;
    const stem = lemma(word);
    return isVerb(word, stem) && isEvent(word, stem) ? stem : null;
  };
  if (figure.kind === 'date') return dateGovernor(tokens, first, last, sentence, verb);
  for (let i = first - 1; i >= Math.max(sentence.first, first - 6); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (figureAt[i] as number) >= 0) break;
    if (breaks.has(word)) break;
    const stem = verb(i);
    if (stem) return stem;
    if (!functionWords.has(word) && !qualifiers.has(word)) break;
  }
  for (let i = last; i < Math.min(sentence.last, last + 8); i++) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD || (figureAt[i] as number) >= 0 || (breaks.has(word) && word !== 'who' && word !== 'that')) break;
    const stem = verb(i);
    if (stem) return stem;
  }
  return null;
}

/**
 * What happened on a date: the event that it describes ("the 18 May raid"), the verb before it in its clause ("was ousted
 * from the party in 2002"), or, where it opens the sentence, the first verb after it ("In 2002 he was ousted").
 */
function dateGovernor(
  tokens: Page['tokens'],
  first: number,
  last: number,
  sentence: { first: number; last: number },
  verb: (i: number) => string | null,
): string | null {
  const before = tokens.lower[first - 1] ?? '';
  const opens = first === sentence.first || (first === sentence.first + 1 && functionWords.has(before));
  const next = last < sentence.last ? (tokens.lower[last] as string) : '';
  if (first > sentence.first && !timing.has(before) && isEvent(next, lemma(next)) && !isVerb(next, lemma(next))) return lemma(next);
  if (!opens) {
    for (let i = first - 1; i >= Math.max(sentence.first, first - 14); i--) {
      if ((breaks.get(tokens.lower[i] as string) ?? 0) > 0) break;
      const stem = verb(i);
      if (stem) return stem;
    }
    if (next !== ',') return null; // "Then, on 18 May, they sank"
  }
  for (let i = last; i < Math.min(sentence.last, last + 14); i++) {
    if ((breaks.get(tokens.lower[i] as string) ?? 0) > 0 && !(i === last && tokens.lower[i] === ',')) break;
    const stem = verb(i);
    if (stem) return stem;
  }
  return null;
}

const timing = new Set(['in', 'on', 'at', 'since', 'until', 'by', 'during', 'before', 'after', 'last', 'from', 'to', 'of']);

function isEvent(word: string, stem: string): boolean {
  if (lightVerbs.has(stem)) return false;
  if (verbClass(stem) >= 0 && (partOfSpeech(stem) === 'v' || (word !== stem && /(?:ed|ing)$/.test(word)))) return true;
  const noun = nounClass(stem);
  return noun === NOUN.act || noun === NOUN.event || noun === NOUN.state;
}

const word = (page: Page, i: number, sentence: { first: number; last: number }) =>
  i >= sentence.first && i < sentence.last ? (page.tokens.lower[i] as string) : '';

function nearestTime(mentions: readonly Mention[], dates: readonly (readonly [number, number])[]): string | null {
  const date = mentions[dates[0]?.[0] ?? -1];
  return date?.kind === 'date' ? (/^\d{4}(?:-\d\d){0,2}/.exec(date.value.edtf)?.[0] ?? null) : null;
}

/** A date of the sentence that stands before the figure or next to it and lies a month or more before publication. */
function isBackground(
  mentions: readonly Mention[],
  dates: readonly (readonly [number, number])[],
  published: string | null,
  at: number,
): boolean {
  if (!published) return false;
  for (const [index, distance] of dates) {
    const date = mentions[index];
    if (date?.kind !== 'date' || (date.start > at && distance > AFTER)) continue;
    const edtf = date.value.edtf.replace(/[~?%]/g, '');
    const [from = '', to = from] = edtf.split('/');
    const known = to.slice(0, Math.min(to.length, 7));
    if (/^\d{4}(?:-\d\d)?$/.test(known) && known < published.slice(0, known.length)) return true;
  }
  return false;
}

/** Whether a date lies so long before publication that it is no news: more than a month. */
function isPast({ value }: DateMention, published: string | null): boolean {
  const to = /^\d{4}(?:-\d\d){0,2}$/.exec(
    value.edtf
      .replace(/[~?%]|T.*$/g, '')
      .split('/')
      .at(-1) ?? '',
  )?.[0];
  if (!published || !to) return false;
  const last = to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-28` : to;
  return Date.parse(published) - Date.parse(last) > NEWS;
}

/** How long an event is news, in milliseconds: a month. */
const NEWS = 31 * 86_400_000;

function sorted<K>(weights: ReadonlyMap<K, number>): (readonly [K, number])[] {
  return [...weights].sort((a, b) => b[1] - a[1]);
}
