import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, closeEditors, concordance, eventually, flat, openAt, remove, write } from './support.ts';

describe('Cross-References', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
    await vscode.commands.executeCommand('concordance.crossReferences.focus');
  });
  after(closeEditors);

  it('follow the cursor to a figure: other places by article, relation in words, differences first', async () => {
    await openAt('meridian-wire.txt', '84 million cubic meters');
    const { rows, title, message } = await eventually(
      () => running.crossReferences(),
      ({ of }) => of?.words === '84 million cubic meters',
    );
    assert.equal(title, '84 million cubic meters');
    assert.match(message ?? '', /in \d of \d sources/);
    const [first] = rows;
    assert.deepEqual([first?.label, first?.description], ['prairie-weekly', '1 place · 1 differs']);
    const [place] = await flat((first?.children as never) ?? []);
    assert.match(place?.label ?? '', /^48 million cubic meters — differs: possible slip: “.*can hold 48 million cubic meters of water/);
    assert.match(place?.description ?? '', /^line \d+$/);
    const [start, end] = place?.highlights?.[0] ?? [0, 0];
    assert.equal(place?.label.slice(start, end), '48 million cubic meters');
    const others = (await flat(rows)).map(({ label }) => label);
    assert.ok(
      others.some((label) => /^84\u00a0?\s?million cubic metres — agrees: /.test(label)),
      others.join('\n'),
    );
  });

  it('follow the cursor to a name, and stay while it rests between mentions', async () => {
    const editor = await openAt('velde-courier.md', 'Ilse Korvin');
    const { rows } = await eventually(
      () => running.crossReferences(),
      ({ title }) => title === 'Ilse Korvin',
    );
    assert.ok(rows.length >= 4, 'she is named in several other articles');
    const ids = (await flat(rows)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await new Promise((done) => setTimeout(done, 600));
    assert.equal(running.crossReferences().title, 'Ilse Korvin');
  });

  it('stay when a row is opened, which selects the exact words and leaves the focus', async () => {
    await openAt('velde-courier.md', 'Ilse Korvin');
    const { rows } = await eventually(
      () => running.crossReferences(),
      ({ title }) => title === 'Ilse Korvin',
    );
    const place = (await flat(rows)).find(({ id, context }) => context?.startsWith('place') && id.includes('national-dispatch'));
    assert.ok(place?.command);
    await vscode.commands.executeCommand(place.command.command, ...(place.command.arguments ?? []));
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document.uri.path.endsWith('national-dispatch.txt') === true,
    );
    assert.equal(editor?.document.getText(editor.selection), 'Ilse Korvin');
    await new Promise((done) => setTimeout(done, 600));
    assert.match(running.crossReferences().of?.path ?? '', /velde-courier/);
  });

  it('lose the rows of a document that is deleted, though the cursor rests elsewhere', async () => {
    await write('extra.txt', 'On the quay, minister Ilse Korvin spoke again.\n');
    const editor = await openAt('velde-courier.md', 'Ilse Korvin');
    const paths = async () => (await flat(running.crossReferences().rows)).map(({ label }) => label);
    await eventually(paths, (labels) => labels.includes('extra'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await remove('extra.txt');
    await eventually(paths, (labels) => labels.length > 0 && !labels.includes('extra'));
  });

  it('follow the way through the differences', async () => {
    await openAt('velde-courier.md', 'Ilse Korvin');
    await eventually(running.crossReferences, ({ title }) => title === 'Ilse Korvin');
    await vscode.commands.executeCommand('concordance.nextDifference');
    const editor = vscode.window.activeTextEditor;
    const words = editor?.document.getText(editor.selection);
    await eventually(running.crossReferences, ({ title }) => title === words);
  });
});
