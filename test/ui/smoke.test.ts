import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('Workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  it('opens the folder', async () => {
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    const rows = await workbench.rows(workbench.page.locator('.explorer-folders-view'));
    assert.ok(rows.length > 0);
    await workbench.screenshot('workbench');
  });
});
