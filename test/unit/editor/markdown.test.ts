import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandLink, escapeMarkdown } from '../../../src/editor/markdown.ts';

describe('Words of an article in Markdown', () => {
  it('stay the words they are where there is nothing to escape', () => {
    assert.equal(escapeMarkdown('Zdeněk sold 3 boats'), 'Zdeněk sold 3 boats');
  });

  for (const [what, hostile] of [
    ['an element with a handler', '<img src=x onerror=alert(1)>'],
    ['a link that runs a command', '[x](command:workbench.action.quit)'],
    ['an image', '![x](https://example.org/pixel)'],
    ['code', '`a` ``` b'],
    ['a reference', '&lt;b&gt;'],
    ['an address that becomes a link by itself', 'https://example.org www.example.org a@example.org'],
    ['a list and a heading', '1. a - b # c > d'],
    ['a table and a theme icon', '| a | $(alert) ~~b~~'],
  ] as const) {
    it(`lose all power: ${what}`, () => {
      const escaped = escapeMarkdown(hostile);
      assert.equal(
        escaped.replace(/\\[!-/:-@[-`{-~]/g, ''),
        hostile.replace(/[!-/:-@[-`{-~]/g, ''),
        'every sign of punctuation is escaped',
      );
      assert.equal(unescaped(escaped), hostile);
    });
  }

  it('stand on one line, without controls and marks of direction', () => {
    assert.equal(escapeMarkdown('a\r\n\n    b\tc\u0000\u202Ed\u2066'), 'a b cd');
  });

  it('are the same again without their backslashes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => {
        assert.equal(unescaped(escapeMarkdown(words)), words.replace(/\s+/g, ' '));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('A link that runs a command', () => {
  it('cannot be ended by what is in its label or its argument', () => {
    const link = commandLink('a](command:b)', 'concordance.x', { path: `a)b(c"d'e].txt` });
    const [, label, address] = /^\[(.*)\]\(command:concordance\.x\?(.*)\)$/.exec(link) ?? [];
    assert.equal(label, 'a\\]\\(command\\:b\\)');
    assert.match(address ?? '', /^[\w%.~-]*$/);
    assert.deepEqual(JSON.parse(decodeURIComponent(address ?? '')), [{ path: `a)b(c"d'e].txt` }]);
  });
});

const unescaped = (escaped: string) => escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1');
