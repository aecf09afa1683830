import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { strongest } from '../../../src/core/corpus/differences.ts';

const kinds = (texts: readonly string[]) => {
  const corpus = new Corpus();
  for (const [i, text] of texts.entries()) corpus.set(`${i}.txt`, text);
  return corpus.state().differences.map(({ kind }) => kind);
};

describe('the kind of a difference', () => {
  it('is an update for a tally that is higher in the later report, whoever gave it', () => {
    const first = 'HALVERN, 4 May 2031 - The storm in Halvern killed four people, the coastguard said.';
    const later = 'HALVERN, 6 May 2031 - The storm in Halvern killed seven people, Mayor Ida Brandt said.';
    assert.deepEqual([...new Set(kinds([first, later]))], ['update']);
  });

  it('is an update for a state whose count falls, and says as of when each sentence tells it', () => {
    const first = 'HALVERN, 4 May 2031 - After the storm in Halvern 12 fishermen were missing on Sunday, the coastguard said.';
    const later = 'HALVERN, 7 May 2031 - After the storm in Halvern five fishermen were missing, the coastguard said on Tuesday.';
    const corpus = new Corpus();
    corpus.set('0.txt', first);
    corpus.set('1.txt', later);
    const [row] = corpus.state().differences;
    assert.equal(row?.kind, 'update');
    assert.match(row?.reason ?? '', /12 .*as of 2031-05-04.* \/ five .*as of 2031-05-06/);
  });

  it('is an update for an age that years may explain, and a conflict within a week', () => {
    const text = (date: string, age: number) =>
      `Published: ${date}\n\nCaptain Ida Brandt, ${age}, sank the ferry in Halvern, a judge in Halvern found.`;
    assert.deepEqual(kinds([text('4 May 2031', 52), text('4 May 2032', 53)]), ['update']);
    assert.deepEqual(kinds([text('4 May 2031', 52), text('6 May 2031', 53)]), ['conflict']);
  });

  it('is a conflict for other values of one day', () => {
    const text = (count: string) => `HALVERN, 4 May 2031 - The storm in Halvern sank ${count} fishing boats in the harbour.`;
    assert.deepEqual([...new Set(kinds([text('14'), text('19')]))], ['conflict']);
  });
});

describe('strongest', () => {
  it('ranks conflict over slip over disputed over update, and is agree for none', () => {
    assert.equal(strongest([{ kind: 'update' }, { kind: 'disputed' }]), 'disputed');
    assert.equal(strongest([{ kind: 'conflict' }, { kind: 'slip' }]), 'conflict');
    assert.equal(strongest([]), 'agree');
  });
});
