import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPage } from '../../../src/core/text/page.ts';
import { findPublished } from '../../../src/core/text/published.ts';

/** The date and where it was read; checks that the span holds it. */
function published(text: string, path = ''): string | null {
  const found = findPublished(readPage(text), path);
  if (found?.span) assert.ok(/\d/.test(text.slice(found.span.start, found.span.end)));
  return found && `${found.date} ${found.from}`;
}

const prose = 'The old mill by the river was sold on Monday to a trust that wants to open it again, its manager said.';
const page = (...lines: string[]) => ['Old mill to open again after sale', ...lines, prose, prose.replace('Monday', 'Friday')].join('\n\n');

describe('findPublished', () => {
  const rows: readonly (readonly [text: string, expected: string])[] = [
    [`---\ntitle: Old mill\ndate: 2031-05-12\n---\n\n${page()}`, '2031-05-12 frontMatter'],
    [`---\r\ndate: "2031-05-12T08:00:00Z"\r\n---\r\n${page()}`, '2031-05-12 frontMatter'],
    [page('Published: 12 May 2031'), '2031-05-12 meta'],
    [page('- Published Date: 11:13 | 12 May 2031'), '2031-05-12 meta'],
    [page('Posted on May 12, 2031 at 9:30 am'), '2031-05-12 meta'],
    [page('Published: 12 May 2031. The River Desk. River News Online'), '2031-05-12 meta'],
    [page('Updated 14 May 2031 | Published 12 May 2031'), '2031-05-12 meta'],
    [page('Last updated: 14 May 2031', 'Published: 12 May 2031'), '2031-05-12 meta'],
    [page('Last updated: 14 May 2031'), '2031-05-14 meta'],
    [page('By Ida Brandt | May 12, 2031'), '2031-05-12 byline'],
    [page('By Ida Brandt', '12 May 2031'), '2031-05-12 meta'],
    [page('Monday, May 12th, 2031, 18:05 GMT'), '2031-05-12 meta'],
    [page('2031-05-12'), '2031-05-12 meta'],
    [page('13/05/2031 10:00'), '2031-05-13 meta'],
    [page('Published 05/12/2031', 'Updated 05/14/2031'), '2031-05-12 meta'],
    [page(`VELDE, May 12, 2031 (River Wire) - ${prose}`), '2031-05-12 dateline'],
    [page(`Velde, D.C. – May 12, 2031 – ${prose}`), '2031-05-12 dateline'],
    [page(`VELDE, 12 May 2031 — ${prose}`), '2031-05-12 dateline'],
    [`${page()}\n\n12 May 2031`, '2031-05-12 meta'],
  ];
  for (const [text, expected] of rows)
    it(
      text
        .split(/\r?\n+/)
        .find((line) => line.includes('31'))
        ?.slice(0, 60) ?? '',
      () => assert.equal(published(text), expected),
    );

  it('reads the file name last', () => {
    assert.equal(published(page(), 'beat/2031-05-12-mill.txt'), '2031-05-12 fileName');
    assert.equal(published(page(), '20310512.txt'), '2031-05-12 fileName');
    assert.equal(published(page(), '2031/05/12/mill.txt'), '2031-05-12 fileName');
    assert.equal(published(page('Published: 13 May 2031'), '2031-05-12-mill.txt'), '2031-05-13 meta');
  });
});

describe('what is no publication date', () => {
  const rows = [
    page('The mill was sold on 12 May 2031, a year after the fire.'),
    page('On May 12, 2031, the mill was sold to a trust.'),
    page('A study published 12 May 2031 in a journal of rivers found that mills can be opened again after a sale.'),
    page('Published: 05/12/2031'), // May or December
    ['Chronicle of the mill', prose.repeat(2), '12 May 2029', prose, '3 June 2030', prose, '9 July 2031', prose].join('\n\n'),
    page('12 May'),
    page('May 2031'),
    page('Velde, May 12, 2031 was a wet day in the valley and the river rose by a metre in the night.'),
    page(),
    '',
  ];
  for (const text of rows) it(text.split('\n\n')[1]?.slice(0, 60) ?? 'nothing', () => assert.equal(published(text), null));
  it('leaves numbers in file names alone', () => {
    for (const path of ['x-2031.txt', '003_11f5e63e7b68fc6c.txt', '20311399.txt', '120310512.txt', 'a20310512b.txt'])
      assert.equal(published(page(), path), null);
  });
});

describe('any page', () => {
  it('never throws, and dates are days', () => {
    const words = 'Published Updated : | 12 May 2031 2031-05-12 By Ida , - – ( ) --- date \n \n\n the mill'.split(/(?<=\S) /);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, '\n'), { maxLength: 30 }), fc.string({ maxLength: 20 }), (list, path) => {
        const found = findPublished(readPage(list.join(' ')), path);
        if (found) assert.match(found.date, /^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 80, seed: 3 },
    );
  });
});
