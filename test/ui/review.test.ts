import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const dam = '84 million cubic meters';
// What these tests look for is there, sure or not: how sure the engine is, is no matter of the extension.
const settings = { 'concordance.minConfidence': 0.3 };

describe('A fact-checker', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings });
    await workbench.openSidebar('Concordance');
  });
  after(() => workbench?.close());

  const rowsOf = (title: string) => () => workbench.rows(title);

  it('opens the folder and sees in the status bar what was read', async () => {
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ|\b8\b/.test(item)));
  });

  it('hovers over a figure and reads where another source differs', async () => {
    const words = (await workbench.hover('meridian-wire.txt', dam)) ?? '';
    assert.match(words, /84 million cubic meters · quantity/);
    assert.match(words, /≠ differs: possible slip: 48 million cubic meters/);
    assert.match(words, /In \d of \d sources/);
    await workbench.screenshot('hover-figure');
  });

  it('hovers over a name and reads in which sources it stands', async () => {
    const words = (await workbench.hover('meridian-wire.txt', 'Ilse Korvin')) ?? '';
    assert.match(words, /Ilse Korvin · person/);
    assert.match(words, /velde-courier, line \d+/);
    await workbench.screenshot('hover-name');
  });

  it('puts the cursor on a figure and sees its other places in the sidebar', async () => {
    await workbench.cursorAt('meridian-wire.txt', dam);
    const rows = await eventually(rowsOf('Cross-References'), (rows) => rows.some(({ text }) => /48 million/.test(text)));
    const differing = rows.find(({ text }) => /48 million/.test(text));
    assert.match(differing?.text ?? '', /differs: possible slip/);
    assert.match(differing?.ariaLabel ?? '', /48 million cubic meters, differs: possible slip, prairie-weekly, line \d+/);
    await workbench.screenshot('cross-references');
  });

  it('opens another place from the keyboard, and the list stays', async () => {
    const { page } = workbench;
    const place = workbench.view('Cross-References').locator('.monaco-list-row', { hasText: '48 million' }).first();
    await place.click();
    await page.locator('.tab.active', { hasText: 'prairie-weekly.md' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const rows = await workbench.rows('Cross-References');
    assert.ok(rows.some(({ text }) => /48 million/.test(text)));
  });

  it('runs Find Conflicting Figures from the palette: Differences and the Problems panel fill', async () => {
    await workbench.command('Concordance: Find Conflicting Figures');
    const rows = await eventually(rowsOf('Differences'), (rows) => rows.some(({ text }) => /48 million/.test(text)));
    assert.match(rows[0]?.text ?? '', /^Differs/);
    const problems = await eventually(workbench.problems, (rows) => rows.some(({ text }) => /possible slip/.test(text)));
    assert.ok(problems.length > 2);
    await workbench.screenshot('differences-and-problems');
    await workbench.keys('ControlOrMeta+Shift+KeyM');
  });

  it('jumps to the next difference with the keyboard', async () => {
    const place = async () =>
      `${await workbench.page.locator('.tab.active').innerText()} ${(await workbench.statusBar()).find((item) => /^Ln \d+.*selected/.test(item))}`;
    await workbench.command('Concordance: Go to Next Difference');
    const first = await eventually(place, (words) => /selected/.test(words));
    await workbench.keys('F4');
    const second = await eventually(place, (words) => /selected/.test(words) && words !== first);
    await workbench.keys('Shift+F4');
    await eventually(place, (words) => words === first);
    assert.notEqual(second, first);
    await workbench.screenshot('next-difference');
  });

  it('finds the people and the sources', async () => {
    for (const title of ['Entities', 'Sources']) await workbench.view(title).locator('.pane-header').click();
    await workbench.screenshot('entities-and-sources');
    const people = await eventually(rowsOf('Entities'), (rows) => rows.some(({ text }) => /Ilse Korvin/.test(text)));
    assert.match(people[0]?.text ?? '', /^People/);
    await eventually(rowsOf('Sources'), (rows) => rows.length >= 3);
    await workbench.screenshot('entities-and-sources');
  });

  it('searches with a typing error, sees what is found while moving, and goes there', async () => {
    const { page } = workbench;
    await workbench.openFile('velde-courier.md');
    await workbench.command('Concordance: Search Names, Figures and Quotes…', { asks: true });
    await page.locator('.quick-input-widget input[placeholder^="A name"]').waitFor();
    await page.keyboard.type('Ilse Korwin');
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ilse Korvin' }).first();
    await found.waitFor();
    await workbench.screenshot('search');
    await page.keyboard.press('Enter');
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Ln \d+.*\(11 selected\)/.test(item)));
  });

  it('turns the highlights off and on from the palette', async () => {
    const { page } = workbench;
    await workbench.openFile('meridian-wire.txt');
    const marked = () => page.locator('.editor-group-container.active .cdr[class*="ced-"]').count();
    await eventually(marked, (count) => count > 5);
    await workbench.command('Concordance: Toggle Highlights');
    await eventually(marked, (count) => count === 0);
    await workbench.command('Concordance: Toggle Highlights');
    await eventually(marked, (count) => count > 5);
  });
});

describe('Concordance', () => {
  it('says so where no figures differ, and how many documents it looked at and skipped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concordance-plain-'));
    writeFileSync(join(folder, 'harbour.txt'), 'A quiet day in the harbour.\n');
    writeFileSync(
      join(folder, 'scan.txt'),
      Uint8Array.from({ length: 512 }, (_, i) => (i * 7) % 32),
    );
    const workbench = await openWorkbench({ folder });
    try {
      await workbench.openSidebar('Concordance');
      await workbench.view('Differences').getByText('No figures differ.').waitFor();
      await workbench.screenshot('nothing-differs');
      await workbench.command('Concordance: Find Conflicting Figures');
      await eventually(workbench.notifications, (texts) =>
        texts.some((text) => text === 'No figures differ. 1 document looked at, 1 skipped.'),
      );
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('runs in Restricted Mode', async () => {
    const workbench = await openWorkbench({ restricted: true, settings });
    try {
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)));
      assert.match((await workbench.hover('meridian-wire.txt', dam)) ?? '', /48 million cubic meters/);
      await workbench.screenshot('restricted');
    } finally {
      await workbench.close();
    }
  });

  it('can be read in light and high contrast themes', async () => {
    const workbench = await openWorkbench({ settings });
    try {
      await workbench.openSidebar('Concordance');
      await workbench.cursorAt('financial-ledger.txt', '6,300 hectares');
      await eventually(
        () => workbench.rows('Cross-References'),
        (rows) => rows.length > 0,
      );
      for (const [theme, shell] of Object.entries({
        'Light Modern': 'vs',
        'Dark High Contrast': 'hc-black',
        'Light High Contrast': 'hc-light',
      })) {
        const { page } = workbench;
        await workbench.keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyT');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor();
        await workbench.pick(theme);
        await page.locator(`.monaco-workbench.${shell}`).waitFor();
        // Each mark has a line below it whose colour the theme gives.
        const lines = await page
          .locator('.editor-group-container.active .cdr[class*="ced-"]')
          .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderBottomStyle + getComputedStyle(mark).borderBottomColor));
        assert.ok(new Set(lines.filter((line) => !line.startsWith('none'))).size > 3, lines.join());
        await workbench.screenshot(`theme-${theme.toLowerCase().replaceAll(' ', '-')}`);
      }
    } finally {
      await workbench.close();
    }
  });
});
