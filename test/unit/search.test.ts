import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { linkEntities } from '../../src/core/corpus/entities.ts';
import type { CorpusState, MagnitudeMention } from '../../src/core/model.ts';
import { prepareSearch } from '../../src/core/search.ts';
import { marked } from '../support/marked.ts';

function corpus(): CorpusState {
  const documents = [
    marked('a.txt', '[p:Zdeněk Novák] of [o:River Board] said: “The wall will hold.”'),
    marked('b.txt', '[p:Novak] paid $3,400 for [o:Riverside Mills].'),
  ];
  const paid = documents[1]?.text.indexOf('$3,400') as number;
  const money: MagnitudeMention = {
    kind: 'money',
    start: paid,
    end: paid + 6,
    text: '$3,400',
    value: { stated: 3400, min: 3400, max: 3400, unit: 'USD', qualifier: 'exact' },
  };
  const [a, b] = documents;
  assert.ok(a && b);
  const withMoney = { ...b, analysis: { ...b.analysis, mentions: [...b.analysis.mentions, money] } };
  return {
    documents: [a, withMoney],
    origins: new Map(),
    claims: [],
    differences: [],
    descriptions: [],
    quotes: [],

    decided: { notes: new Map(), lost: [] },
    ...linkEntities([a, withMoney]),
  };
}

const search = (query: string, limit?: number) => prepareSearch(corpus())(query, limit).map(({ kind, label }) => `${kind} ${label}`);

describe('Search', () => {
  it('finds an entity by any of its names, without accents', () => assert.deepEqual(search('zdenek nov'), ['person Zdeněk Novák']));
  it('forgives typing errors in names and quotations', () => {
    assert.deepEqual(search('Zdnek Novk')[0], 'person Zdeněk Novák');
    assert.deepEqual(search('the wal will hld')[0], 'quote The wall will hold.');
  });
  it('finds a figure by its digits, and no other figure', () => {
    assert.deepEqual(search('3,400'), ['money $3,400']);
    assert.deepEqual(search('3,500'), []);
  });
  it('puts what is mentioned most first among those that begin so', () =>
    assert.deepEqual(search('river').slice(0, 2), ['organization River Board', 'organization Riverside Mills']));
  it('shows no more than asked for', () => assert.equal(search('river', 1).length, 1));
  it('finds nothing for nothing', () => assert.deepEqual(search('  '), []));
  it('tells where', () => {
    const [hit] = prepareSearch(corpus())('novak');
    assert.deepEqual(hit?.mentions, [
      { path: 'a.txt', index: 0 },
      { path: 'b.txt', index: 0 },
    ]);
    assert.equal(hit?.entity?.id, 'person:zdenek-novak');
  });
  it('finds figures by their value, however it is written, and those that allow it after them', () => {
    const text =
      'The barge carried 3,001 tonnes. Others say about 3,000 tonnes, or 3.0 kilotonnes. It cost $450 million. It sank on 12 February 2026.';
    const document = { path: 'c.txt', text, analysis: analyze(text) };
    const find = prepareSearch({ ...corpus(), documents: [document] });
    const labels = (query: string) => find(query).map(({ label }) => label);
    assert.deepEqual(labels('3001 t'), ['3,001 tonnes', '3,000 tonnes', '3.0 kilotonnes']);
    assert.deepEqual(labels('3 001 000 kg').slice(0, 1), ['3,001 tonnes']);
    for (const query of ['$450m', '450 million dollars', '$0.45 billion']) assert.deepEqual(labels(query), ['$450 million']);
    assert.deepEqual(labels('€450m'), []);
    for (const query of ['2026-02-12', '2026-02', 'February 2026']) assert.ok(labels(query).includes('12 February 2026'), query);
    assert.deepEqual(labels('2026-03'), []);
    assert.deepEqual(labels('3001'), ['3,001 tonnes']);
  });
});
