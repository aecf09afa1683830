import assert from 'node:assert/strict';
import type { Difference } from '../../../src/core/model.ts';
import { listFindings } from '../../../src/worker/views/findings.ts';
import { inspect } from '../../../src/worker/views/inspect.ts';
import { state } from './ferry.ts';
import { claimOf, countOf, differenceOf, documentOf, ref } from './state.ts';

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
