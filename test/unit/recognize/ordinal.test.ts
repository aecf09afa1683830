import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';

/** The words and values of the ordinals of a text. */
const ordinals = (text: string) =>
  analyze(text, { path: 'a.txt', published: '2031-05-06' }).mentions.flatMap((mention) =>
    mention.kind === 'quantity' && mention.value.unit === 'ordinal' ? [`${mention.text} = ${mention.value.stated}`] : [],
  );

describe('ordinals', () => {
  const rows: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['She lost the lead in the sixth round.', 'sixth = 6'],
    ['She lost in the 11th.', '11th = 11'],
    ['It was their third successive win at home.', 'third = 3'],
    ['The board met for a second time, and for the twenty-first time in all.', 'second = 2', 'twenty-first = 21'],
    ['The fourth-round bout was over in a minute.', 'fourth = 4'],
    ['He kept his 60th birthday quiet.', '60th = 60'],
    // A first is any beginning; names, dates, fractions, phrases and placings number nothing that could differ.
    ['The first ferry left at dawn.'],
    ['They marched down Fifth Avenue to the Ninth Circuit Court.'],
    ['It opened on the third of May, in the second half of the year, in the 19th century.'],
    ['A third of them left, and two thirds stayed.'],
    ['She had second thoughts and came in third place.'],
    ['A second later it rang.'],
    ['Four banks stayed; the fifth, a small one, left.'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(ordinals(text), expected));
});
