import type { Tokens } from './tokens.ts';
import { SYMBOL, WORD } from './tokens.ts';

/** Abbreviations that stand before what they belong to and so never end a sentence. */
const before = new Set(
  (
    'rs mr mrs ms messrs dr prof sen sens rep reps gov gen col lt sgt cpl pvt maj capt cmdr adm brig rev fr hon pres vice-pres supt insp det ' +
    'st mt ft vs no nos art fig vol pp approx est ca cf eg ie viz sec ald amb atty'
  ).split(' '),
);
/** Abbreviations that may end one: they do where a word that opens sentences follows. */
const either = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun jr sr inc corp co ltd plc bros llc cos etc ' +
    'al dept univ assn ave blvd rd sq km kg cm mm lb lbs oz ft hr hrs min sec bn mn m tn pm am'
  ).split(' '),
);
const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at by for from with but and or so yet as if when while after ' +
    'before since although though however meanwhile there here what who where why how no not one some many most all both another each'
  ).split(' '),
);

const closing = new Set(['"', '”', '’', "'", ')', ']', '»', '*']);
const opening = new Set(['"', '“', '‘', "'", '(', '[', '«', '-', '–', '—']);

/**
 * Cuts the tokens `[first, end)` of one block into sentences; returns the token index at which each begins, `first`
 * among them. Linear; looks at most a few tokens to either side of a full stop.
 */
export function splitSentences(text: string, tokens: Tokens, first: number, end: number): number[] {
  const begins = first < end ? [first] : [];
  for (let i = first; i < end - 1; i++) {
    if (!endsSentence(text, tokens, i)) continue;
    let next = i + 1;
    while (next < end && closing.has(tokens.lower[next] as string) && tokens.starts[next] === tokens.ends[next - 1]) next++;
    if (next < end && opensSentence(text, tokens, i, next)) {
      begins.push(next);
      i = next - 1;
    }
  }
  return begins;
}

const FULL_STOP = 0x2e;

/** A token that may close a sentence: a full stop, question or exclamation mark, ellipsis, or an initialism with its stop. */
function endsSentence(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.ends[i] as number;
  if (tokens.kinds[i] === WORD) return text.charCodeAt(end - 1) === FULL_STOP && end - (tokens.starts[i] as number) > 2;
  if (tokens.kinds[i] !== SYMBOL) return false;
  const word = tokens.lower[i] as string;
  return word === '.' || word === '!' || word === '?' || word === '…' || word === '。';
}

function opensSentence(text: string, tokens: Tokens, stop: number, next: number): boolean {
  const start = tokens.starts[next] as number;
  if (start === tokens.ends[next - 1]) return glued(text, tokens, stop, next);
  const word = tokens.lower[next] as string;
  const looksNew =
    tokens.kinds[next] === SYMBOL
      ? opening.has(word) || /[\p{Sc}@#]/u.test(word)
      : tokens.kinds[next] === WORD
        ? isUpper(text, start)
        : true;
  if (!looksNew) return false;
  if (tokens.lower[stop] === '!' || tokens.lower[stop] === '?') return true;
  const abbreviation = tokens.kinds[stop] === WORD ? 'either' : abbreviationBefore(tokens, stop);
  if (abbreviation === 'before') return false;
  if (abbreviation === 'either') return tokens.kinds[next] === WORD && openers.has(word);
  return true;
}

/** "said.The" is a lost space; "example.com" is not. */
function glued(text: string, tokens: Tokens, stop: number, next: number): boolean {
  return (
    tokens.lower[stop] === '.' &&
    tokens.kinds[next] === WORD &&
    isUpper(text, tokens.starts[next] as number) &&
    tokens.kinds[stop - 1] === WORD &&
    (tokens.lower[stop - 1] as string).length > 2 &&
    openers.has(tokens.lower[next] as string)
  );
}

function abbreviationBefore(tokens: Tokens, stop: number): 'before' | 'either' | undefined {
  const i = stop - 1;
  if (i < 0 || tokens.kinds[i] !== WORD || tokens.ends[i] !== tokens.starts[stop]) return undefined;
  const word = tokens.lower[i] as string;
  if (word === 'no' || word === 'nos' || word === 'art' || word === 'fig') return tokens.kinds[stop + 1] === 1 ? 'before' : undefined;
  if (word.length === 1 && word !== 'i') return 'before';
  return before.has(word) ? 'before' : either.has(word) ? 'either' : undefined;
}

function isUpper(text: string, at: number): boolean {
  const char = text[at] as string;
  return char !== char.toLowerCase();
}
