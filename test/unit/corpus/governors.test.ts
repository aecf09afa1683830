import assert from 'node:assert/strict';
import { eventOf, framed } from '../../support/frames.ts';

/** The event that governs a figure by grammar; undefined where one is merely near. */
const governorOf = (text: string, words: string) => framed(text, words).frame.events.find(([, weight]) => weight === 1)?.[0];

describe('the event of a figure', () => {
  it('is the verb that governs it, not the nearest one', () => {
    const text = 'Ten people were killed and 50 people were hurt when the roof fell.';
    assert.equal(eventOf(text, 'Ten'), 'kill');
    assert.equal(eventOf(text, '50'), 'hurt');
    assert.equal(eventOf('The slide, which blocked the road, killed at least 12 miners.', '12'), 'kill');
  });

  it('is no noun that could be a verb', () => {
    assert.notEqual(governorOf('The ferry with 15 sailors sank off Halvern.', '15'), 'ferry');
  });

  it('is the verb before the name of whom it befell, and none that only gives the reason', () => {
    assert.equal(governorOf('A judge sentenced Grant Lind to 15 years for stealing a boat.', '15 years'), 'sentence');
  });

  it('is the verb that names between commas part from it', () => {
    assert.equal(governorOf('Two guards, Ann Lind and Bo Roe, were hurt by the blast that killed the cook.', 'Two'), 'hurt');
    assert.equal(governorOf('Two guards, Ann Lind and an old dog were hurt by the blast.', 'Two'), undefined);
    assert.equal(governorOf('Some 90 families, half of the street, were moved by the army.', '90'), 'move');
  });
});

describe('the event of a date', () => {
  it('is the verb before it in its clause', () => {
    assert.equal(governorOf('She was elected to the council in 2022 and resigned after a quarrel.', '2022'), 'elect');
    assert.equal(governorOf('She resigned after a quarrel but was elected to the council in 2022.', '2022'), 'elect');
  });

  it('is the first verb after it where it opens the sentence or its clause', () => {
    assert.equal(governorOf('In 2022 she was elected to the council and resigned.', '2022'), 'elect');
    assert.equal(governorOf('In 2022, the boat sank.', '2022'), 'sink');
    assert.equal(governorOf('She resigned when, in 2022, the boat sank.', '2022'), 'sink');
  });

  it('is what a clause behind it tells of it', () => {
    assert.equal(governorOf('The truce began in 2022, when the boat sank off Halvern.', '2022'), 'sink');
    assert.equal(governorOf('The truce began a year ago, when the two met.', 'a year ago'), 'meet');
  });

  it('is the noun that a verb of little meaning carries', () => {
    assert.equal(governorOf('The two held a long telephone conversation on 18 May.', '18 May'), 'conversation');
    assert.equal(governorOf('The union held three days of talks until 18 May.', '18 May'), 'talk');
    assert.notEqual(governorOf('The two held the town in a war on 18 May.', '18 May'), 'war');
  });

  it('is the noun that it describes', () => {
    assert.equal(governorOf('The mayor resigned over the 18 May election.', '18 May'), 'election');
  });
});
