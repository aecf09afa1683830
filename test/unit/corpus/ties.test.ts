import assert from 'node:assert/strict';
import { framed } from '../../support/frames.ts';

/** The name that a figure is tied to. */
function tiedTo(text: string, words: string): string | undefined {
  const { frame, mentions } = framed(text, words);
  return frame.tied === null ? undefined : mentions[frame.tied]?.text;
}

describe('the name that a figure is tied to', () => {
  it('is the one that a preposition behind it names, else the nearest before it', () => {
    assert.equal(tiedTo('Traffic fell by 40 percent in Norway.', '40'), 'Norway');
    assert.equal(tiedTo('In Norway traffic fell by 40 percent.', '40'), 'Norway');
    assert.equal(tiedTo('Norway says that traffic fell by 40 percent.', '40'), undefined);
  });

  it('is the one that the words with it describe between commas', () => {
    for (const text of [
      'The slide reached Denmark, home to 5,200 people.',
      'The slide reached Denmark, a country of 5,200 people.',
      'The slide reached Denmark, which has 5,200 inhabitants.',
      'The slide reached Denmark, population 5,200, on Friday.',
    ])
      assert.equal(tiedTo(text, '5,200'), 'Denmark', text);
  });

  it('is none where what follows the comma goes on with the sentence', () => {
    assert.equal(tiedTo('The slide reached Denmark, killing 5,200 people.', '5,200'), undefined);
    assert.equal(tiedTo('In Denmark, about 5,200 people fled.', '5,200'), undefined);
    assert.equal(tiedTo('The slide reached Denmark, the guards rescued 5,200 people.', '5,200'), undefined);
  });
});
