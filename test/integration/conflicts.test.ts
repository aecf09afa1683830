import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, closeEditors, concordance, eventually, file, find, flat, problems } from './support.ts';

describe('Find Conflicting Figures', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
  });
  after(closeEditors);

  it('fills Differences, the surest first, with the places and their words', async () => {
    await vscode.commands.executeCommand('concordance.findConflictingFigures');
    const { rows, message } = await running.differences();
    assert.match(message ?? '', /^8 documents/);
    const [differs] = rows;
    assert.equal(differs?.label, 'Differs');
    const findings = differs?.children as readonly { label: string; description: string }[];
    assert.equal(differs?.description, String(findings.length));
    const slip = findings.find(({ label }) => /84.million.* 48 million/.test(label));
    assert.match(slip?.label ?? '', /^differs: 84.million cubic met(er|re)s in \S+, 48 million cubic meters in prairie-weekly$/);
    assert.match(slip?.description ?? '', /^possible slip · .+ · \d+%$/);
    const ids = (await flat(rows)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('fills the Problems panel: one problem a figure, which opens the others', async () => {
    const all = problems();
    const [problem] = (all.get('prairie-weekly.md') ?? []).filter(({ code }) => code === 'slip');
    assert.ok(problem, [...all.keys()].join());
    const document = await vscode.workspace.openTextDocument(file('prairie-weekly.md'));
    assert.equal(document.getText(problem.range), '48 million cubic meters');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(problem.message, /^Differs: possible slip — .*84 million/);
    const targets = problem.relatedInformation ?? [];
    assert.ok(targets.some(({ location }) => location.uri.path.endsWith('meridian-wire.txt')));
    for (const { location, message } of targets) {
      const other = await vscode.workspace.openTextDocument(location.uri);
      assert.match(other.getText(location.range), /^84.million cubic met(er|re)s$/);
      assert.match(message, /84.million cubic met(er|re)s/);
    }
    const again = [...all.values()].flat().map(({ range }) => range);
    assert.ok(again.length >= 4, 'each of the figures has its own problem');
  });

  it('is kept up to date: a difference that is settled in its article is gone from both', async () => {
    const uri = file('prairie-weekly.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const replace = async (words: string, other: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, find(document, words), other);
      await vscode.workspace.applyEdit(edit);
    };
    const slips = () => [...problems().values()].flat().filter(({ message }) => /48 million/.test(message));
    await replace('48 million cubic', '84 million cubic');
    await eventually(slips, (list) => list.length === 0);
    const labels = (await flat((await running.differences()).rows)).map(({ label }) => label);
    assert.equal(
      labels.some((label) => /48 million/.test(label)),
      false,
    );
    await replace('84 million cubic', '48 million cubic');
    await eventually(slips, (list) => list.length > 0);
  });

  it('has a next and a previous difference, which select the exact words', async () => {
    await closeEditors();
    const go = async (command: string) => {
      await vscode.commands.executeCommand(command);
      const editor = vscode.window.activeTextEditor;
      return `${editor?.document.uri.path.split('/').at(-1)}: ${editor?.document.getText(editor.selection)}`;
    };
    const first = await go('concordance.nextDifference');
    const second = await go('concordance.nextDifference');
    assert.match(first, /: .*\d/);
    assert.notEqual(second, first);
    assert.equal(await go('concordance.previousDifference'), first);
  });
});
