import assert from 'node:assert/strict';
import { step } from '../../../src/panel/keyboard.ts';
import { fill } from '../../../src/panel/strings.ts';
import { dayOf, periodOf } from '../../../src/panel/times.ts';

const bounds = { rows: 50, columns: 9, page: 10, stated: [2, 5, 8] };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });
const go = (row: number, col: number, name: string, far = false, of = bounds) => {
  const to = step(key(name, far), { row, col }, of);
  return to && `${to.row} ${to.col}`;
};

describe('Keys of the grid', () => {
  it('move by one cell, and stay within the headers and the last cell', () => {
    assert.deepEqual(
      [go(3, 3, 'ArrowUp'), go(3, 3, 'ArrowDown'), go(3, 3, 'ArrowLeft'), go(3, 3, 'ArrowRight')],
      ['2 3', '4 3', '3 2', '3 4'],
    );
    assert.deepEqual([go(-1, 0, 'ArrowUp'), go(0, 0, 'ArrowUp'), go(49, 8, 'ArrowDown')], ['-1 0', '-1 0', '49 8']);
    assert.deepEqual([go(3, 0, 'ArrowLeft'), go(3, 8, 'ArrowRight')], ['3 0', '3 8']);
  });

  it('go to the ends of a row, and with Control to those of the table', () => {
    assert.deepEqual([go(3, 3, 'Home'), go(3, 3, 'End'), go(3, 3, 'Home', true), go(3, 3, 'End', true)], ['3 0', '3 8', '0 0', '49 8']);
  });

  it('go a page, not past the last row and not into the headers', () => {
    assert.deepEqual([go(3, 3, 'PageDown'), go(45, 3, 'PageDown'), go(3, 3, 'PageUp')], ['13 3', '49 3', '0 3']);
  });

  it('with Control go to the next value of the row, past sources that state none', () => {
    assert.deepEqual([go(3, 0, 'ArrowRight', true), go(3, 2, 'ArrowRight', true), go(3, 8, 'ArrowRight', true)], ['3 2', '3 5', '3 8']);
    assert.deepEqual([go(3, 7, 'ArrowLeft', true), go(3, 2, 'ArrowLeft', true)], ['3 5', '3 0']);
  });

  it('leave other keys, and those of the workbench, alone', () => {
    assert.equal(go(3, 3, 'a'), undefined);
    assert.equal(step({ ...key('ArrowUp'), altKey: true }, { row: 3, col: 3 }, bounds), undefined);
  });

  it('have nowhere to go in a table without rows but the headers', () => {
    const empty = { ...bounds, rows: 0, stated: [] };
    assert.deepEqual([go(-1, 0, 'ArrowDown', false, empty), go(-1, 0, 'End', true, empty)], ['-1 0', '-1 8']);
  });
});

describe('Times of the page', () => {
  it('are whole years and months, or one day', () => {
    assert.deepEqual(periodOf('2024'), { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 11, 31), at: null });
    assert.deepEqual(periodOf('2024-02'), { from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 1, 29), at: null });
    assert.deepEqual(periodOf('2026-02-03'), { from: Date.UTC(2026, 1, 3), to: Date.UTC(2026, 1, 3), at: Date.UTC(2026, 1, 3) });
  });

  it('are none where nothing is known', () => {
    assert.deepEqual([periodOf(null), periodOf('soon'), dayOf(null), dayOf('2026-13-40')], [null, null, null, null]);
  });
});

describe('Texts of the page', () => {
  it('are filled in, whatever stands in what is filled in', () => {
    assert.equal(fill('{0} – {1}', '$1', '{0}'), '$1 – {0}');
    assert.equal(fill('{0}{3}', 'a'), 'a');
  });
});
