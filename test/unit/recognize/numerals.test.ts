import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDigits } from '../../../src/core/recognize/digits.ts';
import { findMarks } from '../../../src/core/recognize/marks.ts';
import { findNumerals } from '../../../src/core/recognize/numerals.ts';
import { readPage } from '../../../src/core/text/page.ts';

function read(text: string) {
  const page = readPage(text);
  return findNumerals(page, findMarks(text, page.tokens)).map((numeral) => ({
    ...numeral,
    text: text.slice(page.tokens.starts[numeral.first], page.tokens.ends[numeral.last - 1]),
  }));
}

const shown = (text: string) => read(text).map(({ text: words, value, ordinal }) => `${words} = ${value}${ordinal ? ' (ordinal)' : ''}`);
const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown(text), expected));
};

describe('digits', () => {
  table([
    ['It shipped 4,318 crates and 7.25 tons.', '4,318 = 4318', '7.25 = 7.25'],
    ['a lake of 2.417 million litres', '2.417 million = 2417000'],
    ['12,34,567 forms', '12,34,567 = 1234567'],
    ['some 48\u2009500 or 1\u00a0204\u202f300 trees', '48\u2009500 = 48500', '1\u00a0204\u202f300 = 1204300'],
    ['In 1987 300 boats', '1987 = 1987', '300 = 300'],
    ['a loss of 3bn and 14mn, 2 crore 30 lakh', '3bn = 3000000000', '14mn = 14000000', '2 crore 30 lakh = 23000000'],
    ['a 2 1/2 mile, 5½ mile and 3/4 mile walk', '2 1/2 = 2.5', '5½ = 5.5', '3/4 = 0.75'],
    ['the 3rd and 21st', '3rd = 3 (ordinal)', '21st = 21 (ordinal)'],
    ['at -7 and .5 but on pages 31 -36', '-7 = -7', '.5 = 0.5', '31 = 31', '36 = 36'],
    ['$2 billion six years ago', '2 billion = 2000000000', 'six = 6'],
    ['4m users ran 100m', '4m = 4000000', '100 = 100'],
    ['£5 m and 7.5 m', '5 m = 5000000', '7.5 = 7.5'],
    ['3.25 k', '3.25 k = 3250'],
    ['He ran 5 k.', '5 = 5'],
    ['90 over 7', '90 over 7 = 12.857142857142858'],
    ['He chose 90 over 7.', '90 = 90', '7 = 7'],
    ['3.1x10^6 cells, 3.5 × 10⁻³ g, 4e5 and 2.5e-1', '3.1x10^6 = 3100000', '3.5 × 10⁻³ = 0.0035', '4e5 = 400000', '2.5e-1 = 0.25'],
    [
      '10^3 or 2^-1, a board of 4 x 10, note 300² and 9^999',
      '10^3 = 1000',
      '2^-1 = 0.5',
      '4 = 4',
      '10 = 10',
      '300 = 300',
      '9 = 9',
      '999 = 999',
    ],
  ]);
  it('are nothing where dots and commas are not those of a number', () => {
    assert.equal(parseDigits('30.04.2022'), undefined);
    assert.equal(parseDigits('10,11,12'), undefined);
    assert.deepEqual(parseDigits('1.234.567,8'), { value: 1234567.8, step: 0.1 });
  });
  it('carry the worth of their last significant digit', () => {
    const steps = (text: string) => read(text).map(({ step }) => step);
    assert.deepEqual(steps('264,000 or 264,100 or 1.5 million or 7.20'), [1000, 100, 100000, 0.01]);
  });
});

describe('number words', () => {
  table([
    ['Forty-two ships and seventy nine boats', 'Forty-two = 42', 'seventy nine = 79'],
    ['one hundred and six thousand', 'one hundred and six thousand = 106000'],
    ['two million three hundred thousand people', 'two million three hundred thousand = 2300000'],
    ['nine hundred and ninety-nine thousand two hundred and one', 'nine hundred and ninety-nine thousand two hundred and one = 999201'],
    ['between two hundred and three hundred', 'two hundred = 200', 'three hundred = 300'],
    [
      'half a billion, a quarter of a million, three quarters of a million',
      'half a billion = 500000000',
      'a quarter of a million = 250000',
      'three quarters of a million = 750000',
    ],
    [
      'two and a half million, four-and-a-half, three million and a half',
      'two and a half million = 2500000',
      'four-and-a-half = 4.5',
      'three million and a half = 3500000',
    ],
    ['one over twenty; one over the line, one over five ships', 'one over twenty = 0.05', 'one = 1', 'one = 1', 'five = 5'],
    [
      'two-thirds, one fifth and a third of them; a third man',
      'two-thirds = 0.6666666666666666',
      'one fifth = 0.2',
      'a third = 0.3333333333333333',
      'third = 3 (ordinal)',
    ],
    [
      'one twenty-fifth of it, three fifty-seconds, two one-hundredths, a hundred millionths; one thirty-first street',
      'one twenty-fifth = 0.04',
      'three = 3',
      'fifty = 50',
      'two one-hundredths = 0.02',
      'a hundred millionths = 0.0001',
      'one = 1',
      'thirty-first = 31 (ordinal)',
    ],
    [
      'a thirty-first of it, two thirty-firsts, four twenty fifths',
      'a thirty-first = 0.03225806451612903',
      'two thirty-firsts = 0.06451612903225806',
      'four twenty fifths = 0.16',
    ],
    [
      'one hundred forty-fifths, one hundred and forty fifths',
      'one hundred forty-fifths = 2.2222222222222223',
      'one hundred and forty fifths = 28',
    ],
    ['one one hundred and sixth', 'one one hundred and sixth = 0.009433962264150943'],
    [
      'two half-sisters, four quarter-finals, a three-quarter length',
      'two = 2',
      'half = 0.5',
      'four = 4',
      'quarter = 0.25',
      'three-quarter = 0.75',
    ],
    ['the dozen clerks; half-a-million', 'dozen = 12', 'half-a-million = 500000'],
    ['three hundred and two dozen eggs', 'three hundred and two dozen = 324'],
    ['6 crore and two hundred; 2 crore and six goats', '6 crore and two hundred = 60000200', '2 crore = 20000000', 'six = 6'],
    ['a dozen eggs, half a dozen, three dozen', 'a dozen = 12', 'half a dozen = 6', 'three dozen = 36'],
    ['the twenty-first and the hundredth', 'twenty-first = 21 (ordinal)'],
    ['minus five, two point five', 'minus five = -5', 'two point five = 2.5'],
    ['Millions and dozens came'],
  ]);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '1',
    '250',
    '3,000',
    ' ',
    '-',
    '.',
    ',',
    '/',
    'half',
    'and',
    'a',
    'hundred',
    'million',
    'bn',
    'third',
    'point',
    '½',
    'of',
    'minus',
    '(',
    '\n',
  );
  it('gives numerals in order that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let end = 0;
        for (const { first, last, value } of read(pieces.join(''))) {
          assert.ok(first >= end && last > first && Number.isFinite(value));
          end = last;
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
  it('is read at any length', () => {
    for (const unit of ['7', '7,', '7^', '7 x10^', 'a half ', 'hundred ', 'one hundred and ', '1 000 ', 'two point ']) {
      assert.doesNotThrow(() => read(unit.repeat(2000)));
    }
  });
});
