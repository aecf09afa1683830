import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, readDocument } from '../../src/readers/folder.ts';
import { withFolder } from './run.ts';

describe('listFiles', () => {
  it('lists files below a folder with "/", sorted, without hidden ones and packages', async () => {
    const files = {
      'b.txt': '',
      'a/z.md': '',
      'a/b/c.txt': '',
      '.git/config': '',
      '.hidden.txt': '',
      'node_modules/p/readme.md': '',
      'Ü [1] (x).txt': '',
    };
    await withFolder(files, async (folder) => assert.deepEqual(await listFiles(folder), ['a/b/c.txt', 'a/z.md', 'b.txt', 'Ü [1] (x).txt']));
  });

  it('works for a folder whose own name looks like a glob', async () => {
    await withFolder({ '[2025] {notes} !x/a.txt': '' }, async (folder) =>
      assert.deepEqual(await listFiles(join(folder, '[2025] {notes} !x')), ['a.txt']),
    );
  });

  it('takes globs to include and exclude', async () => {
    await withFolder({ 'a.txt': '', 'b.md': '', 'sub/c.txt': '', 'sub/d.md': '' }, async (folder) => {
      assert.deepEqual(await listFiles(folder, { include: ['**/*.txt'] }), ['a.txt', 'sub/c.txt']);
      assert.deepEqual(await listFiles(folder, { include: ['sub'] }), ['sub/c.txt', 'sub/d.md']);
      assert.deepEqual(await listFiles(folder, { exclude: ['**/*.txt'] }), ['b.md', 'sub/d.md']);
      assert.deepEqual(await listFiles(folder, { include: ['../**'] }), []);
    });
  });

  it('follows links, gives each file once, and ends where links go round', async () => {
    await withFolder({ 'a.txt': 'A', 'sub/b.txt': 'B' }, async (folder) => {
      await mkdir(join(folder, 'later'));
      try {
        await symlink(folder, join(folder, 'sub', 'round'), 'junction');
        await symlink(join(folder, 'sub'), join(folder, 'later', 'again'), 'junction');
      } catch {
        return; // Windows lets not everyone make links
      }
      const files = await listFiles(folder);
      assert.equal(files.length, 2);
      assert.ok(files.includes('a.txt'));
    });
  });
});

describe('readDocument', () => {
  it('gives the text of a document, or why it has none', async () => {
    await withFolder({ 'a.TXT': '\ufeffA\r\n', notes: 'N', 'b.bin': new Uint8Array(9), 'c.txt': new Uint8Array(99) }, async (folder) => {
      await mkdir(join(folder, 'd.txt'));
      assert.deepEqual(await readDocument(folder, 'a.TXT'), { path: 'a.TXT', text: 'A\r\n' });
      assert.deepEqual(await readDocument(folder, 'notes'), { path: 'notes', text: 'N' });
      assert.deepEqual(await readDocument(folder, 'b.bin'), { path: 'b.bin', reason: 'not a text document' });
      assert.deepEqual(await readDocument(folder, 'c.txt'), { path: 'c.txt', reason: 'not text' });
      assert.deepEqual(await readDocument(folder, 'd.txt'), { path: 'd.txt', reason: 'cannot be read' });
      assert.deepEqual(await readDocument(folder, 'gone.txt'), { path: 'gone.txt', reason: 'gone before it could be read' });
    });
  });
});
