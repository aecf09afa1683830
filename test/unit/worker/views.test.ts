import assert from 'node:assert/strict';
import { connect } from '../../../src/core/corpus/corpus.ts';
import type { Entity, Mention } from '../../../src/core/model.ts';
import { listEntities, listEntityPlaces } from '../../../src/worker/views/entities.ts';
import { inspect } from '../../../src/worker/views/inspect.ts';
import { listMarks } from '../../../src/worker/views/marks.ts';
import { findCandidates, findComparable, refer } from '../../../src/worker/views/refer.ts';
import { listSources } from '../../../src/worker/views/sources.ts';
import { documents, state } from './ferry.ts';
import { countOf, documentOf, find, ref, stateOf } from './state.ts';

describe('Marks of a document', () => {
  it('stand in lines and characters, whatever the line ends', () => {
    assert.deepEqual(listMarks(documents[0])?.[0], {
      kind: 'count',
      range: { start: { line: 1, character: 14 }, end: { line: 1, character: 27 } },
    });
    assert.equal(listMarks(undefined), null);
  });
});

describe('What is known of words that stand for what was named before', () => {
  const text = 'The Tidewater Agency met.\nThe agency voted.';
  const named: Mention = { kind: 'organization', ...find(text, 'Tidewater Agency') };
  const agency: Entity = { id: 'e2', name: 'Tidewater Agency', kind: 'organization', aliases: [], roles: [], mentions: [ref('d.txt', 0)] };
  const description = { path: 'd.txt', ...find(text, 'The agency'), entity: 'e2', confidence: 0.7, why: 'name', by: 0 } as const;
  const own = stateOf([documentOf('d.txt', text, [named])], {
    entities: [agency],
    entityIds: new Map([['d.txt', ['e2']]]),
    descriptions: [description],
  });

  it('is what they stand for, how sure that is, and the place that says so', () => {
    const found = inspect(own, 'd.txt', { line: 1, character: 5 }, 10);
    assert.equal(found?.place.words, 'The agency');
    assert.equal(found?.subject.type === 'entity' && found.subject.name, 'Tidewater Agency');
    assert.equal(found?.stands?.confidence, 0.7);
    assert.deepEqual(found?.stands?.by.range.start, { line: 0, character: 4 });
    assert.deepEqual(
      found?.others.map(({ words }) => words),
      ['Tidewater Agency'],
    );
  });

  it('is nothing beside them', () => {
    assert.equal(inspect(own, 'd.txt', { line: 1, character: 13 }, 10), null);
    assert.equal(inspect(own, 'd.txt', { line: 0, character: 6 }, 10)?.stands, undefined);
  });
});

describe('What is known of the mention at a position', () => {
  it('is nothing between mentions and outside the corpus', () => {
    assert.equal(inspect(state, 'a.txt', { line: 0, character: 2 }, 10), null);
    assert.equal(inspect(state, 'z.txt', { line: 0, character: 2 }, 10), null);
  });

  it('lists differences first, then one place a document, then the rest, with the words around them', () => {
    const found = inspect(state, 'a.txt', { line: 1, character: 20 }, 10);
    assert.deepEqual(
      found?.others.map(({ path, words, relation, reason }) => [path, words, relation, reason]),
      [
        ['b.txt', '52 passengers', 'conflict', 'because 0.9'],
        ['c.txt', '40 passengers', 'agree', undefined],
        ['a.txt', '41 passengers', 'compatible', undefined],
      ],
    );
    assert.equal(found?.others[0]?.before, 'The ferry carried ');
    assert.equal(found?.others[0]?.after, '.');
    assert.deepEqual([found?.sources, found?.ofSources, found?.total], [3, 3, 3]);
  });

  it('holds no more other places than were asked for, and says how many there are', () => {
    const found = inspect(state, 'a.txt', { line: 1, character: 14 }, 1);
    assert.deepEqual([found?.others.length, found?.total], [1, 3]);
  });

  it('is the entity of a name, at its end too, where the cursor stands after typing', () => {
    const found = inspect(state, 'a.txt', { line: 1, character: 38 }, 10);
    assert.equal(found?.subject.type === 'entity' && found.subject.name, 'Mira Voss');
    assert.deepEqual(
      found?.others.map(({ path, relation }) => [path, relation]),
      [['c.txt', 'same']],
    );
    assert.equal(found?.sources, 2);
  });

  it('counts copies of one wire story as one source', () => {
    const copied = { ...state, origins: new Map([...state.origins, ['c.txt', 'a.txt']]) };
    const found = inspect(copied, 'a.txt', { line: 1, character: 38 }, 10);
    assert.deepEqual([found?.sources, found?.ofSources], [1, 2]);
  });

  it('is the figure within a quote, and the quote where none is', () => {
    const text = 'She said: we saw 7 boats sink.';
    const quote: Mention = { kind: 'quote', ...find(text, 'we saw 7 boats sink') };
    const one = stateOf([documentOf('q.txt', text, [quote, countOf(text, '7 boats', 7)])]);
    assert.equal(inspect(one, 'q.txt', { line: 0, character: 18 }, 5)?.place.kind, 'count');
    assert.equal(inspect(one, 'q.txt', { line: 0, character: 11 }, 5)?.place.kind, 'quote');
    assert.deepEqual(inspect(one, 'q.txt', { line: 0, character: 11 }, 5)?.subject, { type: 'alone' });
  });

  it('joins dates of one day even where no claim does', () => {
    const text = 'On 3 May it began.\nOn May 3 it ended.';
    const date = (words: string): Mention => ({ kind: 'date', ...find(text, words), value: { edtf: '2031-05-03', implied: ['year'] } });
    const one = stateOf([documentOf('d.txt', text, [date('3 May'), date('May 3')])]);
    const found = inspect(one, 'd.txt', { line: 0, character: 4 }, 5);
    assert.equal(found?.subject.type, 'date');
    assert.deepEqual(
      found?.others.map(({ words }) => words),
      ['May 3'],
    );
  });

  it('shows of a sentence without end only the words that are near, cut between words', () => {
    const text = `${'long '.repeat(500)}9 whales ${'long '.repeat(500)}`;
    const place = inspect(
      stateOf([documentOf('l.txt', text, [countOf(text, '9 whales', 9)])]),
      'l.txt',
      { line: 0, character: 2501 },
      1,
    )?.place;
    assert.match(place?.before ?? '', /^…(long )+$/);
    assert.match(place?.after ?? '', /^( long)+…$/);
    assert.ok((place?.before.length ?? 0) < 80 && (place?.after.length ?? 0) < 80);
  });
});

describe('Entities and sources', () => {
  it('are summed up', () => {
    assert.deepEqual(listEntities(state, 10), {
      entities: [{ id: 'e1', name: 'Mira Voss', kind: 'person', aliases: ['Voss'], mentions: 2, documents: 2 }],
      total: 1,
      totals: { person: 1, organization: 0, place: 0, group: 0 },
    });
    assert.deepEqual(
      listEntityPlaces(state, 'e1', 1).places.map(({ words }) => words),
      ['Mira Voss'],
    );
    assert.deepEqual(listEntityPlaces(state, 'gone', 1), { places: [], total: 0, card: null });
    assert.deepEqual(
      listSources(state).map(({ path, figures, names, copies }) => [path, figures, names, copies]),
      [
        ['a.txt', 2, 1, []],
        ['b.txt', 1, 0, []],
        ['c.txt', 1, 1, []],
      ],
    );
  });
});

describe('The card of an entity', () => {
  it('has roles without forms of address, in one spelling, and what it is named with', () => {
    const text = 'Mira Voss met the Porto Council.\nThe council voted.';
    const mentions: Mention[] = [
      { kind: 'person', ...find(text, 'Mira Voss'), role: 'Mayor' },
      { kind: 'organization', ...find(text, 'Porto Council') },
    ];
    const parts = connect([documentOf('a.txt', text, mentions)]);
    const [council, voss] = ['Porto Council', 'Mira Voss'].map((name) => parts.entities.find((entity) => entity.name === name));
    const roles = ['Mayor', 'mayor', 'Ms'].map((text, i) => ({ text, count: 3 - i }));
    const state = { ...parts, entities: [{ ...(voss as Entity), roles }, council as Entity] };
    const { card } = listEntityPlaces(state, voss?.id ?? '', 1);
    assert.deepEqual(card?.roles, [{ text: 'Mayor', count: 5 }]);
    assert.deepEqual(
      card?.together.map(({ name, sentences, place }) => [name, sentences, place.words]),
      [['Porto Council', 1, 'Porto Council']],
    );
    const described = listEntityPlaces(state, council?.id ?? '', 1).card?.described;
    assert.deepEqual(
      described?.map(({ words, confidence }) => [words, confidence]),
      [['The council', 0.7]],
    );
  });
});

describe('What a decision is anchored to', () => {
  it('is the mention at a place with its entity, an entity by its first mention, and nothing where nothing is', () => {
    const { places, entities } = refer(
      state,
      [
        { path: 'c.txt', position: { line: 0, character: 30 } },
        { path: 'c.txt', position: { line: 0, character: 1 } },
      ],
      ['e1', 'e9'],
    );
    assert.equal(places[1], null);
    assert.deepEqual(places[0]?.target.selector[0], {
      type: 'TextQuoteSelector',
      exact: 'Voss',
      prefix: 'Some 40 passengers came, and ',
      suffix: ' was among them.',
    });
    assert.deepEqual(places[0]?.entity?.names, ['Mira Voss', 'Voss']);
    assert.equal(places[0]?.entity?.ref.target?.source, 'c.txt');
    assert.deepEqual([entities[0]?.name, entities[0]?.target?.source, entities[1]], ['Mira Voss', 'a.txt', null]);
  });

  it('is compared with figures of its kind and no others', () => {
    const found = findComparable(state, 'b.txt', { line: 0, character: 20 }, 2);
    assert.deepEqual(
      found.map(({ path, words }) => `${path} ${words}`),
      ['a.txt 40 passengers', 'a.txt 41 passengers'],
    );
    assert.deepEqual(findComparable(state, 'c.txt', { line: 0, character: 30 }, 9), []);
  });

  it('may be the same words elsewhere, or others of the document, the nearest first', () => {
    const found = findCandidates(state, { path: 'a.txt', words: '40 passengers', start: 60, limit: 3 });
    assert.deepEqual(
      found.map(({ place }) => `${place.path} ${place.words}`),
      ['a.txt 40 passengers', 'c.txt 40 passengers', 'a.txt 41 passengers'],
    );
  });
});
