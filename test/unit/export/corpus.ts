import type { ExportOptions } from '../../../src/core/export/options.ts';
import { type CorpusState, type Difference, keyOf, type Mention } from '../../../src/core/model.ts';
import { claimOf, countOf, documentOf, find, ref, stateOf } from '../worker/state.ts';

/** What would be markup, a formula, a placeholder or a link if it were not kept from it. */
export const hostile = '=cmd|"/c" <b>*a*</b> [x](http://evil.example) {0} ```\u202e$x$ www.evil.example';

const texts = {
  'a b/naïve (1)#.txt': '😀 Storm\r\n\r\nThe storm hit 40 people on 2 May, Ada Quill said.\r\n“We all ran,” she said.',
  'crs.txt': 'Storm\r\rSome 45 people were hit, Ada Quill said.\r“We all just ran,” she said.',
  'evil.txt': `Storm ${hostile} hit 50 people\nAnd 40 people, he said.`,
};
const [first, second, third] = Object.keys(texts) as [keyof typeof texts, keyof typeof texts, keyof typeof texts];
export const paths = [first, second, third] as const;

const mentions: Readonly<Record<string, readonly Mention[]>> = {
  [first]: [
    countOf(texts[first], '40 people', 40),
    { kind: 'date', ...find(texts[first], '2 May'), value: { edtf: '2026-05-02', implied: ['year'] } },
    { kind: 'person', ...find(texts[first], 'Ada Quill') },
    { kind: 'quote', ...find(texts[first], 'We all ran') },
  ],
  [second]: [
    countOf(texts[second], '45 people', 45),
    { kind: 'person', ...find(texts[second], 'Ada Quill') },
    { kind: 'quote', ...find(texts[second], 'We all just ran') },
  ],
  [third]: [countOf(texts[third], '50 people', 50), countOf(texts[third], '40 people', 40)],
};

const difference = (a: readonly [string, number], b: readonly [string, number], rest: Partial<Difference>): Difference => ({
  ...{ claim: 'c1', kind: 'conflict', confidence: 0.9, reason: `because of ${hostile}` },
  ...rest,
  a: ref(...a),
  b: ref(...b),
});

/** Three documents with three kinds of line ends, one claim in four places with differences of all kinds, and decisions. */
export const state: CorpusState = stateOf(
  Object.entries(texts).map(([path, text]) => documentOf(path, text, mentions[path] as readonly Mention[])),
  {
    entities: [{ id: 'ada', name: 'Ada Quill', kind: 'person', aliases: [], roles: [], mentions: [ref(first, 2), ref(second, 1)] }],
    entityIds: new Map([
      [first, [undefined, undefined, 'ada', undefined]],
      [second, [undefined, 'ada', undefined]],
    ]),
    claims: [
      { ...claimOf('c1', `people hit, ${hostile}`, [ref(first, 0), ref(second, 0), ref(third, 0)]), relation: 'conflict' },
      { ...claimOf('c2', 'people hit again', [ref(first, 0), ref(third, 1)]), relation: 'agree' },
    ],
    differences: [
      difference([first, 0], [second, 0], {}),
      difference([first, 0], [third, 0], { kind: 'disputed', confidence: 0.7 }),
      difference([second, 0], [third, 0], { kind: 'update', confidence: 0.4 }),
      difference([second, 0], [third, 0], {
        kind: 'slip',
        confidence: 0.3,
        ruling: { state: 'ignored', note: `Another storm, ${hostile}` },
      }),
    ],
    decided: { notes: new Map([[keyOf(ref(second, 0)), [{ id: 'd1', text: `Call the coastguard, ${hostile}` }]]]), lost: [] },
    quotes: [{ id: 'q1', speaker: 'ada', mentions: [ref(first, 3), ref(second, 2)], drift: true }],
  },
);

export const options: ExportOptions = {
  version: '1.2.3',
  sure: 0.65,
  title: `Storm ${hostile}`,
  folder: 'storms',
  date: '3 May 2026',
  skipped: [{ path: `scan ${hostile}.bin`.replaceAll('/', ''), reason: 'not text' }],
};
