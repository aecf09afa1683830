import { NUMBER, SYMBOL, WORD } from '../text/tokens.ts';
import { isClock, isDayOfMonth, isHour, months } from './clockNumbers.ts';
import { isJoint, together } from './figure.ts';
import type { Numeral } from './numerals.ts';
import type { Reading } from './recognizer.ts';

/** Words that a number follows as a label and not as an amount: "page 12", "Section 230", "Flight 447", "Category 5". */
const labels = new Set(
  (
    'no nos number numbers num nr book books id seat seats resolutions sections grades classes rooms floors lanes channels flights routes highways page pages p pp chapter section sections article articles paragraph clause amendment proposition title rule rules item form appendix annex schedule ' +
    'figure fig table exhibit volume vol issue part phase stage step version level tier grade class category type model mark series episode season day week round game lap heat match set hole ' +
    'route highway interstate road exit gate platform terminal runway flight channel room suite apartment apt floor unit block lot plot district ward precinct zone sector area region box bus train ' +
    'pier hall studio group pool lane line track court resolution directive regulation order protocol bill act case docket file code formula boeing airbus apollo world psalm verse chapters serial lottery ' +
    'ranked ranking local seed seeded seeds rank catch area zip postcode isbn issn doi'
  ).split(' '),
);
const labelsOrVerbs = new Set('set order issue file rank book bill seat exit train catch'.split(' '));
const streets = new Set(
  'street st road rd avenue ave boulevard blvd lane ln drive dr way place pl square sq court ct terrace crescent parkway pkwy highway hwy close row quay plaza'.split(
    ' ',
  ),
);
const scoreWords = new Set(
  'win wins won beat beats beating lose loses lost draw draws drew defeat defeated defeats victory loss score scored scoreline lead leads led trail trailed tie tied final edged overtime inning innings set sets goal goals'.split(
    ' ',
  ),
);

/**
 * Whether a bare number is none that one would compare: part of a name or model (Boeing 737, COVID-19, G20), a label
 * (Section 230, page 4), a list number, an address, a score (3-2), a version, a time of day, 9/11, a year.
 * Looks a few tokens to either side.
 */
export function isNotFigure(reading: Reading, numeral: Numeral): boolean {
  const { tokens } = reading;
  const { first, last } = numeral;
  if (isHour(reading, numeral) || isDayOfMonth(reading, numeral)) return true;
  if (numeral.form === 'words') return isNamePart(reading, numeral);
  return (
    isGluedToLetters(reading, first, last) ||
    isClock(reading, first, last) ||
    isChain(reading, first, last) ||
    isListNumber(reading, first, last) ||
    isNamePart(reading, numeral) ||
    isStreetNumber(reading, numeral) ||
    (last - first === 1 && /^(?:0\d+|\d{7,})$/.test(tokens.lower[first] as string) && !isLowerWord(reading, last)) // a code
  );
}

/** "F-16", "COVID-19", "5G", "4x4", "737s", "#4" */
function isGluedToLetters(reading: Reading, first: number, last: number): boolean {
  const { tokens, text } = reading;
  if (isJoint(reading, first - 1) && tokens.kinds[first - 2] === WORD) {
    const letter = text[tokens.starts[first - 2] as number] as string;
    if (letter !== letter.toLowerCase() || (tokens.lower[first - 2] as string).length === 1) return true;
  }
  if (first > 0 && tokens.ends[first - 1] === tokens.starts[first] && /^[#№_.=&+\\]$/.test(tokens.lower[first - 1] as string)) return true;
  // "7-Eleven"
  if (isJoint(reading, last) && tokens.kinds[last + 1] === WORD && !isTitleCase(reading, last + 1)) {
    const letter = text[tokens.starts[last + 1] as number] as string;
    if (letter !== letter.toLowerCase()) return true;
  }
  return last < tokens.count && tokens.starts[last] === tokens.ends[last - 1] && tokens.kinds[last] === WORD && tokens.lower[last] !== "'s";
}

/** "9/11", "24/7", "3-2", "555-0100", "1-800-555-0100", "2024-25" */
function isChain(reading: Reading, first: number, last: number): boolean {
  const { tokens, text } = reading;
  if (tokens.kinds[last] !== SYMBOL && tokens.kinds[first - 1] !== SYMBOL && tokens.lower[last] !== 'x' && tokens.lower[first - 1] !== 'x')
    return false;
  const chained = (i: number, other: number) =>
    i > 0 &&
    i < tokens.count &&
    tokens.kinds[i] === SYMBOL &&
    tokens.kinds[other] === NUMBER &&
    tokens.ends[i] === tokens.starts[i + 1] &&
    tokens.starts[i] === tokens.ends[i - 1];
  const after = chained(last, last + 1) ? (tokens.lower[last] as string) : '';
  const before = chained(first - 1, first - 2) ? (tokens.lower[first - 1] as string) : '';
  if (/^[/.:×]$/.test(after) || /^[/.:×]$/.test(before)) return true;
  // "2-for-1", "3-to-1"
  if (after === '' && joinsNumbers(reading, last)) return true;
  if (before === '' && joinsNumbers(reading, first - 3)) return true;
  // "1,280 x 720", "4x4"
  if (
    (tokens.lower[last] === 'x' && tokens.kinds[last + 1] === NUMBER) ||
    (tokens.lower[first - 1] === 'x' && tokens.kinds[first - 2] === NUMBER)
  )
    return true;
  const dash = /^[-–‐‑]$/;
  if (dash.test(after) && dash.test(before)) return true;
  if (!dash.test(after) && !dash.test(before)) return false;
  // Two numbers and a dash that are no range of a counted noun: a score, a vote, a telephone number, a season.
  const beside = tokens.lower[dash.test(after) ? last + 1 : first - 2] ?? '';
  const written = text.slice(tokens.starts[first], tokens.ends[first]);
  const other = Number(beside.replaceAll(',', ''));
  const own = Number(written.replaceAll(',', ''));
  const [low, high] = dash.test(after) ? [own, other] : [other, own];
  return low >= high || (low >= 1000 && !(written.includes(',') && beside.includes(','))); // "4,000-6,000 sheep"
}

/** Whether a hyphen at token `i` begins "-for-" or "-to-" before a number. */
function joinsNumbers(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  return (
    i > 0 &&
    isJoint(reading, i) &&
    isJoint(reading, i + 2) &&
    /^(?:for|to|on)$/.test(tokens.lower[i + 1] as string) &&
    tokens.kinds[i + 3] === NUMBER
  );
}

/** "1." or "2)" at the beginning of a block, "2)" without an opening bracket, "[3]" */
function isListNumber(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  const after = tokens.lower[last];
  const opens = first === 0 || reading.sentenceOf[first - 1] !== reading.sentenceOf[first];
  if (
    opens &&
    (after === '.' || after === ')') &&
    tokens.starts[last] === tokens.ends[last - 1] &&
    last - first === 1 &&
    together(reading, first, last)
  ) {
    return tokens.starts[last + 1] !== tokens.ends[last] && (tokens.lower[first] as string).length < 3 && last + 1 < tokens.count;
  }
  if (after === ')' && tokens.starts[last] === tokens.ends[last - 1] && !isBracketOpen(reading, first)) return true;
  const opensBracket = first === 1 || reading.sentenceOf[first - 2] !== reading.sentenceOf[first];
  return (tokens.lower[first - 1] === '[' && after === ']') || (tokens.lower[first - 1] === '(' && after === ')' && opensBracket);
}

/** Whether a round bracket that opened a few tokens before has not closed yet. */
function isBracketOpen({ tokens }: Reading, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 60; i--) {
    if (tokens.lower[i] === '(') return true;
    if (tokens.lower[i] === ')') return false;
  }
  return false;
}

/** "Boeing 737", "Windows 10", "Section 230", "Day 3": a label before it, or a capital inside a sentence and no counted noun after it. */
function isNamePart(reading: Reading, numeral: Numeral): boolean {
  const { tokens, text } = reading;
  const { first, last } = numeral;
  let i = first - 1;
  if (isJoint(reading, i) && tokens.kinds[i - 1] === NUMBER) i -= 2; // "Grades 6-8"
  const own = i;
  for (let hops = 0; hops < 4 && i > 1 && /^(?:and|or|,)$/.test(tokens.lower[i] as string) && tokens.kinds[i - 1] === NUMBER; hops++)
    i -= 2;
  if (i < own) return labels.has(tokens.lower[i] as string) && together(reading, i, first); // "pages 12 and 13"
  if (i > 0 && tokens.lower[i] === '.' && tokens.starts[i] === tokens.ends[i - 1]) i--; // "No. 4"
  if (i < 0 || tokens.kinds[i] !== WORD || !together(reading, i, first)) return false;
  const word = tokens.lower[i] as string;
  if (labels.has(word)) {
    // "Volume 35,200,000 shares"
    if (numeral.value >= 10_000 && !/^\d+$/.test(tokens.lower[first] as string) && isLowerWord(reading, last)) return false;
    // "set two of them alight", "will issue 12 permits"
    const next = together(reading, first, last) ? (tokens.lower[last] as string) : '';
    if (labelsOrVerbs.has(word) && isLowerWord(reading, i) && /[^s]s$/.test(next === 'of' ? ofWhat(reading, last) : next)) return false;
    return word !== 'no' || i < first - 1 || numeral.form === 'digits';
  }
  // "Channel One", "the Big Ten"
  if (numeral.form === 'words' && last - first === 1 && i === first - 1 && isCapital(reading, first) && isCapital(reading, i))
    return together(reading, i - 1, i) && !isTitleCase(reading, i) && !functionWords.has(word) && !leads.has(word);
  if (numeral.form === 'words' || numeral.scale > 1 || i !== first - 1) return false;
  if (calls.has(word) && emergency.has(tokens.lower[first] as string)) return true;
  const written = text.slice(tokens.starts[i], tokens.ends[i]);
  if (/^\p{Lu}{2,}$/u.test(written) && text.slice(tokens.starts[first], tokens.ends[last - 1]).includes('.')) return true; // "XLR 2.1", "XLR 2.0 ports"
  if (written === written.toLowerCase() || months.has(word) || functionWords.has(word) || leads.has(word)) return false;
  const opensSentence = i === 0 || reading.sentenceOf[i - 1] !== reading.sentenceOf[i];
  // At the beginning of a sentence a capital tells nothing, but a number that counts nothing does: "Windows 10 and".
  if (opensSentence) return !isContent(reading, last) && together(reading, first, last) && tokens.kinds[last] === WORD;
  return !isTitleCase(reading, i) && !isLowerWord(reading, last);
}

const isCapital = ({ tokens, text }: Reading, i: number): boolean => {
  const letter = text[tokens.starts[i] as number] as string;
  return letter !== letter.toLowerCase();
};

/** "boats" of "of the boats". */
function ofWhat({ tokens }: Reading, of: number): string {
  const noun = /^(?:the|these|those|his|her|its|their)$/.test(tokens.lower[of + 1] ?? '') ? of + 2 : of + 1;
  return tokens.lower[noun] === 'series' ? '' : (tokens.lower[noun] ?? '');
}

const calls = new Set(['call', 'calls', 'called', 'calling', 'dial', 'dialed', 'dialled', 'dialling', 'dialing']);
const emergency = new Set(['911', '999', '112', '101', '111', '000']);

/** Words that begin a sentence before an amount. */
const leads = new Set(
  'about around nearly almost roughly some approximately over under only just all exactly another perhaps maybe fully up plus minus least estimated'.split(
    ' ',
  ),
);

/** A word that may be a counted noun or belong to one. */
function isContent({ tokens }: Reading, i: number): boolean {
  return tokens.kinds[i] === WORD && !functionWords.has(tokens.lower[i] as string);
}

function isLowerWord({ tokens, text, sentenceOf }: Reading, i: number): boolean {
  if (i >= tokens.count || tokens.kinds[i] !== WORD || sentenceOf[i] !== sentenceOf[i - 1]) return false;
  const letter = text[tokens.starts[i] as number] as string;
  return letter === letter.toLowerCase() && !functionWords.has(tokens.lower[i] as string);
}

/** Words of a closed class: none of them is a counted noun or begins one. */
export const functionWords = new Set(
  (
    'a an the another this that these those his her its their our my your some any each every no ' +
    'and or but nor so yet if as than then when while where who whom whose which what how why because since until although though ' +
    'of in on at by for from with to into onto over under after before between during through about against among without within across per via along around near off out up down toward towards upon ' +
    'is are was were be been being am has have had do does did will would can could may might must shall should ' +
    'i you he she it we they me him us them there here not also only just still even now ago again already later earlier away back too very more less ' +
    "said says told 's n't"
  ).split(' '),
);

/** Whether most words around are capitalised, as in a headline, so that capitals tell nothing. */
function isTitleCase({ tokens, text, sentenceOf }: Reading, at: number): boolean {
  let lower = 0;
  let upper = 0;
  for (let i = Math.max(0, at - 6); i < Math.min(tokens.count, at + 7); i++) {
    if (tokens.kinds[i] !== WORD || sentenceOf[i] !== sentenceOf[at] || (tokens.lower[i] as string).length < 4) continue;
    const letter = text[tokens.starts[i] as number] as string;
    if (letter === letter.toLowerCase()) lower++;
    else upper++;
  }
  return upper > lower * 2;
}

/** Whether a name follows a number that counts nothing: "the 7 Lantern club". */
export function isBeforeName(reading: Reading, last: number): boolean {
  const { tokens, text } = reading;
  if (!together(reading, last - 1, last) || tokens.kinds[last] !== WORD || isTitleCase(reading, last)) return false;
  const letter = text[tokens.starts[last] as number] as string;
  return letter !== letter.toLowerCase();
}

/** "221 Baker Street", "1600 Pennsylvania Avenue NW" */
function isStreetNumber(reading: Reading, { first, last, value, scale }: Numeral): boolean {
  const { tokens, text } = reading;
  if (scale > 1 || value > 99_999 || last - first > 1) return false;
  for (let i = last; i < last + 4 && together(reading, first, i); i++) {
    const letter = text[tokens.starts[i] as number] as string;
    if (tokens.kinds[i] !== WORD || letter === letter.toLowerCase()) return false;
    if (i > last && streets.has(tokens.lower[i] as string)) return true;
  }
  return false;
}

/** Whether the two numbers of a range are the result of a game: a word for it stands near. */
export function isScore(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  for (let i = Math.max(0, first - 6); i < Math.min(tokens.count, last + 4); i++) {
    if (together(reading, Math.min(i, first), Math.max(i, first)) && scoreWords.has(tokens.lower[i] as string)) return true;
  }
  return false;
}
