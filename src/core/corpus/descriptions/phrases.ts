import { countryOfDemonym } from '../../data/countries.ts';
import { type Document, isName } from '../../model.ts';
import { type Tokens, tokenAt, tokenize, WORD } from '../../text/tokens.ts';
import { lemma, NOUN, nounClass, partOfSpeech, verbClass } from '../lexicon.ts';
import { functionWords } from '../words.ts';

/** What some words call somebody or something: "Chilean president", "Northern Rivers Commission", "54". */
export interface Calling {
  /** "president"; an age as its number. */
  readonly head: string;
  /** What else the words say, demonyms as country codes ("@CL"). */
  readonly words: readonly string[];
}

/** "the Chilean president", "the agency", "the 54-year-old": words that may mean what was named before. */
export interface Phrase extends Calling {
  readonly start: number;
  readonly end: number;
}

export interface Phrases {
  readonly phrases: readonly Phrase[];
  /** What directly after a name says who or what it is (", the engineer," · ", 54,"), by the index of the mention. */
  readonly appositions: ReadonlyMap<number, readonly Calling[]>;
}

/** Most words of a phrase after "the". */
const most = 4;

const read = new WeakMap<Document, Phrases>();

/** Reads a document once for as long as it lives. */
export function phrasesOf(document: Document): Phrases {
  const known = read.get(document) ?? readPhrases(document);
  read.set(document, known);
  return known;
}

function readPhrases({ text, analysis }: Document): Phrases {
  const tokens = tokenize(text);
  const taken = new Uint8Array(tokens.count);
  const named = new Set<number>();
  const appositions = new Map<number, readonly Calling[]>();
  const apposed = new Set<number>();
  for (const [index, mention] of analysis.mentions.entries()) {
    const first = tokenAt(tokens, mention.start);
    const last = tokenAt(tokens, mention.end - 1) + 1;
    // Who speaks within quotation marks may mean another.
    if (mention.kind === 'quote') taken.fill(1, first, last);
    if (!isName(mention) || mention.kind === 'group') continue;
    taken.fill(1, first, last);
    named.add(first);
    const calling = tokens.lower[last] === ',' ? readApposition(text, tokens, last + 1) : undefined;
    if (!calling) continue;
    appositions.set(index, [calling]);
    apposed.add(last + 1);
  }
  const phrases: Phrase[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.lower[i] !== 'the' || taken[i] || apposed.has(i)) continue;
    const found = readAge(text, tokens, i + 1) ?? readNouns(text, tokens, i + 1, taken);
    if (!found || endsOpen(tokens, found.next, named)) continue;
    const { head, words, next } = found;
    phrases.push({ start: tokens.starts[i] as number, end: tokens.ends[next - 1] as number, head, words });
  }
  return { phrases, appositions };
}

interface Found extends Calling {
  /** The token after it. */
  readonly next: number;
}

/** Adjectives, demonyms and nouns up to a verb, a little word or a mark; the last of them heads the others. */
function readNouns(text: string, tokens: Tokens, from: number, taken?: Uint8Array): Found | undefined {
  const words: string[] = [];
  let i = from;
  for (; i < tokens.count && tokens.kinds[i] === WORD && !taken?.[i]; i++) {
    const lower = tokens.lower[i] as string;
    const country = countryOfDemonym(lower);
    const capital = text[tokens.starts[i] as number] !== lower[0];
    if (capital && country === undefined) return undefined;
    if (functionWords.has(lower) || lower === "'s" || (words.length > 0 && isVerb(lower))) break;
    if (words.length === most) return undefined;
    words.push(country === undefined ? lower : `@${country}`);
  }
  const head = words.pop();
  if (head === undefined || head.startsWith('@') || !meansSomebody(head)) return undefined;
  return { head: lemma(head), words, next: i };
}

function readAge(text: string, tokens: Tokens, at: number): Found | undefined {
  const start = tokens.starts[at];
  const age = start === undefined ? undefined : /^\d{1,3}(?=-year-old\b)/.exec(text.slice(start, start + 12))?.[0];
  return age === undefined ? undefined : { head: age, words: [], next: at + 5 };
}

function readApposition(text: string, tokens: Tokens, at: number): Found | undefined {
  if (/^\d{1,3}$/.test(tokens.lower[at] ?? '') && tokens.lower[at + 1] === ',')
    return { head: tokens.lower[at] as string, words: [], next: at + 1 };
  return /^(?:an?|the)$/.test(tokens.lower[at] ?? '') ? readNouns(text, tokens, at + 1) : undefined;
}

/** In the singular: "the ministers" are several. */
function meansSomebody(noun: string): boolean {
  const kind = nounClass(noun);
  return (kind === NOUN.person || kind === NOUN.group || kind === NOUN.location) && lemma(noun) === noun;
}

function isVerb(word: string): boolean {
  const base = lemma(word);
  return partOfSpeech(base) === 'v' || (base !== word && /(?:ed|ing)$/.test(word) && verbClass(base) >= 0);
}

/** Whether what follows tells which one is meant ("the president of …", "the company that …", "the company Lindt") or makes it part of another thing ("the company car"). */
function endsOpen({ lower, kinds, count }: Tokens, next: number, named: ReadonlySet<number>): boolean {
  if (next >= count) return false;
  if (named.has(next) || (lower[next] === ',' && named.has(next + 1))) return true;
  const word = lower[next] as string;
  if (kinds[next] !== WORD) return word === '-';
  return /^(?:of|that|which|who|whose|where|for|in|at|from|on)$/.test(word);
}
