import { NUMBER, tokenAt } from '../text/tokens.ts';
import { claim, type Reading } from './recognizer.ts';

/**
 * Claims what holds digits and states no figure of any kind: page furniture, web and mail addresses, telephone numbers.
 * To be asked before the other recognisers.
 */
export function claimAddresses(reading: Reading, taken: Uint8Array): void {
  for (const block of reading.blocks) if (block.role === 'furniture') claim(taken, block.first, block.last);
  const { tokens } = reading;
  for (const mark of addressMarks) {
    for (let index = reading.text.indexOf(mark); index >= 0; index = reading.text.indexOf(mark, index + mark.length)) {
      const at = tokenAt(tokens, index);
      if (at >= tokens.count || taken[at]) continue;
      let first = at;
      let last = at + 1;
      while (first > 0 && tokens.ends[first - 1] === tokens.starts[first]) first--;
      while (last < tokens.count && tokens.starts[last] === tokens.ends[last - 1]) last++;
      if (last - first > 1) claim(taken, first, last);
    }
  }
  let end = 0;
  for (const { first: at } of reading.numerals) {
    const last = at < end || taken[at] ? at : telephoneEnd(reading, at);
    if (last === at) continue;
    claim(taken, at, last);
    end = last;
  }
}

/** What stands in every web and mail address. */
const addressMarks = ['://', 'www.', '@'];

/**
 * One past a telephone number that begins at token `at`, or `at`: a "+", a bracket or a nought before it, or three groups with
 * hyphens, and 7 to 15 digits in all (ITU-T E.164); 03-04-2026 is a date.
 */
function telephoneEnd({ tokens, sentenceOf }: Reading, at: number): number {
  // Cheap first: an amount is followed by a word or a stop.
  const next = tokens.lower[at + 1] as string;
  if (
    at + 1 >= tokens.count ||
    (tokens.kinds[at + 1] !== NUMBER && next !== '-' && next !== '–' && next !== ')' && !(tokens.lower[at] as string).includes('.'))
  )
    return at;
  const before = at > 0 && tokens.ends[at - 1] === tokens.starts[at] ? tokens.lower[at - 1] : '';
  const zero = (tokens.lower[at] as string).startsWith('0');
  if (before !== '+' && before !== '(' && !zero && next !== '-' && next !== '–') return at;
  const groups: number[] = [];
  let digits = 0;
  let last = at;
  let hyphens = 0;
  for (let i = at; i < tokens.count && i < at + 12 && sentenceOf[i] === sentenceOf[at]; i++) {
    if (i > at && (tokens.starts[i] as number) > (tokens.ends[i - 1] as number) + 1) break;
    const token = tokens.lower[i] as string;
    if (tokens.kinds[i] === NUMBER) {
      const dotted = token.split('.');
      if (dotted.length === 2 || token.includes(',')) return at; // a decimal
      for (const group of dotted) {
        groups.push(group.length);
        digits += group.length;
      }
      if (digits > 15) return at;
      last = i + 1;
    } else if (token === '-' || token === '–') {
      hyphens++;
    } else if (token !== '(' && token !== ')') {
      break;
    }
  }
  if (digits < 7 || digits > 15 || groups.length < 2 || /^(?:[12][12][24]|4[12][12])$/.test(groups.join(''))) return at;
  const marked = before === '+' || (before === '(' && groups[0] === 3) || zero;
  return (marked && groups.every((group) => group < 8)) || (groups.length > 2 && hyphens === groups.length - 1 && groups.at(-1) === 4)
    ? last
    : at;
}
