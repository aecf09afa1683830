import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../../src/core/export/csv.ts';
import { character } from '../../support/characters.ts';
import { claimOf, countOf, documentOf, ref, stateOf } from '../worker/state.ts';
import { hostile, paths, state } from './corpus.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: '\r\n', relax_column_count: false });
const rows = rowsOf([...toCsv(state)].join(''));

describe('CSV', () => {
  it('has one row a pair of figures that differ, with both sides', () => {
    const [row] = rows;
    assert.deepEqual(
      [row?.relation, row?.confidence, row?.a_document, row?.a_words, row?.a_stated, row?.b_document, row?.b_words, row?.b_stated],
      ['conflict', '0.9', paths[0], '40 people', '40', paths[1], '45 people', '45'],
    );
    assert.deepEqual([row?.a_line, row?.a_column, row?.b_line, row?.b_column], ['3', '15', '3', '6']);
    assert.equal(row?.a_sentence, 'The storm hit 40 people on 2 May, Ada Quill said.');
    assert.equal(rows.filter(({ relation }) => relation !== 'agree').length, 4);
  });

  it('has one row a figure that differs from none', () => {
    const agreeing = rows.filter(({ relation }) => relation === 'agree');
    assert.deepEqual(
      agreeing.map(({ claim, a_document, b_document }) => [claim, a_document, b_document]),
      [['c2', paths[2], '']],
    );
  });

  it('tells what was decided, and why', () => {
    const [row] = rows.filter(({ decision }) => decision === 'ignored');
    assert.equal(row?.note, `Another storm, ${hostile}`);
    assert.equal(row?.a_notes, `Call the coastguard, ${hostile}`);
    assert.equal(row?.b_notes, '');
  });

  it('ends each line with CRLF, and quotes what holds separators, quotes and line ends', () => {
    const csv = [...toCsv(state)].join('');
    assert.ok(csv.endsWith('\r\n'));
    assert.doesNotMatch(csv.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('keeps what begins a formula from being one, and numbers numbers', () => {
    const words = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '|x', ' =1', '"=1'];
    const label = (text: string) => {
      const document = documentOf('a.txt', '5 people, 5 people', [countOf('5 people, 5 people', '5 people', -5)]);
      const claims = [{ ...claimOf('c', text, [ref('a.txt', 0)]), relation: 'agree' as const }];
      return rowsOf([...toCsv(stateOf([document], { claims }))].join(''))[0] as Row;
    };
    for (const text of words) assert.equal(label(text).label, `'${text}`);
    assert.equal(label('plain').label, 'plain');
    assert.equal(label('plain').a_stated, '-5');
  });

  it('gives any words back as they were', () => {
    const text = fc.string({ unit: character });
    fc.assert(
      fc.property(text, text, (label, reason) => {
        const [document] = state.documents;
        const claim = claimOf('c', label, [ref(paths[0], 0), ref(paths[0], 1)]);
        const difference = { ...state.differences[0], claim: 'c', a: ref(paths[0], 0), b: ref(paths[0], 1), reason };
        const [row] = rowsOf(
          [...toCsv({ ...state, documents: document ? [document] : [], claims: [claim], differences: [difference as never] })].join(''),
        );
        const bare = (cell: string | undefined) => cell?.replace(/^'/, '');
        assert.equal(bare(row?.label), bare(label));
        assert.equal(bare(row?.reason), bare(reason));
        assert.doesNotMatch(row?.label ?? '', /^[=+\-@\t\r]/);
      }),
      { numRuns: 30, seed: 11 },
    );
  });
});
