import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EMPTY, parse, serialize, unite } from '../../../src/core/decisions/file.ts';
import type { Decision } from '../../../src/core/decisions/schema.ts';
import { anyDecision, anyFile, decided } from './support.ts';

const read = (text: string) => {
  const parsed = parse(text);
  assert.equal(parsed.state, 'read', JSON.stringify(parsed));
  return parsed.state === 'read' ? parsed : assert.fail();
};
const fileOf = (...decisions: readonly Decision[]) => ({ ...EMPTY, decisions });

describe('The decisions file', () => {
  it('says the same after a round trip, whatever is in it', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const text = serialize(file);
        const again = read(text).file;
        assert.equal(serialize(again), text);
        assert.equal(again.decisions.length, file.decisions.length);
        assert.deepEqual(
          new Set(again.decisions.map((one) => JSON.stringify(sorted(one)))),
          new Set(file.decisions.map((one) => JSON.stringify(sorted(one)))),
        );
        assert.deepEqual(again.extra, file.extra);
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it('has one order, in whichever order the decisions come', () => {
    fc.assert(
      fc.property(
        anyFile.chain((file) =>
          fc.tuple(fc.constant(file), fc.shuffledSubarray([...file.decisions], { minLength: file.decisions.length })),
        ),
        ([file, decisions]) => assert.equal(serialize({ ...file, decisions }), serialize(file)),
      ),
      { numRuns: 15, seed: 4 },
    );
  });

  it('has one decision a line, sorted by document and place', () => {
    const file = fileOf(
      decided({ kind: 'published', document: 'b.txt', date: '2031-05-04' }, 1),
      decided({ kind: 'notEntity', names: ['Photo'] }, 2),
      decided({ kind: 'oneOrigin', documents: ['a.txt', 'b.txt'] }, 3),
    );
    const lines = serialize(file).split('\n');
    assert.deepEqual(
      lines.map((line) => line.trim().slice(0, 24)),
      [
        '{',
        '"version": 1,',
        '"decisions": [',
        '{"kind":"notEntity","nam',
        '{"kind":"oneOrigin","doc',
        '{"kind":"published","doc',
        ']',
        '}',
        '',
      ],
    );
    assert.doesNotThrow(() => JSON.parse(serialize(file)));
    assert.equal(serialize(EMPTY), '{\n  "version": 1,\n  "decisions": []\n}\n');
  });

  it('keeps what it does not know: fields, kinds, mistyped entries', () => {
    const text = `{"version":1,"team":{"desk":"water"},"decisions":[
      {"kind":"published","document":"a.txt","date":"2031-05-04","at":"2031-05-05T10:00:00Z","id":"x","by":"Ana"},
      {"kind":"verdict","id":"y","what":[1,2]},
      {"kind":"published","document":"a.txt","date":"yesterday","at":"2031-05-05T10:00:00Z","id":"z"}]}`;
    const { file } = read(text);
    assert.equal(file.decisions.length, 1);
    assert.equal(file.unknown.length, 2);
    const again = JSON.parse(serialize(file));
    assert.deepEqual(again.team, { desk: 'water' });
    assert.deepEqual(
      again.decisions.map(({ id, by, what, date }: Record<string, unknown>) => [id, by, what, date]),
      [
        ['x', 'Ana', undefined, '2031-05-04'],
        ['z', undefined, undefined, 'yesterday'],
        ['y', undefined, [1, 2], undefined],
      ],
    );
  });

  it('is damaged where it is no JSON or no list of decisions, and another version is not touched', () => {
    assert.equal(parse('{"version":1,"decisions":[').state, 'damaged');
    assert.equal(parse('[]').state, 'damaged');
    assert.equal(parse('{"version":1}').state, 'damaged');
    assert.deepEqual(parse('{"version":2,"decisions":[]}'), { state: 'newer', version: 2 });
    assert.deepEqual(read('').file, EMPTY);
    assert.deepEqual(read(' \n').file, EMPTY);
  });
});

describe('Two versions of the decisions file', () => {
  it('lose nothing when they are united, in either order, and once is enough', () => {
    fc.assert(
      fc.property(anyFile, anyFile, fc.array(anyDecision, { maxLength: 3 }), (a, b, shared) => {
        const [x, y] = [
          { ...a, decisions: [...a.decisions, ...shared] },
          { ...b, decisions: [...b.decisions, ...shared] },
        ];
        const both = unite(x, y);
        const says = (one: Decision) => JSON.stringify(sorted({ ...one, id: '' }));
        const kept = new Set(both.decisions.map(says));
        for (const one of [...x.decisions, ...y.decisions]) assert.ok(kept.has(says(one)), says(one));
        assert.equal(new Set(both.decisions.map(({ id }) => id)).size, both.decisions.length);
        assert.equal(serialize({ ...unite(y, x), extra: {} }), serialize({ ...both, extra: {} }));
        assert.equal(serialize(unite(both, x)), serialize(both));
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('keep both wordings of one decision: the later has the id', () => {
    const older = decided({ kind: 'rename', entity: { name: 'Ana', kind: 'person' }, name: 'Ana Ruiz' }, 1);
    const later: Decision = { ...older, name: 'Ana María Ruiz', at: '2031-06-01T00:00:00Z' } as Decision;
    const { decisions } = unite(fileOf(later), fileOf(older));
    assert.equal(decisions.length, 2);
    assert.deepEqual(
      decisions.find(({ id }) => id === older.id),
      later,
    );
  });

  it('are read out of a merge that git could not finish', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((n) => decided({ kind: 'published', document: `${n}.txt`, date: '2031-05-04' }, n));
    const lines = (...list: unknown[]) => list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
    const conflict = `{\n  "version": 1,\n  "decisions": [\n${lines(one)},\n<<<<<<< HEAD\n${lines(two)},\n=======\n${lines(three)},\n>>>>>>> desk\n${lines(four)}\n  ]\n}\n`;
    const parsed = read(conflict);
    assert.equal(parsed.united, true);
    assert.deepEqual(parsed.file.decisions, [one, two, three, four]);
    // At the end of the list one side has a comma too many or too few; with git's diff3 style the common base stands between them.
    const atEnd = `{\n  "version": 1,\n  "decisions": [\n${lines(one)},\n<<<<<<< HEAD\n${lines(two)}\n||||||| 0a1b2c3\n=======\n${lines(three, four)}\n>>>>>>> desk\n  ]\n}\n`;
    assert.deepEqual(read(atEnd).file.decisions, [one, two, three, four]);
    const crlf = read(atEnd.replaceAll('\n', '\r\n'));
    assert.deepEqual(crlf.file.decisions, [one, two, three, four]);
  });
});

/** The same object with its fields in one order. */
const sorted = (value: object): object => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
