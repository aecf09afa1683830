import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, closeEditors, concordance, eventually, file, find, remove, write } from './support.ts';

const OPEN = 'concordance.openComparison';
const dam = '84 million cubic meters';

describe('Compare Sources', () => {
  let app: Concordance;
  before(async () => {
    app = await concordance();
  });
  afterEach(closeEditors);

  const page = () => app.comparison();
  const table = () =>
    eventually(
      () => page()?.table,
      (sent) => sent !== undefined,
    );

  it('opens one page with the claims against the sources in order of publication', async () => {
    await vscode.commands.executeCommand(OPEN);
    const sent = await table();
    assert.ok(sent && sent.total > 10 && sent.rows.length > 10);
    assert.match(sent.sources[0]?.name ?? '', /northshore-times/);
    assert.match(sent.sources[0]?.note ?? '', /2026/);
    const cells = sent.rows.flatMap(({ cells }) => cells);
    assert.ok(cells.some(({ value, state }) => value === dam && /slip/.test(state)));
    assert.deepEqual(page()?.filter, {});
    await vscode.commands.executeCommand(OPEN);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });

  it('shows the claim of a place, as a hover or a row of a tree gives it', async () => {
    const document = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const { line, character } = find(document, dam).start;
    await vscode.commands.executeCommand(OPEN, { path: 'meridian-wire.txt', start: { line, character } });
    const revealed = await eventually(
      () => page()?.revealed,
      (label) => label !== undefined,
    );
    assert.ok((await table())?.rows.some(({ label, cells }) => label === revealed && cells.some(({ value }) => value === dam)));
  });

  it('is told when documents change', async () => {
    await vscode.commands.executeCommand(OPEN);
    const { turn = 0, sources } = (await table()) ?? {};
    const text = 'The Kestrel Gap reservoir can hold 84 million cubic meters of water.\n\nPublished 3 April 2026';
    await write('zz-later.txt', `${text}\n`);
    try {
      const later = await eventually(
        () => page()?.table,
        (sent) => (sent?.turn ?? 0) > turn && sent?.sources.some(({ path }) => path === 'zz-later.txt') === true,
      );
      assert.equal(later?.sources.length, (sources?.length ?? 0) + 1);
    } finally {
      await remove('zz-later.txt');
      await app.idle();
    }
  });

  it('leaves no filter behind when it is closed', async () => {
    await vscode.commands.executeCommand(OPEN);
    await table();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(page, (open) => open === undefined);
  });
});
