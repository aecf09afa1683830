import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPage } from '../../../src/core/text/page.ts';

const roles = (text: string) => readPage(text).blocks.map(({ role }) => role);
const sentences = (text: string) => {
  const { tokens, sentences: found } = readPage(text);
  return found.map(({ first, last }) => text.slice(tokens.starts[first], tokens.ends[last - 1]));
};

const story = [
  'Harbour board approves wider lock after two-year delay',
  'By Ida Brandt',
  '12 May 2031',
  'The harbour board approved a wider lock on Monday. It will cost $4 million, the board said.',
  'Work is due to start in June, and the old gates will stay in use until then.',
];

describe('readPage', () => {
  it('tells headline, byline, date line and prose', () => {
    assert.deepEqual(roles(story.join('\n')), ['headline', 'meta', 'meta', 'text', 'text']);
  });

  it('finds page furniture by its own words', () => {
    const page = [
      'Log In',
      'Try Plus',
      ...story,
      'Add a comment',
      'Leave a Reply',
      'Required fields are marked *',
      'Cookie Policy',
      'Tags: harbour, lock',
    ];
    assert.deepEqual(roles(page.join('\r\n\r\n')), [
      'furniture',
      'furniture',
      'headline',
      'meta',
      'meta',
      'text',
      'text',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
    ]);
  });

  it('takes a line that is printed again for furniture, the first time for text', () => {
    const deck = 'The board had put the vote off three times since 2029.';
    assert.deepEqual(roles([story[0], deck, deck, story[3]].join('\n')), ['headline', 'text', 'furniture', 'text']);
  });

  it('takes lines below the label of a list of other stories for furniture, once the article has begun', () => {
    const teasers = ['Most read', '1. Bridge shut for 3 weeks', '2. Ten photographs of the regatta', 'Subscribe for $1 a week'];
    assert.deepEqual(roles([...story, ...teasers].join('\n')).slice(5), ['furniture', 'furniture', 'furniture', 'furniture']);
    assert.deepEqual(roles([...story, 'Read more', 'Two ferries collide', story[4]].join('\n')).slice(5, 7), ['furniture', 'furniture']);
    assert.deepEqual(roles([...story, 'Read more', 'The gates were built in 1931.', 'What comes next'].join('\n')).slice(6), [
      'text',
      'text',
    ]);
    assert.deepEqual(roles(['Trending', ...story].join('\n')).slice(1), ['headline', 'meta', 'meta', 'text', 'text']);
  });

  it('leaves the same words alone inside a sentence', () => {
    assert.deepEqual(roles(`${story[0]}\nReaders were asked to log in before they could leave a comment on the plan.`), [
      'headline',
      'text',
    ]);
  });

  it('has no headline where the text begins with prose', () => {
    assert.deepEqual(roles(`${story[3]}\n${story[4]}`), ['text', 'text']);
  });

  it('joins the lines of hard-wrapped text', () => {
    const wrapped =
      'The harbour board approved a wider lock on Monday, ending a\nquarrel that had lasted since the old gates were damaged by\nthe freighter two winters ago, when ice closed the basin for\nweeks and the pilots refused to work.\n\nThe lock will cost $4 million.';
    assert.equal(readPage(wrapped).blocks.length, 2);
  });

  it('ends sentences at full stops, not at abbreviations', () => {
    assert.deepEqual(
      sentences(
        'Mr. Lind met Sen. Ida Brandt in the U.S. on Monday. The talks took two hours. “We agreed,” she said. No. 4 lock stays shut.',
      ),
      [
        'Mr. Lind met Sen. Ida Brandt in the U.S. on Monday.',
        'The talks took two hours.',
        '“We agreed,” she said.',
        'No. 4 lock stays shut.',
      ],
    );
    assert.deepEqual(sentences('He works for Lind Inc. The firm is old. It paid $2.5 million. J. Brandt left.'), [
      'He works for Lind Inc.',
      'The firm is old.',
      'It paid $2.5 million.',
      'J. Brandt left.',
    ]);
  });

  it('ends a sentence behind a closing quotation mark', () => {
    assert.deepEqual(sentences('"It is done." The board went home.'), ['"It is done."', 'The board went home.']);
  });

  it('puts every token in one sentence of one block, whatever the text', () => {
    const piece = fc.constantFrom('Mr.', 'Lind', 'said', '.', '"', '\n', '\n\n', 'U.S.', 'Log In', '3.5', '😀', '\u00A0', ' ', '!', 'A');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { tokens, sentences: found, blocks, sentenceOf } = readPage(pieces.join(''));
        let next = 0;
        for (const [i, { first, last, block }] of found.entries()) {
          assert.equal(first, next);
          assert.ok(last > first && last <= (blocks[block]?.last ?? 0));
          for (let t = first; t < last; t++) assert.equal(sentenceOf[t], i);
          next = last;
        }
        assert.equal(next, tokens.count);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('gets through long and hostile text', () => {
    for (const unit of ['a', '. ', '\n', '"', '’s', 'A.', '1,', 'Log In\n']) assert.doesNotThrow(() => readPage(unit.repeat(3000)));
  });
});
