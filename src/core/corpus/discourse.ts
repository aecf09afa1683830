import type { Page, Sentence } from '../text/page.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { isSpeech } from './attribution.ts';
import type { Topic } from './frame.ts';
import { isVerb, lemma } from './lexicon.ts';
import type { Phrase, Phrases } from './phrases.ts';
import { functionWords } from './words.ts';

/** What a phrase does in its sentence. */
type Role = 'subject' | 'listed' | 'object' | 'oblique' | 'opening' | 'compared';

const compared = new Set(['like', 'unlike', 'than', 'as', 'versus', 'vs', 'against', 'from']);
const auxiliaries = new Set(
  "is are was were be been being has have had having do does did will would shall should can could may might must 's 're 've 'll".split(
    ' ',
  ),
);
const prepositions = new Set(
  'of in on at by for from with to into onto upon over under after before since until till during through throughout between among against about around across along within without near off unlike like than as per via despite'.split(
    ' ',
  ),
);
const ends = new Set([
  ';',
  ':',
  '(',
  ')',
  '–',
  '—',
  '"',
  '“',
  '”',
  'that',
  'which',
  'who',
  'while',
  'whereas',
  'but',
  'if',
  'when',
  'because',
  'although',
  'though',
  'where',
]);

/** How far to the left of a phrase its governor is looked for, and to either side of a figure the phrases. */
const GOVERNOR = 12;
const REACH = 40;

/** The role of a phrase, by the word that governs it: the first before it, past its own noun phrase, that is a verb, a preposition or a boundary. */
function roleOf(page: Page, { at }: Phrases, { first, last }: Phrase, sentence: Sentence): Role {
  const { tokens } = page;
  let several = false;
  for (let i = first - 1; i >= sentence.first && i > first - GOVERNOR; i--) {
    const word = tokens.lower[i] as string;
    if (ends.has(word)) return 'subject';
    if (word === ',' || word === 'and' || word === 'or') {
      if (i === sentence.first || (at[i - 1] as number) < 0 || (at[i + 1] as number) < 0) return 'listed';
      several = true; // "in Norland and Sudland"
      continue;
    }
    if (prepositions.has(word) && several && isVerbal(page, last)) return 'subject'; // "unlike Norland, Sudland paid"
    if (prepositions.has(word)) return compared.has(word) ? 'compared' : isOpening(page, at, i, sentence) ? 'opening' : 'oblique';
    if (auxiliaries.has(word)) return 'object';
    if ((at[i] as number) >= 0 || tokens.kinds[i] !== WORD) continue;
    const stem = lemma(word);
    if (isSpeech(word) && isVerb(word, stem)) return stem === 'tell' ? 'compared' : 'subject';
    if (isVerb(word, stem)) return 'object';
  }
  return 'subject';
}

/** Whether a word is a verb or an auxiliary. */
function isVerbal({ tokens }: Page, i: number): boolean {
  const word = tokens.lower[i] ?? '';
  return auxiliaries.has(word) || (!functionWords.has(word) && isVerb(word, lemma(word)));
}

/** Whether a preposition opens its sentence: "In Norland, trade fell". */
function isOpening({ tokens }: Page, at: Int32Array, i: number, sentence: Sentence): boolean {
  return i === sentence.first || (i === sentence.first + 1 && tokens.kinds[i - 1] === WORD && (at[i - 1] as number) < 0);
}

const STRENGTH: Readonly<Record<Role, number>> = { subject: 1, listed: 0.5, opening: 0.8, object: 0.5, oblique: 0.35, compared: 0 };

/** Phrases by how much a figure or a sentence is about them. */
export type Topics = ReadonlyMap<number, number>;

/** What the clause of a figure says that it is of: its subject, its possessor, what a preposition behind it ties to it. */
export function findTopics(
  page: Page,
  phrases: Phrases,
  own: number,
  first: number,
  last: number,
  sentence: Sentence,
  figureAt: Int32Array,
  carried: Topics,
): Topics {
  const { tokens } = page;
  const found = new Map<number, number>();
  const isMeasure = (phrase: number) => figureAt[(phrases.list[phrase] as Phrase).first] === (phrases.list[phrase] as Phrase).mention;
  const add = (phrase: number, weight: number) => found.set(phrase, Math.max(weight, found.get(phrase) ?? 0));
  let subject = false;
  let measured = true; // the subject is told by a measure alone
  let verb = false;
  let crossed = 0;
  let given = 0.3; // how much a common subject goes on about what came before
  for (let i = first - 1; i >= sentence.first && i > first - REACH; i--) {
    const word = tokens.lower[i] as string;
    const phrase = phrases.at[i] as number;
    if (phrase >= 0) {
      const { first: begins } = phrases.list[phrase] as Phrase;
      let role = roleOf(page, phrases, phrases.list[phrase] as Phrase, sentence);
      // Behind a comma a phrase is the subject of what follows it ("…, the Harriers around six years") or one of a list.
      if (role === 'listed') role = verb || tokens.lower[begins - 1] === 'the' ? 'subject' : 'oblique';
      // A possessor, what the figure is put beside, what it is one with: "Norland's $40 million", "Halvern, 5,200", "a two-year, $5 deal".
      const beside =
        i >= first - 2 &&
        role !== 'compared' &&
        (i === first - 1 ? role !== 'object' : /^(?:'s|,|\()$/.test(tokens.lower[i + 1] as string));
      add(phrase, (beside ? 1 : STRENGTH[role]) * 0.7 ** Math.min(crossed, 3));
      if (role === 'subject') {
        subject = true;
        measured &&= isMeasure(phrase);
      }
      i = begins;
      continue;
    }
    if ((figureAt[i] as number) >= 0 && figureAt[i] !== own) {
      if (subject) break;
      const other = figureAt[i];
      while (i > sentence.first && figureAt[i - 1] === other) i--;
      crossed += 0.5;
      continue;
    }
    if (tokens.kinds[i] !== WORD) {
      if (subject && word !== ',' && word !== '-') break;
      if (ends.has(word)) crossed++;
      continue;
    }
    if (saysSo(page, i)) break; // whoever stands before it says so
    const verbal = isVerbal(page, i);
    if (subject && (verbal || ends.has(word))) break;
    if (ends.has(word)) crossed++;
    verb ||= verbal;
    if (pronouns.has(word) || (word === 'the' && verb)) given = 0.5;
  }
  let tied = 0;
  for (let i = last; i < Math.min(sentence.last, last + 10); i++) {
    const word = tokens.lower[i] as string;
    const phrase = phrases.at[i] as number;
    if (phrase >= 0) {
      if (tied > 0) add(phrase, tied);
      i = (phrases.list[phrase] as Phrase).last - 1;
      continue;
    }
    if ((figureAt[i] as number) >= 0 || tokens.kinds[i] === NUMBER || ends.has(word)) {
      if (word !== 'that' && word !== 'which') break;
      tied = 0.9;
      continue;
    }
    if (word === ',' || auxiliaries.has(word)) break;
    if (prepositions.has(word)) tied = word === 'by' || word === 'from' || word === 'for' ? 1 : compared.has(word) ? 0 : 0.7;
    else if (tied > 0 && tied < 0.9 && isVerbal(page, i)) break;
  }
  if (!subject && found.size === 0) given = 0.5;
  for (const [phrase, weight] of carried) add(phrase, weight * (!subject ? given : measured && !isMeasure(phrase) ? 0.5 : 0.2));
  return found;
}

const pronouns = new Set(['it', 'he', 'she', 'they', 'its', 'his', 'her', 'their', 'this', 'these', 'those', 'both']);

/** Whether a word says that somebody states what follows or what went before. */
const saysSo = ({ tokens }: Page, i: number): boolean => {
  const word = tokens.lower[i] as string;
  return isSpeech(word) && (functionWords.has(word) || isVerb(word, lemma(word))) && !auxiliaries.has(tokens.lower[i - 1] ?? '');
};

/** Whether a phrase is the one who says something: the first verb behind it is one of saying. */
function isSpeaker(page: Page, { last }: Phrase, sentence: Sentence): boolean {
  for (let i = last; i < Math.min(sentence.last, last + GOVERNOR); i++) {
    if (saysSo(page, i)) return true;
    if (isVerbal(page, i)) return false;
  }
  return false;
}

/** What a sentence leaves behind as talked of: its subjects before its objects; what came before it, where it names none. */
export function topicsOf(page: Page, phrases: Phrases, sentence: Sentence, carried: Topics): Topics {
  const found = new Map<number, number>();
  let strongest = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const phrase = phrases.at[i] as number;
    if (phrase < 0) continue;
    const one = phrases.list[phrase] as Phrase;
    const weight = isSpeaker(page, one, sentence) ? 0 : STRENGTH[roleOf(page, phrases, one, sentence)];
    if (weight >= 0.5) found.set(phrase, weight);
    strongest = Math.max(strongest, weight);
    i = one.last - 1;
  }
  for (const [phrase, weight] of carried) if (weight * (1 - 0.6 * strongest) > 0.2) found.set(phrase, weight * (1 - 0.6 * strongest) * 0.9);
  return new Map([...found].sort((a, b) => b[1] - a[1]).slice(0, 6));
}

/** Topics as they stand in the text. */
export function describeTopics({ text, tokens }: Page, { list }: Phrases, topics: Topics): Topic[] {
  return [...topics]
    .filter(([, weight]) => weight >= 0.1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([phrase, weight]) => {
      const { first, last, mention } = list[phrase] as Phrase;
      const start = tokens.starts[first] as number;
      const end = tokens.ends[last - 1] as number;
      return { start, end, mention, weight, word: mention < 0 ? lemma(text.slice(tokens.starts[last - 1], end).toLowerCase()) : '' };
    });
}
