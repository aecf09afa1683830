import assert from 'node:assert/strict';
import { headOf } from '../../support/frames.ts';

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

describe('how long ago the like was last seen', () => {
  it('is a sort of its own, whatever stands around it', () => {
    for (const [text, sort] of [
      ['It is the first such ruling in 30 years despite the protests.', 'first'],
      ['The bank cut its rate for the first time in 30 years, and the lira fell.', 'first'],
      ['The fire was the deadliest in 30 years in Halvern.', 'deadliest'],
      ['It was the most difficult harvest for 30 years.', 'difficult'],
    ] as const)
      assert.equal(headOf(text, '30 years'), sort, text);
  });

  it('is no other duration', () => {
    for (const text of [
      'The first ferry, which sank in 30 years of war, was raised.',
      'At first, he was held for 30 years.',
      'She was at her best for 30 years.',
    ])
      assert.ok(!['first', 'best'].includes(headOf(text, '30 years') ?? ''), text);
  });
});
