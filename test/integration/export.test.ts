import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportSchema } from '../../src/core/export/schema.ts';
import { type Concordance, closeEditors, concordance, eventually, file, remove } from './support.ts';

describe('Export', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
  });
  after(async () => {
    await closeEditors();
    await remove('out.csv', 'memo.md');
  });

  const show = async (format: string) => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('concordance.export', { format });
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.toString() === uri.toString(),
    );
    return editor?.document.getText() ?? '';
  };

  it('shows each format in an editor that is not saved', async () => {
    const memo = await show('markdown');
    assert.match(memo, /\n## Figures that differ \(\d+\)\n/);
    assert.match(memo, /\*\*84 million cubic met/);
    assert.match(await show('csv'), /^"claim","label"/);
    assert.equal(reportSchema.parse(JSON.parse(await show('json'))).documents.length, 8);
    const sarif = JSON.parse(await show('sarif'));
    assert.ok(sarif.runs[0].results.some(({ ruleId }: { ruleId: string }) => ruleId === 'slip'));
    assert.ok(JSON.parse(await show('annotations')).total > 200);
  });

  it('writes a file, and does not count its own memo as a source', async () => {
    await vscode.commands.executeCommand('concordance.export', { format: 'csv', target: file('out.csv') });
    const bytes = await vscode.workspace.fs.readFile(file('out.csv'));
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    await vscode.commands.executeCommand('concordance.export', { format: 'markdown', target: file('memo.md') });
    await eventually(
      () => running.skipped(),
      (skipped) => skipped.some(([path, reason]) => path === 'memo.md' && reason === 'a memo of Concordance'),
    );
    assert.equal(running.progress().documents, 8);
  });
});
