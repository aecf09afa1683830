import type { NameMention, QuoteMention, Span } from '../model.ts';
import type { Block, Page } from '../text/page.ts';
import { findSpeakers } from './quote/speaker.ts';

/** Longest quotation within one paragraph, in UTF-16 code units; beyond it a mark was forgotten. */
const longest = 4000;
/** In single marks, which are apostrophes too. */
const longestSingle = 800;

/**
 * Finds direct quotations, without their marks, and best effort who speaks.
 *
 * - “the dam held,” she said. “We were lucky.” → the dam held | We were lucky.
 * - called it a "dead letter" → dead letter
 * - ‘We’ll rebuild,’ said the mayor → We’ll rebuild
 * - a paragraph that ends inside a quotation, when the next one opens with a mark: one quotation
 *
 * A quotation inside another is part of it. Marks around titles and words in doubt are not told apart.
 */
export function recognizeQuotes(page: Page, names: readonly NameMention[]): QuoteMention[] {
  const { text } = page;
  const spans: Span[] = [];
  let open: number | undefined;
  for (const block of page.blocks) {
    if (block.role === 'furniture') continue;
    const resumed: number | undefined = open !== undefined && opens(text, block.start) ? open : undefined;
    open = scan(text, block, resumed, spans);
  }
  const quotes = spans.map((span) => tidy(text, span)).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const speakers = findSpeakers(page, quotes, names);
  return quotes.map((span, i) => {
    const speaker = speakers[i];
    return { kind: 'quote', ...span, text: text.slice(span.start, span.end), ...(speaker && { speaker }) };
  });
}

const doubleOpen = (char: string | undefined) => char === '“' || char === '"' || char === '«' || char === '„';
const opens = (text: string, at: number) => doubleOpen(text[at]);
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char);
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * Adds the quotations of a block. `resumed` is where a quotation began that an earlier paragraph left open. Returns the
 * start of one that this block leaves open.
 */
function scan(text: string, block: Block, resumed: number | undefined, spans: Span[]): number | undefined {
  let open: number | undefined = resumed;
  let at = block.start + (resumed === undefined ? 0 : 1);
  for (; at < block.end; at++) {
    const char = text[at] as string;
    if (open === undefined) {
      if (startsDouble(text, at, block)) open = at + 1;
      else if ((char === '‘' || char === "'") && startsSingle(text, at, block)) {
        const end = endOfSingle(text, at, block);
        if (end !== undefined) {
          spans.push({ start: at + 1, end });
          at = end;
        }
      }
    } else if (
      char === '”' ||
      char === '»' ||
      (char === '"' && !clearlyOpens(text, at, block)) ||
      (char === '“' && text[open - 1] === '„')
    ) {
      spans.push({ start: open, end: at });
      open = undefined;
    } else if (char === '“' || (char === '"' && clearlyOpens(text, at, block))) {
      open = at + 1; // the one before was never closed
    }
    if (open !== undefined && resumed === undefined && at - open > longest) open = undefined;
  }
  return open;
}

function startsDouble(text: string, at: number, block: Block): boolean {
  const char = text[at];
  if (!doubleOpen(char)) return false;
  // 12" and 5'10" are inches, and a mark before white space closes something.
  return char !== '"' || (!(at > block.start && /[\d'′]/.test(text[at - 1] as string)) && at + 1 < block.end && !isSpace(text[at + 1]));
}

function clearlyOpens(text: string, at: number, block: Block): boolean {
  const before = at > block.start ? text[at - 1] : ' ';
  return (isSpace(before) || before === '(' || before === '[') && at + 1 < block.end && isWord(text[at + 1]);
}

/** A single mark at the head of a word, not of a shortened one ('90s, 'em). */
function startsSingle(text: string, at: number, block: Block): boolean {
  const before = at > block.start ? (text[at - 1] as string) : ' ';
  if (!isSpace(before) && !/[([—–:-]/.test(before)) return false;
  const next = text[at + 1];
  return (
    next !== undefined && /\p{L}/u.test(next) && !/^(?:em|til|tis|twas|cause|round|bout|n)(?![\p{L}])/iu.test(text.slice(at + 1, at + 8))
  );
}

/** Where a quotation in single marks ends: at a mark after a word or stop and before none; "the miners’ union" goes on. */
function endOfSingle(text: string, from: number, block: Block): number | undefined {
  const limit = Math.min(block.end, from + longestSingle);
  const close = text[from] === '‘' ? '’' : "'";
  let possible: number | undefined;
  for (let at = from + 2; at < limit; at++) {
    const char = text[at];
    if (char === '‘' && isSpace(text[at - 1])) break;
    if (char !== close || isWord(text[at + 1]) || isSpace(text[at - 1])) continue;
    const plural = /s/i.test(text[at - 1] as string) && text[at + 1] === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '');
    if (!plural) {
      // What remains open at the end of a sentence outside was an apostrophe.
      return possible !== undefined && /[.!?] \p{Lu}/u.test(text.slice(possible, at)) ? possible : worthIt(text, from + 1, at);
    }
    possible ??= worthIt(text, from + 1, at);
  }
  return possible;
}

/** In single marks a lone word is more often an apostrophe, a nickname or a title than a quotation. */
function worthIt(text: string, start: number, end: number): number | undefined {
  return /\S\s+\S/.test(text.slice(start, end)) ? end : undefined;
}

/** Without white space at the ends, and without the comma that belongs to the sentence around. */
function tidy(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && (isSpace(text[to - 1]) || text[to - 1] === ',')) to--;
  return { start: from, end: to };
}
