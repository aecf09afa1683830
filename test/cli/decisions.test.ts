import assert from 'node:assert/strict';
import { join } from 'node:path';
import { concordance, withFolder } from './run.ts';

const files = {
  'a.txt': 'Dam breaks\n\nMARL, 4 May 2031 - The dam above Marl held 62 million cubic metres of water, the district said on Sunday.\n',
  'b.txt': 'What became of the dam\n\n6 May 2031\n\nThe dam above Marl held 26 million cubic metres of water, the fire brigade said.\n',
};
const target = (source: string, exact: string) => {
  const text = files[source as keyof typeof files];
  const start = text.indexOf(exact);
  const end = start + exact.length;
  const quote = { type: 'TextQuoteSelector', exact, prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) };
  return { source, selector: [quote, { type: 'TextPositionSelector', start, end }] };
};
const at = '2031-05-07T09:00:00Z';
const [a, b] = [target('a.txt', '62 million cubic metres'), target('b.txt', '26 million cubic metres')];
const ignore = { kind: 'ignore', a, b, reason: 'a misprint', at, id: 'i' };
const dated = { kind: 'published', document: 'b.txt', date: '2031-05-09', at, id: 'p' };
const fileOf = (...decisions: unknown[]) => JSON.stringify({ version: 1, decisions });
const USUAL = 'concordance.decisions.json';

describe('concordance report and what was decided', () => {
  const differs = async (...args: string[]) => (await concordance(['report', ...args])).stdout.includes('26 million cubic metres');

  it('reads the file that the editor keeps in the folder, another one, or none', async () => {
    await withFolder({ ...files, [USUAL]: fileOf(ignore, dated), 'other.json': fileOf(dated) }, async (folder) => {
      assert.equal(await differs(folder), false);
      assert.equal(await differs(folder, '--no-decisions'), true);
      assert.equal(await differs(folder, '--decisions', join(folder, 'other.json')), true);
      const { stdout, stderr } = await concordance(['report', folder, '-f', 'json']);
      assert.equal(stderr, '');
      const [, second] = JSON.parse(stdout).documents;
      assert.deepEqual([second.published, second.publishedFrom], ['2031-05-09', 'user']);
    });
  });

  it('says what has no effect, and stops at a file that cannot be read', async () => {
    const lost = { ...dated, document: 'gone.txt', id: 'g' };
    await withFolder({ ...files, [USUAL]: fileOf(lost, { kind: 'verdict', id: 'v' }) }, async (folder) => {
      const { code, stderr } = await concordance(['report', folder]);
      assert.equal(code, 0);
      assert.match(stderr, /1 of 2 decisions in .* are not understood/);
      assert.match(stderr, /1 decision is about words or documents that are no longer there/);
      const missing = await concordance(['report', folder, '--decisions', join(folder, 'none.json')]);
      assert.deepEqual([missing.code, missing.stdout], [2, '']);
      assert.match(missing.stderr, /there is no file .*none\.json/);
    });
    await withFolder({ ...files, [USUAL]: '{"version": 1, "decisions": [' }, async (folder) => {
      const { code, stdout, stderr } = await concordance(['report', folder]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^concordance: .*concordance\.decisions\.json cannot be read: /);
    });
    await withFolder({ ...files, [USUAL]: '{"version": 2, "decisions": []}' }, async (folder) => {
      const { code, stderr } = await concordance(['report', folder]);
      assert.equal(code, 2);
      assert.match(stderr, /written by a newer version/);
    });
  });
});
