import assert from 'node:assert/strict';
import { framed } from '../../support/frames.ts';

/** Who is said to state a figure. */
function speakerOf(text: string, words: string): string | undefined {
  const { attribution } = framed(text, words).frame;
  return attribution ? text.slice(attribution.start, attribution.end) : undefined;
}

describe('who states a figure', () => {
  it('is the subject of a verb of saying, or whoever is cited', () => {
    assert.equal(speakerOf('Police said that 40 boats had sunk.', '40'), 'Police');
    assert.equal(speakerOf('40 boats had sunk, the guards said.', '40'), 'guards');
    assert.equal(speakerOf('According to the navy, 40 boats sank.', '40'), 'navy');
  });

  it('is not the subject of a passive, of which somebody else says so', () => {
    assert.equal(speakerOf('The guards were told that 40 boats had sunk.', '40'), undefined);
    assert.equal(speakerOf('The crew is believed to have lost 40 boats.', '40'), undefined);
    assert.equal(speakerOf('A crew estimated to have lost 40 boats was paid.', '40'), undefined);
    assert.equal(speakerOf('The guards were reportedly told that 40 boats had sunk.', '40'), undefined);
  });

  it('is whoever the passive says it was done by', () => {
    assert.equal(speakerOf('The loss of 40 boats was confirmed by the navy.', '40'), 'navy');
  });

  it('is nobody where the word can only be a noun', () => {
    assert.equal(speakerOf('The guards read in reports that 40 boats had sunk.', '40'), undefined);
  });
});
