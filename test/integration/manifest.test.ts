import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS, INTERNAL_COMMANDS } from '../../src/editor/ids.ts';
import { concordance } from './support.ts';

const known = Object.values({ ...COMMANDS, ...INTERNAL_COMMANDS }).sort();

describe('What the manifest promises', () => {
  let extension: vscode.Extension<unknown>;
  before(async () => {
    await concordance();
    const found = vscode.extensions.getExtension('concordance.concordance');
    assert.ok(found);
    extension = found;
  });

  it('every command of it does something, and no other is registered', async () => {
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^concordance\.[a-z]\w+$/i.test(id));
    assert.deepEqual(registered.filter((id) => !id.startsWith('concordance.test')).sort(), known);
  });

  it('every command that its texts link to is there', async () => {
    const all = new Set(await vscode.commands.getCommands());
    const words = await text('package.nls.json');
    const linked = [...words.matchAll(/command:([\w.]+)/g)].map(([, id]) => id as string);
    assert.ok(linked.length > 10);
    assert.deepEqual(
      linked.filter((id) => !all.has(id)),
      [],
    );
  });

  it('every file it names is there', async () => {
    const manifest = await text('package.json');
    const files = [...new Set([...manifest.matchAll(/"((?:\.\/)?(?:media|schemas|samples)\/[^"]+)"/g)].map(([, path]) => path as string))];
    assert.ok(files.length > 10);
    for (const path of files) assert.ok((await bytes(path)).length > 100, path);
  });

  const bytes = (path: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
  const text = async (path: string) => new TextDecoder().decode(await bytes(path));
});
