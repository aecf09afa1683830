import assert from 'node:assert/strict';
import { frameOf } from '../../support/frames.ts';

describe('the scope of a figure', () => {
  it('is told by words right beside it', () => {
    assert.ok(frameOf('The storm sank another 12 boats.', '12').scope.includes('another'));
    assert.ok(!frameOf('The slide killed three miners and injured others.', 'three').scope.includes('others'));
  });

  it('is no part where others suffer something else', () => {
    const scope = (text: string) => frameOf(text, '30').scope.filter((word) => word !== 'rate');
    assert.deepEqual(scope('The slide blocked the road, killing 12 people and injuring another 30.'), []);
    assert.deepEqual(scope('The slide blocked the road, killing 12 people and injuring 30 others.'), []);
    assert.deepEqual(scope('The slide killed 12 people in Halvern and killed another 30 people below it.'), ['another']);
  });

  it('is a rate or a sort of place', () => {
    assert.ok(frameOf('He would earn $25 million a season.', '$25').scope.includes('rate'));
    assert.ok(!frameOf('He would earn $25 million.', '$25').scope.includes('rate'));
    assert.ok(frameOf('The flood killed 170 people in the province.', '170').scope.includes('local'));
  });
});

describe('the time of a figure', () => {
  it('is carried on by a sentence on the event that the one before it introduced', () => {
    const text = (next: string) => `In April 2019 a violent storm hit Halvern and 40 farms. ${next}`;
    assert.equal(frameOf(text('Twelve people died in the storm.'), 'Twelve').background, true);
    assert.equal(frameOf(text('Twelve people died in the fire.'), 'Twelve').background, false);
    assert.equal(frameOf(text('Twelve people died in a storm.'), 'Twelve').background, false);
  });

  it('is carried on by a sentence that refers back', () => {
    const text = 'In 2019 a slide hit Halvern. It killed 12 miners.';
    assert.equal(frameOf(`${text.replace('a slide', '40 slides')}`, '12').background, true);
  });

  it('is not that of a remark between commas', () => {
    assert.equal(frameOf('The tower, finished in 1964, is 61 metres high.', '61').background, false);
    assert.equal(frameOf('In 1964 the tower was 61 metres high.', '61').background, true);
  });
});
