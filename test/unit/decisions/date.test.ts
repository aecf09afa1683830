import assert from 'node:assert/strict';
import { readPublicationDate } from '../../../src/core/decisions/date.ts';

describe('A publication date as typed', () => {
  it('is a day of ISO 8601 or EDTF', () => {
    for (const typed of [
      '2031-05-04',
      ' 2031-05-04 ',
      '2031-05-04?',
      '2031-05-04~',
      '2031-05-04%',
      '2031-05-04T11:00',
      '2031-05-04T11:00:30Z',
      '2031-05-04T11:00+02:00',
    ])
      assert.deepEqual(readPublicationDate(typed), { date: '2031-05-04' }, typed);
    assert.deepEqual(readPublicationDate('2032-02-29'), { date: '2032-02-29' });
  });

  it('is no part of a date, no range, and no day that the calendar has not', () => {
    for (const typed of ['2031', '2031-05', '203X', '2031-05-XX', '2031-05~', '2031-05-04/2031-05-06', '2031-05/..'])
      assert.equal(readPublicationDate(typed), 'part', typed);
    for (const typed of ['', 'yesterday', '4 May 2031', '2031-02-30', '2031-13-01', '31-05-04', '2031-05-04 or so'])
      assert.equal(readPublicationDate(typed), 'none', typed);
  });
});
