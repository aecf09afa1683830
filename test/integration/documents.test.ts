import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type Concordance,
  closeEditors,
  concordance,
  eventually,
  file,
  find,
  flat,
  hoverOver,
  openAt,
  plain,
  remove,
  write,
} from './support.ts';

describe('Documents', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
    await vscode.commands.executeCommand('concordance.sources.focus');
  });
  after(async () => {
    await closeEditors();
    await remove('lighthouse.txt', 'lamp.txt', 'blob.txt', 'huge.txt', 'inner', 'outer', 'crlf.txt', 'draft.txt', 'twin.txt', 'notes.log');
  });

  const paths = async () => (await flat(running.sources())).filter(({ context }) => context === 'source').map(({ id }) => id);
  const appears = (path: string) => eventually(paths, (list) => list.includes(path));
  const vanishes = (path: string) => eventually(paths, (list) => !list.includes(path));

  it('are all read, with their titles', async () => {
    const list = await eventually(paths, (list) => list.length >= 8);
    assert.equal(list.includes('velde-courier.md'), true);
    assert.equal(running.progress().phase, 'idle');
  });

  it('that are new are read, and those that are deleted leave no trace', async () => {
    await write('lighthouse.txt', 'The keeper Orla Brackwater lit 12 lamps.\n');
    await write('lamp.txt', 'Orla Brackwater counted 12 lamps.\n');
    await appears('lighthouse.txt');
    const hover = () => hoverOver('lamp.txt', 'Brackwater');
    await eventually(hover, ([markdown]) => markdown !== undefined && /lighthouse/.test(plain(markdown)));
    await remove('lighthouse.txt');
    await vanishes('lighthouse.txt');
    await eventually(hover, ([markdown]) => markdown === undefined || !/lighthouse/.test(plain(markdown)));
    await running.idle();
    const everything = JSON.stringify([await flat(running.entities()), await flat((await running.differences()).rows), running.skipped()]);
    assert.doesNotMatch(everything, /lighthouse/);
  });

  it('that are deleted while their editor is open leave no trace either', async () => {
    await write('lighthouse.txt', 'The keeper Orla Brackwater lit 12 lamps.\n');
    await openAt('lighthouse.txt');
    await appears('lighthouse.txt');
    await remove('lighthouse.txt');
    await vanishes('lighthouse.txt');
  });

  it('that are renamed are known by their new name only', async () => {
    await write('lamp.txt', 'Orla Brackwater counted 12 lamps.\n');
    await appears('lamp.txt');
    await vscode.workspace.fs.rename(file('lamp.txt'), file('lantern.txt'));
    await appears('lantern.txt');
    await vanishes('lamp.txt');
    await remove('lantern.txt');
    await vanishes('lantern.txt');
  });

  it('below a folder that is deleted or renamed follow it', async () => {
    await write('inner/deep/one.txt', 'Orla Brackwater counted 12 lamps.\n');
    await appears('inner/deep/one.txt');
    await vscode.workspace.fs.rename(file('inner'), file('outer'));
    await appears('outer/deep/one.txt');
    await vanishes('inner/deep/one.txt');
    await remove('outer');
    await vanishes('outer/deep/one.txt');
  });

  it('that are no text are skipped, with the reason', async () => {
    await write('blob.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0, 255, 254]));
    const skipped = await eventually(
      () => running.skipped(),
      (list) => list.length > 0,
    );
    assert.deepEqual(skipped, [['blob.txt', 'not text']]);
    await remove('blob.txt');
    await eventually(
      () => running.skipped(),
      (list) => list.length === 0,
    );
  });

  it('larger than the setting are skipped, with the reason', async () => {
    const settings = vscode.workspace.getConfiguration('concordance');
    await settings.update('maxFileSize', 0.01, vscode.ConfigurationTarget.Workspace);
    try {
      await write('huge.txt', 'The keeper lit 12 lamps.\n'.repeat(1000));
      await eventually(
        () => running.skipped(),
        (list) => list.some(([path, reason]) => path === 'huge.txt' && /larger than/.test(reason)),
      );
    } finally {
      await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await appears('huge.txt');
    await remove('huge.txt');
    await vanishes('huge.txt');
  });

  it('outside the globs are left alone, and the globs can be changed', async () => {
    await write('notes.log', 'The keeper lit 12 lamps.\n');
    const settings = vscode.workspace.getConfiguration('concordance');
    await settings.update('include', '**/*.{txt,md,log}', vscode.ConfigurationTarget.Workspace);
    try {
      await appears('notes.log');
      await settings.update('exclude', '**/*.log', vscode.ConfigurationTarget.Workspace);
      await vanishes('notes.log');
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await running.idle();
    assert.equal((await paths()).includes('notes.log'), false);
  });

  it('win with what is typed over what is on the disk, until the editor is closed without saving', async () => {
    await write('draft.txt', 'A calm day.\n');
    await write('twin.txt', 'The keeper Orla Brackwater lit 12 lamps.\n');
    await appears('draft.txt');
    const editor = await openAt('draft.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Orla Brackwater came by. '));
    const hover = () => hoverOver('twin.txt', 'Brackwater');
    await eventually(hover, ([markdown]) => markdown !== undefined && /draft/.test(plain(markdown)));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(hover, ([markdown]) => markdown === undefined || !/draft/.test(plain(markdown)));
  });

  it('with a byte-order mark and mixed line ends stand where the editor shows them', async () => {
    await write('crlf.txt', '\uFEFFOne line.\r\nTwo lines.\nThe keeper Orla Brackwater lit 12 lamps.\r\n');
    await appears('crlf.txt');
    const editor = await openAt('crlf.txt');
    const ranges = await eventually(
      () => running.highlights(editor.document.uri),
      ({ person }) => (person?.length ?? 0) > 0,
    );
    assert.equal(ranges.person?.[0]?.isEqual(find(editor.document, 'Orla Brackwater')), true);
  });
});

describe('Reading', () => {
  it('can be stopped, says so, and can be taken up again', async () => {
    const running = await concordance();
    const names = Array.from({ length: 400 }, (_, i) => `many/${i}.txt`);
    await Promise.all(names.map((name) => write(name, 'A quiet day in the harbour. '.repeat(200))));
    const settled = (count: number) =>
      eventually(
        () => running.progress(),
        ({ phase, documents }) => phase === 'idle' && documents === count,
        20_000,
      );
    await settled(408);
    await vscode.commands.executeCommand('concordance.rebuildIndex');
    await eventually(
      () => running.progress(),
      ({ phase, done }) => phase === 'reading' && done > 0,
    );
    await vscode.commands.executeCommand('concordance.stopIndexing');
    await eventually(
      () => running.progress(),
      ({ phase, done }) => phase === 'stopped' && done < 400,
    );
    await remove('many');
    await vscode.commands.executeCommand('concordance.rebuildIndex');
    await settled(8);
  }).timeout(60_000);
});

describe('The engine', () => {
  it('starts again after a crash, and reads the documents again', async () => {
    const running = await concordance();
    const settled = () => running.progress();
    const { documents: before } = await eventually(settled, ({ phase, documents }) => phase === 'idle' && documents === 8);
    await running.crash();
    await eventually(
      () => hoverOver('national-dispatch.txt', 'Ilse Korvin'),
      ([markdown]) => markdown !== undefined && /coastal-tribune/.test(plain(markdown)),
    );
    await running.idle();
    assert.equal(running.progress().documents, before);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
