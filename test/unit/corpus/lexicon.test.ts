import assert from 'node:assert/strict';
import { kinship, lemma } from '../../../src/core/corpus/lexicon.ts';
import { bestEvent, distinctHeads, sameHead } from '../../../src/core/corpus/slots.ts';
import { framed } from '../../support/frames.ts';

describe('the dictionary form of a word', () => {
  it('is found for regular and irregular forms, and leaves other words alone', () => {
    assert.deepEqual(['men', 'died', 'slept', 'struck', 'cities', 'stopped', 'boats', 'glass'].map(lemma), [
      'man',
      'die',
      'sleep',
      'strike',
      'city',
      'stop',
      'boat',
      'glass',
    ]);
  });
});

describe('kinship of words', () => {
  it('tells synonyms from kinds, both ways round', () => {
    assert.equal(kinship('attorney', 'lawyer', 'n'), 2);
    assert.equal(kinship('ship', 'vessel', 'n'), 1);
    assert.equal(kinship('vessel', 'ship', 'n'), 1);
    assert.equal(kinship('rifle', 'gun', 'n'), 1);
    assert.equal(kinship('buy', 'purchase', 'v'), 2);
    assert.equal(kinship('kill', 'murder', 'v'), 1);
  });

  it('is none of two kinds of a thing, of what is unknown, or as another part of speech', () => {
    assert.equal(kinship('boat', 'ship', 'n'), 0);
    assert.equal(kinship('boat', 'car', 'n'), 0);
    assert.equal(kinship('rifle', 'artifact', 'n'), 0);
    assert.equal(kinship('boat', 'zorvel', 'n'), 0);
    assert.equal(kinship('injure', 'wound', 'n'), 0);
  });

  it('of nouns: synonyms count one thing, a kind of a thing is no other thing', () => {
    assert.ok(sameHead('attorney', 'lawyer') && !distinctHeads('attorney', 'lawyer'));
    assert.ok(!sameHead('ship', 'vessel') && !distinctHeads('ship', 'vessel'));
    assert.ok(!sameHead('ship', 'car') && distinctHeads('ship', 'car'));
  });

  it('of verbs: two words tell one event, a kind of an event less surely', () => {
    const both = (a: string, b: string) => bestEvent(framed(a, '40').frame, framed(b, '40').frame);
    const seized = 'The council seized 40 boats.';
    assert.equal(both(seized, 'The council confiscated 40 boats.'), 1);
    assert.equal(both(seized, 'The storm sank 40 boats.'), 0);
    const kind = both('The gang stole 40 boats.', 'The gang robbed 40 boats.');
    assert.ok(kind > 0.5 && kind < 1, String(kind));
  });
});
