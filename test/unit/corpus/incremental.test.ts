import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';

const texts = [
  'Harbour reopens\n\nMarch 3, 2031\n\nMayor Ana Ruiz of Porto said: “The wall will hold through the winter.” The River Board spent $3.4 million on 12 gates.',
  'Porto harbour open again\n\n4 March 2031\n\n“The wall will hold through the winter,” Ruiz told the Port Workers Union (PWU). The board spent $3.6 million on twelve gates.',
  'The PWU and Ruiz\n\nThe union, the PWU, said Ana Ruiz was “plainly wrong” and that the River Board had paid for 14 gates.',
  'A quiet week\n\nNothing was built in Faro, and 30 Canadians left.',
];

describe('The state of a corpus', () => {
  it('depends on its documents only, whatever was added, changed and removed before', () => {
    const step = fc.record({
      path: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
      text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(5), (steps, look) => {
        const corpus = new Corpus();
        const left = new Map<string, string>();
        for (const [i, { path, text }] of steps.entries()) {
          if (text === undefined) corpus.delete(path);
          else corpus.set(path, text);
          left.delete(path);
          if (text !== undefined) left.set(path, text);
          if (i >= look) corpus.state();
        }
        const fresh = new Corpus();
        for (const [path, text] of left) fresh.set(path, text);
        assert.deepEqual(corpus.state(), fresh.state());
      }),
      { numRuns: 6, seed: 8 },
    );
  });
});
