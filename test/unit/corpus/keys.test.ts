import assert from 'node:assert/strict';
import { otherVariant } from '../../../src/core/corpus/keys.ts';
import { keysDiffer } from '../../../src/core/corpus/signals.ts';
import { slotsOf } from '../../support/slots.ts';

describe('how many of their sort a document states', () => {
  it('counts values of one unit and head, and knows the largest', () => {
    const slot = slotsOf('The kit has 8 GB of memory. The larger kit has 16 GB of memory and 5 GB of storage.');
    assert.equal(slot(0, '8 GB').family, 2);
    assert.equal(slot(0, '8 GB').largest, false);
    assert.equal(slot(0, '16 GB').largest, true);
    assert.equal(slot(0, '5 GB').family, 1);
  });

  it('keeps people of different events apart, and counts a repeated value once', () => {
    const slot = slotsOf('The slide killed 12 people and injured 70 people. Officials said 12 people were killed.');
    assert.equal(slot(0, '12').family, 1);
    assert.equal(slot(0, '70').family, 1);
  });

  it('tells in what share of the documents there are several', () => {
    const slot = slotsOf('One kit has 8 GB of memory, another 16 GB of memory.', 'The kit has 8 GB of memory.');
    assert.equal(slot(1, '8 GB').shared, 0.5);
  });
});

describe('what tells figures of one unit apart', () => {
  it('is the name that the others do not have', () => {
    const slot = slotsOf(
      'Denmark offered $40 million for the ferry. Norway offered $60 million for the ferry.',
      'Sweden offered $90 million for the ferry. Norway offered $65 million for the ferry.',
    );
    assert.ok(keysDiffer(slot(0, '$40'), slot(1, '$65')) > 0.2);
    assert.equal(keysDiffer(slot(0, '$60'), slot(1, '$65')), 0);
  });

  it('is a variant told by a measure', () => {
    const slot = slotsOf(
      'The 12-inch model costs $900 in shops.',
      'The 17-inch model costs $1,200 in shops.',
      'The 12-inch model costs $950 in shops.',
    );
    assert.ok(otherVariant(slot(0, '$900').keys, slot(1, '$1,200').keys));
    assert.ok(!otherVariant(slot(0, '$900').keys, slot(2, '$950').keys));
  });

  it('is never who states the figure', () => {
    const slot = slotsOf('Anna Brandt said the ferry cost $40 million.');
    assert.deepEqual([...slot(0, '$40').keys.keys()], []);
  });
});
