import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { compareSlots } from '../../../src/core/corpus/signals.ts';
import { readSlots, type Slot } from '../../../src/core/corpus/slots.ts';
import { relate } from '../../../src/core/corpus/values.ts';
import { findVeto, vetoes } from '../../../src/core/corpus/vetoes.ts';
import { documentsOf } from '../../support/slots.ts';

/** A document, by its index, and the words of a figure in it. */
type Place = readonly [document: number, words: string];

/** Whether the veto of that name stops the first figures of two groups, each of which agree among themselves. */
function stopsGroups(name: string, texts: readonly string[], left: readonly Place[], right: readonly Place[]): boolean {
  const documents = documentsOf(...texts);
  const slots = readSlots(documents, linkEntities(documents), () => 1);
  const find = ([document, words]: Place) => {
    const at = slots.findIndex((slot) => slot.document === document && slot.mention.text.includes(words));
    assert.ok(at >= 0, `${words}: ${slots.map(({ mention }) => mention.text).join(', ')}`);
    return at;
  };
  const [lefts, rights] = [left.map(find), right.map(find)];
  const [a, b] = [lefts[0] as number, rights[0] as number];
  const [x, y] = [slots[a] as Slot, slots[b] as Slot];
  const pair = { a, b, relation: relate(x.extent, y.extent), signals: compareSlots(x, y), score: 3 };
  const veto = vetoes[name];
  assert.ok(veto, name);
  return veto({ pair, a: x, b: y, slots, left: lefts, right: rights, elsewhere: Number.NEGATIVE_INFINITY });
}

/** Two documents of a sentence each, and whether the veto of that name stops the two figures with these words. */
const stops = (name: string, [left, leftWords]: [string, string], [right, rightWords]: [string, string]): boolean =>
  stopsGroups(name, [left, right], [[0, leftWords]], [[1, rightWords]]);

const plain: [string, string] = ['The storm sank 40 boats in Halvern harbour.', '40'];

describe('vetoes', () => {
  it('other nouns', () => {
    assert.ok(stops('other nouns', plain, ['The storm sank 12 cars in Halvern harbour.', '12']));
    assert.ok(!stops('other nouns', plain, ['The storm sank 12 boats in Halvern harbour.', '12']));
  });

  it('other years', () => {
    assert.ok(stops('other years', ['In 2031 the fleet had 40 boats.', '40'], ['In 2025 the fleet had 12 boats.', '12']));
    assert.ok(!stops('other years', ['In 2031 the fleet had 40 boats.', '40'], ['In May 2031 the fleet had 12 boats.', '12']));
  });

  it('a part against a whole', () => {
    assert.ok(stops('a part against a whole', plain, ['The storm sank another 12 boats in Halvern harbour.', '12']));
    assert.ok(!stops('a part against a whole', plain, ['The storm sank 12 boats in Halvern harbour.', '12']));
    assert.ok(!stops('a part against a whole', plain, ['The storm sank 12 boats, including a ferry.', '12']));
    assert.ok(stops('a part against a whole', plain, ['The storm sank boats in Halvern harbour, including 12 boats of the navy.', '12']));
  });

  it('another modality', () => {
    assert.ok(stops('another modality', plain, ['The navy plans to sink 12 boats in Halvern harbour.', '12']));
    assert.ok(!stops('another modality', plain, ['The storm sank 12 boats in Halvern harbour.', '12']));
    assert.ok(!stops('another modality', plain, ['The storm sank 12 boats, not the 30 that were named.', '12']));
    assert.ok(stops('another modality', plain, ['Had it lasted, it would have sunk 12 boats.', '12']));
    assert.ok(stops('another modality', plain, ['The storm sank not 12 boats in Halvern harbour.', '12']));
    assert.ok(stops('another modality', ['Ann Roe, 52, denied it.', '52'], ['Ann Roe turns 53 in June.', '53']));
    assert.ok(!stops('another modality', ['Ann Roe, 52, never denied it.', '52'], ['Ann Roe, 53, sank a boat.', '53']));
  });

  it('an age of somebody else, but for whom a pronoun stands', () => {
    const roe = 'Captain Ann Roe sank the ferry in Halvern on Friday.';
    assert.ok(!stops('an age of somebody else', ['Ann Roe, 52, sank a boat.', '52'], [`${roe} She is 53 years old.`, '53']));
    assert.ok(stops('an age of somebody else', ['Ann Roe, 52, sank a boat.', '52'], ['The captain is 53 years old.', '53']));
  });

  it('a birthday between', () => {
    assert.ok(stops('a birthday between', ['Ann Roe, 52, sank a boat.', '52'], ['Ann Roe, who turned 53 in May, sank a boat.', '53']));
    assert.ok(!stops('a birthday between', ['Ann Roe, 52, sank a boat.', '52'], ['Ann Roe, 53, sank a boat.', '53']));
    assert.ok(!stops('a birthday between', ['Ann Roe, 52, sank a boat.', '52'], ['Ann Roe, who turned 57 in May, sank a boat.', '57']));
  });

  it('another period', () => {
    const dated = (date: string, text: string) => `${date}\n\n${text}`;
    const [spring, autumn] = ['Published: 4 May 2031', 'Published: 4 August 2031'];
    const sold = 'The yard sold 40 boats, it said in a report to its owners.';
    assert.ok(stops('another period', [dated(spring, sold), '40'], [dated(autumn, 'The yard sold 12 boats, it said.'), '12']));
    assert.ok(!stops('another period', [dated(spring, sold), '40'], [dated(spring, 'The yard sold 12 boats, it said.'), '12']));
    assert.ok(!stops('another period', [dated(spring, 'A storm sank 40 boats.'), '40'], [dated(autumn, 'A storm sank 12 boats.'), '12']));
  });

  it('one nearer by its name', () => {
    const both = 'The storm killed 40 people. In Norway 12 people were killed.';
    assert.ok(stops('one nearer by its name', [both, '40'], ['The storm killed 13 people in Norway.', '13']));
    assert.ok(!stops('one nearer by its name', [both, '12'], ['The storm killed 13 people in Norway.', '13']));
  });

  it('tied to another name', () => {
    assert.ok(
      stops('tied to another name', ['Traffic fell by 40 percent in Norway.', '40'], ['Traffic fell by 12 percent in Denmark.', '12']),
    );
    assert.ok(
      !stops('tied to another name', ['Traffic fell by 40 percent in Norway.', '40'], ['Traffic fell by 12 percent in Norway.', '12']),
    );
  });

  it('tied to another name: one place by name, the other by its sort', () => {
    const sort: [string, string] = ['The flood killed 170 people in the province.', '170'];
    assert.ok(stops('tied to another name', sort, ['The flood killed 230 people across Asia.', '230']));
    assert.ok(!stops('tied to another name', sort, ['The flood killed 230 people.', '230']));
  });

  it('tied to another name: as another source of the same value tells', () => {
    const texts = [
      'It killed 170 people.',
      'It killed 170 people in the province.',
      'It killed 230 people.',
      'It killed 230 people in Norway.',
    ];
    const documents = texts.map((text, i) => ({ path: `${i}.txt`, text, analysis: analyze(text) }));
    const slots = readSlots(documents, linkEntities(documents), () => 1);
    const [a, b] = [slots[0] as Slot, slots[2] as Slot];
    const pair = { a: 0, b: 2, relation: 'differs' as const, signals: compareSlots(a, b), score: 3 };
    const stopped = (left: readonly number[], right: readonly number[]) =>
      findVeto({ pair, a, b, slots, left, right, elsewhere: Number.NEGATIVE_INFINITY });
    assert.equal(stopped([0], [2]), undefined);
    assert.equal(stopped([0, 1], [2, 3]), 'tied to another name');
  });

  it('another variant', () => {
    assert.ok(stops('another variant', ['The 12-inch model costs $900.', '$900'], ['The 17-inch model costs $1,200.', '$1,200']));
    assert.ok(!stops('another variant', ['The 12-inch model costs $900.', '$900'], ['The 12-inch model costs $950.', '$950']));
  });

  it('said of another', () => {
    const bids = 'Norway offered $40 million for the ferry. Denmark offered $60 million for the ferry.';
    assert.ok(stops('said of another', [bids, '$40'], ['Denmark offered $50 million for the ferry.', '$50']));
    assert.ok(!stops('said of another', [bids, '$60'], ['Denmark offered $50 million for the ferry.', '$50']));
  });

  it('said of another: told by the figures that agree with them', () => {
    const bids = 'Norway offered $40 million for the ferry. Denmark offered $60 million for the ferry.';
    const open = 'Somebody offered $40 million for the ferry.';
    const texts = [bids, open, open, open, 'Denmark offered $50 million for the ferry.'];
    const stopped = (...agreeing: readonly number[]) =>
      stopsGroups(
        'said of another',
        texts,
        agreeing.map((document) => [document, '$40']),
        [[4, '$50']],
      );
    assert.ok(stopped(1, 0)); // another that agrees tells
    assert.ok(stopped(0, 1, 2, 3)); // it is told itself, whatever they leave open
    assert.ok(!stopped(1, 2, 3));
  });

  it('days told from the day of writing', () => {
    const today: [string, string] = ['The ferry sank this morning.', 'this morning'];
    assert.ok(stops('days told from the day of writing', today, ['The ferry sank yesterday.', 'yesterday']));
    assert.ok(!stops('days told from the day of writing', today, ['The ferry sank on 2 May 2031.', '2 May']));
  });

  it('durations of no common event', () => {
    const name = 'durations of no common event';
    assert.ok(stops(name, ['The trial lasted seven years.', 'seven years'], ['She led the firm for 12 years.', '12 years']));
    assert.ok(!stops(name, ['He got a seven-year sentence.', 'seven-year'], ['He got a five-year sentence.', 'five-year']));
  });

  it('dates of no common event', () => {
    assert.ok(
      stops('dates of no common event', ['The ferry sank on Saturday.', 'Saturday'], ['The harbour reopened on Monday.', 'Monday']),
    );
    assert.ok(!stops('dates of no common event', ['The ferry sank on Saturday.', 'Saturday'], ['The ferry sank on Monday.', 'Monday']));
  });

  it('news against a date long before, but for the same day of another year', () => {
    const name = 'news against a date long before';
    const news: [string, string] = ['The Harriers won the cup on 3 May 2031.', '3 May'];
    assert.ok(stops(name, news, ['The Harriers won the cup in April 2024.', 'April 2024']));
    assert.ok(!stops(name, news, ['The Harriers won the cup on 4 May 2031.', '4 May']));
    assert.ok(!stops(name, news, ['The Harriers won the cup on 3 May 2030.', '3 May']));
  });

  it('days told from the day of writing, whose week may begin with another day', () => {
    const name = 'days told from the day of writing';
    assert.ok(stops(name, ['He fled last week.', 'last week'], ['He fled on 5 May 2031.', '5 May']));
    assert.ok(!stops(name, ['He fled last week.', 'last week'], ['He fled on 2 April 2031.', '2 April']));
  });

  it('a designation, also of one of several variants', () => {
    const texts = [
      'The 11-inch and the 13-inch models are new.',
      'It is a tablet with a 15-inch screen.',
      'The new mast is a 40-metre tower.',
    ];
    assert.ok(stopsGroups('a designation', texts, [[0, '11-inch']], [[1, '15-inch']]));
    assert.ok(!stopsGroups('a designation', [texts[1] as string, texts[2] as string], [[0, '15-inch']], [[1, '40-metre']]));
  });

  it('the least against the most', () => {
    const name = 'the least against the most';
    assert.ok(stops(name, ['Prices start at $400.', '$400'], ['Models cost up to $900.', '$900']));
    assert.ok(!stops(name, ['Prices start at $400.', '$400'], ['Prices start at $500.', '$500']));
    assert.ok(!stops(name, ['The model costs $400.', '$400'], ['Models cost up to $900.', '$900']));
  });

  it('a part of the story', () => {
    const name = 'a part of the story';
    const all = 'The slide injured 50 people in Halvern.';
    const texts = [all, 'Five people were injured in Ostrava.', all, all, all];
    assert.ok(stopsGroups(name, texts, [[0, '50']], [[1, 'Five']]));
    assert.ok(!stopsGroups(name, [all, 'Five people were injured in Halvern.', all], [[0, '50']], [[1, 'Five']]));
  });

  it('some against all of them', () => {
    const name = 'some against all of them';
    assert.ok(stops(name, ['The line shut 46 of its 118 stations.', '118'], ['The line shut 64 stations.', '64']));
    assert.ok(!stops(name, ['The line shut 46 of its 118 stations.', '46'], ['The line shut 64 stations.', '64']));
  });

  it('orders of magnitude apart, but for a slip of the pen', () => {
    const name = 'orders of magnitude apart';
    assert.ok(stops(name, plain, ['The storm sank 9,300 boats in Halvern harbour.', '9,300']));
    assert.ok(!stops(name, plain, ['The storm sank 930 boats in Halvern harbour.', '930']));
    assert.ok(!stops(name, ['The mole cost €427 million.', '€427 million'], ['The mole cost €427 billion.', '€427 billion']));
  });

  it('people of no common event', () => {
    assert.ok(stops('people of no common event', ['The storm killed four people.', 'four'], ['The storm injured 30 people.', '30']));
    assert.ok(!stops('people of no common event', ['The storm killed four people.', 'four'], ['Six people died in the storm.', 'Six']));
  });

  it('two figures of one document, unless it sets two accounts against each other', () => {
    const text = 'The board says that 30 guards were on duty. The union says that only 12 guards were on duty. The port has 50 guards.';
    const documents = [{ path: '0.txt', text, analysis: analyze(text) }];
    const slots = readSlots(documents, linkEntities(documents), () => 1);
    const at = (words: string) => slots.findIndex(({ mention }) => mention.text.includes(words));
    const veto = (left: string, right: string) => {
      const [a, b] = [at(left), at(right)];
      const [x, y] = [slots[a] as Slot, slots[b] as Slot];
      const pair = { a, b, relation: 'differs' as const, signals: compareSlots(x, y), score: 3 };
      return findVeto({ pair, a: x, b: y, slots, left: [a], right: [b], elsewhere: Number.NEGATIVE_INFINITY });
    };
    assert.equal(veto('30', '12'), undefined);
    assert.ok(veto('30', '50') !== undefined);
  });
});
