import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { MEMO_MARK } from '../../../src/core/export/formats.ts';
import { escapeLine, escapeWords } from '../../../src/core/export/markdown.ts';
import { toMemo } from '../../../src/core/export/memo.ts';
import { character } from '../../support/characters.ts';
import { hostile, options, state } from './corpus.ts';

// Without the step that looks for addresses in words after their escapes are gone: GitHub and VS Code have none such.
const extensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [extensions] });

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as Nodes);
}
const said = (node: Nodes): string => [...walk(node)].map((each) => (each.type === 'text' ? each.value : '')).join('');

const memo = [...toMemo(state, options)].join('');
const nodes = [...walk(parse(memo))];
const headings = nodes.filter(({ type }) => type === 'heading').map(said);
const visible = hostile.replace('\u202e', '');

describe('Memo', () => {
  it('is made of headings, lists, quotations and bold words alone, whatever an article says', () => {
    const types = new Set(nodes.map(({ type }) => type));
    for (const type of ['root', 'heading', 'text', 'list', 'listItem', 'paragraph', 'blockquote', 'strong', 'html'])
      types.delete(type as never);
    assert.deepEqual([...types], []);
    assert.deepEqual(
      nodes.filter(({ type }) => type === 'html').map((node) => 'value' in node && node.value),
      [MEMO_MARK],
    );
  });

  it('has a section a tier, one for decisions, and a place to sign', () => {
    assert.deepEqual(headings, [
      `Storm ${visible}`,
      'Figures that differ (1)',
      `1. people hit, ${visible}: conflict, disputed`,
      'Figures to check (1)',
      `1. people hit, ${visible}: update`,
      'Differences that were decided (1)',
      `1. people hit, ${visible}: possible slip`,
      'What agrees or is compatible (1)',
      'Quotes that are not in the same words (1)',
      'Notes (1)',
      'Documents (3)',
      'Files that were skipped (1)',
      'Signatures',
    ]);
    assert.match(memo, /Date: 3 May 2026/);
    assert.match(memo, /Looked at: 3 documents, with 5 figures and dates, 2 names, 2 quotes/);
    assert.match(memo, /Checked by: .*\n- Approved by: /);
  });

  it('gives the exact words of both, and where they stand', () => {
    const quotations = nodes.filter(({ type }) => type === 'blockquote').map(said);
    assert.ok(
      quotations.some((words) => words === 'The storm hit 40 people on 2 May, Ada Quill said.a b/naïve (1)#.txt, line 3, column 15'),
    );
    assert.ok(quotations.some((words) => words.startsWith(`Storm ${visible} hit 50 peopleevil.txt, line 1`)));
  });

  it('says what was decided, and why', () => {
    assert.ok(nodes.some((node) => node.type === 'listItem' && said(node).startsWith(`Ignored: Another storm, ${visible}`)));
  });

  it('has the notes, with the words that they are on', () => {
    assert.ok(nodes.some((node) => node.type === 'paragraph' && said(node) === `Note: Call the coastguard, ${visible}`));
    assert.match(memo, /- Call the coastguard, .*\n\n {2}> Some \*\*45 people\*\* were hit, Ada Quill said\./);
  });

  it('says what was looked at, where that is not everything', () => {
    const filtered = [...toMemo(state, { ...options, filter: { kinds: ['count'], entity: 'ada', minConfidence: 0.5 } })].join('');
    assert.match(filtered, /Only claims of the kinds count; near the name Ada Quill; differences from 50% sure/);
    assert.doesNotMatch(memo, /Only claims/);
  });

  it('speaks of an empty folder too', () => {
    const nothing = [
      ...toMemo({ ...state, documents: [], claims: [], differences: [], quotes: [], entities: [] }, { version: '1', sure: 0.65 }),
    ].join('');
    assert.match(nothing, /Looked at: 0 documents/);
    assert.match(nothing, /No figures differ\./);
  });

  it('joins the places that are copies of one story', () => {
    const origins = new Map(state.documents.map(({ path }) => [path, 'o1']));
    const copy = { ...state.documents[0], path: 'copy.txt' } as (typeof state.documents)[number];
    const again = state.differences.slice(0, 1).map((difference) => ({ ...difference, a: { path: 'copy.txt', index: 0 } }));
    const copies = {
      ...state,
      documents: [...state.documents, copy],
      origins: origins.set('copy.txt', 'o1'),
      differences: [...state.differences.slice(0, 1), ...again],
    };
    const text = [...toMemo(copies, options)].join('');
    assert.match(text, /In the same words in copies of the story: copy\.txt, line 3/);
    assert.equal(text.match(/Places 1 and 2: conflict/g)?.length, 1);
  });
});

describe('Words of an article in Markdown', () => {
  it('come back from it as they were, in the middle of a line and at its beginning', () => {
    const words = fc.oneof(
      fc.string({ unit: character, maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'*_`[]()<>!#&|~$\\{}=-+1.@:/ abw\n\t'), maxLength: 30 }),
      fc.constantFrom(
        'http://a.example',
        'https://a.example/x_y_',
        'www.a.example',
        'WWW.a.example',
        'me@a.example',
        'mailto:me@a.example',
        '1. x',
        '- x',
        '# x',
        '---',
        '===',
        '***',
        '&amp;',
        '![x](y)',
        '[^1]',
        '[ ] x',
        '~~x~~',
        'xmpp:me@a.example/x',
      ),
    );
    fc.assert(
      fc.property(words, (text) => {
        const plain = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, '');
        const inside = parse(`So “${escapeWords(text)}”.`);
        assert.equal(said(inside), `So “${plain}”.`);
        assert.deepEqual(
          [...walk(inside)].filter(({ type }) => !['root', 'paragraph', 'text'].includes(type)),
          [],
        );
        const first = plain.trim();
        if (!/^[\p{L}\p{P}\p{S}\p{N}]/u.test(first)) return;
        const [item] = [...walk(parse(`- ${escapeLine(text)}, then`))].filter(({ type }) => type === 'paragraph');
        assert.equal(item && said(item), `${plain.trimStart()}, then`);
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
