import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { readSlots, type Slot } from '../../../src/core/corpus/slots.ts';
import { relate } from '../../../src/core/corpus/values.ts';

const relation = (...texts: string[]) => {
  const documents = texts.map((text, i) => ({ path: `${i}.txt`, text, analysis: analyze(text) }));
  const [a, b] = readSlots(documents, linkEntities(documents), () => 1) as [Slot, Slot];
  return relate(a.extent, b.extent);
};

describe('Miles at sea', () => {
  it('may be nautical ones where another source says so', () => {
    assert.equal(relation('The ferry was 40 miles off Halvern.', 'The ferry was 40 nautical miles off Halvern.'), 'compatible');
  });

  it('are no more than that, and miles elsewhere', () => {
    assert.equal(relation('The ferry was 40 miles off Halvern.', 'The ferry was 60 nautical miles off Halvern.'), 'differs');
    assert.equal(relation('The ferry was 40 miles off Halvern.', 'The ferry was 74 kilometres off Halvern.'), 'differs');
  });
});
