import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, findAnchor } from '../../../src/core/decisions/anchor.ts';
import { targetOf } from './support.ts';

const text = `Flood at Marl

The river took 12 houses and 3 bridges in Marl on Monday, the mayor said.

In Oste, 12 houses stood under water; the district counted 310 people without a roof and pumped 62,000 cubic metres away.`;

/** The words that a target finds in a text, with two characters to the left. */
const found = (now: string, words: string, nth = 0, before = text) => {
  const span = findAnchor(now, targetOf('a.txt', before, words, nth));
  return span && now.slice(Math.max(0, span.start - 2), span.end);
};

describe('Anchors', () => {
  it('keep the words, 32 characters to either side, and the place in code points', () => {
    const made = anchor('a.txt', '😀 in Marl: 12 houses', { start: 12, end: 14 });
    assert.deepEqual(made, {
      source: 'a.txt',
      selector: [
        { type: 'TextQuoteSelector', exact: '12', prefix: '😀 in Marl: ', suffix: ' houses' },
        { type: 'TextPositionSelector', start: 11, end: 13 },
      ],
    });
    assert.deepEqual(findAnchor('😀 in Marl: 12 houses', made), { start: 12, end: 14 });
    const long = anchor('a.txt', `${'😀'.repeat(20)}12${'😀'.repeat(20)}`, { start: 40, end: 42 }).selector[0];
    assert.deepEqual([long.prefix, long.suffix], ['😀'.repeat(16), '😀'.repeat(16)]);
  });

  it('find each of two places with the same words, whatever is written before them', () => {
    const now = `A long note of the desk, put before everything else.\n\n${text}`;
    for (const nth of [0, 1]) assert.equal(found(now, '12 houses', nth), nth === 0 ? 'k 12 houses' : ', 12 houses');
    // The first is gone: the second is another statement and not taken for it.
    assert.equal(found(text.replace('The river took 12 houses and 3 bridges in Marl on Monday', 'The river rose'), '12 houses'), undefined);
  });

  it('find words whose surroundings, or which themselves, were edited a little', () => {
    assert.equal(
      found(text.replace('river took', 'Oste took').replace('in Marl on Monday', 'at Marl on Tuesday'), '12 houses'),
      'k 12 houses',
    );
    assert.equal(found(text.replace('cubic metres', 'cubic meters'), '62,000 cubic metres'), 'd 62,000 cubic meters');
  });

  it('never take one number for another', () => {
    assert.equal(found(text.replace('310 people', '340 people'), '310 people'), undefined);
    for (const other of ['13', '1.3', '3.5']) assert.equal(found(text.replace('3 bridges', `${other} bridges`), '3 bridges'), undefined);
    assert.equal(found(text.replace('62,000', '62,0000'), '62,000'), undefined);
    assert.equal(found('Nothing of that is there any more.', '310 people'), undefined);
    assert.equal(found('', '310 people'), undefined);
  });

  it('find the same words after any edits elsewhere', () => {
    const word = fc.constantFrom('flood', 'river', '12', 'houses', 'the', 'Ångström', '😀', '"x"', '\n\n');
    const prose = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(40), put: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) });
    fc.assert(
      fc.property(prose, prose, fc.array(edit, { minLength: 1, maxLength: 6 }), (before, after, edits) => {
        // 40 characters to either side are left alone, and make the place the only one of its kind.
        const own = 'left alone: so many people in Marl saw the 1,204 boats that lay on the other bank of the river Oste';
        const start = before.length + own.indexOf('1,204 boats');
        const target = anchor('a.txt', before + own + after, { start, end: start + 11 });
        let [head, tail] = [before, after];
        for (const [i, { at, cut, put }] of edits.entries()) {
          const change = (part: string) => part.slice(0, at % (part.length + 1)) + put + part.slice((at % (part.length + 1)) + cut);
          if (i % 2 === 0) head = change(head);
          else tail = change(tail);
        }
        assert.deepEqual(findAnchor(head + own + tail, target), {
          start: head.length + own.indexOf('1,204 boats'),
          end: head.length + own.indexOf('1,204 boats') + 11,
        });
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('are looked for in a long text that nearly has them everywhere', () => {
    const line = 'In Marl 1 of 1 houses, and 1 boat. ';
    const target = targetOf('a.txt', `${line.repeat(20)}here: 1 mill${line.repeat(20)}`, '1 mill');
    const read = (size: number) => findAnchor(line.repeat(size), target);
    assert.equal(read(800), undefined);
    assert.doesNotThrow(() => read(2000));
  });
});
