import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze.ts';
import { connect } from '../../../src/core/corpus/corpus.ts';
import { listHints } from '../../../src/worker/views/hints.ts';
import { listNames } from '../../../src/worker/views/names.ts';
import { listReferences } from '../../../src/worker/views/references.ts';
import { listSymbols } from '../../../src/worker/views/symbols.ts';
import { countOf, documentOf, find, ref, stateOf } from './state.ts';

const first = 'Ferry news\r\n\r\nThe ferry carried 40 passengers.\rLater 41 passengers.';
const second = 'The ferry carried 52 passengers.';
const state = stateOf(
  [
    documentOf('a.txt', first, [countOf(first, '40 passengers', 40), countOf(first, '41 passengers', 41)]),
    documentOf('b.txt', second, [countOf(second, '52 passengers', 52)]),
  ],
  {
    claims: [
      {
        id: 'c',
        label: 'passengers',
        kind: 'count',
        unit: 'people',
        mentions: [ref('a.txt', 0), ref('a.txt', 1), ref('b.txt', 0)],
        relation: 'conflict',
      },
    ],
  },
);

describe('References', () => {
  it('are every place of the claim, by line and character, whatever the line ends', () => {
    const found = listReferences(state, 'a.txt', { line: 2, character: 20 }, 10);
    assert.deepEqual(found?.places, [
      { path: 'a.txt', range: { start: { line: 2, character: 18 }, end: { line: 2, character: 31 } } },
      { path: 'a.txt', range: { start: { line: 3, character: 6 }, end: { line: 3, character: 19 } } },
      { path: 'b.txt', range: { start: { line: 0, character: 18 }, end: { line: 0, character: 31 } } },
    ]);
    assert.equal(found?.total, 3);
  });
  it('can be those of the document alone, and no more than asked for', () => {
    const within = listReferences(state, 'a.txt', { line: 2, character: 20 }, 10, true);
    assert.deepEqual(
      within?.places.map(({ path }) => path),
      ['a.txt', 'a.txt'],
    );
    const cut = listReferences(state, 'a.txt', { line: 2, character: 20 }, 1);
    assert.deepEqual([cut?.places.length, cut?.total], [1, 3]);
  });
  it('are none where no mention stands, and in no document that is not there', () => {
    assert.equal(listReferences(state, 'a.txt', { line: 0, character: 2 }, 10), null);
    assert.equal(listReferences(state, 'z.txt', { line: 0, character: 2 }, 10), null);
  });
});

describe('Symbols', () => {
  const markdown =
    '---\ntitle: 12 boats\n---\n# Two boats\n\nNothing here.\n\n## In port\n\nThe ferry carried 40 passengers.\n\n# After\n\nNo figure.\n';
  const document = documentOf('m.md', markdown, [
    countOf(markdown, '12 boats', 12),
    countOf(markdown, 'Two boats', 2),
    countOf(markdown, '40 passengers', 40),
  ]);

  it('stand below the headings of Markdown; front matter and parts without a mention are left out', () => {
    const [top, ...others] = listSymbols(document, 10);
    assert.deepEqual(others, []);
    assert.equal(top?.words, 'Two boats');
    assert.deepEqual(
      top?.marks.map(({ words }) => words),
      ['Two boats'],
    );
    const [port] = top?.sections ?? [];
    assert.equal(port?.words, 'In port');
    assert.equal(port?.sections[0]?.type, 'paragraph');
    assert.deepEqual(
      port?.sections[0]?.marks.map(({ words }) => words),
      ['40 passengers'],
    );
    assert.ok((top?.range.end.line ?? 0) >= (port?.range.end.line ?? 99));
  });
  it('stand by paragraph in plain text, no more than asked for', () => {
    const plain = documentOf('a.txt', first, state.documents[0]?.analysis.mentions ?? []);
    assert.deepEqual(
      listSymbols(plain, 1).map(({ type, words, marks }) => [type, words, marks.length]),
      [['paragraph', 'The ferry carried 40 passengers.', 1]],
    );
    assert.deepEqual(listSymbols(undefined, 10), []);
  });
});

describe('Hints', () => {
  const text = 'The canal is 10 miles long.\nIt cost $5 million and opened on Monday.';
  const document = { path: 'a.txt', text, analysis: analyze(text, { published: '2026-05-06' }) };

  it('are values in other units and dates that were worked out, within the lines asked for', () => {
    const [canal, ...rest] = listHints(document, 0, 0);
    assert.deepEqual(rest, []);
    assert.deepEqual(canal?.type === 'converted' && canal.conversions.map(({ stated, symbol }) => [stated, symbol]), [[16.1, 'km']]);
    assert.deepEqual(canal?.end, { line: 0, character: find(text, '10 miles').end });
    const [monday, ...none] = listHints(document, 1, 9);
    assert.deepEqual(none, []);
    assert.equal(monday?.type === 'date' && monday.value.edtf, '2026-05-04');
    assert.deepEqual(listHints(undefined, 0, 9), []);
  });
});

describe('Names', () => {
  const text = 'Mayor Orla Tennant of the Harbour Trust (HT) spoke. Tennant smiled. The Harbour Trust agreed.';
  const corpus = connect([{ path: 'a.txt', text, analysis: analyze(text) }]);
  const names = (query: string, limit = 10) =>
    listNames(corpus, query, limit).map(({ label, name }) => (label === name ? name : `${label} = ${name}`));

  it('are found by letters in their order, under the form that has them', () => {
    assert.ok(names('').length >= 2);
    assert.deepEqual(names('otenn'), ['Orla Tennant']);
    assert.deepEqual(names('zzz'), []);
    assert.equal(names('', 1).length, 1);
    const short = names('ht');
    assert.ok(
      short.some((name) => /HT|Harbour Trust/.test(name)),
      short.join(),
    );
  });
});
