import assert from 'node:assert/strict';
import { connect } from '../../../src/core/corpus/corpus.ts';
import type { Difference, Entity, Mention } from '../../../src/core/model.ts';
import { listEntities, listEntityPlaces } from '../../../src/worker/views/entities.ts';
import { listFindings } from '../../../src/worker/views/findings.ts';
import { inspect } from '../../../src/worker/views/inspect.ts';
import { listMarks } from '../../../src/worker/views/marks.ts';
import { findCandidates, findComparable, refer } from '../../../src/worker/views/refer.ts';
import { listSources } from '../../../src/worker/views/sources.ts';
import { claimOf, countOf, differenceOf, documentOf, find, ref, stateOf } from './state.ts';

const a = 'Storm\r\nThe ferry had 40 passengers, Mira Voss said.\r\nLater 41 passengers were counted.';
const b = 'The ferry carried 52 passengers.';
const c = 'Some 40 passengers came, and Voss was among them.';
const name = (text: string, words: string): Mention => ({ kind: 'person', ...find(text, words) });

const documents = [
  documentOf('a.txt', a, [countOf(a, '40 passengers', 40), name(a, 'Mira Voss'), countOf(a, '41 passengers', 41)]),
  documentOf('b.txt', b, [countOf(b, '52 passengers', 52)]),
  documentOf('c.txt', c, [countOf(c, '40 passengers', 40), name(c, 'Voss')]),
];
const voss: Entity = {
  id: 'e1',
  name: 'Mira Voss',
  kind: 'person',
  aliases: [{ text: 'Voss', count: 1 }],
  roles: [],
  mentions: [ref('a.txt', 1), ref('c.txt', 1)],
};
const state = stateOf(documents, {
  entities: [voss],
  entityIds: new Map([
    ['a.txt', [undefined, 'e1', undefined]],
    ['b.txt', [undefined]],
    ['c.txt', [undefined, 'e1']],
  ]),
  claims: [claimOf('c1', 'passengers', [ref('a.txt', 0), ref('a.txt', 2), ref('b.txt', 0), ref('c.txt', 0)])],
  differences: [
    differenceOf('c1', ref('a.txt', 0), ref('b.txt', 0), 0.9),
    differenceOf('c1', ref('b.txt', 0), ref('c.txt', 0), 0.8),
    differenceOf('c1', ref('a.txt', 2), ref('b.txt', 0), 0.3),
  ],
});

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

describe('Findings', () => {
  it('stand apart by confidence, one a claim, each with the places that its pairs need', () => {
    const { differs, check, totals, byDocument, documents: count, figures } = listFindings(state, { minConfidence: 0.5, limit: 10 });
    assert.deepEqual(
      differs.map(({ label, confidence, places, pairs }) => [
        label,
        confidence,
        places.map(({ path }) => path),
        pairs.map(({ a, b }) => [a, b]),
      ]),
      [
        [
          'passengers',
          0.9,
          ['a.txt', 'b.txt', 'c.txt'],
          [
            [0, 1],
            [1, 2],
          ],
        ],
      ],
    );
    assert.deepEqual(
      check.map(({ confidence, places }) => [confidence, places.map(({ words }) => words)]),
      [[0.3, ['41 passengers', '52 passengers']]],
    );
    assert.deepEqual([count, figures], [3, 4]);
    assert.deepEqual(totals, { differs: 1, check: 1, ruled: 0 });
    assert.deepEqual(byDocument, [
      { path: 'a.txt', differs: 1, check: 1 },
      { path: 'b.txt', differs: 1, check: 0 },
      { path: 'c.txt', differs: 1, check: 0 },
    ]);
  });

  it('that the user ruled on stand apart, with the word they were given', () => {
    const ruling = { state: 'ignored', note: 'an old count' } as const;
    const [first, ...rest] = state.differences as [Difference, ...Difference[]];
    const { differs, ruled, check } = listFindings(
      { ...state, differences: [{ ...first, ruling }, ...rest] },
      { minConfidence: 0.5, limit: 10 },
    );
    assert.deepEqual(
      ruled.map(({ pairs }) => pairs.map((pair) => pair.ruling)),
      [[ruling]],
    );
    assert.deepEqual(
      [...differs, ...check].flatMap(({ pairs }) => pairs.map(({ ruling }) => ruling)),
      [undefined, undefined],
    );
    assert.deepEqual(
      inspect({ ...state, differences: [{ ...first, ruling }] }, 'a.txt', { line: 1, character: 20 }, 10)?.others[0]?.ruling,
      ruling,
    );
  });

  it('keep to the filter, and come in the order that is asked for', () => {
    const small = 'A crew of 8 sailors came; 9 sailors left.';
    const sailors = documentOf('0.txt', small, [countOf(small, '8 sailors', 8), countOf(small, '9 sailors', 9)]);
    const more = {
      ...state,
      documents: [sailors, ...state.documents],
      claims: [...state.claims, claimOf('s', 'crew', [ref('0.txt', 0), ref('0.txt', 1)])],
      differences: [...state.differences, differenceOf('s', ref('0.txt', 0), ref('0.txt', 1), 0.8)],
    };
    const labels = (asked: Omit<Parameters<typeof listFindings>[1], 'minConfidence' | 'limit'>) =>
      listFindings(more, { minConfidence: 0.5, limit: 10, ...asked }).differs.map(({ label }) => label);
    assert.deepEqual(labels({}), ['passengers', 'crew']);
    assert.deepEqual(labels({ sort: 'document' }), ['crew', 'passengers']);
    assert.deepEqual(labels({ sort: 'value' }), ['passengers', 'crew']);
    assert.deepEqual(labels({ filter: { path: '0.txt' } }), ['crew']);
    assert.deepEqual(labels({ filter: { kinds: ['money'] } }), []);
    const { totals, byDocument } = listFindings(more, { minConfidence: 0.5, limit: 10, filter: { path: '0.txt' } });
    assert.equal(totals.differs, 1);
    assert.deepEqual(byDocument, [{ path: '0.txt', differs: 2, check: 0 }]);
  });

  it('keep the limit and say what was cut', () => {
    const { differs, check, totals } = listFindings(state, { minConfidence: 0.5, limit: 0 });
    assert.deepEqual([differs.length, check.length, totals.differs, totals.check], [0, 0, 1, 1]);
  });

  it('keep their id when other documents come and go', () => {
    const [before] = listFindings(state, { minConfidence: 0.5, limit: 10 }).differs;
    const more = {
      ...state,
      documents: [documentOf('0.txt', 'Nothing.', []), ...state.documents],
      claims: [claimOf('c0', 'x', []), ...state.claims],
    };
    assert.equal(listFindings(more, { minConfidence: 0.5, limit: 10 }).differs[0]?.id, before?.id);
  });

  it('have ids of their own when they begin with the same words', () => {
    const twice = {
      ...state,
      claims: [...state.claims, claimOf('c2', 'passengers', [ref('a.txt', 0), ref('b.txt', 0)])],
      differences: [...state.differences, differenceOf('c2', ref('a.txt', 0), ref('b.txt', 0), 0.7)],
    };
    const ids = listFindings(twice, { minConfidence: 0.5, limit: 10 }).differs.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
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
