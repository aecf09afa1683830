import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts, offsetAt, positionAt } from '../../../src/core/text/lines.ts';

describe('Lines', () => {
  it('end with any of the three line ends, as in an editor', () => {
    assert.deepEqual(lineStarts('a\nbc\r\nd\re'), [0, 2, 6, 8]);
    assert.deepEqual(lineStarts(''), [0]);
    assert.deepEqual(lineStarts('a\n'), [0, 2]);
  });

  it('do not end with a line separator of Unicode, which editors draw within a line', () => {
    assert.deepEqual(lineStarts('a\u2028b\u0085c'), [0]);
  });

  it('turn an offset into a position and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), (text, at) => {
        const starts = lineStarts(text);
        const offset = at % (text.length + 1);
        const position = positionAt(starts, offset);
        assert.ok(position.character >= 0);
        assert.equal(offsetAt(starts, position, text.length), offset);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('take a position beyond the text for its end', () => {
    assert.equal(offsetAt(lineStarts('ab\ncd'), { line: 9, character: 0 }, 5), 5);
    assert.equal(offsetAt(lineStarts('ab\ncd'), { line: 1, character: 99 }, 5), 5);
  });
});
