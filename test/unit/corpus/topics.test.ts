import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { otherTopic } from '../../../src/core/corpus/alternatives.ts';
import { connect } from '../../../src/core/corpus/corpus.ts';
import { framed } from '../../support/frames.ts';
import { documentsOf, slotsOf } from '../../support/slots.ts';

/** What the figure with these words is said of, surest first, from a weight up. */
function topicsOf(text: string, words: string, least = 0.6): string[] {
  const { topics } = framed(text, words).frame;
  return topics.filter(({ weight }) => weight >= least).map(({ start, end }) => text.slice(start, end));
}

describe('what a figure is said of', () => {
  it('is the subject of its clause', () => {
    assert.deepEqual(topicsOf('The ministry said that Norway had offered Denmark $40 million for the ferry.', '$40'), ['Norway']);
    assert.deepEqual(topicsOf('Norway was cheap, but Denmark asked for $60 million.', '$60'), ['Denmark']);
  });

  it('is who is named last in a list without a verb', () => {
    const text = 'Norway offered $40 million, the Danish Shipping Union around $50 million, and Sweden $60 million.';
    assert.deepEqual(topicsOf(text, '$50', 0.8), ['Danish Shipping Union']);
  });

  it('is the variant that a measure tells, before the figure or tied to it', () => {
    const text = 'The 12-inch model costs $900, while the 17-inch model will sell for $1,200.';
    assert.deepEqual(topicsOf(text, '$900'), ['12-inch']);
    assert.deepEqual(topicsOf(text, '$1,200'), ['17-inch']);
    assert.deepEqual(topicsOf('They ask $700 for the 10-inch version.', '$700'), ['10-inch']);
  });

  it('is whoever a preposition behind it names, and several of them', () => {
    const found = topicsOf('The report tells of two $140 million offers by Norway and Denmark.', '$140');
    assert.deepEqual(found.sort(), ['Denmark', 'Norway']);
  });

  it('goes on from the sentence before, less surely', () => {
    for (const next of ['It costs $40 million.', 'The offer is worth $40 million.', 'There is a fee of $40 million.']) {
      const text = `Norway made an offer on Monday. ${next}`;
      assert.deepEqual(topicsOf(text, '$40', 0.4), ['Norway'], next);
      assert.deepEqual(topicsOf(text, '$40'), [], next);
    }
  });

  it('is neither who states it nor what it is compared with', () => {
    assert.deepEqual(topicsOf('Anna Brandt said the ferry cost $40 million.', '$40'), []);
    assert.deepEqual(topicsOf('Unlike Norway, Denmark offered $40 million.', '$40'), ['Denmark']);
  });

  it('may be a product that is no name, told by its capitals', () => {
    const text = 'The firm showed the Orlin Touring. The Orlin Touring costs $900. The new Orlin Sport costs $1,200 in shops.';
    assert.deepEqual(topicsOf(text, '$900'), ['Orlin Touring']);
  });

  it('is found in linear time', function () {
    this.timeout(6_000);
    const start = performance.now();
    analyze('Norway, the 12-inch model and Denmark ask for $5, '.repeat(1_000));
    assert.ok(performance.now() - start < 3_000);
  });
});

describe('figures said of what a document keeps apart', () => {
  const first = 'Norway offered $40 million for the ferry. Denmark offered $60 million for the ferry.';

  it('are told apart in other documents too', () => {
    const slot = slotsOf(first, 'Norway offered $50 million for the ferry.', 'Denmark offered $50 million for the ferry.');
    assert.equal(otherTopic(slot(1, '$50'), slot(2, '$50')), 1);
    assert.equal(otherTopic(slot(0, '$40'), slot(1, '$50')), 0);
    assert.ok(otherTopic(slot(0, '$60'), slot(1, '$50')) > 0.7);
  });

  it('are not, where no document does', () => {
    const slot = slotsOf('Norway offered $40 million for the ferry.', 'Denmark offered $50 million for the ferry.');
    assert.equal(otherTopic(slot(0, '$40'), slot(1, '$50')), 0);
  });

  it('are not, where one is named with the other', () => {
    const slot = slotsOf(
      'The Halvern Harriers offered $40 million. Halvern offered $60 million.',
      'The Halvern Harriers offered $50 million.',
      'Halvern offered $50 million.',
    );
    assert.equal(otherTopic(slot(1, '$50'), slot(2, '$50')), 0);
  });

  it('do not agree, however equal they are', () => {
    const agreeing = (second: string) => {
      const documents = documentsOf(
        `Two countries bid for the ferry on Monday. ${first}`,
        `Two countries bid for the ferry on Monday. ${second}`,
      );
      return connect(documents).claims.filter(
        ({ mentions }) =>
          mentions.length === 2 &&
          mentions.every(({ path, index }) => documents[Number(path[0])]?.analysis.mentions[index]?.text === '$40 million'),
      );
    };
    assert.equal(agreeing('Norway offered $40 million for the ferry.').length, 1);
    assert.equal(agreeing('Denmark offered $40 million for the ferry.').length, 0);
  });
});
