import assert from 'node:assert/strict';
import { keepIds } from '../../../src/editor/keepIds.ts';
import type { Finding, Place } from '../../../src/worker/answers.ts';

const place = (path: string, words: string): Place => ({
  path,
  words,
  kind: 'count',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  before: '',
  after: '',
});

const finding = (id: string, ...places: readonly Place[]): Finding => ({
  id,
  label: '',
  figure: 'count',
  kind: 'conflict',
  confidence: 1,
  places,
  pairs: [],
  total: 1,
});

const ids = (list: readonly Finding[]) => list.map(({ id }) => id);

describe('Ids of the findings that are shown', () => {
  const b = place('b.txt', '40');
  const c = place('c.txt', '52');

  it('stay when a document joins that comes before the others', () => {
    const known = new Map<string, string>();
    assert.deepEqual(ids(keepIds(known, 'differs', [finding('b 40', b, c)])), ['b 40']);
    assert.deepEqual(ids(keepIds(known, 'differs', [finding('a 40', place('a.txt', '40'), b, c)])), ['b 40']);
    assert.deepEqual(ids(keepIds(known, 'differs', [finding('a 40', place('a.txt', '40'), c)])), ['b 40']);
  });

  it('are of one finding only, when one falls apart and when another takes its first place', () => {
    const known = new Map<string, string>();
    keepIds(known, 'differs', [finding('b 40', b, c)]);
    const two = ids(keepIds(known, 'differs', [finding('b 40', b), finding('c 52', c)]));
    assert.deepEqual(two, ['b 40', 'c 52']);
    keepIds(known, 'differs', [finding('b 40', b, c)]);
    assert.equal(new Set(ids(keepIds(known, 'differs', [finding('x', c), finding('b 40', place('d.txt', '1'))]))).size, 2);
  });

  it('are those of their own list, and forgotten with what is gone', () => {
    const known = new Map<string, string>();
    keepIds(known, 'differs', [finding('b 40', b, c)]);
    assert.deepEqual(ids(keepIds(known, 'check', [finding('check b 40', b, c)])), ['check b 40']);
    keepIds(known, 'differs', []);
    assert.deepEqual(ids(keepIds(known, 'differs', [finding('new', b, c)])), ['new']);
  });
});
