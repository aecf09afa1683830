import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import type { Frame } from '../../../src/core/corpus/frame.ts';

/** The frame of the figure with these words. */
function frameOf(text: string, words: string): Frame {
  const { mentions, frames } = analyze(text, { published: '2031-05-06' });
  const at = mentions.findIndex((mention, i) => frames[i] && mention.text.includes(words));
  assert.ok(at >= 0, `${words}: ${mentions.map((m) => m.text).join(', ')}`);
  return frames[at] as Frame;
}
const headOf = (text: string, words: string) => frameOf(text, words).head;
const eventOf = (text: string, words: string) => frameOf(text, words).events[0]?.[0];

describe('what a number counts', () => {
  it('is people where a state stands for them', () => {
    for (const text of [
      'Landslide leaves 24 dead near Halvern',
      'The slide left 24 injured near Halvern.',
      'There were 24 missing after the slide.',
    ])
      assert.equal(headOf(text, '24'), 'person', text);
    assert.equal(eventOf('Landslide leaves 24 dead near Halvern', '24'), 'die');
  });

  it('is what the number before it counts, where it has no noun of its own', () => {
    const text = 'The slide killed 12 miners and injured more than 70. Doctors said 50 were treated at once.';
    assert.equal(headOf(text, '70'), 'miner');
    assert.equal(eventOf(text, '70'), 'injure');
    assert.equal(headOf(text, '50'), 'miner');
    assert.equal(headOf('The slide killed 12 miners. Its force was 5.9 by one measure.', '5.9'), null);
  });

  it('is people of a toll or a population', () => {
    assert.equal(eventOf('The death toll of the slide rose to 31 on Monday.', '31'), 'die');
    for (const text of [
      'Halvern has a population of 5,200 and one school.',
      'Halvern is home to about 5,200 people.',
      'Halvern, a town of 5,200 people, was cut off.',
      'Halvern has 5,200 residents and one school.',
    ]) {
      assert.equal(headOf(text, '5,200'), 'person', text);
      assert.equal(eventOf(text, '5,200'), 'inhabit', text);
    }
  });

  it('stays a thing that is counted', () => {
    assert.equal(headOf('The storm sank 40 fishing boats.', '40'), 'boat');
    assert.equal(eventOf('The storm sank 40 fishing boats.', '40'), 'sink');
  });
});

describe('what a measure is of', () => {
  it('is the thing that has the dimension', () => {
    for (const text of [
      'The tower, finished in 1964, is 61 metres high.',
      'The 61-metre tower leans.',
      'They passed a tower 61 metres high.',
    ])
      assert.equal(headOf(text, '61'), 'tower', text);
  });

  it('is the noun behind a second measure', () => {
    assert.equal(headOf('The club made him an eight-year, $160 million offer.', 'eight-year'), 'offer');
  });
});

describe('the event of a figure', () => {
  it('is the verb that governs it, not the nearest one', () => {
    const text = 'Ten people were killed and 50 people were hurt when the roof fell.';
    assert.equal(eventOf(text, 'Ten'), 'kill');
    assert.equal(eventOf(text, '50'), 'hurt');
    assert.equal(eventOf('The slide, which blocked the road, killed at least 12 miners.', '12'), 'kill');
  });
});

describe('the scope of a figure', () => {
  it('is told by words right beside it', () => {
    assert.ok(frameOf('The storm sank another 12 boats.', '12').scope.includes('another'));
    assert.ok(!frameOf('The slide killed three miners and injured others.', 'three').scope.includes('others'));
  });

  it('is a rate or a sort of place', () => {
    assert.ok(frameOf('He would earn $25 million a season.', '$25').scope.includes('rate'));
    assert.ok(!frameOf('He would earn $25 million.', '$25').scope.includes('rate'));
    assert.ok(frameOf('The flood killed 170 people in the province.', '170').scope.includes('local'));
  });
});

describe('the time of a figure', () => {
  it('is carried on by a sentence that refers back', () => {
    const text = 'In 2019 a slide hit Halvern. It killed 12 miners.';
    assert.equal(frameOf(`${text.replace('a slide', '40 slides')}`, '12').background, true);
  });

  it('is not that of a remark between commas', () => {
    assert.equal(frameOf('The tower, finished in 1964, is 61 metres high.', '61').background, false);
    assert.equal(frameOf('In 1964 the tower was 61 metres high.', '61').background, true);
  });
});
