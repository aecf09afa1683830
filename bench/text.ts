import { readdirSync, readFileSync } from 'node:fs';
import { decode } from '../src/readers/text.ts';

/** Pseudo-random numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIRST =
  'Ada Bruno Carla Dmitri Elena Farid Greta Hassan Ines Jorge Karin Luca Mireille Nadia Oscar Priya Rosa Stefan Tariq Yusuf'.split(' ');
const LAST =
  'Abbot Brandt Castell Dorrin Eklund Ferro Galvan Hollis Ibarra Jansson Kessel Lindqvist Moreau Norling Osei Petrov Quist Rossi Sandoval Tanaka'.split(
    ' ',
  );
const PLACES = 'Aldermoor Bexhaven Corvane Dunmarsh Eastmere Fallowick Glenrath Harrowgate Ironbridge Kelso Larkfield Marwick'.split(' ');

/** The sample articles, each as many paragraphs. */
function sampleParagraphs(): readonly (readonly string[])[] {
  return readdirSync('samples')
    .sort()
    .map((name) => decode(readFileSync(`samples/${name}`)))
    .map((decoded) => ('text' in decoded ? decoded.text : '').split(/\r?\n(?:\r?\n)+/));
}

/**
 * Articles in the manner of the samples, each about `size` characters, about `total` in all: their paragraphs with other
 * numbers and names in every round, so that nothing is the same text twice.
 */
export function articles(total: number, size: number): string[] {
  const next = random(20260314);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] as string;
  const samples = sampleParagraphs();
  const vary = (paragraph: string) =>
    paragraph
      .replace(/\d+/g, (digits) => String(Math.floor(next() * 10 ** Math.min(digits.length, 4))).padStart(digits.length, '1'))
      .replace(/\b(?:Korvin|Halva|Okonjo-Blythe|Wendell|Sólveigar)\b/g, () => pick(LAST))
      .replace(/\b(?:Ilse|Zdeněk|Amara|Piotr|Ingrid|Milena)\b/g, () => pick(FIRST))
      .replace(/\b(?:Brannock|Velde|Sorrel)\b/g, () => pick(PLACES));
  const made: string[] = [];
  for (let length = 0; length < total; ) {
    const pieces: string[] = [];
    for (let room = size; room > 0; ) {
      for (const paragraph of samples[Math.floor(next() * samples.length)] as readonly string[]) {
        const piece = vary(paragraph).slice(0, room);
        pieces.push(piece);
        room -= piece.length + 2;
        if (room <= 0) break;
      }
    }
    made.push(pieces.join('\n\n'));
    length += (made.at(-1) as string).length;
  }
  return made;
}

/** Inputs that make careless recognisers look back or ahead too far; each is repeated to the length that is asked for. */
export const adversarial: Readonly<Record<string, string>> = {
  digits: '7',
  'digits and commas': '1,',
  'grouped digits': '123,456,',
  'scale words': 'million ',
  'numbers in words': 'two hundred and ',
  'number with open end': 'between 3 and ',
  ranges: '1-',
  months: 'May ',
  dates: '3 May ',
  'dates with commas': 'May 3, ',
  currencies: '$',
  initials: 'A.',
  'capital words': 'North ',
  particles: 'de la ',
  hyphens: 'a-',
  'open quotes': '“',
  'straight quotes': '" ',
  'quotes and speakers': '“Yes,” he said. ',
  apostrophes: "'s",
  'open brackets': '(',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'line ends': '\n',
  'short lines': 'a\n',
  'full stops': '. ',
  abbreviations: 'Mr. ',
  'combining marks': 'e\u0301\u0301\u0301',
  emoji: '👩‍👩‍👧',
  'lone surrogates': '\ud83d',
  'right-to-left': 'שלום 3 ',
  'one word': 'a',
  'front matter': '---\n',
  headings: '# ',
  and: 'Oak and ',
  percent: '5 to 6 per cent ',
  by: 'By Ada ',
};
