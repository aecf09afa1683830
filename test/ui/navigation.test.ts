import assert from 'node:assert/strict';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const dam = '84 million cubic meters';
const settings = { 'concordance.minConfidence': 0.3, 'concordance.inlayHints.enabled': true };

describe('Native navigation', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings });
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)));
  });
  after(() => workbench?.close());

  const quickRows = async () => workbench.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();

  it('peeks at every place of a figure with Shift+F12', async () => {
    const { page, keys } = workbench;
    await workbench.cursorAt('meridian-wire.txt', dam);
    await keys('Shift+F12');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.ref-tree .monaco-list-row').first().waitFor();
    const rows = await eventually(
      () => peek.locator('.ref-tree .monaco-list-row').allInnerTexts(),
      (rows) => rows.some((row) => /prairie-weekly/.test(row)),
    );
    assert.match((await peek.locator('.peekview-title').innerText()).replaceAll('\u00a0', ' '), /References \(\d+\)/);
    assert.ok(rows.length >= 3, rows.join());
    await workbench.screenshot('peek-references');
    await keys('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('lists the mentions of the article in Go to Symbol, and finds one by typing', async () => {
    const { page, keys } = workbench;
    await workbench.openFile('velde-courier.md');
    await keys('ControlOrMeta+Shift+KeyO');
    await eventually(quickRows, (rows) => rows.some((row) => /Sanna Meriläinen/.test(row)));
    await workbench.screenshot('go-to-symbol');
    await page.keyboard.type('1,150');
    await eventually(quickRows, (rows) => rows.length === 1 && /1,150/.test(rows[0] ?? ''));
    await keys('Enter');
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Ln 22/.test(item)));
  });

  it('shows them in the Outline, below the headings of a Markdown article', async () => {
    const { page } = workbench;
    await workbench.command('View: Show Explorer');
    await workbench.command('Explorer: Focus on Outline View');
    const outline = page.locator('.part.sidebar .pane', { has: page.locator('.pane-header[aria-label^="Outline"]') });
    await eventually(
      () => outline.locator('.monaco-list-row').allInnerTexts(),
      (rows) => rows.some((row) => /Concordance/.test(row)) && rows.some((row) => /The warning in the drawer|Dam toll/.test(row)),
    );
    const groups = (await workbench.rows(outline)).filter(({ level }) => level === 1).map(({ text }) => text);
    assert.ok(groups.length === 0 || !/^Concordance/.test(groups[0] ?? ''), groups.join());
    await workbench.screenshot('outline');
  });

  it('finds a person in Go to Symbol in Workspace', async () => {
    const { page, keys } = workbench;
    await keys('ControlOrMeta+KeyT');
    await page.locator('.quick-input-widget input.input').waitFor();
    await page.keyboard.type('okonjo');
    await eventually(quickRows, (rows) => rows.some((row) => /Okonjo-Blythe/.test(row) && /documents/.test(row)));
    await workbench.screenshot('workspace-symbols');
    await keys('Enter');
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Ln \d+, Col \d+/.test(item)));
  });

  it('has a line above the article, whose parts lead to the date and to the differences', async () => {
    const { page } = workbench;
    await workbench.openFile('meridian-wire.txt');
    await workbench.keys('Control+Home');
    const lens = page.locator('.editor-group-container.active .codelens-decoration');
    const words = await eventually(
      async () => (await lens.allInnerTexts()).join(' ').replace(/\s+/g, ' '),
      (words) => /published March 13, 2026, from the dateline/.test(words),
    );
    assert.match(words, /^\d+ figures ?\| ?\d+ differ/);
    await workbench.screenshot('codelens-and-hints');
    await lens.locator('a', { hasText: 'published' }).click();
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Ln 3.*\(14 selected\)/.test(item)));
    await lens.locator('a', { hasText: 'differ' }).first().click();
    await eventually(
      () => workbench.view('Differences').innerText(),
      (text) => /Filtered: in meridian-wire/.test(text),
    );
    await workbench.screenshot('differences-of-one-article');
    await workbench.command('Concordance: Clear Filter');
  });

  it('shows a value in another unit after the figure, and a badge on files whose figures differ', async () => {
    const { page } = workbench;
    await workbench.openFile('meridian-wire.txt');
    await eventually(
      async () => (await page.locator('.editor-group-container.active .view-lines').innerText()).replaceAll('\u00a0', ' '),
      (text) => /10 kilometers\s*≈ 6\.21 mi/.test(text),
    );
    await workbench.command('View: Show Explorer');
    const file = page.locator('.part.sidebar .explorer-folders-view .monaco-list-row', { hasText: 'meridian-wire.txt' });
    // The badge is drawn by the style sheet.
    const badge = () => file.locator('.monaco-icon-label').evaluate((label) => getComputedStyle(label, '::after').content);
    await eventually(badge, (content) => /^"\d"$/.test(content));
    await workbench.screenshot('file-badges');
  });

  it('tells the publication date in the language status', async () => {
    const { page } = workbench;
    const item = page.locator('.part.statusbar #status\\.languageStatus');
    await item.hover();
    await page.locator('.hover-language-status', { hasText: 'Published March 13, 2026' }).first().waitFor();
    await workbench.screenshot('language-status');
    assert.match(await page.locator('.hover-language-status').first().innerText(), /from the dateline/);
    await page.mouse.move(600, 500);
  });
});

describe('Search', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings });
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)));
  });
  after(() => workbench?.close());

  const open = async (typed: string) => {
    await workbench.command('Concordance: Search Names, Figures and Quotes…', { asks: true });
    await workbench.page.locator('.quick-input-widget input[placeholder^="A name"]').waitFor();
    await workbench.page.keyboard.type(typed);
  };
  const found = () => workbench.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();

  it('finds a figure by its value, in whatever unit and words it is written', async () => {
    await workbench.cursorAt('velde-courier.md', 'Some 50 per cent');
    await open('9.66 km');
    await eventually(found, (rows) => rows.some((row) => /six miles/i.test(row)));
    await workbench.page.locator('.quick-input-widget input.input').fill('30 million euros');
    const rows = await eventually(found, (rows) => rows.some((row) => /€30m/.test(row)));
    assert.ok(
      rows.some((row) => /30 million euros/.test(row)),
      rows.join('\n'),
    );
  });

  it('shows the place while moving and goes back where Escape is pressed', async () => {
    const { page, keys } = workbench;
    const tab = () => page.locator('.tab.active').innerText();
    await workbench.page.locator('.quick-input-widget input.input').fill('Korvin');
    const rows = await eventually(found, (rows) => rows.length > 1 && /Korvin/.test(rows[0] ?? ''));
    const first = await eventually(tab, (name) => !/velde-courier/.test(name));
    for (let i = 1; i < rows.length; i++) await keys('ArrowDown');
    await eventually(workbench.statusBar, (items) => items.some((item) => /selected\)/.test(item)));
    await workbench.screenshot('search-preview');
    assert.ok(await page.locator('.quick-input-widget').isVisible(), first);
    await keys('Escape');
    await eventually(
      () => page.locator('.tab').allInnerTexts(),
      (tabs) => tabs.length === 1 && /velde-courier/.test(tabs[0] ?? ''),
    );
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Ln 14, Col 1$/.test(item)));
  });

  it('goes to the place on Enter, and to all references by the button of a row', async () => {
    const { page, keys } = workbench;
    await open('48 million');
    await eventually(found, (rows) => rows.some((row) => /48 million cubic meters/.test(row)));
    await keys('Enter');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\(23 selected\)/.test(item)));
    await open('Korvin');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ilse Korvin' }).first();
    await row.waitFor();
    await row.hover();
    await row.locator('.quick-input-list-entry-action-bar a').first().click();
    await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
    await workbench.screenshot('search-references');
  });
});
