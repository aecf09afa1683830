import type { MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { figure, isJoint } from './figure.ts';
import { functionWords } from './notFigures.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { ORDINAL } from './units/index.ts';

/** Words of set phrases in which an ordinal numbers nothing, and of placings, which are results like scores. */
const phrases = new Set(
  (
    'half halves quarter quarters person party parties hand hands nature world class degree thought thoughts guess string opinion opinions chance ' +
    'place places overall seed seeds look language home wave base baseman estate column age rate to none best largest biggest highest longest most only'
  ).split(' '),
);
/** Words before "the sixth" alone: "in the sixth", "at the end of the sixth"; "the fifth, a bank" goes through a list. */
const leads = new Set('in of by during for into until till before after through since start started'.split(' '));

/**
 * Ordinals that tell which of a row: "the sixth round", "her second victory", "for the third time", "in the 11th". To be
 * asked after dates and fractions ("the third of May", "a third of"). A first stands for any
 * beginning, and what leads a name belongs to it ("the Fifth Avenue", "the 86th Oscars").
 */
export function recognizeOrdinals(reading: Reading, taken: Uint8Array): Mention[] {
  const { numerals } = reading;
  const found: MagnitudeMention[] = [];
  for (const { first, last, ordinal, value } of numerals) {
    if (
      !ordinal ||
      value < 2 ||
      value >= 1000 ||
      !isFree(taken, first, last) ||
      !isPlain(reading, first) ||
      !isNumbering(reading, first, last)
    )
      continue;
    found.push(figure(reading, 'quantity', first, last, { stated: value, min: value, max: value, unit: ORDINAL, qualifier: 'exact' }));
    claim(taken, first, last);
  }
  return found;
}

function isNumbering(reading: Reading, first: number, last: number): boolean {
  const { tokens, sentenceOf } = reading;
  const next = isJoint(reading, last) ? last + 1 : last;
  const together = next < tokens.count && sentenceOf[next] === sentenceOf[first];
  const word = together ? (tokens.lower[next] as string) : '';
  if (together && tokens.kinds[next] === WORD && !functionWords.has(word))
    return isPlain(reading, next) && !phrases.has(word) && word.length > 2;
  // "The sixth" of something told before; a second may be one of time.
  const alone = next === last && tokens.lower[first - 1] === 'the' && leads.has(tokens.lower[first - 2] ?? '');
  return alone && tokens.lower[first] !== 'second' && word !== 'of';
}

/** Whether a word is written small, or is a number in digits. */
function isPlain({ text, tokens }: Reading, i: number): boolean {
  const code = text.charCodeAt(tokens.starts[i] as number);
  return code < 65 || code > 90;
}
