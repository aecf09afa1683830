import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyClaims } from './manyClaims.ts';
import { eventually, openWorkbench } from './workbench.ts';

const settings = { 'concordance.minConfidence': 0.3 };
const viewport = { width: 1440, height: 900 };

describe('The comparison of very many claims, or none', () => {
  it('keeps only what is on the screen in the document, wherever it is scrolled to', async () => {
    const folder = manyClaims(120, 600, 60);
    const workbench = await openWorkbench({ folder, settings, viewport });
    try {
      const frame = workbench.webview();
      await workbench.openSidebar('Concordance');
      await workbench.command('Concordance: Compare Sources');
      const grid = frame.locator('[role=grid]');
      await grid.waitFor({ timeout: 60_000 });
      const [rows, columns] = [Number(await grid.getAttribute('aria-rowcount')), Number(await grid.getAttribute('aria-colcount'))];
      assert.ok(rows > 300 && columns === 121, `${rows} rows, ${columns} columns`);
      const nodes = () => frame.locator('comparison-grid').evaluate((element) => element.querySelectorAll('*').length);
      const scrollTo = (down: number, across: number) =>
        grid.evaluate(
          (element, [y, x]) => element.scrollTo((x ?? 0) * element.scrollWidth, (y ?? 0) * element.scrollHeight),
          [down, across],
        );
      const counts = [await nodes()];
      for (const [down, across] of [
        [0.5, 0.5],
        [0.2, 0.9],
        [1, 1],
      ] as const) {
        await scrollTo(down, across);
        // Rows that come into view are asked for and filled in.
        await eventually(
          () => frame.locator('.row .first').allInnerTexts(),
          (texts) => texts.length > 5 && texts.every((text) => /metres|long|quantity/.test(text)),
        );
        counts.push(await nodes());
      }
      assert.ok(Math.max(...counts) < 1_500, `elements: ${counts.join(', ')}`);
      await frame.locator(`[role=row][aria-rowindex="${rows}"]`).waitFor();
      await frame.locator(`[role=columnheader][aria-colindex="${columns}"]`).waitFor();
      await workbench.screenshot('comparison-many');
      // The chosen cell is out of sight and still has its place in the order of the keyboard.
      assert.equal(await frame.locator('comparison-grid [tabindex="0"]').count(), 1);
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  }).timeout(180_000);

  it('says what to do where nothing can be compared yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concordance-one-'));
    writeFileSync(join(folder, 'harbour.txt'), 'A quiet day in the harbour.\n');
    const workbench = await openWorkbench({ folder });
    try {
      await workbench.openSidebar('Concordance');
      await workbench.view('Differences').getByText('No figures differ.').waitFor();
      await workbench.command('Concordance: Compare Sources');
      await workbench.webview().getByText('No figure or quote stands in two places yet.').waitFor();
      await workbench.screenshot('comparison-empty');
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  });
});
