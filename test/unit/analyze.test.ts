import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { type FigureMention, isFigure, isName } from '../../src/core/model.ts';
import { character } from '../support/characters.ts';

const PUBLISHED = '2031-05-08';

const pieces =
  'The Halvern Harbour Trust Ida Brandt said on Monday that about $ 4 . 5 million % of 12 - to , “ ” " (  ) km² May 2030 St. Mr and two-thirds 5ft 10in \n \n\n # | ---\n \u00a0 é 木 \ud83d\ude00 \ud83d \u202e <b> &amp; \\ $&'.split(
    ' ',
  );
const anything = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: character, maxLength: 80 }),
);

const statement = fc.constantFrom(
  'The harbour trust spent $4.5 million on the new mole, about 12% more than the year before.',
  'Some 340 boats lie in the port, which is 2.4 km long.',
  'Between 60 and 70 fishermen were out when the storm came on 3 May 2031.',
  'Two-thirds of the catch, 1,250 tonnes, was lost within 18 months.',
  'The mole was built in 1964 and cost €30mn.',
  'She is 52 years old and owns a dozen boats.',
  'Nobody was hurt.',
);
const article = fc.array(statement, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

describe('the analysis of any text', () => {
  it('does not throw, and every mention is the words at its place, in order, within one sentence unless it is a quote', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(PUBLISHED, null), (text, published) => {
        const { mentions, sentences, frames } = analyze(text, { published });
        assert.equal(frames.length, mentions.length);
        for (const [i, mention] of mentions.entries()) {
          assert.equal(mention.text, text.slice(mention.start, mention.end));
          assert.ok(mention.start < mention.end && (mentions[i - 1]?.start ?? 0) <= mention.start);
          if (isFigure(mention) || isName(mention))
            assert.ok(sentences.some(({ start, end }) => start <= mention.start && mention.end <= end));
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('finds in two texts with a paragraph break between them the figures of each', () => {
    const figures = (text: string, by = 0) =>
      analyze(text, { published: PUBLISHED })
        .mentions.filter((mention): mention is FigureMention => isFigure(mention))
        .map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
    fc.assert(
      fc.property(article, article, (one, two) => {
        const joined = `${one}\n\n${two}`;
        assert.deepEqual(figures(joined), [...figures(one), ...figures(two, one.length + 2)]);
      }),
      { numRuns: 12, seed: 5 },
    );
  });
});
