import assert from 'node:assert/strict';
import { eventOf, headOf } from '../../support/frames.ts';

describe('what a number counts', () => {
  it('is people where a state stands for them', () => {
    for (const text of [
      'Landslide leaves 24 dead near Halvern',
      'The slide left 24 injured near Halvern.',
      'There were 24 missing after the slide.',
    ])
      assert.equal(headOf(text, '24'), 'person', text);
    assert.equal(eventOf('Landslide leaves 24 dead near Halvern', '24'), 'die');
  });

  it('is what the number before it counts, where it has no noun of its own', () => {
    const text = 'The slide killed 12 miners and injured more than 70. Doctors said 50 were treated at once.';
    assert.equal(headOf(text, '70'), 'miner');
    assert.equal(eventOf(text, '70'), 'injure');
    assert.equal(headOf(text, '50'), 'miner');
    assert.equal(headOf('Of the 90 trains that are booked, 40 ran.', '40'), 'train');
    assert.equal(headOf('The slide killed 12 miners. Its force was 5.9 by one measure.', '5.9'), null);
  });

  it('is people where it is they who come to harm, or their lives', () => {
    assert.equal(headOf('The Orm sank there in 2011, drowning 71, and was raised.', '71'), 'person');
    assert.equal(headOf('The Orm sank there in 2011, carrying 71, and was raised.', '71'), null);
    assert.equal(eventOf('The Orm sank with the loss of 61 lives.', '61'), 'die');
    assert.equal(eventOf('The crew of the Orm saved 61 lives.', '61'), 'save');
  });

  it('is how often something happened', () => {
    assert.equal(headOf('She married four times and had a boat.', 'four'), 'time');
    assert.equal(eventOf('She married four times and had a boat.', 'four'), 'marry');
  });

  it('is people who are carried', () => {
    for (const text of [
      'A ferry with 187 people on board sank.',
      'The ferry had carried 187 people.',
      'There were 187 aboard.',
      'On board: 187',
    ]) {
      assert.equal(headOf(text, '187'), 'person', text);
      assert.equal(eventOf(text, '187'), 'carry', text);
    }
    assert.equal(eventOf('Ten crates on board were lost.', 'Ten'), 'lose');
  });

  it('is people of a state that more words part from their number, or that a list names', () => {
    for (const text of ['The slide left 24 feared dead.', 'The slide left 24 confirmed dead.', 'Recovered dead: 24'])
      assert.equal(eventOf(text, '24'), 'die', text);
    for (const text of ['With 24 still to be found, the search went on.', 'Some 24 people were unaccounted for.', 'Missing: 24']) {
      assert.equal(headOf(text, '24'), text.startsWith('With') ? null : 'person', text);
      assert.equal(eventOf(text, '24'), 'miss', text);
    }
    assert.equal(headOf('The slide killed 12 people, with 24 still to be found.', '24'), 'person');
    assert.equal(headOf('Boats: 24', '24'), 'boat');
  });

  it('is people of a toll or a population', () => {
    assert.equal(eventOf('The death toll of the slide rose to 31 on Monday.', '31'), 'die');
    assert.equal(eventOf('The number of people rescued had risen to 17 by Sunday.', '17'), 'rescue');
    for (const text of [
      'Halvern has a population of 5,200 and one school.',
      'Halvern is home to about 5,200 people.',
      'Halvern, a town of 5,200 people, was cut off.',
      'Halvern has 5,200 residents and one school.',
    ]) {
      assert.equal(headOf(text, '5,200'), 'person', text);
      assert.equal(eventOf(text, '5,200'), 'inhabit', text);
    }
  });

  it('stays a thing that is counted', () => {
    assert.equal(headOf('The storm sank 40 fishing boats.', '40'), 'boat');
    assert.equal(eventOf('The storm sank 40 fishing boats.', '40'), 'sink');
  });
});
