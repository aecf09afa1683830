import type { NameMention, Span } from '../../model.ts';
import type { Page } from '../../text/page.ts';
import { tokenAt, WORD } from '../../text/tokens.ts';
import { speechVerbs } from './verbs.ts';

/** How far, in tokens, a speaker may stand from the quotation. */
const reachBefore = 30;
const reachAfter = 16;

const singular = new Set(['he', 'she']);

/**
 * Finds who speaks each quotation: the subject of a verb of speech beside it ("… ,” said X", "X told Y: “…", "X
 * described it as “…”", "according to X"), or the speaker of the quotation just before it in the paragraph. "He" and
 * "she" go back to the person whom the text spoke of last. Names only; nothing where none fits.
 */
export function findSpeakers(page: Page, quotes: readonly Span[], names: readonly NameMention[]): (Span | undefined)[] {
  const view = survey(page, quotes, names);
  const speakers: (Span | undefined)[] = [];
  for (const [i, quote] of quotes.entries()) {
    const first = tokenAt(page.tokens, quote.start);
    const last = tokenAt(page.tokens, quote.end);
    const block = page.sentences[page.sentenceOf[first] as number]?.block;
    const before = quotes[i - 1];
    const previous =
      before && page.sentences[page.sentenceOf[tokenAt(page.tokens, before.start)] as number]?.block === block
        ? speakers[i - 1]
        : undefined;
    speakers.push(speakerAfter(page, view, last) ?? speakerBefore(page, view, first) ?? previous);
  }
  return speakers;
}

interface View {
  /** For each token the index + 1 of the name it belongs to. */
  readonly nameOf: Int32Array;
  /** For each token, whether it is inside a quotation. */
  readonly quoted: Uint8Array;
  readonly names: readonly NameMention[];
}

function survey(page: Page, quotes: readonly Span[], names: readonly NameMention[]): View {
  const { tokens } = page;
  const nameOf = new Int32Array(tokens.count);
  const quoted = new Uint8Array(tokens.count);
  for (const quote of quotes) quoted.fill(1, tokenAt(page.tokens, quote.start), tokenAt(page.tokens, quote.end));
  for (const [i, name] of names.entries()) nameOf.fill(i + 1, tokenAt(page.tokens, name.start), tokenAt(page.tokens, name.end));
  return { nameOf, quoted, names };
}

/** “…,” said X · “…,” X said · “…,” X, the minister, told reporters */
function speakerAfter(page: Page, view: View, from: number): Span | undefined {
  const { tokens, sentences, sentenceOf, text } = page;
  const sentence = sentences[sentenceOf[Math.min(from, tokens.count - 1)] as number];
  if (!sentence || from >= tokens.count) return undefined;
  // Only a quotation that ends with a comma, or as a question or exclamation, has its speaker behind it.
  const mark = tokens.starts[from] as number;
  if (!/[,?!—–-]/.test(text[mark - 1] ?? '') && tokens.lower[from] !== ',' && tokens.lower[from + 1] !== ',') return undefined;
  let i = from;
  while (i < sentence.last && tokens.kinds[i] !== WORD) i++;
  const start = i;
  const closed = /[?!]/.test(text[mark - 1] ?? '') && i < sentence.last && /\p{Lu}/u.test(text[tokens.starts[i] as number] as string);
  let subject: Span | undefined;
  for (const end = Math.min(sentence.last, i + reachAfter); i < end; i++) {
    const word = tokens.lower[i] as string;
    if (view.quoted[i] || boundaries.has(word)) return undefined;
    if (speechVerbs.has(word)) return subject ?? (closed ? undefined : firstSubject(page, view, i + 1, Math.min(sentence.last, i + 12)));
    if (word === 'according' && tokens.lower[i + 1] === 'to') return firstSubject(page, view, i + 2, Math.min(sentence.last, i + 12));
    if (!subject && i - start > 5) return undefined;
    subject ??= subjectAt(page, view, i);
  }
  return undefined;
}

function firstSubject(page: Page, view: View, from: number, to: number): Span | undefined {
  for (let i = from; i < to; i++) {
    const word = page.tokens.lower[i] as string;
    if (view.quoted[i] || speechVerbs.has(word) || boundaries.has(word)) return undefined;
    const subject = subjectAt(page, view, i);
    if (subject) return subject;
  }
  return undefined;
}

/** X said: “…” · X, who left in May, called it “…” · according to X, “…” · X: “…” */
function speakerBefore(page: Page, view: View, from: number): Span | undefined {
  const { tokens, sentences, sentenceOf } = page;
  const sentence = sentences[sentenceOf[Math.min(from, tokens.count - 1)] as number];
  if (!sentence) return undefined;
  const start = Math.max(sentence.first, from - reachBefore);
  let verb = -1;
  for (let i = from - 1; i >= start && verb < 0; i--) {
    if (view.quoted[i]) continue;
    const word = tokens.lower[i] as string;
    if (speechVerbs.has(word) || (word === ':' && i === from - 2)) verb = i;
    if (word === 'according' && tokens.lower[i + 1] === 'to') return firstSubject(page, view, i + 2, from);
  }
  if (verb < 0) return undefined;
  // "X thanked Y and said": the verb shares the subject of the one before it, the first name of the clause.
  const shared = /^(?:and|also|then|later)$/.test(tokens.lower[verb - 1] ?? '');
  let person: Span | undefined;
  for (let i = verb - 1; i >= start; i--) {
    const word = tokens.lower[i] as string;
    if (view.quoted[i]) continue;
    if (person && boundaries.has(word)) break;
    const at = view.nameOf[i] as number;
    const name = view.names[at - 1];
    const subject = subjectAt(page, view, i);
    if (!subject || prepositions.has(wordBefore(page, view, i))) continue;
    if (!name || name.kind === 'person') {
      person = subject;
      if (!shared) break;
    } else if (i === verb - 1) return subject;
  }
  return person;
}

const boundaries = new Set(['while', 'whereas', 'but', 'although', 'though', 'as', 'when', 'if', 'because', 'since', ';', '.']);
const prepositions = new Set([
  'in',
  'of',
  'for',
  'from',
  'to',
  'with',
  'by',
  'on',
  'at',
  'against',
  'between',
  'about',
  'over',
  'after',
  'near',
]);

/** The word before the name at token `i`, "the" left out. */
function wordBefore(page: Page, view: View, i: number): string {
  const at = view.nameOf[i] as number;
  let before = i - 1;
  while (at > 0 && view.nameOf[before] === at) before--;
  if (page.tokens.lower[before] === 'the') before--;
  return page.tokens.lower[before] ?? '';
}

/** The name at a token, or the one that "he" or "she" there stands for. "X's aide" is not X. */
function subjectAt(page: Page, view: View, i: number): Span | undefined {
  const { tokens } = page;
  const at = view.nameOf[i] as number;
  if (at === 0) return singular.has(tokens.lower[i] as string) ? antecedent(page, view, i) : undefined;
  let next = i + 1;
  while (view.nameOf[next] === at) next++;
  if (tokens.lower[next] === "'s" || tokens.lower[next] === '’' || tokens.lower[next - 1] === "'s") return undefined;
  const { start, end } = view.names[at - 1] as NameMention;
  return { start, end };
}

/** The first person named in the same sentence before a pronoun, or in one of the three sentences before it. */
function antecedent(page: Page, view: View, pronoun: number): Span | undefined {
  const { sentences, sentenceOf } = page;
  const here = sentenceOf[pronoun] as number;
  for (let s = here; s >= Math.max(0, here - 3); s--) {
    const sentence = sentences[s];
    for (let i = sentence?.first ?? 0; i < Math.min(sentence?.last ?? 0, s === here ? pronoun : Number.POSITIVE_INFINITY); i++) {
      const at = view.nameOf[i] as number;
      const name = at > 0 && !view.quoted[i] ? view.names[at - 1] : undefined;
      if (name?.kind === 'person') return { start: name.start, end: name.end };
    }
  }
  return undefined;
}
