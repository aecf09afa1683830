import type { Span } from '../model.ts';
import { findBlocks } from './blocks.ts';
import { isFurniture, isStoryList } from './furniture.ts';
import { splitSentences } from './sentences.ts';
import { type Tokens, tokenize } from './tokens.ts';

/**
 * - headline: the title of the document
 * - meta: byline, publication line, section label: not prose, but its names and dates count
 * - text: a paragraph, subheading or caption
 * - furniture: not the article's words
 */
export type BlockRole = 'headline' | 'meta' | 'text' | 'furniture';

export interface Block extends Span {
  /** Its tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly role: BlockRole;
}

/** A sentence as its tokens `[first, last)`. A headline, byline or menu entry is one too. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  /** Index of its block. */
  readonly block: number;
}

/** A document cut into tokens, sentences and blocks: what every recogniser reads. */
export interface Page {
  readonly text: string;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

/** Reads the layout of a text. Linear in its length. */
export function readPage(text: string): Page {
  const tokens = tokenize(text);
  const spans = findBlocks(text);
  const roles = findRoles(text, spans);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.count);
  let token = 0;
  for (const [b, span] of spans.entries()) {
    const first = token;
    while (token < tokens.count && (tokens.starts[token] as number) < span.end) token++;
    blocks.push({ start: span.start, end: span.end, first, last: token, role: roles[b] as BlockRole });
    const begins = splitSentences(text, tokens, first, token);
    for (let k = 0; k < begins.length; k++) {
      const begin = begins[k] as number;
      const last = k + 1 < begins.length ? (begins[k + 1] as number) : token;
      sentenceOf.fill(sentences.length, begin, last);
      sentences.push({ first: begin, last, block: b });
    }
  }
  return { text, tokens, blocks, sentences, sentenceOf };
}

const byline = /^[-–—•|\s]*[Bb][Yy]:?\s+\p{Lu}\S*(?:\s+(?:\p{Lu}\S*|and|&|,|\||de|van|von|al|el)){1,12}$/u;
const publication =
  /^[-–—•|\s]*(?:(?:first )?(?:published|updated|posted|last (?:updated|modified)|date|publication date|published date|modified)\b)/iu;
const clock =
  /^[-–—•|\s]*(?:\p{L}+,?\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[^.]{0,40}$/u;
const ends = /[.!?…]["”’')\]]*$/;

function findRoles(text: string, spans: readonly Span[]): BlockRole[] {
  const seen = new Map<string, number>();
  const roles = spans.map((span): BlockRole => {
    const length = span.end - span.start;
    const line = text.slice(span.start, span.start + Math.min(length, 300));
    const whole = length <= 300;
    if (isFurniture(whole ? line : text.slice(span.start, span.end))) return 'furniture';
    if (whole && length >= 20) {
      const times = (seen.get(line) ?? 0) + 1;
      seen.set(line, times);
      if (times > 1) return 'furniture'; // a deck or caption printed again
    }
    return whole && length < 160 && (byline.test(line) || publication.test(line) || (/\d/.test(line) && clock.test(line)))
      ? 'meta'
      : 'text';
  });
  dropTeasers(text, spans, roles);
  const title = findTitle(text, spans, roles);
  if (title >= 0) roles[title] = 'headline';
  for (let i = 0; i < spans.length && i < 12; i++) {
    if (roles[i] !== 'text' || i === title) continue;
    const line = words(text, spans[i] as Span);
    if (line.length > 6 || ends.test(line.at(-1) ?? '')) break;
    roles[i] = 'meta'; // section labels and the author's name around the headline
  }
  return roles;
}

/** Titles of other stories: the lines below "Most read" and the like that do not end as prose does, once the article has begun. */
function dropTeasers(text: string, spans: readonly Span[], roles: BlockRole[]): void {
  let begun = false;
  let listing = false;
  for (const [i, { start, end }] of spans.entries()) {
    if (roles[i] === 'furniture') listing = begun && (listing || isStoryList(text.slice(start, Math.min(end, start + 60))));
    if (roles[i] !== 'text') continue;
    const prose = end - start > 160 || ends.test(text.slice(Math.max(start, end - 4), end));
    begun ||= prose && end - start > 80;
    listing &&= !prose;
    if (listing) roles[i] = 'furniture';
  }
}

const words = (text: string, span: Span) => text.slice(span.start, Math.min(span.end, span.start + 400)).split(/\s+/);

/** The first line near the top that reads like a headline: some words, one of them in lower case, no full stop, prose below it. */
function findTitle(text: string, spans: readonly Span[], roles: readonly BlockRole[]): number {
  for (let i = 0; i < spans.length && i < 12; i++) {
    if (roles[i] !== 'text') continue;
    const line = words(text, spans[i] as Span);
    const closed = ends.test(line.at(-1) ?? '');
    if (line.length > 30 || (closed && !/[?!]$/.test(line.at(-1) ?? '') && line.length > 3)) return -1;
    const named = line.length <= 5 && line.every((word) => /^\P{Ll}/u.test(word));
    if (line.length >= 3 && !named && spans[i + 1]) return i;
  }
  return -1;
}
