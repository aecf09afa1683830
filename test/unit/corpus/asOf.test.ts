import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';

const asOf = (sentence: string, figure: string) => {
  const { mentions, frames } = analyze(`HALVERN, 8 May 2031 - ${sentence}`);
  return frames[mentions.findIndex(({ text }) => text === figure)]?.asOf;
};

describe('the time as of which a figure is told', () => {
  it('is the day of a remark, of a count, or until which was counted', () => {
    assert.equal(asOf('The coastguard said on Tuesday that 12 boats were lost.', '12'), '2031-05-06');
    assert.equal(asOf('As of April 2031, the port had 340 berths.', '340'), '2031-04');
    assert.equal(asOf('By Wednesday the shelters had taken in 87 people.', '87'), '2031-05-07');
  });

  it('is not the day on which it happened', () => {
    assert.equal(asOf('The storm sank 12 boats on Tuesday.', '12'), null);
    assert.equal(asOf('The storm sank 12 boats.', '12'), null);
  });

  it('is of no figure where an article says when it was printed, which is no claim either', () => {
    const text =
      'Ferry sinks off Halvern\n\nUpdated 4 May 2031 6:04 PM\n\nThe storm sank a ferry with 12 people off Halvern on 3 May 2031, police said.';
    const { mentions, frames } = analyze(text);
    const aside = (words: string) => frames[mentions.findIndex((mention) => mention.text.includes(words))]?.aside;
    assert.equal(aside('6:04'), true);
    assert.equal(aside('3 May'), false);
  });

  it('is the day of the occasion on which something was said', () => {
    const aside = (sentence: string, words: string) => {
      const { mentions, frames } = analyze(`HALVERN, 8 May 2031 - ${sentence}`);
      return frames[mentions.findIndex(({ text }) => text === words)]?.aside;
    };
    const sentence = 'Two men were held on Monday, the mayor said at a news conference Tuesday.';
    assert.equal(aside(sentence, 'Tuesday'), true);
    assert.equal(aside(sentence, 'Monday'), false);
    assert.equal(aside('The mayor said the attack on Tuesday was planned.', 'Tuesday'), false);
  });
});
