import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Decision, EntityRef } from '../../../src/core/decisions/schema.ts';
import type { CorpusState, EntityKind, MentionRef } from '../../../src/core/model.ts';
import { decided, targetOf } from './support.ts';

const texts: Record<string, string> = {
  'a.txt': `Dam of Ostrava Verde breaks

MARL, 4 May 2031 - The dam above Marl broke on Saturday, killing 14 people, the district said. Engineer Ivo Brandt had warned the United Nations.

The dam held 62 million cubic metres of water. Mayor Lena Okafor said Brandt was right.`,
  'b.txt': `Seventeen dead at Marl

6 May 2031

The dam above Marl broke on Saturday, killing 17 people, the fire brigade said. The dam held 62 million cubic metres of water.

Ivo Brandt, who works for the United Nations, said nothing. Lena Okafor flew to Marl.`,
  'c.txt': `What became of the dam of Marl

7 May 2031

The dam above Marl held 26 million cubic metres of water, the United Nations said. Photo Desk has pictures of the 9 trucks that brought sand.`,
};

/** One corpus for all: its state depends on its documents and decisions only, as the last test here proves. */
const shared = new Corpus();
const stateOf = (decisions: readonly Decision[] = [], documents = texts): CorpusState => {
  for (const { path } of shared.state().documents) if (!(path in documents)) shared.delete(path);
  for (const [path, text] of Object.entries(documents)) shared.set(path, text);
  shared.decide(decisions);
  return shared.state();
};
const at = (path: string, words: string, nth = 0) => targetOf(path, texts[path] as string, words, nth);
const entity = (path: string, words: string, name = words, kind: EntityKind = 'person'): EntityRef => ({
  name,
  kind,
  target: at(path, words),
});
const textOf = (state: CorpusState, { path, index }: MentionRef) =>
  state.documents.find((document) => document.path === path)?.analysis.mentions[index]?.text ?? '';
const rows = (state: CorpusState) =>
  state.differences.map(({ a, b, confidence, ruling }) => ({
    figures: [textOf(state, a), textOf(state, b)].sort().join(' / '),
    confidence,
    ruling,
  }));
const figures = (state: CorpusState) => rows(state).map((row) => row.figures);
const named = (state: CorpusState, name: string) => state.entities.find((one) => one.name === name);
const toll = { a: at('a.txt', '14 people'), b: at('b.txt', '17 people') };
const volume = { a: at('b.txt', '62 million cubic metres'), b: at('c.txt', '26 million cubic metres') };

describe('Decisions on figures', () => {
  it('start from what the engine finds', () => {
    assert.ok(figures(stateOf()).includes('14 / 17'), figures(stateOf()).join('\n'));
    assert.equal(figures(stateOf()).filter((words) => words === '26 million cubic metres / 62 million cubic metres').length, 2);
  });

  it('make a pair sure, or leave it out', () => {
    const same = rows(stateOf([decided({ kind: 'same', ...toll }, 1)]));
    assert.equal(same.find((row) => row.figures === '14 / 17')?.confidence, 1);
    const different = stateOf([decided({ kind: 'different', ...toll }, 1)]);
    assert.ok(!figures(different).includes('14 / 17'));
    for (const { mentions } of different.claims) {
      const words = mentions.map((ref) => textOf(different, ref));
      assert.ok(!(words.includes('14') && words.includes('17')), words.join());
    }
  });

  it('tell a figure apart from one of two that agree with each other, and those two stay together', () => {
    const state = stateOf([decided({ kind: 'different', ...volume }, 1)]);
    const claims = state.claims.map(({ mentions }) => mentions.map((ref) => textOf(state, ref)).join(' = '));
    assert.ok(claims.includes('62 million cubic metres = 62 million cubic metres'), claims.join('\n'));
    assert.ok(!figures(state).some((words) => words.startsWith('26 million')));
  });

  it('join figures that the engine kept apart, with all that goes with them', () => {
    const plain = stateOf();
    assert.ok(!figures(plain).some((words) => words.includes('9')));
    const trucks = { a: at('c.txt', '9 trucks'), b: at('b.txt', '17 people') };
    const state = stateOf([decided({ kind: 'same', ...trucks }, 1)]);
    const joined = state.claims.find(({ mentions }) => mentions.some((ref) => textOf(state, ref) === '9'));
    assert.ok(joined);
    assert.deepEqual(joined.mentions.map((ref) => textOf(state, ref)).sort(), ['14', '17', '9', 'Seventeen']);
    const found = rows(state).filter((row) => /(^|\/ )9( \/|$)/.test(row.figures));
    assert.deepEqual(found.map((row) => row.figures).sort(), ['14 / 9', '17 / 9', '9 / Seventeen']);
    const [direct, derived] = ['17 / 9', '14 / 9'].map((words) => found.find((row) => row.figures === words));
    assert.equal(direct?.confidence, 1);
    const known = rows(plain).find((row) => row.figures === '14 / 17')?.confidence;
    assert.equal(derived?.confidence, known);
    assert.equal(new Set(state.claims.map(({ id }) => id)).size, state.claims.length);
  });

  it('never join what cannot be compared', () => {
    const mixed = { a: at('a.txt', '14 people'), b: at('a.txt', '62 million cubic metres') };
    assert.deepEqual(stateOf([decided({ kind: 'same', ...mixed }, 1)]).claims, stateOf().claims);
  });

  it('rule on a difference, the later word before the earlier', () => {
    const ignore = decided({ kind: 'ignore', ...toll, reason: 'an older count' }, 1);
    const resolve = decided({ kind: 'resolve', a: toll.b, b: toll.a, note: 'called the brigade' }, 2);
    const ruling = (state: CorpusState) => rows(state).find((row) => row.figures === '14 / 17')?.ruling;
    assert.deepEqual(ruling(stateOf([ignore])), { state: 'ignored', note: 'an older count', decisions: ['d1'] });
    assert.deepEqual(ruling(stateOf([resolve, ignore])), { state: 'resolved', note: 'called the brigade', decisions: ['d1', 'd2'] });
    assert.equal(rows(stateOf([ignore])).filter((row) => row.ruling).length, 1);
  });
});

describe('Decisions on entities', () => {
  it('start from what the engine finds', () => {
    const names = stateOf().entities.map(({ name, kind }) => `${kind} ${name}`);
    for (const wanted of ['person Ivo Brandt', 'person Lena Okafor', 'organization United Nations', 'place Marl'])
      assert.ok(names.includes(wanted), names.join());
  });

  it('rename and retype, in every document', () => {
    const state = stateOf([
      decided({ kind: 'rename', entity: entity('a.txt', 'United Nations', 'United Nations', 'organization'), name: 'Nations of Marl' }, 1),
      decided({ kind: 'retype', entity: entity('b.txt', 'United Nations', 'United Nations', 'organization'), to: 'group' }, 2),
    ]);
    const board = named(state, 'Nations of Marl');
    assert.equal(board?.kind, 'group');
    assert.deepEqual(new Set(board?.mentions.map(({ path }) => path)), new Set(['a.txt', 'b.txt', 'c.txt']));
    assert.ok(board?.aliases.some(({ text }) => text === 'United Nations'));
    for (const { path, index } of board?.mentions ?? [])
      assert.equal(state.documents.find((one) => one.path === path)?.analysis.mentions[index]?.kind, 'group');
  });

  it('merge two into the second, and what is decided later of either counts for both', () => {
    const state = stateOf([
      decided({ kind: 'merge', entity: entity('b.txt', 'Lena Okafor'), into: entity('a.txt', 'Ivo Brandt') }, 1),
      decided({ kind: 'rename', entity: entity('b.txt', 'Lena Okafor'), name: 'The one' }, 2),
    ]);
    assert.equal(named(state, 'Lena Okafor'), undefined);
    assert.deepEqual(
      named(state, 'The one')
        ?.aliases.map(({ text }) => text)
        .sort(),
      ['Brandt', 'Ivo Brandt', 'Lena Okafor'],
    );
  });

  it('split a mention off, to a new entity or to one that is there', () => {
    const brandt = at('a.txt', 'Brandt', 1);
    const apart = stateOf([decided({ kind: 'split', target: brandt, into: { name: 'Otto Brandt', kind: 'person' } }, 1)]);
    assert.deepEqual(named(apart, 'Otto Brandt')?.mentions.length, 1);
    assert.ok(!named(apart, 'Ivo Brandt')?.mentions.some((ref) => textOf(apart, ref) === 'Brandt'));
    const moved = stateOf([decided({ kind: 'split', target: brandt, into: entity('b.txt', 'Lena Okafor') }, 1)]);
    assert.ok(named(moved, 'Lena Okafor')?.aliases.some(({ text }) => text === 'Brandt'));
  });

  it('know an alias wherever it stands, and no name that is none', () => {
    const documents = { ...texts, 'd.txt': 'The old fox of Marl said on Tuesday that the dam was safe. But the old foxes knew better.' };
    const alias = decided({ kind: 'alias', entity: entity('a.txt', 'Ivo Brandt'), name: 'old fox of Marl' }, 1);
    const state = stateOf([alias], documents);
    assert.deepEqual(
      named(state, 'Ivo Brandt')
        ?.mentions.filter(({ path }) => path === 'd.txt')
        .map((ref) => textOf(state, ref)),
      [],
      'Marl is a name of its own there',
    );
    const other = stateOf([{ ...alias, name: 'old fox' } as Decision], documents);
    const inD = named(other, 'Ivo Brandt')?.mentions.filter(({ path }) => path === 'd.txt');
    assert.deepEqual(
      inD?.map((ref) => textOf(other, ref)),
      ['old fox'],
    );
    const never = stateOf([decided({ kind: 'notEntity', names: ['United Nations'] }, 1)]);
    assert.equal(named(never, 'United Nations'), undefined);
    for (const { analysis } of never.documents) assert.ok(!analysis.mentions.some(({ text }) => /United Nations/.test(text)));
  });
});

describe('Decisions on documents', () => {
  it('date them, and undated they are as before', () => {
    const corpus = new Corpus();
    corpus.set('x.txt', 'The bridge of Marl was closed on Monday. It reopens next month.');
    const dates = () =>
      corpus.state().documents[0]?.analysis.mentions.flatMap((mention) => (mention.kind === 'date' ? [mention.value.edtf] : []));
    const before = dates();
    corpus.decide([decided({ kind: 'published', document: 'x.txt', date: '2031-05-06' }, 1)]);
    assert.deepEqual(corpus.state().documents[0]?.analysis.published, { date: '2031-05-06', from: 'user' });
    assert.ok(dates()?.includes('2031-05-05'), dates()?.join());
    corpus.set('x.txt', 'The bridge of Marl was closed on Tuesday.');
    assert.deepEqual(dates(), ['2031-05-06']);
    corpus.set('x.txt', 'The bridge of Marl was closed on Monday. It reopens next month.');
    corpus.decide([]);
    assert.equal(corpus.state().documents[0]?.analysis.published, null);
    assert.deepEqual(dates(), before);
  });

  it('make two of them one source, or tell copies apart', () => {
    const origins = (decisions: readonly Decision[], documents = texts) => [...stateOf(decisions, documents).origins.values()].join();
    assert.equal(origins([]), 'o1,o2,o3');
    const one = decided({ kind: 'oneOrigin', documents: ['c.txt', 'a.txt'] }, 1);
    assert.equal(origins([one]), 'o1,o2,o1');
    assert.equal(origins([one, decided({ kind: 'separateOrigins', documents: ['a.txt', 'c.txt'] }, 2)]), 'o1,o2,o3');
    const copies = { 'a.txt': texts['a.txt'] as string, 'b.txt': texts['a.txt'] as string };
    assert.equal(origins([], copies), 'o1,o1');
    assert.equal(origins([decided({ kind: 'separateOrigins', documents: ['a.txt', 'b.txt'] }, 1)], copies), 'o1,o2');
  });
});

describe('What became of decisions', () => {
  it('is told: notes at their places, and which of them are lost and why', () => {
    const decisions = [
      decided({ kind: 'note', target: at('a.txt', '14 people'), text: 'ask the district' }, 1),
      decided({ kind: 'published', document: 'gone.txt', date: '2031-05-06' }, 2),
      decided({ kind: 'ignore', ...toll, reason: 'old' }, 3),
    ];
    const { notes, lost } = stateOf(decisions).decided;
    assert.deepEqual([...notes.values()], [[{ id: 'd1', text: 'ask the district' }]]);
    assert.deepEqual(lost, [{ id: 'd2', why: 'document', path: 'gone.txt' }]);
    const edited = { ...texts, 'b.txt': (texts['b.txt'] as string).replace('17 people', '19 people') };
    assert.deepEqual(stateOf(decisions, edited).decided.lost, [
      { id: 'd3', why: 'words', path: 'b.txt', words: '17 people', start: toll.b.selector[1].start },
      { id: 'd2', why: 'document', path: 'gone.txt' },
    ]);
  });
});

const pool: readonly Decision[] = [
  decided({ kind: 'same', ...toll }, 1),
  decided({ kind: 'different', ...volume }, 2),
  decided({ kind: 'ignore', ...toll, reason: 'old' }, 3),
  decided({ kind: 'same', a: at('c.txt', '9 trucks'), b: at('b.txt', '17 people') }, 4),
  decided({ kind: 'different', ...toll }, 5),
  decided({ kind: 'rename', entity: entity('a.txt', 'Ivo Brandt'), name: 'Brandt the elder' }, 6),
  decided({ kind: 'merge', entity: entity('b.txt', 'Lena Okafor'), into: entity('a.txt', 'Ivo Brandt') }, 7),
  decided({ kind: 'split', target: at('a.txt', 'Brandt', 1), into: { name: 'Otto Brandt', kind: 'person' } }, 8),
  decided({ kind: 'alias', entity: entity('a.txt', 'Ivo Brandt'), name: 'Okafor' }, 9),
  decided({ kind: 'notEntity', names: ['United Nations'] }, 10),
  decided({ kind: 'published', document: 'a.txt', date: '2031-05-09' }, 11),
  decided({ kind: 'oneOrigin', documents: ['a.txt', 'b.txt'] }, 12),
];

describe('The state of a corpus with decisions', () => {
  it('depends on the documents and the decisions only, not on their order or history', () => {
    const step = fc.oneof(
      fc.record({ path: fc.constantFrom('a.txt', 'b.txt', 'c.txt'), text: fc.option(fc.constantFrom(...Object.values(texts))) }),
      fc.shuffledSubarray([...pool]).map((decisions) => ({ decisions })),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.shuffledSubarray([...pool]), (steps, last) => {
        const corpus = new Corpus();
        const left = new Map(Object.entries(texts));
        for (const [path, text] of left) corpus.set(path, text);
        for (const one of steps) {
          if ('decisions' in one) corpus.decide(one.decisions);
          else if (one.text === null) {
            corpus.delete(one.path);
            left.delete(one.path);
          } else {
            corpus.set(one.path, one.text);
            left.set(one.path, one.text);
          }
          corpus.state();
        }
        corpus.decide(last);
        const fresh = new Corpus();
        fresh.decide(last.toReversed());
        for (const [path, text] of [...left].reverse()) fresh.set(path, text);
        assert.deepEqual(corpus.state(), fresh.state());
      }),
      { numRuns: 4, seed: 7 },
    );
  }).timeout(10_000); // on a busy machine
});
