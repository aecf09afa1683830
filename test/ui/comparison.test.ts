import assert from 'node:assert/strict';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const settings = { 'concordance.minConfidence': 0.3 };

/** Opens the comparison of the samples, once they are read. */
async function openComparison(workbench: Workbench) {
  await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)));
  await workbench.command('Concordance: Compare Sources');
  const frame = workbench.webview();
  await frame.locator('[role=row][aria-selected=true]').waitFor();
  return frame;
}

describe('The comparison page', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings, viewport: { width: 1440, height: 900 } });
  });
  after(() => workbench?.close());

  it('opens from the palette: claims as rows, sources as columns, in words', async () => {
    const frame = await openComparison(workbench);
    const heads = await frame.locator('[role=columnheader]').allInnerTexts();
    assert.match(heads[0] ?? '', /^Claim/);
    assert.match(heads[1] ?? '', /northshore-times\s+Mar 13, 2026/);
    const row = frame.locator('[role=row]', { hasText: 'Kestrel Gap' }).first();
    assert.match(await row.innerText(), /possible slip · quantity · \d sources/);
    assert.match(await row.innerText(), /84 million cubic meters\s+possible slip · Maravian Water Authority/);
    await workbench.screenshot('comparison');
  });
});
