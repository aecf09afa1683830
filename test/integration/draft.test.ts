import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/tree.ts';
import { type Concordance, closeEditors, concordance, eventually, find, flat, openAt, remove, write } from './support.ts';

interface DraftState {
  readonly message: string | undefined;
  readonly status: string;
  readonly drawn: Record<string, number>;
  readonly rows: readonly Row[];
  readonly fresh: boolean;
}

/** Two figures of samples/, one of them with another value, a name that stands there, and what stands nowhere. */
const text = 'Ilse Korvin said the reservoir at Kestrel Gap can hold 84 million cubic meters of water. A cat ate 7 of its 391 eels.\n';

describe('Draft Check', () => {
  let running: Concordance & { draft(): DraftState };
  before(async () => {
    running = (await concordance()) as typeof running;
  });
  after(async () => {
    await vscode.commands.executeCommand('concordance.stopChecking');
    await closeEditors();
    await remove('own.txt');
  });

  const checked = (satisfies: (state: DraftState) => boolean) =>
    eventually(
      () => running.draft(),
      (state) => state.fresh && satisfies(state),
    );
  const open = async (uri?: vscode.Uri) => {
    const document = uri
      ? await vscode.workspace.openTextDocument(uri)
      : await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('concordance.checkDocument');
    return document;
  };

  it('says of a document that is not saved what others support, where they differ, and what stands nowhere else', async () => {
    await open();
    const { message, status } = await checked(({ rows }) => rows.length > 2);
    assert.match(message ?? '', /^\d+ supported · \d+ differs? · .*\d+ nowhere else · against 7 other sources$/);
    assert.match(status, /^\$\(checklist\) \d+ supported/);
    const rows = await flat(running.draft().rows);
    const dam = rows.find(({ label }) => label === '84 million cubic meters');
    assert.match(dam?.description ?? '', /^differs from 1 source, supported by \d sources · line 1$/);
    assert.ok(
      ((dam?.children ?? []) as readonly Row[]).some(({ label }) => /48 million cubic meters — differs: possible slip/.test(label)),
    );
    assert.match(rows.find(({ label }) => label === 'Ilse Korvin')?.description ?? '', /^supported by \d+ sources?/);
    assert.match(rows.find(({ label }) => /391/.test(label))?.description ?? '', /^found nowhere else/);
    assert.equal(running.progress().documents, 8, 'it is no source for others');
    const ids = rows.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('draws a frame around each, in the visible editor', async () => {
    const { drawn } = await checked(({ drawn }) => (drawn.differs ?? 0) > 0);
    assert.ok((drawn.alone ?? 0) > 0 && (drawn.supported ?? 0) > 0);
  });

  it('follows what is typed', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    await editor.edit((edit) => edit.replace(find(editor.document, '84 million'), '48 million'));
    const dam = await eventually(
      async () => (await flat(running.draft().rows)).find(({ label }) => label === '48 million cubic meters')?.description ?? '',
      (description) => description !== '',
    );
    assert.match(dam, /^differs from \d sources, supported by 1 source · line 1$/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Tomás Ferreira-Lund came.\n'));
    await eventually(
      async () => (await flat(running.draft().rows)).map(({ label }) => label),
      (labels) => labels.includes('Tomás Ferreira-Lund'),
    );
  });

  it('leads through what is not supported, round and round', async () => {
    const go = async (command: string) => {
      await vscode.commands.executeCommand(command);
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection) ?? '';
    };
    await checked(() => true);
    const first = await go('concordance.nextUnsupported');
    const second = await go('concordance.nextUnsupported');
    assert.notEqual(second, first);
    assert.equal(await go('concordance.previousUnsupported'), first);
  });

  it('checks a document of the folder against the others, typed or saved', async () => {
    await write('own.txt', text);
    await eventually(
      () => running.progress().documents,
      (documents) => documents === 9,
    );
    const { document } = await openAt('own.txt');
    await open(document.uri);
    const { message } = await checked(({ rows }) => rows.length > 2);
    assert.match(message ?? '', /against 7 other sources$/);
  });

  it('ends when it is stopped, or when its document is closed', async () => {
    const over = () =>
      eventually(
        () => running.draft(),
        ({ drawn, message }) => Object.keys(drawn).length === 0 && !message,
      );
    await vscode.commands.executeCommand('concordance.stopChecking');
    await over();
    await openAt('own.txt');
    await vscode.commands.executeCommand('concordance.checkDocument');
    await checked(({ rows }) => rows.length > 2);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await over();
  });
});
