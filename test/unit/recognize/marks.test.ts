import assert from 'node:assert/strict';
import { findMarks, markWords } from '../../../src/core/recognize/marks.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

const fish = ['trout', 'pike', '§', "o'grady"];
const first = markWords(fish);
const second = markWords(['pike', 'oar']);

/** The words of a text whose tokens have a bit. */
const marked = (text: string, bit: number) => {
  const tokens = tokenize(text);
  const marks = findMarks(text, tokens);
  return tokens.lower.filter((_, i) => ((marks[i] as number) & bit) !== 0);
};

describe('findMarks', () => {
  it('marks the words of a recogniser in any case, and single characters', () => {
    assert.deepEqual(marked('Trout, PIKE and a § by O’Grady', first), ['trout', 'pike', '§', "o'grady"]);
  });

  it('has a mark for a word that is written with other letters in capitals', () => {
    const zloty = markWords(['zł']);
    assert.deepEqual(marked('40 ZŁ', zloty), ['zł']);
  });

  it('gives each recogniser a bit of its own', () => {
    assert.deepEqual(marked('trout pike oar', second), ['pike', 'oar']);
  });

  it('marks few other words', () => {
    const text =
      'The ferry that ran aground on Tuesday was towed to the yard, where divers found a tear of some metres below the waterline.';
    assert.ok(marked(text, first).length < 3);
  });

  it('has one mark a token, also for none and at the ends of the text', () => {
    assert.equal(findMarks('', tokenize('')).length, 0);
    assert.deepEqual(marked('pike', first), ['pike']);
    assert.deepEqual(marked('😀 pike 👩', first), ['😀', 'pike', '👩']);
  });
});
