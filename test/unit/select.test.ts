import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusState, Difference, DifferenceKind, Filter, MentionRef } from '../../src/core/model.ts';
import { select } from '../../src/core/select.ts';
import { claimOf, countOf, differenceOf, documentOf, find, ref, stateOf } from './worker/state.ts';

const text = 'Rain fell on 40 people.\nAda Quill counted 50 people.';
const paths = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
const documents = paths.map((path) =>
  documentOf(path, text, [countOf(text, '40 people', 40), { kind: 'person', ...find(text, 'Ada Quill') }, countOf(text, '50 people', 50)]),
);
const entity = { id: 'ada', name: 'Ada Quill', kind: 'person' as const, aliases: [], roles: [], mentions: [ref('b.txt', 1)] };
const wet = claimOf(
  'wet',
  'rained on',
  ['a.txt', 'b.txt', 'c.txt'].map((path) => ref(path, 0)),
);
const counted = {
  ...claimOf('counted', 'counted', [ref('b.txt', 2), ref('d.txt', 2)]),
  kind: 'money' as const,
  relation: 'agree' as const,
};

const state = (...differences: Difference[]): CorpusState =>
  stateOf(documents, { claims: [wet, counted], differences, entities: [entity] });
const wetly = (a: string, b: string, confidence: number, kind: DifferenceKind = 'conflict'): Difference => ({
  ...differenceOf('wet', ref(a, 0), ref(b, 0), confidence),
  kind,
});
const shown = ({ claims }: CorpusState) => claims.map(({ id, mentions }) => [id, ...mentions.map(({ path }) => path[0])].join(' '));
const ignored = { state: 'ignored', note: 'another count' } as const;

describe('select', () => {
  it('returns the very state where nothing falls away', () => {
    const all = state(wetly('a.txt', 'b.txt', 0.9));
    assert.equal(select(all, {}), all);
    assert.equal(select(all, { minConfidence: 0.9, kinds: ['count', 'money'], relations: ['conflict', 'agree'] }), all);
  });

  it('does not let two figures pass for agreeing whose difference falls away', () => {
    const selected = select(state(wetly('a.txt', 'b.txt', 0.4), wetly('b.txt', 'c.txt', 0.4)), { minConfidence: 0.5 });
    assert.deepEqual(selected.differences, []);
    assert.deepEqual(shown(selected), ['wet a c', 'counted b d']);
    assert.equal(selected.claims[0]?.relation, 'agree');
  });

  it('keeps those that agree, not the one that differs from them all, wherever it stands', () => {
    assert.deepEqual(shown(select(state(wetly('a.txt', 'b.txt', 0.4), wetly('a.txt', 'c.txt', 0.4)), { minConfidence: 0.5 })), [
      'wet b c',
      'counted b d',
    ]);
  });

  it('drops a claim of which one figure is left', () => {
    const pair = { ...wet, mentions: wet.mentions.slice(0, 2) };
    const two = { ...state(wetly('a.txt', 'b.txt', 0.4)), claims: [pair] };
    assert.deepEqual(select(two, { minConfidence: 0.5 }).claims, []);
  });

  it('keeps what a sure difference holds, and the strongest relation of those kept', () => {
    const mixed = state(wetly('a.txt', 'b.txt', 0.8, 'update'), wetly('a.txt', 'c.txt', 0.3));
    const selected = select(mixed, { minConfidence: 0.5 });
    assert.deepEqual(shown(selected), ['wet a b', 'counted b d']);
    assert.equal(selected.claims[0]?.relation, 'update');
    assert.equal(selected.differences.length, 1);
  });

  it('leaves out what the user ignored or resolved, unless that is asked for', () => {
    const all = state({ ...wetly('a.txt', 'b.txt', 0.9), ruling: ignored }, wetly('b.txt', 'c.txt', 0.9));
    assert.deepEqual(
      select(all, {}).differences.map(({ b }) => b.path),
      ['c.txt'],
    );
    assert.deepEqual(shown(select(all, {})), ['wet b c', 'counted b d']);
    assert.equal(select(all, { ruled: true }), all);
  });

  it('shows the pairs of some relations, and the claims that have one', () => {
    const mixed = state(wetly('a.txt', 'b.txt', 0.8, 'update'), wetly('a.txt', 'c.txt', 0.7));
    const updates = select(mixed, { relations: ['update'] });
    assert.deepEqual(shown(updates), ['wet a b']);
    assert.deepEqual(
      updates.differences.map(({ kind }) => kind),
      ['update'],
    );
  });

  it('calls nothing an agreement that another figure contradicts', () => {
    const contradicted = state(wetly('a.txt', 'b.txt', 0.8), wetly('a.txt', 'c.txt', 0.7));
    assert.deepEqual(shown(select(contradicted, { relations: ['agree'] })), ['counted b d']);
  });

  it('shows claims of some kinds, of a document, or near a name', () => {
    const all = state(wetly('a.txt', 'b.txt', 0.8));
    assert.deepEqual(shown(select(all, { kinds: ['money'] })), ['counted b d']);
    assert.deepEqual(select(all, { kinds: ['money'] }).differences, []);
    assert.deepEqual(shown(select(all, { path: 'a.txt' })), ['wet a b c']);
    assert.deepEqual(shown(select(all, { entity: 'ada' })), ['counted b d']);
    assert.deepEqual(shown(select(all, { entity: 'nobody' })), []);
    assert.deepEqual(shown(select(all, { entity: 'ada', path: 'a.txt' })), []);
  });

  it('never leaves two figures together whose difference it left out', () => {
    const refs = Array.from({ length: 8 }, (_, i): MentionRef => ref(paths[i % 4] as string, i));
    const pair = fc.record({ a: fc.nat(7), b: fc.nat(7), confidence: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const rows = pairs
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, confidence }) => differenceOf('x', refs[a] as MentionRef, refs[b] as MentionRef, confidence));
        const all = stateOf(documents, { claims: [claimOf('x', 'x', refs)], differences: rows });
        const { claims, differences } = select(all, { minConfidence: 0.5 });
        const inside = new Set(claims.flatMap(({ mentions }) => mentions));
        const held = new Set(differences.flatMap(({ a, b }) => [a, b]));
        for (const { a, b } of rows.filter(({ confidence }) => confidence < 0.5)) {
          assert.ok(!(inside.has(a) && inside.has(b)) || (held.has(a) && held.has(b)));
        }
        for (const { a, b } of differences) assert.ok(inside.has(a) && inside.has(b));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('selects from a claim that stands everywhere', () => {
    const of = (size: number) => {
      const many = Array.from({ length: size }, (_, i) => ref('a.txt', i));
      const differences = many.slice(1).map((b, i) => differenceOf('x', many[0] as MentionRef, b, i % 2));
      return select(stateOf(documents, { claims: [claimOf('x', 'x', many)], differences }), { minConfidence: 0.5 }).differences;
    };
    assert.equal(of(2_001).length, 1_000);
    assert.doesNotThrow(() => of(5000));
  });

  it('finds words in labels and figures, whatever their case and accents', () => {
    const named = (text: string) => shown(select(state(), { text }));
    assert.deepEqual(named('RÁINED 40'), ['wet a b c']);
    assert.deepEqual(named('50'), ['counted b d']);
    assert.deepEqual(named('rained 50'), []);
    const all = state();
    assert.equal(select(all, { text: ' ' }), all);
  });

  it('takes quotations by speaker, source, words, and whether they are worded alike', () => {
    const said = (id: string, speaker: string | null, path: string, drift: boolean) => ({
      ...{ id, speaker, drift },
      mentions: [ref(path, 1), ref('d.txt', 1)],
    });
    const all = { ...state(), quotes: [said('same', 'ada', 'a.txt', false), said('drift', null, 'c.txt', true)] };
    const kept = (filter: Filter) => select(all, filter).quotes.map(({ id }) => id);
    assert.deepEqual(kept({ kinds: ['quote'], relations: ['compatible'] }), ['drift']);
    assert.deepEqual(kept({ relations: ['agree', 'conflict'] }), ['same']);
    assert.deepEqual(kept({ kinds: ['money'] }), []);
    assert.deepEqual(kept({ entity: 'ada' }), ['same']);
    assert.deepEqual(kept({ path: 'c.txt' }), ['drift']);
    assert.deepEqual(kept({ text: 'quill ada' }), ['same', 'drift']);
  });
});
