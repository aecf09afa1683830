import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

describe('The first minutes', () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'concordance-empty-'));
    workbench = await openWorkbench({ folder, viewport: { width: 1700, height: 900 } });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  it('show in an empty folder what can be done', async () => {
    await workbench.openSidebar('Concordance');
    await workbench.view('Cross-References').getByText('This folder has no articles').waitFor();
    await workbench.screenshot('empty-folder');
  });

  it('have a walkthrough with a picture to each step', async () => {
    const { page } = workbench;
    await workbench.command('Welcome: Open Walkthrough...', { asks: true });
    await workbench.pick('Find where your sources differ');
    const steps = page.locator('.getting-started-step');
    await eventually(
      () => steps.count(),
      (count) => count === 5,
    );
    for (let i = 0; i < 5; i++) {
      await steps.nth(i).click();
      const picture = page.locator('.getting-started-media img');
      await eventually(
        () => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth),
        (width) => width > 300,
      );
      assert.ok(await picture.getAttribute('alt'));
    }
    await workbench.screenshot('walkthrough');
  });

  it('open the sample articles', async () => {
    const { page } = workbench;
    const opened = page.context().waitForEvent('page');
    await workbench.command('Concordance: Open the Sample Articles');
    const window = await opened;
    await window.locator('.explorer-folders-view .monaco-list-row', { hasText: 'meridian-wire.txt' }).waitFor({ timeout: 40_000 });
    await window.locator('.statusbar-item', { hasText: /differ/ }).waitFor({ timeout: 40_000 });
    await window.screenshot({ path: join('.artifacts', 'screenshots', 'samples-window.png') });
  });
});
