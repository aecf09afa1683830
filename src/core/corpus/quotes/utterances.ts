import { type Description, type Document, isName, type MentionRef, type QuoteMention } from '../../model.ts';
import { speechVerbs } from '../../recognize/quote/verbs.ts';
import { fold } from '../../text/fold.ts';
import type { Linking } from '../entities.ts';
import { lemma } from '../lexicon.ts';
import type { Stories } from '../stories.ts';
import { functionWords } from '../words.ts';

export interface Place {
  readonly ref: MentionRef;
  /** Index of the document. */
  readonly document: number;
  /** Id of the entity that speaks, where it is named. */
  readonly speaker: string | undefined;
  /** Who speaks, if only described ("the mayor"), and how sure that is. */
  readonly voice: Voice | undefined;
}

/** An entity that speaks, 0–1 sure. */
export interface Voice {
  readonly entity: string;
  readonly sure: number;
}

/** Quotations in the same words that are taken for one utterance. */
export interface Utterance {
  /** Its words in one string. */
  readonly key: string;
  readonly words: readonly string[];
  /** Stems of its content words, each once. */
  readonly stems: readonly string[];
  readonly story: number;
  readonly speaker: string | undefined;
  readonly places: readonly Place[];
}

/** From this many words on, the same words are the same utterance, whoever is said to have said them. */
export const telling = 5;
/** From this many words on also across stories. */
const unmistakable = 8;

const answers = new Set('yes yeah no ok okay oh well thank thanks sorry please hello hi bye let go know think like want'.split(' '));
const says = (word: string) => !functionWords.has(word) && !answers.has(word);

/** How sure it is that the name beside a quotation is its speaker's, judged over our own samples. */
const named = 0.85;

/** Reads the quotations of all documents and joins those in the same words, case and punctuation aside. */
export function readUtterances(
  documents: readonly Document[],
  linking: Linking,
  { stories }: Stories,
  descriptions: readonly Description[] = [],
): Utterance[] {
  const described = new Map<string, Description[]>();
  for (const description of descriptions) {
    const list = described.get(description.path);
    if (list) list.push(description);
    else described.set(description.path, [description]);
  }
  const storyOf = new Map<number, number>();
  for (const [story, { members }] of stories.entries()) for (const member of members) storyOf.set(member, story);
  const found = new Map<string, { words: string[]; story: number; speaker: string | undefined; places: Place[] }>();
  for (const [d, document] of documents.entries()) {
    const speakers = speakersOf(document, linking);
    const describedHere = described.get(document.path) ?? [];
    let next = 0;
    const voiceOf = (speaker: string | undefined, quote: QuoteMention): Voice | undefined => {
      if (speaker !== undefined) return { entity: speaker, sure: named };
      while ((describedHere[next]?.start ?? Number.POSITIVE_INFINITY) < quote.end) next++;
      const words = describedHere[next];
      return words && speaksAfter(document.text, quote.end, words) ? { entity: words.entity, sure: named * words.confidence } : undefined;
    };
    for (const [index, mention] of document.analysis.mentions.entries()) {
      if (mention.kind !== 'quote') continue;
      const words = wordsOf(mention.text);
      const speaker = speakers(mention);
      const content = words.filter(says).length;
      if (content === 0) continue; // "yes", "we will": anybody's, every day
      const story = storyOf.get(d) ?? -1;
      const long = words.length >= telling && content > 1;
      const key = words.join(' ');
      const bucket =
        long && words.length >= unmistakable ? key : long ? `${key}|${story}` : `${key}|${story}|${speaker ?? `${document.path}#${index}`}`;
      const place = { ref: { path: document.path, index }, document: d, speaker, voice: voiceOf(speaker, mention) };
      const known = found.get(bucket);
      if (known) {
        known.places.push(place);
        known.speaker ??= speaker;
      } else found.set(bucket, { words, story, speaker, places: [place] });
    }
  }
  return [...found.values()].map(({ words, ...rest }) => ({ ...rest, key: words.join(' '), words, stems: stemsOf(words) }));
}

/** “…,” the mayor said · “…,” said the mayor. */
function speaksAfter(text: string, end: number, { start, end: last }: Description): boolean {
  if (start - end > 24) return false;
  const [, verb, rest] = /^[,.!?…]?["”’'»]*\s+(?:(\p{L}+)\s+)?(.*)$/u.exec(text.slice(end, start)) ?? [];
  if (rest !== '') return false;
  const following = /^\s(\p{L}+)/u.exec(text.slice(last, last + 24))?.[1];
  return speechVerbs.has(verb ?? following ?? '');
}

function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []).slice(0, 400);
}

/** Stems of the content words, British and American spelling alike. */
function stemsOf(words: readonly string[]): string[] {
  const stems = words
    .filter(says)
    .map((word) => lemma(word.length > 4 ? word.replace(/our(s|ed|ing|able)?$/, 'or$1').replace(/is(e[sd]?|ing|ation)$/, 'iz$1') : word));
  return [...new Set(stems)];
}

/** The entity that a quotation's speaker span stands for, by the name mention that it overlaps. */
function speakersOf(document: Document, linking: Linking): (quote: QuoteMention) => string | undefined {
  const ids = linking.entityIds.get(document.path) ?? [];
  const byStart = new Map<number, string>();
  const byEnd = new Map<number, string>();
  for (const [i, mention] of document.analysis.mentions.entries()) {
    const id = ids[i];
    if (id === undefined || !isName(mention)) continue;
    byStart.set(mention.start, id);
    byEnd.set(mention.end, id);
  }
  return ({ speaker }) => speaker && (byStart.get(speaker.start) ?? byEnd.get(speaker.end));
}
