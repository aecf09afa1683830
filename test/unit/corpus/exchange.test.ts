import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { canCompare, readSlots, type Slot } from '../../../src/core/corpus/slots.ts';
import { agrees, relate } from '../../../src/core/corpus/values.ts';

function amountsOf(...texts: string[]): Slot[] {
  const documents = texts.map((text, i) => ({ path: `${i}.txt`, text, analysis: analyze(text, { path: `${i}.txt` }) }));
  return readSlots(documents, linkEntities(documents), () => 1).filter(({ mention }) => mention.kind === 'money');
}
const find = (slots: readonly Slot[], text: string) => slots.find(({ mention }) => mention.text === text) as Slot;
const meet = (a: Slot, b: Slot) => canCompare(a, b) && agrees(relate(a.extent, b.extent));

describe('exchange', () => {
  const stated = 'The pier cost £40 million (about $52 million) to build.';

  it('lets amounts in two currencies meet by the rate that a document states', () => {
    const slots = amountsOf(stated, 'They paid $52m for the pier.', 'A bill of £40m.');
    assert.ok(meet(find(slots, '$52m'), find(slots, '£40m')));
    const other = amountsOf(stated, 'They paid $67m for the pier.', 'A bill of £40m.');
    assert.ok(!meet(find(other, '$67m'), find(other, '£40m')));
  });

  it('reads "or", "/" and chains of three currencies', () => {
    for (const words of [
      '£40 million, or roughly $52 million, to',
      '£40 million / $52 million) to',
      '£40 million (€48 million; $52 million) to',
    ]) {
      const slots = amountsOf(`The pier cost (${words} build.`, 'They paid $26m.', 'A bill of £20m.');
      assert.ok(meet(find(slots, '$26m'), find(slots, '£20m')), words);
    }
  });

  it('takes two amounts of two things for no rate', () => {
    for (const words of ['£40 million and $52 million', '£40 million (of which $52 million is lent)', '£40 million, not $52 million,']) {
      const slots = amountsOf(`The pier cost ${words} to build.`, 'They paid $52m.', 'A bill of £40m.');
      assert.ok(!canCompare(find(slots, '$52m'), find(slots, '£40m')), words);
    }
  });

  it('joins them into one claim', () => {
    const corpus = new Corpus();
    corpus.set('a.txt', `The pier at Halvern cost £40 million ($52 million), the harbour board said.\n\nThe pier opened in 2031.`);
    corpus.set('b.txt', `The harbour board said that the pier at Halvern cost $52 million.\n\nThe pier opened in 2031.`);
    const { claims, differences, documents } = corpus.state();
    const textOf = ({ path, index }: { path: string; index: number }) =>
      documents.find((one) => one.path === path)?.analysis.mentions[index]?.text;
    assert.ok(claims.some(({ mentions }) => ['£40 million', '$52 million'].every((text) => mentions.some((ref) => textOf(ref) === text))));
    assert.deepEqual(differences, []);
  });
});
