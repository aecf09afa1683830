import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, closeEditors, concordance, eventually, find, openAt, remove, write } from './support.ts';

describe('Highlights', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
  });
  after(async () => {
    await closeEditors();
    await remove('typed.txt');
  });

  const settings = () => vscode.workspace.getConfiguration('concordance');
  /** The words that carry the highlight of a kind. */
  const words = (document: vscode.TextDocument, kind: string) => () =>
    running.highlights(document.uri)[kind]?.map((range) => document.getText(range)) ?? [];

  it('stand on the words of each kind, and a figure that differs has one more', async () => {
    const { document } = await openAt('meridian-wire.txt');
    const dam = '84 million cubic meters';
    await eventually(words(document, 'quantity'), (list) => list.includes(dam));
    await eventually(words(document, 'person'), (list) => list.includes('Ilse Korvin'));
    await eventually(words(document, 'difference'), (list) => list.includes(dam));
    assert.equal(words(document, 'difference')().includes('Ilse Korvin'), false);
  });

  it('follow what is typed', async () => {
    await write('typed.txt', 'A calm day in the harbour.\n');
    const editor = await openAt('typed.txt');
    const sums = words(editor.document, 'money');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It cost $512 in all. '));
    await eventually(sums, (list) => list.includes('$512'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Again. '));
    await eventually(sums, (list) => list.includes('$512'));
    await editor.edit((edit) => edit.delete(find(editor.document, '$512')));
    await eventually(sums, (list) => list.length === 0);
  });

  it('can be turned off all together, and kind by kind', async () => {
    const { document } = await openAt('meridian-wire.txt');
    const read = () => running.highlights(document.uri);
    const total = (ranges: Record<string, vscode.Range[]>) => Object.values(ranges).flat().length;
    await eventually(read, (ranges) => total(ranges) > 10);
    await vscode.commands.executeCommand('concordance.toggleHighlights');
    await eventually(read, (ranges) => total(ranges) === 0);
    await vscode.commands.executeCommand('concordance.toggleHighlights');
    await eventually(read, (ranges) => total(ranges) > 10);
    await settings().update('highlight.kinds', ['money'], vscode.ConfigurationTarget.Workspace);
    await eventually(read, ({ person, money }) => person?.length === 0 && (money?.length ?? 0) > 0);
    await settings().update('highlight.kinds', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(read, ({ person }) => (person?.length ?? 0) > 0);
  });

  it('keep the defaults where a setting is no use', async () => {
    const { document } = await openAt('meridian-wire.txt');
    await settings().update('highlight.kinds', ['colour'], vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => running.highlights(document.uri),
      ({ person }) => (person?.length ?? 0) > 0,
    );
    await settings().update('highlight.kinds', undefined, vscode.ConfigurationTarget.Workspace);
    assert.ok(running.highlights(document.uri).money);
  });
});
