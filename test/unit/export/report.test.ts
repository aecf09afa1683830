import assert from 'node:assert/strict';
import { toReport } from '../../../src/core/export/report.ts';
import { reportSchema } from '../../../src/core/export/schema.ts';
import type { CorpusState, Difference, Document, Mention, MentionRef } from '../../../src/core/model.ts';

const text = 'Ada Quill paid €40m on 2 May. “Never again,” she said.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
const mentions: readonly Mention[] = [
  { ...span('Ada Quill'), kind: 'person' },
  { ...span('€40m'), kind: 'money', value: { stated: 4e7, min: 4e7, max: 4e7, unit: 'EUR', qualifier: 'exact' } },
  { ...span('2 May'), kind: 'date', value: { edtf: '2025-05-02', implied: ['year'] } },
  { ...span('Never again'), kind: 'quote', speaker: span('she') },
];
const document = (path: string, published: string | null): Document => ({
  path,
  text,
  analysis: {
    title: span('Ada Quill paid'),
    published: published ? { date: published, from: 'dateline' } : null,
    furniture: [],
    sentences: [],
    mentions,
    stems: { words: [], counts: new Uint16Array() },
    frames: mentions.map(() => undefined),
  },
});
const ref = (path: string, index: number): MentionRef => ({ path, index });
const difference = (a: string, b: string, confidence: number, kind: Difference['kind'] = 'conflict'): Difference => ({
  claim: 'c1',
  a: ref(a, 1),
  b: ref(b, 1),
  kind,
  confidence,
  reason: `${a} / ${b}`,
});

const state = (differences: readonly Difference[] = []): CorpusState => ({
  documents: [document('a.txt', '2025-05-03'), document('b/c.txt', null), document('d.txt', null)],
  origins: new Map([
    ['a.txt', 'o1'],
    ['b/c.txt', 'o1'],
    ['d.txt', 'o2'],
  ]),
  entities: [
    {
      id: 'e1',
      name: 'Ada Quill',
      kind: 'person',
      aliases: [{ text: 'Quill', count: 2 }],
      roles: [],
      mentions: [ref('a.txt', 0), ref('b/c.txt', 0)],
    },
  ],
  links: new Map(),
  descriptions: [],
  entityIds: new Map([
    ['a.txt', ['e1', undefined, undefined, undefined]],
    ['b/c.txt', ['e1', undefined, undefined, undefined]],
  ]),
  claims: [
    {
      id: 'c1',
      label: 'paid',
      kind: 'money',
      unit: 'EUR',
      mentions: [ref('a.txt', 1), ref('b/c.txt', 1), ref('d.txt', 1)],
      relation: differences.length > 0 ? 'conflict' : 'agree',
    },
  ],
  differences,
  quotes: [{ id: 'q1', speaker: 'e1', mentions: [ref('a.txt', 3), ref('d.txt', 3)], drift: false }],
  decided: { notes: new Map(), lost: [] },
});

describe('toReport', () => {
  const report = toReport(state([difference('a.txt', 'b/c.txt', 0.877)]), {
    version: '1.2.3',
    skipped: [{ path: 'x.bin', reason: 'not text' }],
  });

  it('keeps its public contract', () => {
    assert.deepEqual(reportSchema.parse(JSON.parse(JSON.stringify(report))), report);
    assert.throws(() => reportSchema.parse({ ...report, schema: 2 }));
    assert.throws(() => reportSchema.parse({ ...report, extra: true }));
  });

  it('describes documents', () => {
    assert.deepEqual(report.documents, [
      { path: 'a.txt', title: 'Ada Quill paid', published: '2025-05-03', publishedFrom: 'dateline', origin: 'o1' },
      { path: 'b/c.txt', title: 'Ada Quill paid', published: null, publishedFrom: null, origin: 'o1' },
      { path: 'd.txt', title: 'Ada Quill paid', published: null, publishedFrom: null, origin: 'o2' },
    ]);
    assert.deepEqual(report.skipped, [{ path: 'x.bin', reason: 'not text' }]);
  });

  it('numbers mentions through the corpus and says of each kind what it has', () => {
    assert.deepEqual(
      report.mentions.map(({ id }) => id),
      Array.from({ length: 12 }, (_, i) => `m${i + 1}`),
    );
    const [name, money, date, quote] = report.mentions;
    assert.deepEqual(name, { id: 'm1', document: 'a.txt', ...span('Ada Quill'), kind: 'person', entity: 'e1' });
    assert.deepEqual(money?.value, { stated: 4e7, min: 4e7, max: 4e7, unit: 'EUR', qualifier: 'exact' });
    assert.deepEqual(date?.value, { edtf: '2025-05-02', implied: ['year'] });
    assert.deepEqual(quote, { id: 'm4', document: 'a.txt', ...span('Never again'), kind: 'quote' });
    assert.ok(!('entity' in (report.mentions[8] ?? {})));
  });

  it('refers to mentions by their ids', () => {
    assert.deepEqual(report.claims, [{ id: 'c1', label: 'paid', unit: 'EUR', mentions: ['m2', 'm6', 'm10'], relation: 'conflict' }]);
    assert.deepEqual(report.differences, [
      { claim: 'c1', a: 'm2', b: 'm6', kind: 'conflict', confidence: 0.877, reason: 'a.txt / b/c.txt' },
    ]);
    assert.deepEqual(report.entities, [{ id: 'e1', name: 'Ada Quill', kind: 'person', aliases: ['Quill'] }]);
    assert.deepEqual(report.quotes, [{ id: 'q1', speaker: 'e1', mentions: ['m4', 'm12'], drift: false }]);
  });
});
