import assert from 'node:assert/strict';
import type { Claim, CorpusState, Filter, Mention, Ruling } from '../../../src/core/model.ts';
import type { Params } from '../../../src/worker/protocol.ts';
import { describeRow } from '../../../src/worker/views/comparison/details.ts';
import { compareSources } from '../../../src/worker/views/comparison/table.ts';
import { claimOf, countOf, differenceOf, documentOf, find, ref, stateOf } from './state.ts';

const early = 'Mira Voss counted 40 boats.\n“We sail tomorrow, come what may,” she said.';
const late = 'Some 52 boats came.\n12 piers stand.\n“We sail tomorrow,” she said.';
const middle = 'There were 40 boats.\n12 piers stand. 41 boats left.';
const quote = (text: string, words: string): Mention => ({ kind: 'quote', ...find(text, words) });

const published = (path: string, text: string, date: string | null, mentions: readonly Mention[]) => {
  const document = documentOf(path, text, mentions);
  const analysis = { ...document.analysis, published: date ? { date, from: 'byline' as const } : null };
  return { ...document, analysis };
};
const documents = [
  published('a-late.txt', late, '2031-05-09', [
    countOf(late, '52 boats', 52),
    countOf(late, '12 piers', 12),
    quote(late, 'We sail tomorrow,'),
  ]),
  published('b-undated.txt', middle, null, [
    countOf(middle, '40 boats', 40),
    countOf(middle, '12 piers', 12),
    countOf(middle, '41 boats', 41),
  ]),
  published('c-early.txt', early, '2031-05-02', [
    { kind: 'person', ...find(early, 'Mira Voss') },
    countOf(early, '40 boats', 40),
    quote(early, 'We sail tomorrow, come what may,'),
  ]),
];
const boats = claimOf('1', 'boats', [ref('a-late.txt', 0), ref('b-undated.txt', 0), ref('b-undated.txt', 2), ref('c-early.txt', 1)]);
const piers: Claim = { ...claimOf('2', 'piers', [ref('a-late.txt', 1), ref('b-undated.txt', 1)]), relation: 'agree' };
const ruling: Ruling = { state: 'ignored', note: 'another count' };
const stateWith = (parts: Partial<CorpusState> = {}) =>
  stateOf(documents, {
    claims: [boats, piers],
    differences: [
      differenceOf('1', ref('a-late.txt', 0), ref('c-early.txt', 1), 0.9),
      differenceOf('1', ref('a-late.txt', 0), ref('b-undated.txt', 0), 0.8),
    ],
    quotes: [{ id: 'q', speaker: 'voss', mentions: [ref('a-late.txt', 2), ref('c-early.txt', 2)], drift: true }],
    entities: [{ id: 'voss', name: 'Mira Voss', kind: 'person', aliases: [], roles: [], mentions: [ref('c-early.txt', 0)] }],
    entityIds: new Map([['c-early.txt', ['voss', undefined, undefined]]]),
    ...parts,
  });
const state = stateWith();
const ask = (from: CorpusState, params: Partial<Params<'comparison'>> = {}) =>
  compareSources(from, { filter: {}, order: 'weight', sure: 0.65, from: 0, count: 100, find: [], ...params });
const labels = (filter: Filter, of = state) => ask(of, { filter }).rows.map(({ label, kind }) => label || kind);

describe('The comparison of claims against sources', () => {
  it('has sources in order of publication, undated ones last, and what differs first', () => {
    const { sources, rows, total, all } = ask(state);
    assert.deepEqual(
      sources.map(({ path, published }) => [path, published]),
      [
        ['c-early.txt', '2031-05-02'],
        ['a-late.txt', '2031-05-09'],
        ['b-undated.txt', null],
      ],
    );
    assert.deepEqual(
      rows.map(({ label, kind, relation, sure }) => [label, kind, relation, sure]),
      [
        ['boats', 'count', 'conflict', true],
        ['Mira Voss', 'quote', 'reworded', true],
        ['piers', 'count', 'agree', true],
      ],
    );
    assert.deepEqual([total, all], [3, 3]);
  });

  it('says in each cell what the source states, how it stands to the others, and what else it states', () => {
    const [row, words] = ask(state).rows;
    assert.deepEqual(
      row?.cells.map(({ source, place, relation, sure, more }) => [source, place.words, relation, sure, more]),
      [
        [0, '40 boats', 'conflict', true, 0],
        [1, '52 boats', 'conflict', true, 0],
        [2, '40 boats', 'conflict', true, 1],
      ],
    );
    assert.deepEqual(
      words?.cells.map(({ source, relation }) => [source, relation]),
      [
        [0, 'reworded'],
        [1, 'reworded'],
      ],
    );
  });

  it('calls a value agreed on where another source has it, not where one source repeats it', () => {
    const relations = (of: CorpusState) => ask(of, { filter: { relations: ['agree'] } }).rows[0]?.cells.map(({ relation }) => relation);
    assert.deepEqual(relations(state), ['agree', 'agree']);
    const copies = new Map([...state.origins, ['b-undated.txt', 'a-late.txt']]);
    assert.deepEqual(relations(stateWith({ origins: copies })), ['compatible']);
  });

  it('folds copies of one story into one source', () => {
    const origins = new Map([...state.origins, ['b-undated.txt', 'c-early.txt']]);
    const { sources, rows } = ask(stateWith({ origins }));
    assert.deepEqual(
      sources.map(({ path, copies }) => [path, copies]),
      [
        ['c-early.txt', ['b-undated.txt']],
        ['a-late.txt', []],
      ],
    );
    assert.equal(rows[0]?.cells.length, 2);
  });

  it('leaves out sources that state none of the rows that a filter leaves', () => {
    const { sources, rows, total, all } = ask(state, { filter: { text: 'pier' } });
    assert.deepEqual(
      sources.map(({ path }) => path),
      ['a-late.txt', 'b-undated.txt'],
    );
    assert.deepEqual([rows[0]?.cells.map(({ source }) => source), total, all], [[0, 1], 1, 3]);
  });

  it('filters by kind, relation, name, source and words', () => {
    assert.deepEqual(labels({ kinds: ['quote'] }), ['Mira Voss']);
    assert.deepEqual(labels({ relations: ['conflict'] }), ['boats']);
    assert.deepEqual(labels({ relations: ['compatible', 'agree'] }), ['Mira Voss', 'piers']);
    assert.deepEqual(labels({ entity: 'voss' }), ['boats', 'Mira Voss']);
    assert.deepEqual(labels({ path: 'b-undated.txt' }), ['boats', 'piers']);
    assert.deepEqual(labels({ text: '52' }), ['boats']);
  });

  it('counts what other choices would leave', () => {
    const { facets } = ask(state, { filter: { kinds: ['count'], relations: ['agree'] } });
    assert.deepEqual(facets.relations, { conflict: 1, agree: 1 });
    assert.deepEqual(facets.kinds, { count: 1 });
    assert.deepEqual(facets.paths, [
      { path: 'a-late.txt', rows: 1 },
      { path: 'b-undated.txt', rows: 1 },
    ]);
    assert.deepEqual(ask(state).facets.entities, [{ id: 'voss', name: 'Mira Voss', rows: 2 }]);
  });

  it('sorts by label, by the number of sources, and by what was stated last', () => {
    const order = (by: Params<'comparison'>['order']) => ask(state, { order: by }).rows.map(({ label }) => label);
    assert.deepEqual(order('label'), ['boats', 'Mira Voss', 'piers']);
    assert.deepEqual(order('sources'), ['boats', 'Mira Voss', 'piers']);
    assert.deepEqual(order('latest'), ['boats', 'Mira Voss', 'piers']);
    const many = stateWith({ claims: [piers, boats], quotes: [] });
    assert.deepEqual(
      ask(many, { order: 'sources' }).rows.map(({ cells }) => cells.length),
      [3, 2],
    );
  });

  it('gives the rows of a window, and the index of rows and places that are asked for', () => {
    const ids = ask(state).rows.map(({ id }) => id);
    const position = { line: 0, character: 20 };
    const window = ask(state, { from: 1, count: 1, find: [ids[2] as string, 'gone'], at: { path: 'c-early.txt', position } });
    assert.deepEqual(
      window.rows.map(({ id }) => id),
      [ids[1]],
    );
    assert.deepEqual([window.found, window.at, window.total], [[2, -1], 0, 3]);
  });

  it('keeps ids of rows when documents come before them and claims are numbered anew', () => {
    const ids = ask(state).rows.map(({ id }) => id);
    const later = stateWith({ claims: [{ ...boats, id: '8' }, piers], differences: [] });
    assert.deepEqual(new Set(ask(later).rows.map(({ id }) => id)), new Set(ids));
    assert.equal(new Set(ids).size, 3);
  });

  it('shows what the user ruled on apart from what is open, and only where that is asked for', () => {
    const ruled = stateWith({ differences: state.differences.map((difference) => ({ ...difference, ruling })) });
    assert.equal(ask(ruled).rows.find(({ label }) => label === 'boats')?.relation, 'agree');
    const row = ask(ruled, { filter: { ruled: true } }).rows.find(({ label }) => label === 'boats');
    assert.deepEqual([row?.relation, row?.ruling, row?.cells[0]?.ruling], ['conflict', 'ignored', 'ignored']);
  });

  it('tells what is sure from what is to be checked', () => {
    const [row] = ask(state, { sure: 0.95 }).rows;
    assert.deepEqual([row?.relation, row?.sure, row?.cells[0]?.sure], ['conflict', false, false]);
  });

  it('shows thousands of claims, and scrolls through them', () => {
    const text = 'There were 40 boats.\n'.repeat(50);
    const paths = Array.from({ length: 300 }, (_, i) => `${i}.txt`);
    const mentions = Array.from({ length: 50 }, (_, i) => countOf(text.slice(0, 40), '40 boats', i));
    const one = documentOf('', text, mentions);
    const many = paths.map((path) => ({ ...one, path }));
    const of = (size: number) => {
      const claims = Array.from({ length: size }, (_, i) =>
        claimOf(
          `${i}`,
          `boats ${i}`,
          Array.from({ length: 6 }, (_, j) => ref(paths[(i + 50 * j) % 300] as string, Math.floor(i / 100) % 50)),
        ),
      );
      return stateOf(many, { claims });
    };
    const corpus = of(1_000);
    const first = ask(corpus, { count: 50 });
    for (let from = 0; from < 1_000; from += 250) assert.equal(ask(corpus, { from, count: 50 }).rows.length, 50);
    assert.deepEqual([first.total, first.sources.length, first.rows[0]?.cells.length], [1_000, 300, 6]);
    assert.doesNotThrow(() => ask(of(300), { count: 50 }));
  });
});

describe('One row of the comparison', () => {
  const details = (of: CorpusState, id: string, filter: Filter = {}) => describeRow(of, { id, filter, sure: 0.65, limit: 50 });
  const idOf = (label: string, of = state) => ask(of).rows.find((row) => row.label === label)?.id ?? '';

  it('has the exact words of each place in order of publication, and the pairs that differ with their reason', () => {
    const row = details(state, idOf('boats'));
    assert.deepEqual(
      row?.places.map(({ path, before, words, after, relation }) => [path, before, words, after, relation]),
      [
        ['c-early.txt', 'Mira Voss counted ', '40 boats', '.', 'conflict'],
        ['a-late.txt', 'Some ', '52 boats', ' came.', 'conflict'],
        ['b-undated.txt', 'There were ', '40 boats', '.', 'conflict'],
        ['b-undated.txt', '12 piers stand. ', '41 boats', ' left.', 'compatible'],
      ],
    );
    assert.deepEqual(
      row?.pairs.map(({ a, b, reason, sure }) => [a, b, reason, sure]),
      [
        [1, 0, 'because 0.9', true],
        [1, 2, 'because 0.8', true],
      ],
    );
    assert.deepEqual(row?.places[0]?.extent, { min: 40, max: 40, stated: 40 });
  });

  it('has values in the unit of the claim, open ends as none', () => {
    const text = 'It is 2 km wide, or at least 900 meters.';
    const width = (words: string, stated: number, max: number | null, unit: string): Mention => ({
      ...{ kind: 'quantity', ...find(text, words) },
      value: { stated, min: stated, max, unit, qualifier: max === null ? 'atLeast' : 'exact' },
    });
    const wide = stateOf(
      [documentOf('w.txt', text, [width('2 km', 2, 2, 'kilometre'), width('at least 900 meters', 900, null, 'metre')])],
      {
        claims: [{ ...claimOf('w', 'width', [ref('w.txt', 0), ref('w.txt', 1)]), kind: 'quantity', unit: 'kilometre' }],
      },
    );
    assert.deepEqual(
      details(wide, idOf('width', wide))?.places.map(({ extent }) => extent),
      [
        { min: 2, max: 2, stated: 2 },
        { min: 0.9, max: null, stated: 0.9 },
      ],
    );
  });

  it('has the words of a quote in full, and the notes of what the user ruled', () => {
    const row = details(state, idOf('Mira Voss'));
    assert.deepEqual(
      row?.places.map(({ quote }) => quote),
      ['We sail tomorrow, come what may,', 'We sail tomorrow,'],
    );
    const ruled = stateWith({ differences: state.differences.map((difference) => ({ ...difference, ruling })) });
    assert.deepEqual(details(ruled, idOf('boats', ruled), { ruled: true })?.pairs[0]?.ruling, ruling);
  });

  it('is none where the filter leaves no such row', () => {
    assert.equal(details(state, idOf('boats'), { kinds: ['money'] }), null);
    assert.equal(details(state, 'gone'), null);
  });

  it('keeps the limit, what differs first', () => {
    const row = describeRow(state, { id: idOf('boats'), filter: {}, sure: 0.65, limit: 2 });
    assert.deepEqual([row?.places.map(({ words }) => words), row?.total, row?.totalPairs], [['52 boats', '40 boats'], 4, 2]);
  });
});
