import assert from 'node:assert/strict';
import { findKey, indexKeys, type Keys } from '../../../../src/core/recognize/names/keys.ts';
import { type Parts, readModel, writeModel } from '../../../../src/core/recognize/names/model.ts';
import { decode, END, placeOf, TAGS, tagOf } from '../../../../src/core/recognize/names/tags.ts';
import { addWeights, PAIRS, readPairs } from '../../../../src/core/recognize/names/weights.ts';

const stage = (keys: readonly number[]): Parts['first'] => ({
  keys: Uint32Array.from(keys),
  rows: Int8Array.from({ length: keys.length * TAGS }, (_, i) => (i % 255) - 127),
  transitions: Int16Array.from({ length: TAGS * TAGS }, (_, i) => i * 7 - 500),
});

describe('name model', () => {
  it('reads what it wrote', () => {
    const parts: Parts = {
      words: {
        keys: Uint32Array.of(3, 300, 4_000_000_000),
        clusters: Uint16Array.of(1, 0, 1024),
        ranks: Uint8Array.of(1, 2, 3),
        lists: Uint8Array.of(0, 4, 64),
        leanings: Uint8Array.of(9, 8, 63),
        flags: Uint8Array.of(1, 2, 7),
      },
      coarse: Uint8Array.of(0, 5, 128),
      phrases: { keys: Uint32Array.of(7, 4_294_967_295), lists: Uint8Array.of(2, 32) },
      first: stage([0, 127, 128, 16_384, 4_294_967_295]),
      second: stage([42]),
    };
    const { lexicon, first, second } = readModel(writeModel(parts));
    const places = (keys: Keys, sorted: Uint32Array) => Array.from(sorted, (key) => findKey(keys, key));
    assert.deepEqual(places(lexicon.words, parts.words.keys), [0, 1, 2]);
    assert.deepEqual(places(lexicon.phrases, parts.phrases.keys), [0, 1]);
    assert.deepEqual(
      parts.words.clusters.map((_, i) => (lexicon.clustersLow[i] as number) + 256 * (lexicon.clustersHigh[i] as number)),
      parts.words.clusters,
    );
    for (const column of ['ranks', 'lists', 'leanings', 'flags'] as const) assert.deepEqual([...lexicon[column]], [...parts.words[column]]);
    assert.deepEqual([...lexicon.coarse], [...parts.coarse]);
    assert.deepEqual([...lexicon.phraseLists], [...parts.phrases.lists]);
    for (const [read, written] of [
      [first, parts.first],
      [second, parts.second],
    ] as const) {
      const scores = new Float64Array(TAGS);
      for (let i = 0; i < written.keys.length; i++) {
        const sums = new Int32Array(PAIRS);
        addWeights(read, Int32Array.of(written.keys[i] as number, 5, 17), 3, sums, 0);
        readPairs(sums, 0, 1, scores);
        assert.deepEqual([...scores], [...written.rows.subarray(i * TAGS, (i + 1) * TAGS)]);
      }
      assert.deepEqual([...read.transitions], [...written.transitions]);
    }
  });

  it('adds up weights two to a number, below zero too', () => {
    const parts = stage([1, 2, 3]);
    const own = { keys: Uint32Array.of(9), clusters: Uint16Array.of(0), ranks: Uint8Array.of(0) };
    const byte = Uint8Array.of(0);
    const words = { ...own, lists: byte, leanings: byte, flags: byte };
    const { first } = readModel(writeModel({ words, coarse: byte, phrases: { keys: own.keys, lists: byte }, first: parts, second: parts }));
    const sums = new Int32Array(2 * PAIRS);
    for (let round = 0; round < 80; round++) addWeights(first, Int32Array.of(1, 3, 4, 2), 4, sums, PAIRS);
    const scores = new Float64Array(2 * TAGS);
    readPairs(sums, 0, 2, scores);
    const sum = (tag: number) => [0, 1, 2].reduce((total, row) => total + 80 * (parts.rows[row * TAGS + tag] as number), 0);
    assert.deepEqual(
      [...scores.subarray(TAGS)],
      Array.from({ length: TAGS }, (_, tag) => sum(tag)),
    );
    assert.ok(scores.subarray(0, TAGS).every((score) => score === 0));
  });

  it('refuses bytes of another format', () => {
    assert.throws(() => readModel(new Uint8Array(64)), /format/);
  });

  it('looks keys up', () => {
    const sorted = Uint32Array.from({ length: 1000 }, (_, i) => i * 4_000_003);
    const keys = indexKeys(sorted);
    for (const [i, key] of sorted.entries()) assert.equal(findKey(keys, key), i);
    assert.equal(findKey(keys, 1), -1);
    assert.equal(findKey(indexKeys(new Uint32Array(0)), 5), -1);
  });
});

describe('tags', () => {
  it('decodes to whole names only, whatever the scores', () => {
    const none = new Int16Array(TAGS * TAGS);
    const tags = new Uint8Array(3);
    const scores = new Float64Array(3 * TAGS);
    for (let i = 0; i < 3; i++) scores[i * TAGS + tagOf(1, END)] = 9;
    decode(scores, 3, none, tags);
    const ends = [...tags].filter((tag) => tag > 0 && placeOf(tag) === END).length;
    const begins = [...tags].filter((tag) => tag > 0 && placeOf(tag) === 0).length;
    assert.equal(begins, ends);
    assert.ok(ends > 0);
  });
});
