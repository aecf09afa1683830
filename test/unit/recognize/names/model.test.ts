import assert from 'node:assert/strict';
import { findKey, indexKeys } from '../../../../src/core/recognize/names/keys.ts';
import { type Parts, readModel, writeModel } from '../../../../src/core/recognize/names/model.ts';
import { decode, END, placeOf, TAGS, tagOf } from '../../../../src/core/recognize/names/tags.ts';

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
    assert.deepEqual(lexicon.words.sorted, parts.words.keys);
    assert.deepEqual(lexicon.clusters, parts.words.clusters);
    for (const column of ['ranks', 'lists', 'leanings', 'flags'] as const) assert.deepEqual([...lexicon[column]], [...parts.words[column]]);
    assert.deepEqual([...lexicon.coarse], [...parts.coarse]);
    assert.deepEqual([...lexicon.phraseLists], [...parts.phrases.lists]);
    for (const [read, written] of [
      [first, parts.first],
      [second, parts.second],
    ] as const) {
      assert.deepEqual(read.keys.sorted, written.keys);
      assert.deepEqual([...read.rows], [...written.rows]);
      assert.deepEqual([...read.transitions], [...written.transitions]);
    }
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
