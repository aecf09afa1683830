import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NUMBER, SYMBOL, tokenAt, tokenize, WORD } from '../../../src/core/text/tokens.ts';

const cut = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
};

describe('tokenize', () => {
  it('cuts words, numbers and symbols', () => {
    assert.deepEqual(cut('The ferry cost $60mn, or 4,120.5 a berth.'), [
      'The',
      'ferry',
      'cost',
      '$',
      '60',
      'mn',
      ',',
      'or',
      '4,120.5',
      'a',
      'berth',
      '.',
    ]);
    assert.deepEqual([...tokenize('Gate 12!').kinds], [WORD, NUMBER, SYMBOL]);
  });

  it('cuts a number off the letters of a currency, and off no others', () => {
    assert.deepEqual(cut('RM40,000, USD115 and G20'), ['RM', '40,000', ',', 'USD', '115', 'and', 'G20']);
  });

  it('finds the token at an offset', () => {
    const tokens = tokenize('Two  boats');
    assert.deepEqual(
      [0, 2, 3, 5, 9, 10].map((offset) => tokenAt(tokens, offset)),
      [0, 0, 1, 1, 1, 2],
    );
  });

  it('keeps initialisms with their full stops, and names with apostrophes', () => {
    assert.deepEqual(cut('U.K. and J.D. Marsh at 9 a.m.'), ['U.K.', 'and', 'J.D.', 'Marsh', 'at', '9', 'a.m.']);
    assert.deepEqual(cut("O'Dell can't say"), ["O'Dell", "can't", 'say']);
    assert.deepEqual(cut('A. Marsh'), ['A', '.', 'Marsh']);
  });

  it('parts the possessive, straight or curly', () => {
    assert.deepEqual(cut("Marsh's boat, Lind’s pier, the U.K.’s port, the Marshes' pier"), [
      'Marsh',
      "'s",
      'boat',
      ',',
      'Lind',
      '’s',
      'pier',
      ',',
      'the',
      'U.K.',
      '’s',
      'port',
      ',',
      'the',
      'Marshes',
      "'",
      'pier',
    ]);
  });

  it('parts digits from the letters after them, not from those before', () => {
    assert.deepEqual(cut('3rd 40C G20 MH370 1990s'), ['3', 'rd', '40', 'C', 'G20', 'MH370', '1990', 's']);
  });

  it('folds case and curly apostrophes in `lower`, also where lower case is longer', () => {
    assert.deepEqual(tokenize('İzmir Lind’s').lower.slice(1), ['lind', "'s"]);
    assert.equal(tokenize('ÉCOLE').lower[0], 'école');
  });

  it('takes surrogate pairs, no-break spaces, byte-order marks and CRLF', () => {
    assert.deepEqual(cut('\uFEFFa\u00A0b\r\n😀 𝔸x'), ['a', 'b', '😀', '𝔸x']);
  });

  it('covers every character but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 60 }), (codes) => {
        const text = String.fromCharCode(...codes);
        const tokens = tokenize(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          const start = tokens.starts[i] as number;
          assert.match(text.slice(at, start), /^[\s\u0000-\u001f\u007f\u200b-\u200f\u2060\ufeff]*$/);
          assert.ok(start >= at && (tokens.ends[i] as number) > start);
          at = tokens.ends[i] as number;
        }
        assert.ok(at <= text.length);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
