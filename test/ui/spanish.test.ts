import assert from 'node:assert/strict';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

describe('In Spanish', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ language: 'es', settings: { 'concordance.minConfidence': 0.3 } });
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ difieren/.test(item)), 45_000);
  });
  after(() => workbench?.close());

  /** For an extension that a page brings itself, VS Code reads package.nls.json only: there its titles are English. */
  const title = (spanish: string, english: string) => (workbench.web ? english : spanish);

  it('the views and their rows speak Spanish', async () => {
    await workbench.openSidebar('Concordance');
    const rows = await eventually(
      () => workbench.rows(title('Discrepancias', 'Differences')),
      (rows) => rows.length > 3,
    );
    assert.match(rows[0]?.text ?? '', /^Difiere/);
    assert.match(rows[1]?.ariaLabel ?? '', /^difiere/);
  });

  it('the hover does', async () => {
    const words = (await workbench.hover('meridian-wire.txt', '84 million cubic meters')) ?? '';
    assert.match(words, /84 million cubic meters · magnitud/);
    assert.match(words, /difiere: posible errata: 48 million cubic meters/);
    assert.match(words, /En \d de \d fuentes/);
    await workbench.screenshot('spanish');
  });

  it('the commands and the comparison do', async () => {
    await workbench.command(`Concordance: ${title('Comparar fuentes', 'Compare Sources')}`);
    const frame = workbench.webview();
    await frame.locator('[role=row][aria-selected=true]').waitFor({ timeout: 30_000 });
    assert.match((await frame.locator('[role=columnheader]').first().innerText()) ?? '', /^Afirmación/);
    await workbench.screenshot('spanish-comparison');
  });
});
