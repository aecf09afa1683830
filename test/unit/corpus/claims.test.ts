import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { CorpusState, MentionRef } from '../../../src/core/model.ts';

/** Four short reports of one storm, with an agreement in other words, a slip, an update and a dispute. */
const storm: Record<string, string> = {
  'a.txt': `Storm tears roof off Halvern ferry terminal

HALVERN, 4 May 2031 - A storm tore the roof off the ferry terminal in Halvern on Saturday, killing at least four people, the coastguard said.

The wind reached 140 kilometres an hour at Cape Orm, the weather service said. The ferry terminal cost 62 million euros when it opened in 2019.

The port of Halvern lies 10 kilometres from the cape.`,
  'b.txt': `Seven dead after Halvern storm

5 May 2031

The storm that tore the roof off the Halvern ferry terminal on Saturday killed seven people, the coastguard said on Sunday.

The terminal cost 26 million euros when it opened in 2019. Halvern lies about six miles from Cape Orm.`,
  'c.txt': `Who was on watch at Halvern?

6 May 2031

The harbour board says that 30 guards were on duty at the ferry terminal when the storm struck. The Dockers' Union says that only 12 guards were on duty at the terminal.

The harbour has 210 boats. The terminal opened in 2019, and its roof was due for inspection in June.`,
};

const stateOf = (texts: Record<string, string>) => {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(texts)) corpus.set(path, text);
  return corpus.state();
};
const textOf = (state: CorpusState, { path, index }: MentionRef) =>
  state.documents.find((d) => d.path === path)?.analysis.mentions[index]?.text ?? '';
const differences = (state: CorpusState) =>
  state.differences.map(({ a, b, kind }) => [kind, ...[textOf(state, a), textOf(state, b)].sort()].join(' | ')).sort();
const agreements = (state: CorpusState) => {
  const differing = new Set(state.differences.map(({ a, b }) => `${a.path}#${a.index} ${b.path}#${b.index}`));
  return state.claims.flatMap(({ mentions }) =>
    mentions.flatMap((a, i) =>
      mentions
        .slice(i + 1)
        .filter((b) => !differing.has(`${a.path}#${a.index} ${b.path}#${b.index}`))
        .map((b) => [textOf(state, a), textOf(state, b)].sort().join(' = ')),
    ),
  );
};

describe('compareFigures', () => {
  const state = stateOf(storm);

  it('joins one quantity in other words', () => {
    assert.ok(agreements(state).includes('10 kilometres = six miles'), agreements(state).join('\n'));
  });

  it('finds swapped digits, a dispute inside one document, and a toll that rose', () => {
    const found = differences(state);
    assert.ok(
      found.some((row) => row.startsWith('slip') && row.includes('62 million euros') && row.includes('26 million euros')),
      found.join('\n'),
    );
    assert.ok(
      found.some((row) => row.startsWith('disputed') && row.includes('30') && row.includes('12')),
      found.join('\n'),
    );
    assert.ok(
      found.some((row) => row.startsWith('update') && row.includes('four') && row.includes('seven')),
      found.join('\n'),
    );
  });

  it('gives every name the kind of its entity', () => {
    const kinds = new Map(state.entities.map(({ id, kind }) => [id, kind]));
    for (const { path, analysis } of state.documents) {
      const ids = state.entityIds.get(path) ?? [];
      for (const [i, { kind, text }] of analysis.mentions.entries()) if (ids[i]) assert.equal(kind, kinds.get(ids[i]), text);
    }
  });

  it('finds a slip that can hardly be chance where the words are others', () => {
    const found = differences(
      stateOf({
        'a.txt': `Savings fund fails in Velmont

4 May 2031

The Orm savings fund failed on Friday. The auditors found a gap of 18.3 million euros in its books.`,
        'b.txt': `What became of the money?

9 May 2031

Savers of the Orm fund met on Thursday in a school in Velmont. For those who missed it all: a loss of €13.8 million, no founder, no books.`,
      }),
    );
    assert.ok(
      found.some((row) => row.startsWith('slip') && row.includes('18.3') && row.includes('13.8')),
      found.join('\n'),
    );
  });

  it('leaves lookalikes alone', () => {
    const words = differences(state).join('\n');
    for (const other of ['140 kilometres', '210 boats', '2019', 'June', 'Sunday'])
      assert.ok(!words.includes(other), `${other} in\n${words}`);
  });

  it('says of each difference why, with the words of both sides', () => {
    for (const { reason, a, b } of state.differences) {
      assert.ok(reason.includes(textOf(state, a)) && reason.includes(textOf(state, b)), reason);
    }
  });

  it('gives each mention to one claim at most', () => {
    const all = state.claims.flatMap(({ mentions }) => mentions.map(({ path, index }) => `${path}#${index}`));
    assert.equal(new Set(all).size, all.length);
  });

  it('counts copies of one wire story once: they change no verdict, and stand in its claims', () => {
    const copied = stateOf({ ...storm, 'z.txt': storm['b.txt'] as string });
    const rows = (of: CorpusState) => [...new Set(differences(of))];
    assert.deepEqual(rows(copied), rows(state));
    // The words of a story are a little commoner where it stands twice, so not to the last digit.
    // A word is less rare by one more document, so that a confidence may move by a hair.
    const confidences = (of: CorpusState) => [...new Set(of.differences.map(({ confidence }) => confidence))];
    for (const one of confidences(copied))
      assert.ok(
        confidences(state).some((other) => Math.abs(one - other) < 0.02),
        String(one),
      );
    for (const { mentions } of copied.claims) {
      const paths = mentions.map(({ path }) => path);
      assert.equal(paths.includes('z.txt'), paths.includes('b.txt'));
    }
  });

  it('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(storm), { minLength: 3 }), (paths) => {
        assert.deepEqual(stateOf(Object.fromEntries(paths.map((path) => [path, storm[path] as string]))), state);
      }),
      { numRuns: 2, seed: 7 },
    );
  });

  it('forgets a document that is gone, and edits equal a rebuild', () => {
    const corpus = new Corpus();
    for (const [path, text] of Object.entries(storm)) corpus.set(path, text);
    corpus.state();
    corpus.set('a.txt', 'Nothing happened in Halvern today, and nobody said a word about it.');
    corpus.set('a.txt', storm['a.txt'] as string);
    corpus.set('d.txt', storm['b.txt'] as string);
    corpus.state();
    corpus.delete('d.txt');
    assert.deepEqual(corpus.state(), state);
    corpus.delete('c.txt');
    assert.ok(!differences(corpus.state()).some((row) => row.startsWith('disputed')));
  });
});
