import type { NameMention, Span } from '../model.ts';
import type { Page } from '../text/page.ts';
import { WORD } from '../text/tokens.ts';
import { lemma, NOUN, nounClass, partOfSpeech } from './lexicon.ts';
import { functionWords } from './words.ts';

const speech = new Set(
  'say tell report announce state estimate claim note add confirm maintain argue insist warn dispute deny quote cite put believe acknowledge admit calculate reckon record count show find'.split(
    ' ',
  ),
);
/**
 * Whether a date, tokens `[first, last)`, tells when something was said or counted and not when it happened: beside a
 * speech verb ("police said on Monday", "On Monday, Brandt said"), or after "as of".
 */
export function isAside({ tokens }: Page, sentence: { first: number; last: number }, first: number, last: number): boolean {
  if (tokens.lower[first - 1] === 'of' && tokens.lower[first - 2] === 'as') return true;
  for (let i = first - 1, steps = 0; i >= sentence.first && steps < 4; i--, steps++) {
    if (isSpeech(tokens.lower[i] as string)) return true;
    if (!passing.has(tokens.lower[i] as string)) break;
  }
  if (saidAt(tokens, sentence, first)) return true;
  const opens = first - sentence.first <= 1;
  for (let i = last; i < Math.min(sentence.last, last + (opens ? 6 : 1)); i++) {
    const word = tokens.lower[i] as string;
    if (isSpeech(word)) return true;
    if (tokens.kinds[i] === WORD && functionWords.has(word)) return false;
  }
  return false;
}

/** Whether a date follows the occasion on which something was said: "said at a news conference on Monday", "told a parliamentary committee on Monday". */
function saidAt(tokens: Page['tokens'], sentence: { first: number }, first: number): boolean {
  let occasion = false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 9); i--) {
    const word = tokens.lower[i] as string;
    if (tokens.kinds[i] !== WORD) return false;
    if (isSpeech(word)) return occasion || lemma(word) === 'tell';
    occasion = at.has(word);
    if (!functionWords.has(word) && nounClass(lemma(word)) < 0 && partOfSpeech(lemma(word)) === 'v') return false;
  }
  return false;
}

const at = new Set(['at', 'in', 'during', 'to']);

/** Whether a word is a form of a verb of saying. */
export const isSpeech = (word: string) => speech.has(lemma(word)) && nounClass(word) < 0;

const passing = new Set(
  'on late early in reporters journalists parliament afp reuters ap the a statement that media us them him her a.m. p.m. morning evening'.split(
    ' ',
  ),
);

const collective = new Set(
  'police ministry government agency office department union army officials official spokesman spokeswoman spokesperson authorities hospital company bank group survey poll study report data figures statement witnesses experts analysts researchers prosecutors lawyers firefighters organisers organizers organisation organization commission council court union employer'.split(
    ' ',
  ),
);

/**
 * Who is said to state a figure: the subject of a speech verb in its sentence, or what follows "according to", "citing"
 * and "per". Best effort; `null` where the sentence names nobody.
 */
export function findAttribution(
  page: Page,
  sentence: { first: number; last: number },
  first: number,
  last: number,
  nameAt: (token: number) => NameMention | undefined,
): Span | null {
  const { tokens } = page;
  let best: { span: Span; distance: number } | undefined;
  const offer = (span: Span | null, at: number) => {
    const distance = Math.min(Math.abs(at - first), Math.abs(at - last));
    if (span && (!best || distance < best.distance)) best = { span, distance };
  };
  const from = Math.max(sentence.first, first - 60);
  const until = Math.min(sentence.last, last + 60);
  for (let i = from; i < until; i++) {
    if (tokens.kinds[i] !== WORD || (i >= first && i < last)) continue;
    const word = tokens.lower[i] as string;
    if ((word === 'according' && tokens.lower[i + 1] === 'to') || word === 'citing')
      offer(partyAfter(page, sentence, i + (word === 'citing' ? 1 : 2), nameAt), i);
    else if (isSpeech(word) && !isNoun(page, i)) {
      const passive = isPassive(page, sentence, i);
      const before = passive ? null : partyBefore(page, sentence, i - 1, nameAt);
      if (!passive || tokens.lower[i + 1] === 'by') offer(before ?? partyAfter(page, sentence, i + 1, nameAt, 3), i);
    }
  }
  return best?.span ?? null;
}

/** "In reports", "the estimate": a speech verb's form that stands where only a noun can. */
const isNoun = ({ tokens }: Page, i: number) => nounLeads.has(tokens.lower[i - 1] ?? '');
const nounLeads = new Set('to the a an his her its their in of by these those several some other new early earlier'.split(' '));

/** "The dam is believed to", "a dam estimated to": somebody else says so. */
function isPassive({ tokens }: Page, sentence: { first: number }, i: number): boolean {
  if (!/ed$|^(?:said|told|put|found)$/.test(tokens.lower[i] as string)) return false;
  if (tokens.lower[i + 1] === 'to') return true;
  let at = i - 1;
  while (at > sentence.first && at > i - 4 && /ly$/.test(tokens.lower[at] as string)) at--;
  return at >= sentence.first && forms.has(tokens.lower[at] as string);
}
const forms = new Set('is are was were be been being'.split(' '));

function partyAfter(
  page: Page,
  sentence: { last: number },
  from: number,
  nameAt: (token: number) => NameMention | undefined,
  reach = 8,
): Span | null {
  for (let i = from; i < Math.min(sentence.last, from + reach); i++) {
    const name = nameAt(i);
    if (name && name.kind !== 'place') return { start: name.start, end: name.end };
    const word = page.tokens.lower[i] as string;
    if (isParty(word)) return { start: page.tokens.starts[i] as number, end: page.tokens.ends[i] as number };
    if (page.tokens.kinds[i] !== WORD && word !== '-' && word !== '.') return null;
  }
  return null;
}

function partyBefore(
  page: Page,
  sentence: { first: number },
  from: number,
  nameAt: (token: number) => NameMention | undefined,
): Span | null {
  for (let i = from; i >= Math.max(sentence.first, from - 8); i--) {
    const name = nameAt(i);
    if (name && name.kind !== 'place') return { start: name.start, end: name.end };
    const word = page.tokens.lower[i] as string;
    if (isParty(word)) return { start: page.tokens.starts[i] as number, end: page.tokens.ends[i] as number };
    if (page.tokens.kinds[i] !== WORD && !',()'.includes(word)) return null;
  }
  return null;
}

function isParty(word: string): boolean {
  if (functionWords.has(word)) return false;
  const noun = nounClass(lemma(word));
  return collective.has(word) || noun === NOUN.person || noun === NOUN.group;
}
