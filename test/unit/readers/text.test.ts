import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decode } from '../../../src/readers/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((char) => char.charCodeAt(0)))));
const utf16 = (text: string, bigEndian = false) =>
  Uint8Array.from(
    [...Array(text.length).keys()]
      .flatMap((i) => [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8])
      .map((_, i, all) => all[bigEndian ? i ^ 1 : i] as number),
  );

describe('decode', () => {
  const text = 'The ferry, 40\u00a0m long, cost “€3m”.\r\n';

  it('reads UTF-8 with and without a byte-order mark, which is not part of the text', () => {
    assert.deepEqual(decode(utf8(text)), { text });
    assert.deepEqual(decode(utf8(`\ufeff${text}`)), { text });
  });

  it('reads UTF-16 in both byte orders, with and without a mark', () => {
    for (const bigEndian of [false, true]) {
      assert.deepEqual(decode(utf16(`\ufeff${text}`, bigEndian)), { text });
      assert.deepEqual(decode(utf16(text, bigEndian)), { text });
    }
  });

  it('keeps line ends, tabs, form feeds and surrogate pairs as they are', () => {
    const odd = 'a\r\nb\rc\td\fe 😀\n';
    assert.deepEqual(decode(utf8(odd)), { text: odd });
  });

  it('reads Windows-1252, curly quotes included', () => {
    assert.deepEqual(decode(bytes(0x93, 'No', 0x94, ', said Zo', 0xeb, '. It', 0x92, 's ', 0x80, '14.')), {
      text: '“No”, said Zoë. It’s €14.',
    });
    assert.deepEqual(decode(bytes('It cost ', 0xa3, '3.')), { text: 'It cost £3.' });
  });

  it('reads other legacy encodings', () => {
    const cyrillic = 'Паром стоит у причала три недели, потому что сломан двигатель.';
    const windows1251 = Uint8Array.from(
      [...cyrillic].map((char) => (char >= 'А' ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0))),
    );
    assert.deepEqual(decode(windows1251), { text: cyrillic });
  });

  it('reads UTF-8 that is damaged in one place, showing the damage', () => {
    const damaged = utf8('Zoë and Chloë went to Malmö by ferry, and Jürgen came from Tromsø to meet them at the quay.');
    damaged[2] = 0xff;
    const decoded = decode(damaged);
    assert.ok('text' in decoded && decoded.text.includes('Tromsø') && decoded.text.includes('\ufffd'));
  });

  it('says of anything else that it is not text', () => {
    const png = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 1, 0, 0, 0, 1, 0, 8, 6, 0, 0, 0);
    assert.deepEqual(decode(png), { reason: 'not text' });
    assert.deepEqual(decode(new Uint8Array(4096)), { reason: 'not text' });
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255);
    assert.deepEqual(decode(noise), { reason: 'not text' });
  });

  it('reads an empty file as an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '' });
    assert.deepEqual(decode(utf8('\ufeff')), { text: '' });
  });

  it('gives back every text that is written as UTF-8, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (any) => {
        const printable = any.replace(/[\p{Cc}\ufffd\ufeff]/gu, ' ');
        assert.deepEqual(decode(utf8(printable)), { text: printable });
      }),
      { numRuns: 30, seed: 7 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const decoded = decode(any);
        assert.ok('text' in decoded || decoded.reason === 'not text');
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});
