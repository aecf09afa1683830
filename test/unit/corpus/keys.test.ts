import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { otherVariant } from '../../../src/core/corpus/keys.ts';
import { keysDiffer } from '../../../src/core/corpus/signals.ts';
import { readSlots, type Slot } from '../../../src/core/corpus/slots.ts';

/** The slots of some documents, and the one of those words in one of them. */
function read(...texts: string[]) {
  const documents = texts.map((text, i) => ({ path: `${i}.txt`, text, analysis: analyze(text, { published: '2031-05-06' }) }));
  const slots = readSlots(documents, linkEntities(documents), () => 1);
  return (document: number, words: string): Slot => {
    const slot = slots.find((s) => s.document === document && s.mention.text.includes(words));
    assert.ok(slot, `${words}: ${slots.map(({ mention }) => mention.text).join(', ')}`);
    return slot;
  };
}

describe('how many of their sort a document states', () => {
  it('counts values of one unit and head, and knows the largest', () => {
    const slot = read('The kit has 8 GB of memory. The larger kit has 16 GB of memory and 5 GB of storage.');
    assert.equal(slot(0, '8 GB').family, 2);
    assert.equal(slot(0, '8 GB').largest, false);
    assert.equal(slot(0, '16 GB').largest, true);
    assert.equal(slot(0, '5 GB').family, 1);
  });

  it('keeps people of different events apart, and counts a repeated value once', () => {
    const slot = read('The slide killed 12 people and injured 70 people. Officials said 12 people were killed.');
    assert.equal(slot(0, '12').family, 1);
    assert.equal(slot(0, '70').family, 1);
  });

  it('tells in what share of the documents there are several', () => {
    const slot = read('One kit has 8 GB of memory, another 16 GB of memory.', 'The kit has 8 GB of memory.');
    assert.equal(slot(1, '8 GB').shared, 0.5);
  });
});

describe('what tells figures of one unit apart', () => {
  it('is the name that the others do not have', () => {
    const slot = read(
      'Denmark offered $40 million for the ferry. Norway offered $60 million for the ferry.',
      'Sweden offered $90 million for the ferry. Norway offered $65 million for the ferry.',
    );
    assert.ok(keysDiffer(slot(0, '$40'), slot(1, '$65')) > 0.2);
    assert.equal(keysDiffer(slot(0, '$60'), slot(1, '$65')), 0);
  });

  it('is a variant told by a measure', () => {
    const slot = read(
      'The 12-inch model costs $900 in shops.',
      'The 17-inch model costs $1,200 in shops.',
      'The 12-inch model costs $950 in shops.',
    );
    assert.ok(otherVariant(slot(0, '$900').keys, slot(1, '$1,200').keys));
    assert.ok(!otherVariant(slot(0, '$900').keys, slot(2, '$950').keys));
  });

  it('is never who states the figure', () => {
    const slot = read('Anna Brandt said the ferry cost $40 million.');
    assert.deepEqual([...slot(0, '$40').keys.keys()], []);
  });
});
