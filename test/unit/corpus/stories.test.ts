import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { findStories } from '../../../src/core/corpus/stories.ts';

const storiesOf = (texts: readonly string[]) => {
  const documents = texts.map((text, i) => ({ path: `${i}.txt`, text, analysis: analyze(text) }));
  return findStories(documents, linkEntities(documents));
};

describe('findStories', () => {
  it('parts two stories and joins the reports of each', () => {
    const { stories, near } = storiesOf([
      'A storm tore the roof off the ferry terminal in Halvern. The coastguard of Halvern rescued the crew of a ferry near Cape Orm.',
      'The town council voted to raise library fees. Librarian Ida Brandt said that readers would borrow fewer books.',
      'Cape Orm: coastguard ends search after storm. The ferry terminal of Halvern has lost its roof, and a ferry its crew of nine.',
      'Readers protest against library fees. Ida Brandt counts the books that nobody comes to borrow.',
    ]);
    assert.deepEqual(
      stories.map(({ members }) => members),
      [
        [0, 2],
        [1, 3],
      ],
    );
    assert.ok(near(0, 2) && !near(0, 1) && near(1, 1));
  });

  it('has a story for every document and none for none', () => {
    assert.deepEqual(storiesOf([]).stories, []);
    assert.equal(storiesOf(['', 'One.']).stories.length, 2);
  });
});
