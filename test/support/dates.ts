import assert from 'node:assert/strict';
import parseEdtf from 'edtf';
import type { DateMention } from '../../src/core/model.ts';
import { recognizeDates } from '../../src/core/recognize/date/index.ts';
import { makeReading } from '../../src/core/recognize/recognizer.ts';
import { readPage } from '../../src/core/text/page.ts';

/** The day on which the texts of these tests appear where they say no other. */
export const PUBLISHED = '2026-02-03'; // a Tuesday

/** The dates of a text. */
export function find(text: string, published: string | null = PUBLISHED): DateMention[] {
  const page = readPage(text);
  return recognizeDates(makeReading(page, published), new Uint8Array(page.tokens.count));
}

/** EDTF has no weekday of an unknown week and no time of an unknown day: an unknown day for both. */
export const placed = (edtf: string) => edtf.replace(/^XXXX-WXX-[1-7]/, 'XXXX-XX-XX').replace(/^(XXXX-XX-XX)T.*$/, '$1');

/** "words = EDTF" of each date found; checks that the words are those of the text and that the EDTF parses. */
export function dates(text: string, published: string | null = PUBLISHED): string[] {
  return find(text, published).map((mention) => {
    assert.equal(mention.text, text.slice(mention.start, mention.end));
    assert.doesNotThrow(() => parseEdtf(placed(mention.value.edtf)), `${mention.value.edtf} is no EDTF`);
    return `${mention.text} = ${mention.value.edtf}`;
  });
}

/** A test for each row: a text and the dates in it. */
export const table = (rows: readonly (readonly [text: string, ...expected: string[]])[], published: string | null = PUBLISHED) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(dates(text, published), expected));
};
