import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';

/** Labels of the claims that a few articles make. */
function labels(...texts: string[]): string[] {
  const corpus = new Corpus();
  for (const [i, text] of texts.entries()) corpus.set(`${i}.txt`, text);
  return corpus.state().claims.map(({ label }) => label);
}

describe('The label of a claim', () => {
  it('is what one of its places says, with a gap where the figure stands', () => {
    const [label] = labels(
      'Harbour report\n\nThe fire at the Norley depot destroyed 4,300 tonnes of grain on Tuesday, the owners said.',
      'Norley depot\n\nA fire destroyed 4,300 tonnes of grain at the Norley depot, according to its owners.',
    );
    assert.match(label ?? '', /destroyed … of grain/);
    assert.doesNotMatch(label ?? '', /4,300/);
  });

  it('is one line, whatever stands around the figure', () => {
    const wrapped = (word: string) => `Depot\n\nThe fire at the Norley depot ${word}\ndestroyed 4,300 tonnes\nof grain\nand two sheds.`;
    const [label = '\n'] = labels(wrapped('then'), wrapped('soon'));
    assert.doesNotMatch(label, /\n/);
  });
});
