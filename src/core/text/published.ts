import type { Published, PublishedFrom, Span } from '../model.ts';
import { readDayFirst, readMonthFirst, readNumeric, readWeekday } from '../recognize/date/absolute.ts';
import { isDay } from '../recognize/date/calendar.ts';
import { readClock } from '../recognize/date/clock.ts';
import { findDayOrder } from '../recognize/date/document.ts';
import type { Expression } from '../recognize/date/expression.ts';
import { isCapital, isDash, makeSource, type Source, word } from '../recognize/date/source.ts';
import type { Block, Page } from './page.ts';
import { WORD } from './tokens.ts';

/** How many blocks from the top, and from the end, a publication date is looked for. */
const TOP = 25;
const TAIL = 4;
/** Length in UTF-16 code units from which a block of text is a paragraph. */
const PROSE = 150;
/** Tokens of a block that are looked at. */
const REACH = 60;

/**
 * Reads the publication date from the page itself or, last, from the file's name. None is better than a wrong one: a date
 * in the prose is never taken, nor one that leaves open which number is the month, nor the date of an update where
 * the first publication is given.
 */
export function findPublished(page: Page, path: string): Published | null {
  const source = makeSource(page.text, page.tokens);
  const front = readFrontMatter(page, source);
  if (front) return front;
  source.dayFirst = findDayOrder(source);
  let updated: Published | null = null;
  let standing: Published | null = null;
  let inProse = false;
  const blocks = page.blocks.length <= TOP + TAIL ? page.blocks : [...page.blocks.slice(0, TOP), ...page.blocks.slice(-TAIL)];
  const later = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const last = Math.min(block.last, block.first + REACH);
    source.first = block.first;
    source.limit = last;
    const labelled = readLabelled(source, block);
    if (labelled) {
      if (!labelled.updated) return published(page, labelled, 'meta');
      updated ??= published(page, labelled, 'meta');
      continue;
    }
    const line = readLine(source, block, last === block.last);
    if (line) {
      if (inProse) later.add(line.date);
      standing ??= published(page, line, line.by ? 'byline' : 'meta');
    } else if (index < TOP) {
      const dateline = readDateline(source, block);
      if (dateline && !standing) return published(page, dateline, 'dateline');
    }
    inProse ||= block.role === 'text' && block.end - block.start > PROSE;
  }
  // Dates on lines of their own all through the text are the heads of a chronicle.
  if (standing && later.size > 1 && later.has(standing.date)) standing = null;
  return standing ?? updated ?? fromFileName(path);
}

interface Dated {
  /** "2026-02-03". */
  readonly date: string;
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

function published({ tokens }: Page, { date, first, end }: Dated, from: PublishedFrom): Published {
  const span: Span = { start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number };
  return { date, from, span };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A whole date at token `i`, with the weekday and the time of day that may stand around it. */
function readDate(s: Source, i: number): Dated | undefined {
  let at = i;
  const weekday = readWeekday(s, at);
  if (weekday) at = word(s, weekday.end) === ',' ? weekday.end + 1 : weekday.end;
  const found = readNumeric(s, at) ?? readDayFirst(s, at) ?? readMonthFirst(s, at) ?? readSpaced(s, at);
  const date = found && isoDay(found.expression);
  return date ? { date, first: at, end: found.end } : undefined;
}

/** "3 February, 2026" and "February, 3 2026" are read elsewhere; this is "2026 February 3". */
function readSpaced(s: Source, i: number): { end: number; expression: Expression } | undefined {
  const text = word(s, i);
  if (!/^(?:19|20)\d\d$/.test(text)) return undefined;
  const found = readMonthFirst(s, i + 1);
  if (found?.expression.kind !== 'calendar' || found.expression.day === undefined || found.expression.year !== undefined) return undefined;
  return { end: found.end, expression: { ...found.expression, year: Number(text) } };
}

function isoDay(expression: Expression): string | undefined {
  if (expression.kind !== 'calendar') return undefined;
  const { year, month, day } = expression;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return year >= 1600 && isDay(year, month, day) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

const frontKeys =
  /^(?:date|published|publish[_-]?date|date[_-]?published|publication[_-]?date|pub[_-]?date|created|created[_-]?at|published[_-]?(?:at|on|time))\s*:/i;

/** "date: 2026-02-03" between the "---" lines at the top of a Markdown file. */
function readFrontMatter(page: Page, source: Source): Published | null {
  const head = /^\uFEFF?---[ \t]*\r?\n/.exec(page.text.slice(0, 8));
  if (!head) return null;
  const close = page.text.slice(0, 4000).search(/\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  if (close < 0) return null;
  for (const line of page.text.slice(head[0].length, close).matchAll(/^[^\r\n]+/gm)) {
    const key = frontKeys.exec(line[0]);
    if (!key) continue;
    const from = head[0].length + line.index + key[0].length;
    let token = 0;
    while (token < page.tokens.count && (page.tokens.starts[token] as number) < from) token++;
    source.first = 0;
    source.limit = page.tokens.count;
    if (/^["']$/.test(word(source, token))) token++;
    const dated = readDate(source, token);
    if (dated && (page.tokens.starts[token] as number) < from + 4) return published(page, dated, 'frontMatter');
  }
  return null;
}

const publishedWords = new Set(['published', 'posted', 'issued', 'released', 'date', 'created', 'filed', 'publication']);
const updatedWords = new Set(['updated', 'modified', 'edited', 'revised']);
/** Words between the label and its date. */
const fillers = new Set([
  'on',
  'at',
  'date',
  'time',
  'last',
  'first',
  'online',
  'published',
  'was',
  'this',
  'article',
  'story',
  'originally',
  'the',
  'release',
  'press',
  'for',
  'immediate',
  'in',
  'print',
]);

/** "Published: 3 February 2026", "Last updated on Feb. 3, 2026", "Posted 11:13 | 3 February 2026". */
function readLabelled(s: Source, block: Block): (Dated & { updated: boolean }) | undefined {
  let updated: (Dated & { updated: boolean }) | undefined;
  for (let i = s.first; i < s.limit && i < s.first + 40; i++) {
    const lower = word(s, i);
    const isUpdate = updatedWords.has(lower);
    if (!isUpdate && !publishedWords.has(lower)) continue;
    // A label begins its line or follows a sign; inside a sentence the word is prose ("a report published 3 May 2025").
    if (!opensLabel(s, i)) continue;
    const dated = afterLabel(s, i + 1);
    if (!dated || (isProse(s, dated.end, block) && word(s, i + 1) !== ':')) continue;
    if (!isUpdate) return { ...dated, updated: false };
    updated ??= { ...dated, updated: true };
  }
  return updated;
}

function opensLabel(s: Source, i: number): boolean {
  let at = i - 1;
  while (at >= s.first && fillers.has(word(s, at))) at--;
  return (
    (at < s.first && isCapital(s, at + 1)) ||
    (at >= s.first && s.tokens.kinds[at] !== WORD && /^[-–—•|·:(>*/.]$/.test(word(s, at)) && isCapital(s, at + 1)) ||
    at < s.first
  );
}

/** The date within a few fillers, signs and a time of day after a label. */
function afterLabel(s: Source, from: number): Dated | undefined {
  for (let i = from, steps = 0; i < s.limit && steps < 10; steps++) {
    const dated = readDate(s, i);
    if (dated) return dated;
    const clock = readClock(s, i);
    if (clock) i = clock.end;
    else if (fillers.has(word(s, i)) || /^(?:[:|,()\-–—•·"']|gmt|utc|est|et|bst|am|pm|hrs|by)$/.test(word(s, i))) i++;
    else return undefined;
  }
  return undefined;
}

/** Whether a sentence goes on after the date: lower-case words that are no label. */
function isProse(s: Source, end: number, block: Block): boolean {
  let words = 0;
  for (let i = end; i < block.last && i < end + 12; i++) {
    const lower = s.tokens.lower[i] as string;
    if (lower === '.') return words > 3;
    if (s.tokens.kinds[i] === WORD && !isCapitalAt(s, i) && !fillers.has(lower) && lower.length > 2) words++;
  }
  return words > 3;
}

const isCapitalAt = (s: Source, i: number) =>
  /^\p{Lu}/u.test(s.text.slice(s.tokens.starts[i] as number, (s.tokens.starts[i] as number) + 2));

/** Words that may stand beside a date on a line of its own: the place, the clock, the reading time, the desk. */
const lineWords = new Set(
  'at on gmt utc est edt et pst pdt bst cet ist local time am pm a.m. p.m. min mins minute minutes read hrs by and of the staff reporter correspondent desk news online editor with in updated published last'.split(
    ' ',
  ),
);

/**
 * A short line that is a date and little else: "3 February 2026", "Tuesday, Feb 3, 2026 | 11:13 GMT", "By Ann Example | 3 February 2026",
 * "London, 3 February 2026".
 */
function readLine(s: Source, block: Block, whole: boolean): (Dated & { by: boolean }) | undefined {
  if (!whole || block.end - block.start > 120) return undefined;
  const by = word(s, s.first) === 'by';
  for (let i = s.first; i < s.limit; i++) {
    const dated = readDate(s, i);
    if (!dated) continue;
    return isBare(s, s.first, i, 8) && isBare(s, dated.end, s.limit, 8) ? { ...dated, by } : undefined;
  }
  return undefined;
}

/** Whether the tokens hold names, clocks and line words only, and no sentence. */
function isBare(s: Source, first: number, end: number, most: number): boolean {
  let words = 0;
  for (let i = first; i < end; i++) {
    const lower = word(s, i);
    if (s.tokens.kinds[i] !== WORD) {
      if (/^[.!?]$/.test(lower) && i < end - 1 && words > 3) return false;
      continue;
    }
    if (!isCapital(s, i) && !lineWords.has(lower) && lower !== "'s") return false;
    words++;
  }
  return words <= most;
}

/** How many tokens of a block a dateline may take up before its date. */
const PLACE = 14;

/**
 * "NAIROBI, 7 Aug 2026 (Reuters) -", "Washington, D.C. – February 3, 2026 – …", "GENEVA, February 3, 2026 — …":
 * a place, the whole date, and a sign that sets them off from the text.
 */
function readDateline(s: Source, block: Block): Dated | undefined {
  for (let i = s.first; i < s.limit && i < s.first + PLACE; i++) {
    const dated = i > s.first ? readDate(s, i) : undefined;
    if (dated) return closesDateline(s, dated.end, block) ? dated : undefined;
    const lower = word(s, i);
    const place = s.tokens.kinds[i] === WORD ? isCapital(s, i) || lower === 'de' || lower === 'of' : /^[,.()/–—\-|:]$/.test(lower);
    if (!place) return undefined;
  }
  return undefined;
}

function closesDateline(s: Source, end: number, block: Block): boolean {
  let at = end;
  if (word(s, at) === '.' || word(s, at) === ',') at++;
  if (word(s, at) === '(' || word(s, at) === '/') {
    const close = word(s, at) === '(' ? ')' : '/';
    for (let k = 0; k < 6 && word(s, at) !== '' && (k === 0 || word(s, at) !== close); k++) at++;
    at++;
  }
  // A dash, or a colon, and text after it.
  return at < block.last - 1 && (isDash(s, at) || word(s, at) === ':' || word(s, at) === '|');
}

/** "2026-02-03-x.txt", "20260203.txt", "x_2026.02.03.md", "2026/02/03/x.txt". */
function fromFileName(path: string): Published | null {
  const name = path.replaceAll('\\', '/').split('/').slice(-4).join('/');
  const match = /(?<![\p{L}\d])((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?:T\d+Z?)?(?![\p{L}\d])/u.exec(name);
  if (!match) return null;
  const [, year = '', , month = '', day = ''] = match;
  return isDay(Number(year), Number(month), Number(day)) ? { date: `${year}-${month}-${day}`, from: 'fileName' } : null;
}
