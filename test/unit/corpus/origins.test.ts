import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findOverlaps } from '../../../src/core/corpus/origins/overlaps.ts';
import { findOrigins } from '../../../src/core/corpus/origins.ts';
import type { Document, Span } from '../../../src/core/model.ts';

const document = (path: string, text: string, furniture: Span[] = []): Document => ({
  path,
  text,
  analysis: {
    title: null,
    published: null,
    furniture,
    sentences: [],
    mentions: [],
    stems: { words: [], counts: new Uint16Array() },
    frames: [],
  },
});

/** A text of so many words that are its own. */
const prose = (name: string, words: number) => Array.from({ length: words }, (_, i) => `${name}${(i * 7919) % 1009}`).join(' ');

function origins(...texts: string[]): string {
  const found = findOrigins(texts.map((text, i) => document(`${i}`, text)));
  return texts.map((_, i) => found.get(`${i}`)).join(' ');
}

describe('Origins', () => {
  it('are the same for the same text, case, punctuation and accents aside', () => {
    assert.equal(origins('The dam held, José said.', 'THE DAM HELD — Jose said', 'The dam broke, José said.'), 'o1 o1 o2');
  });

  it('are the same for a wire story with another headline, a changed word and a paragraph cut', () => {
    const wire = `${prose('a', 300)} ${prose('b', 60)}`;
    assert.equal(origins(wire, `${prose('c', 15)} ${wire.replace('a7 ', 'changed ')}`, prose('a', 300), prose('d', 360)), 'o1 o1 o1 o2');
  });

  it('are not the same where one text takes over passages of another', () => {
    assert.equal(origins(prose('a', 150), `${prose('a', 150)} ${prose('b', 300)}`, `${prose('a', 75)} ${prose('c', 150)}`), 'o1 o2 o3');
  });

  it('leave page furniture out', () => {
    const menu = prose('menu', 200);
    const one = document('1', `${menu} ${prose('a', 100)}`, [{ start: 0, end: menu.length }]);
    const two = document('2', `${menu} ${prose('b', 100)}`, [{ start: 0, end: menu.length }]);
    assert.deepEqual([...findOrigins([one, two]).values()], ['o1', 'o2']);
  });

  it('are none for texts without words in common, empty ones apart from the rest', () => {
    assert.equal(origins('', prose('a', 50), '…', prose('b', 50)), 'o1 o2 o1 o3');
  });

  it('do not depend on the order of the documents, and a removed one leaves no trace', () => {
    const base = [prose('a', 120), prose('b', 120), prose('c', 120)];
    const text = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(40)).map(([i, j, cut]) => `${base[i]} ${(base[j] as string).slice(0, cut * 20)}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const documents = texts.map((text, i) => document(`${i}`, text));
        assert.deepEqual(findOrigins(documents.toReversed()), findOrigins(documents));
        const fresh = texts.slice(1).map((text, i) => document(`${i + 1}`, text));
        assert.deepEqual(findOrigins(documents.slice(1)), findOrigins(fresh));
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('cost no pairs: many copies and as many others', () => {
    const find = (size: number) => {
      const copies = Array.from({ length: size }, (_, i) => document(`a${i}`, `${prose('a', 80)} seen by reader number ${i}`));
      const others = Array.from({ length: size }, (_, i) => document(`b${i}`, prose(`b${i}x`, 80)));
      return new Set(findOrigins([...copies, ...others]).values()).size;
    };
    assert.equal(find(50), 51);
    assert.doesNotThrow(() => find(300));
  });
});

/** "0 in 1: 2 quarters" for each document of which about so much stands in another. */
function overlaps(...texts: string[]): string[] {
  const documents = texts.map((text, i) => document(`${i}`, text));
  return findOverlaps(documents, findOrigins(documents))
    .map(({ path, other, share }) => `${path} in ${other}: ${Math.round(share * 4)} quarters`)
    .sort();
}

describe('Passages that two documents share', () => {
  it('are told of each of the two, as a share of its own words', () => {
    const passage = prose('a', 150);
    assert.deepEqual(overlaps(`${passage} ${prose('b', 150)}`, `${passage} ${prose('c', 450)}`), [
      '0 in 1: 2 quarters',
      '1 in 0: 1 quarters',
    ]);
  });

  it('are none where a sentence alone is the same, or the one is a copy of the other', () => {
    const sentence = prose('a', 20);
    assert.deepEqual(overlaps(`${sentence} ${prose('b', 150)}`, `${sentence} ${prose('c', 150)}`), []);
    assert.deepEqual(overlaps(prose('a', 150), prose('a', 150)), []);
  });

  it('are told once of several copies of one story', () => {
    const wire = prose('a', 200);
    assert.deepEqual(overlaps(wire, wire, `${prose('a', 100)} ${prose('c', 100)}`), ['0 in 2: 2 quarters', '2 in 0: 2 quarters']);
  });

  it('are found among many documents: a paragraph that everybody has connects nobody', () => {
    const boilerplate = prose('a', 100);
    assert.deepEqual(
      overlaps(...Array.from({ length: 60 }, (_, i) => `${boilerplate} ${prose(`own${i}x`, 40)} ${prose(`more${i}x`, 80)}`)),
      [],
    );
  });
});
