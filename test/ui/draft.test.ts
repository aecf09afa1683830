import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

// What these tests look for is there, sure or not: how sure the engine is, is no matter of the extension.
const settings = { 'concordance.minConfidence': 0.3, 'files.autoSave': 'off' };

describe('A writer', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings });
    writeFileSync(join(workbench.folder, 'my draft.txt'), 'Ilse Korvin looked at the reservoir at Kestrel Gap.\n');
    await workbench.openSidebar('Concordance');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ|\b9\b/.test(item)));
  });
  after(() => workbench?.close());

  const summary = async () => (await workbench.statusBar()).find((item) => /supported/.test(item)) ?? '';
  const rows = () => workbench.rows('Draft Check');

  it('checks a draft and sees in numbers how it stands to the other sources', async () => {
    await workbench.openFile('my draft.txt');
    await workbench.command('Concordance: Check This Document Against the Other Sources');
    await eventually(summary, (words) => /2 supported · 0 differ · 0 nowhere else/.test(words));
    const shown = await eventually(rows, (list) => list.length > 0);
    assert.match(shown[0]?.text ?? '', /^Supported 2/);
  });

  it('types a figure and sees at once that other sources give another', async () => {
    const { page } = workbench;
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    await workbench.keys('ControlOrMeta+End');
    await page.keyboard.type('It can hold 48 million cubic meters of water, and 391 eels live in the reservoir at Kestrel Gap.\n', {
      delay: 5,
    });
    await eventually(summary, (words) => /[1-9] differs?\b.* [1-9] nowhere else/.test(words));
    const shown = await eventually(rows, (list) => list.some(({ text }) => /^48 million cubic meters differs from/.test(text)));
    assert.match(shown[0]?.text ?? '', /^Differs 1/);
    const row = shown.find(({ text }) => /^48 million/.test(text));
    assert.match(row?.ariaLabel ?? '', /^48 million cubic meters, quantity, differs from \d sources?.*, line 2\. /);
    await workbench.screenshot('draft');
  });

  const selected = async () => (await workbench.statusBar()).find((item) => /^Ln \d+.*selected/.test(item)) ?? '';

  it('steps with F4 through what is not supported', async () => {
    await workbench.keys('ControlOrMeta+Home', 'F4');
    const first = await eventually(selected, (words) => /Ln 2.*\(23 selected\)/.test(words));
    await workbench.keys('F4');
    await eventually(selected, (words) => words !== first && words !== '');
    await workbench.keys('Shift+F4');
    await eventually(selected, (words) => words === first);
  });

  it('types over the figure and sees it supported', async () => {
    await workbench.page.keyboard.type('84 million cubic meters', { delay: 5 });
    await eventually(rows, (list) => list.some(({ text }) => /^84 million cubic meters .*supported by \d/.test(text)));
    await workbench.screenshot('draft-mended');
  });

  it('reads the draft in each kind of theme', async () => {
    const themes = { 'Default Light Modern': 'vs', 'Default High Contrast': 'hc-black', 'Default High Contrast Light': 'hc-light' };
    mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
    for (const [theme, kind] of Object.entries(themes)) {
      writeFileSync(join(workbench.folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await workbench.page.locator(`.monaco-workbench.${kind}`).first().waitFor();
      await workbench.screenshot(`draft-${kind}`);
    }
  });

  it('stops, and the text is as it was', async () => {
    await workbench.command('Concordance: Stop Checking This Document');
    await eventually(summary, (words) => words === '');
    assert.equal(await workbench.view('Draft Check').count(), 0);
  });

  it('exports a memo from the palette and saves it', async () => {
    await workbench.command('Concordance: Export…', { asks: true });
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'SARIF' }).waitFor();
    await workbench.screenshot('export-formats');
    await workbench.pick('memo', 'Memo to sign', false);
    const box = workbench.page.locator('.quick-input-widget input');
    await eventually(
      () => box.inputValue(),
      (value) => value.endsWith('concordance.md'),
    );
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'concordance.md' }).waitFor();
    await workbench.screenshot('export-memo');
    assert.match(readFileSync(join(workbench.folder, 'concordance.md'), 'utf8'), /^<!-- A memo of Concordance[\s\S]*## Signatures/);
  });
});
