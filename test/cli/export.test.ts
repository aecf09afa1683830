import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { concordance, withFolder } from './run.ts';

/** One story in which a sum is a slip of ten, and the same sum is told by a third. */
const files = {
  'one.txt':
    'Harbour\n\nPublished 3 March 2026\n\nThe council of Velmouth spent 84 million euros on the new harbour wall, Ada Brindle said.\n',
  'two.txt':
    'Harbour\n\nPublished 3 March 2026\n\nThe council of Velmouth spent 8.4 million euros on the new harbour wall, Ada Brindle said.\n',
  'three.txt':
    'Wall\n\nPublished 3 March 2026\n\nVelmouth council spent 84 million euros on the new harbour wall, according to Ada Brindle.\n',
};
const report = (...args: string[]) => concordance(['report', ...args]);

describe('concordance report, as a file of another program', () => {
  it('writes each format to standard output, in the form that its name promises', async () => {
    await withFolder(files, async (folder) => {
      const [markdown, csv, sarif, annotations] = await Promise.all(
        ['markdown', 'csv', 'sarif', 'annotations'].map((format) => report(folder, '--format', format)),
      );
      for (const ended of [markdown, csv, sarif, annotations]) assert.deepEqual([ended?.code, ended?.stderr], [0, '']);
      assert.match(markdown?.stdout ?? '', /\n## Figures (that differ|to check) \(1\)\n/);
      const rows = parse(csv?.stdout ?? '', { columns: true }) as Record<string, string>[];
      assert.ok(
        rows.some(({ relation, a_words, b_words }) => relation === 'slip' && a_words !== b_words),
        csv?.stdout,
      );
      assert.equal(JSON.parse(sarif?.stdout ?? '').runs[0].results[0].ruleId, 'slip');
      assert.ok(JSON.parse(annotations?.stdout ?? '').total > 3);
    });
  });

  it('writes a file as a whole, and leaves another in its place unless it is forced', async () => {
    await withFolder({ 'in/one.txt': files['one.txt'], 'in/two.txt': files['two.txt'] }, async (folder) => {
      const file = join(folder, 'out.csv');
      assert.deepEqual(await report(join(folder, 'in'), '-f', 'csv', '-o', file), { code: 0, signal: null, stdout: '', stderr: '' });
      const written = await readFile(file, 'utf8');
      assert.ok(written.startsWith('\uFEFF"claim",'));
      await writeFile(file, 'mine');
      const refused = await report(join(folder, 'in'), '-f', 'csv', '-o', file);
      assert.deepEqual([refused.code, refused.stdout], [2, '']);
      assert.match(refused.stderr, /^concordance: .*out\.csv is there already; --force replaces it\n$/);
      assert.equal(await readFile(file, 'utf8'), 'mine');
      assert.equal((await report(join(folder, 'in'), '-f', 'csv', '-o', file, '--force')).code, 0);
      assert.equal(await readFile(file, 'utf8'), written);
      assert.deepEqual((await readdir(folder)).sort(), ['in', 'out.csv'], 'nothing is left beside it');
    });
  });

  it('says when there is no folder to write into', async () => {
    await withFolder({ 'one.txt': 'A.' }, async (folder) => {
      const { code, stderr } = await report(folder, '-o', join(folder, 'no/such/out.txt'));
      assert.equal(code, 2);
      assert.match(stderr, /^concordance: there is no folder .*such to write into\n$/);
    });
  });

  it('does not read its own memo as one more source', async () => {
    await withFolder(files, async (folder) => {
      assert.equal((await report(folder, '-f', 'markdown', '-o', join(folder, 'memo.md'), '--date', 'a day in May')).code, 0);
      assert.match(await readFile(join(folder, 'memo.md'), 'utf8'), /Date: a day in May/);
      const { documents, skipped } = JSON.parse((await report(folder, '-f', 'json')).stdout);
      assert.equal(documents.length, 3);
      assert.deepEqual(skipped, [{ path: 'memo.md', reason: 'a memo of Concordance' }]);
    });
  });
});

describe('concordance report --fail-on', () => {
  it('ends with 1 where such a difference is, and with 0 where none is', async () => {
    await withFolder(files, async (folder) => {
      const code = async (...args: string[]) => (await report(folder, '-f', 'json', '--min-confidence', '0.3', ...args)).code;
      assert.deepEqual(
        await Promise.all([
          code('--fail-on', 'any'),
          code('--fail-on', 'slip'),
          code('--fail-on', 'conflict', '--fail-on', 'slip'),
          code('--fail-on', 'update'),
          code(),
        ]),
        [1, 1, 1, 0, 0],
      );
      assert.equal(await code('--fail-on', 'any', '--kind', 'percent'), 0, 'only what the filter leaves counts');
    });
  });

  it('has nothing to do with a wrong command line', async () => {
    const { code, stderr } = await report('samples', '--fail-on', 'error');
    assert.equal(code, 2);
    assert.match(stderr, /Allowed choices are conflict, disputed, update, slip, any/);
  });
});

describe('concordance report with a filter', () => {
  it('shows the claims of some kinds, relations, names and documents', async () => {
    await withFolder({ ...files, 'four.txt': 'Rain fell on 3 May.\n' }, async (folder) => {
      const claims = async (...args: string[]) => {
        const { stdout, stderr } = await report(folder, '-f', 'json', ...args);
        assert.equal(stderr, '');
        return JSON.parse(stdout).claims.length as number;
      };
      const all = await claims();
      assert.ok(all >= 1);
      assert.deepEqual(
        await Promise.all([
          claims('--kind', 'money'),
          claims('--kind', 'percent', '--kind', 'duration'),
          claims('--relation', 'slip'),
          claims('--relation', 'update'),
          claims('--entity', 'ADA brindle'),
          claims('--source', './one.txt'),
          claims('--source', 'four.txt'),
        ]),
        [1, 0, 1, 0, 1, all, 0],
      );
    });
  });

  it('says what it does not know', async () => {
    const nobody = await report('samples', '--entity', 'Nobody Atall');
    assert.deepEqual([nobody.code, nobody.stderr], [2, 'concordance: no person, organisation, place or group is called Nobody Atall\n']);
    const nowhere = await report('samples', '--source', 'nowhere.txt');
    assert.deepEqual([nowhere.code, nowhere.stderr], [2, 'concordance: no document nowhere.txt was read in the folder\n']);
    assert.equal((await report('samples', '--kind', 'colour')).code, 2);
  });
});
