import assert from 'node:assert/strict';
import { governmentIn } from '../../../src/core/corpus/government.ts';

const suggest = (before: string, words: string, after: string, kind: 'place' | 'person' = 'place') =>
  governmentIn(before + words + after, { kind, start: before.length, end: before.length + words.length, text: words });

describe('A capital may mean its government', () => {
  it('where it does what governments do', () => {
    assert.equal(suggest('', 'Lima', ' has repeatedly denied it.'), 'Peru');
    assert.equal(suggest('The envoys left. But ', 'Oslo', ' said no.'), 'Norway');
    assert.equal(suggest('They said that ', 'Hague', ' would reject the offer'), 'Netherlands');
    assert.equal(suggest('Talks failed, and ', 'The Hague', ' rejected the offer.'), 'Netherlands');
  });

  it('where something is done to it', () => {
    assert.equal(suggest('The general accused ', 'Nairobi', ' of delay.'), 'Kenya');
    assert.equal(suggest('It has broken off relations with ', 'Quito', '.'), 'Ecuador');
  });

  it('not where it is the place of what is told, part of a name, or no capital', () => {
    assert.equal(suggest('A spokeswoman in ', 'Lima', ' said so.'), undefined);
    assert.equal(suggest('The mayor of ', 'Oslo', ' said so.'), undefined);
    assert.equal(suggest('Port ', 'Lima', ' said so.'), undefined);
    assert.equal(suggest('', 'Lima', ' residents said so.'), undefined);
    assert.equal(suggest('The police accused ', 'Lima', ' drivers of delay.'), undefined);
    assert.equal(suggest('', 'Bergen', ' said no.'), undefined);
    assert.equal(suggest('', 'Lima', ' said no.', 'person'), undefined);
  });
});
