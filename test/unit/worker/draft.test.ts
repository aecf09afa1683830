import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { CorpusState, Difference, Mention } from '../../../src/core/model.ts';
import { type Draft, GUEST } from '../../../src/worker/draft.ts';
import { checkDraft } from '../../../src/worker/views/draft.ts';
import { claimOf, countOf, differenceOf, documentOf, find, ref, stateOf } from './state.ts';

const draft = 'Mira Voss saw 40 boats, 7 cats and dozens of dogs.\r\n“It was calm,” Voss said of the 40 boats on 3 May.';
const other = 'Voss counted 40 boats on 3 May. “It was calm.”';
const name = (text: string, words: string, nth = 0): Mention => ({ kind: 'person', ...find(text, words, nth) });
const date = (text: string): Mention => ({ kind: 'date', ...find(text, '3 May'), value: { edtf: '2026-05-03', implied: ['year'] } });
const quote = (text: string, words = 'It was calm'): Mention => ({ kind: 'quote', ...find(text, words) });
const vague: Mention = {
  kind: 'count',
  ...find(draft, 'dozens of dogs'),
  value: { stated: null, min: null, max: null, unit: 'dogs', qualifier: 'exact' },
};

const documents = [
  documentOf('draft.txt', draft, [
    name(draft, 'Mira Voss'),
    countOf(draft, '40 boats', 40),
    countOf(draft, '7 cats', 7),
    vague,
    quote(draft),
    name(draft, 'Voss', 1),
    countOf(draft, '40 boats', 40, 1),
    date(draft),
  ]),
  documentOf('a.txt', other, [name(other, 'Voss'), countOf(other, '40 boats', 40), date(other), quote(other)]),
  documentOf('b.txt', other, [name(other, 'Voss'), countOf(other, '40 boats', 40), date(other), quote(other)]),
  documentOf('c.txt', '52 boats', [countOf('52 boats', '52 boats', 52)]),
];
const boats = claimOf('boats', 'boats', [ref('a.txt', 1), ref('b.txt', 1), ref('c.txt', 0), ref('draft.txt', 1), ref('draft.txt', 6)]);
const state = (parts: Partial<CorpusState> = {}): CorpusState =>
  stateOf(documents, {
    entities: [
      {
        ...{ id: 'voss', name: 'Mira Voss', kind: 'person', aliases: [], roles: [] },
        mentions: [ref('a.txt', 0), ref('b.txt', 0), ref('draft.txt', 0), ref('draft.txt', 5)],
      },
    ],
    entityIds: new Map([['draft.txt', ['voss', undefined, undefined, undefined, undefined, 'voss']]]),
    claims: [boats],
    quotes: [{ id: 'calm', speaker: null, mentions: [ref('a.txt', 3), ref('draft.txt', 4)], drift: false }],
    ...parts,
  });
const differing = (confidence: number, rest: Partial<Difference> = {}): Partial<CorpusState> => ({
  differences: [1, 6].map((index) => ({ ...differenceOf('boats', ref('c.txt', 0), ref('draft.txt', index), confidence), ...rest })),
});
const check = (parts?: Partial<CorpusState>): Draft => checkDraft(state(parts), 'draft.txt', { sure: 0.65, limit: 10 }) as Draft;
const said = ({ items }: Draft) =>
  items.map(({ place, state: how, supporting, differing: differ }) => `${place.words}: ${how} ${supporting}/${differ}`);

describe('A draft', () => {
  it('has each name, figure and quote once, with what supports it', () => {
    assert.deepEqual(said(check()), [
      'Mira Voss: supported 2/0',
      '40 boats: supported 3/0',
      '7 cats: alone 0/0',
      'It was calm: supported 1/0',
      '3 May: supported 2/0',
    ]);
    assert.equal(check().sources, 3);
    assert.deepEqual(
      check().items[0]?.ranges.map(({ start }) => [start.line, start.character]),
      [
        [0, 0],
        [1, 15],
      ],
    );
  });

  it('differs where a source surely gives another value, whatever supports it', () => {
    const found = check(differing(0.9));
    assert.equal(said(found)[1], '40 boats: differs 2/1');
    const [first] = found.items[1]?.others ?? [];
    assert.deepEqual([first?.path, first?.words, first?.relation, first?.reason], ['c.txt', '52 boats', 'conflict', 'because 0.9']);
  });

  it('is to be checked where only a doubtful difference speaks of it', () => {
    const two = { claims: [{ ...boats, mentions: [ref('c.txt', 0), ref('draft.txt', 1), ref('draft.txt', 6)] }] };
    assert.equal(said(check({ ...two, ...differing(0.4) }))[1], '40 boats: check 0/1');
    assert.equal(said(check(differing(0.4)))[1], '40 boats: supported 2/1');
  });

  it('neither differs nor is supported by what the user ruled on', () => {
    const two = { claims: [{ ...boats, mentions: [ref('c.txt', 0), ref('draft.txt', 1), ref('draft.txt', 6)] }] };
    assert.equal(said(check({ ...two, ...differing(0.9, { ruling: { state: 'ignored', note: '' } }) }))[1], '40 boats: alone 0/0');
  });

  it('counts copies of one story once', () => {
    const origins = new Map(documents.map(({ path }) => [path, path === 'draft.txt' ? 'o2' : 'o1']));
    assert.deepEqual(
      check({ origins }).items.map(({ supporting }) => supporting),
      [1, 1, 0, 1, 1],
    );
    assert.equal(check({ origins }).sources, 1);
  });

  it('differs where its quote is in other words than in every source', () => {
    const reworded = documents.map((each) =>
      each.path === 'a.txt' ? documentOf('a.txt', 'It was quite calm', [quote('It was quite calm', 'It was quite calm')]) : each,
    );
    const quotes = [{ id: 'calm', speaker: null, mentions: [ref('a.txt', 0), ref('draft.txt', 4)], drift: true }];
    const claims = [{ ...boats, mentions: boats.mentions.filter(({ path }) => path !== 'a.txt') }];
    const entities = state().entities.map((each) => ({ ...each, mentions: each.mentions.filter(({ path }) => path !== 'a.txt') }));
    assert.equal(said(check({ documents: reworded, quotes, claims, entities }))[3], 'It was calm: differs 0/1');
  });

  it('differs from itself where it gives two values', () => {
    const own = { ...differenceOf('boats', ref('draft.txt', 1), ref('draft.txt', 6), 0.9) };
    assert.match(said(check({ differences: [own] }))[1] ?? '', /^40 boats: differs/);
  });

  it('gets through a draft in which a name comes again and again', () => {
    const many = (path: string, count: number) => {
      const text = 'Voss '.repeat(count);
      return documentOf(
        path,
        text,
        Array.from({ length: count }, (_, i): Mention => ({ kind: 'person', start: 5 * i, end: 5 * i + 4, text: 'Voss' })),
      );
    };
    const check = (size: number) => {
      const documents = [many('draft.txt', size), many('a.txt', 10 * size)];
      const refs = documents.flatMap(({ path, analysis }) => analysis.mentions.map((_, index) => ref(path, index)));
      const entities = [{ id: 'voss', name: 'Voss', kind: 'person' as const, aliases: [], roles: [], mentions: refs }];
      const entityIds = new Map(documents.map(({ path, analysis }) => [path, analysis.mentions.map(() => 'voss')]));
      return checkDraft(stateOf(documents, { entities, entityIds }), 'draft.txt', { sure: 0.65, limit: 10 });
    };
    assert.deepEqual(
      check(100)?.items.map(({ ranges, supporting }) => [ranges.length, supporting]),
      [[100, 1]],
    );
    assert.doesNotThrow(() => check(500));
  });

  it('is none where the document is not there', () => {
    assert.equal(checkDraft(state(), 'z.txt', { sure: 0.65, limit: 10 }), null);
  });

  it('keeps the ids of its items when lines come before them', () => {
    const ids = (text: string) => {
      const corpus = new Corpus();
      corpus.set('a.txt', 'The ferry Orla sank with 52 passengers on board, the Northport coastguard said.');
      return checkDraft(corpus.stateWith(GUEST, text), GUEST, { sure: 0.65, limit: 10 })?.items.map(({ id }) => id);
    };
    const text = 'The ferry Orla sank with 52 passengers and 9 cows on board, the coastguard said.';
    assert.ok((ids(text)?.length ?? 0) > 1);
    assert.deepEqual(ids(`A calm day.\n\n${text}`), ids(text));
  });
});

describe('A draft that is no document of the folder', () => {
  const story = (count: number) => `The ferry Orla sank off Northport with ${count} passengers on board, the coastguard said on Monday.`;

  it('is compared with the documents and is none of them', () => {
    const corpus = new Corpus();
    corpus.set('a.txt', story(52));
    corpus.set('b.txt', `${story(52)} It was dark.`);
    const before = corpus.state();
    const guest = corpus.stateWith(GUEST, story(52));
    const items = checkDraft(guest, GUEST, { sure: 0.65, limit: 10 })?.items ?? [];
    assert.equal(items.find(({ place }) => /52/.test(place.words))?.state, 'supported');
    assert.equal(corpus.state(), before, 'the corpus knows nothing of it');
    assert.deepEqual(
      before.documents.map(({ path }) => path),
      ['a.txt', 'b.txt'],
    );
  });

  it('is worked out once for each of its versions and of the folder', () => {
    const corpus = new Corpus();
    corpus.set('a.txt', story(52));
    const first = corpus.stateWith(GUEST, story(52));
    assert.equal(corpus.stateWith(GUEST, story(52)), first);
    assert.notEqual(corpus.stateWith(GUEST, story(53)), first);
    corpus.set('b.txt', story(54));
    assert.equal(corpus.stateWith(GUEST, story(53)).documents.length, 3);
  });
});
