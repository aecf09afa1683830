import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

// What these tests look for is there, sure or not: how sure the engine is, is no matter of the page.
const settings = { 'concordance.minConfidence': 0.3 };
const viewport = { width: 1440, height: 900 };
const dam = '84 million cubic meters';

async function ready(workbench: Workbench) {
  await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)), 60_000);
}

describe('The comparison page', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings, viewport });
    await ready(workbench);
  });
  after(() => workbench?.close());

  const frame = () => workbench.webview();
  const selected = () => frame().locator('[role=row][aria-selected=true]');
  const rows = () => frame().locator('[role=row][aria-selected]');
  const count = () => frame().locator('.count').innerText();
  const details = () => frame().locator('.details');
  /** Row and column of the cell with the focus, as a screen reader counts them. */
  const focused = () =>
    frame()
      .locator('body')
      .evaluate((body) => {
        const cell = body.ownerDocument.activeElement;
        return `${cell?.closest('[role=row]')?.getAttribute('aria-rowindex')} ${cell?.getAttribute('aria-colindex')}`;
      });
  /** What differs comes first; what was chosen last may lie far below, where the first rows are not in the document. */
  const toTop = () =>
    frame()
      .locator('[role=grid]')
      .evaluate((grid) => grid.scrollTo(0, 0));
  /** Chooses the first row that has some words, and waits for its evidence. */
  const choosing = async (words: string) => {
    await toTop();
    const row = frame().locator('.row', { hasText: words }).first();
    await row.locator('.first').click();
    // In this order: once the row is the chosen one, a title that is its label is no longer that of the one before.
    await eventually(
      async () => [
        await selected().innerText(),
        await selected().locator('.label').textContent(),
        await details().locator('h2').textContent(),
      ],
      ([all, label, title]) => all?.includes(words) === true && label === title,
    );
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };

  it('opens from the palette: claims as rows, sources as columns, in words', async () => {
    await workbench.command('Concordance: Compare Sources');
    await selected().waitFor();
    const heads = await frame().locator('[role=columnheader]').allInnerTexts();
    assert.match(heads[0] ?? '', /^Claim/);
    assert.match(heads[1] ?? '', /northshore-times\s+Mar 13, 2026/);
    const row = frame().locator('[role=row]', { hasText: dam }).first();
    assert.match(await row.innerText(), /differs: possible slip · quantity · \d sources/);
    assert.match(await row.innerText(), /84 million cubic meters\s+possible slip · Maravian Water Authority/);
    assert.equal(await frame().locator('[role=grid]').getAttribute('aria-colcount'), '8');
    await workbench.screenshot('comparison');
  });

  it('puts the focus into the table, and the arrow keys lead through it', async () => {
    await eventually(focused, (at) => at === '2 1');
    await press('ArrowDown', 'ArrowDown');
    await eventually(focused, (at) => at === '4 1');
    // To the next source that states it, past those that do not.
    await press('Control+ArrowRight');
    await eventually(focused, (at) => /^4 [2-9]$/.test(at));
    assert.doesNotMatch(await frame().locator('[role=gridcell]:focus').innerText(), /not stated/);
    await press('End');
    await eventually(focused, (at) => at === '4 8');
    await press('Home', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await eventually(focused, (at) => at === '1 1');
    await press('PageDown');
    const far = await eventually(focused, (at) => Number(at.split(' ')[0]) > 6);
    await press('Control+End');
    await eventually(focused, (at) => at !== far && at.endsWith(' 8'));
    await press('Control+Home');
    await eventually(focused, (at) => at === '2 1');
  });

  it('shows the evidence of the claim that is chosen: the words in each source, why they are compared, the values on a line', async () => {
    await choosing(dam);
    await eventually(
      () => details().innerText(),
      (words) => [/DIFFERENCES\s+.*possible slip/i, /IN THE SOURCES/i, /prairie-weekly, line \d+/].every((part) => part.test(words)),
    );
    assert.ok((await details().locator('mark').allInnerTexts()).includes(dam));
    assert.ok((await details().locator('svg.plot circle.point').count()) >= 2);
    await details().locator('summary').first().click();
    assert.match(await details().locator('table').first().innerText(), /Source\s+Value/);
    await workbench.screenshot('comparison-evidence');
  });

  it('tells the wordings of a quote apart by more than colour', async () => {
    await choosing('Ilse Korvin: “We were told');
    await details().getByRole('heading', { name: 'Wordings' }).waitFor();
    const added = details().locator('ins').first();
    assert.match(await added.evaluate((element) => getComputedStyle(element).textDecorationLine), /underline/);
    assert.match(await added.innerText(), /^added:\s/);
    const removed = details().locator('del').first();
    assert.match(await removed.evaluate((element) => getComputedStyle(element).textDecorationLine), /line-through/);
    assert.match(await removed.innerText(), /^left out:\s/);
    await workbench.screenshot('comparison-quote');
  });

  it('filters while typing, and says how many are left', async () => {
    await press('Control+f');
    await workbench.page.keyboard.type('84 cubic million');
    await eventually(count, (words) => /^\d of \d+ claims$/.test(words));
    assert.equal(await frame().locator('.count').getAttribute('role'), 'status');
    assert.ok((await rows().allInnerTexts()).every((words) => words.includes('84 million cubic')));
    // Sources that state none of it are gone.
    assert.ok(Number(await frame().locator('[role=grid]').getAttribute('aria-colcount')) < 8);
    await press('ArrowDown');
    await eventually(focused, (at) => at === '2 1');
    await workbench.screenshot('comparison-filter');
    await frame().locator('vscode-button', { hasText: 'Clear Filter' }).click();
    await eventually(count, (words) => /^\d+ claims$/.test(words));
  });

  it('filters by relation, kind and source, and sorts', async () => {
    const slips = frame().getByRole('switch', { name: /^Possible slip/ });
    await slips.click();
    const some = await eventually(count, (words) => / of /.test(words));
    assert.ok(
      (await rows().allInnerTexts()).every((words) => /slip/.test(words)),
      some,
    );
    await slips.click();
    await eventually(count, (words) => !/ of /.test(words));
    const choose = async (list: string, option: string) => {
      await frame().getByRole('combobox', { name: list }).click();
      await frame().getByRole('option', { name: option }).click();
    };
    await choose('Kind', 'Money');
    await eventually(
      () => rows().allInnerTexts(),
      (all) => all.length > 0 && all.every((words) => /money/.test(words)),
    );
    await choose('Kind', 'All kinds');
    await choose('Sort by', 'By claim');
    await eventually(
      () => frame().locator('[role=columnheader]').first().getAttribute('aria-sort'),
      (sort) => sort === 'ascending',
    );
    await eventually(
      async () => (await frame().locator('.row .label').allInnerTexts()).map((label) => label.toLowerCase()),
      (labels) => labels.join() === labels.toSorted().join(),
    );
    await choose('Sort by', 'Differences first');
  });

  it('says so where nothing passes the filter, and how to get out', async () => {
    await press('Control+f');
    await workbench.page.keyboard.type('zeppelin');
    await frame().getByText('No claim passes this filter.').waitFor();
    await workbench.screenshot('comparison-nothing');
    await frame().locator('.empty vscode-button').click();
    await selected().waitFor();
  });

  it('opens the exact words beside the page: Space stays, Enter goes there, and so does a double click', async () => {
    await toTop();
    const row = frame().locator('[role=row]', { hasText: dam }).first();
    await row.locator('.cell', { hasText: dam }).first().click();
    const at = await focused();
    await press(' ');
    const words = () => workbench.page.locator('.editor-group-container .tab', { hasText: /\.(txt|md)$/ }).count();
    await eventually(words, (open) => open === 1);
    assert.equal(await focused(), at);
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    await workbench.screenshot('comparison-beside');
    await press('Enter');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\(23 selected\)/.test(item)));
    await workbench.page.keyboard.press('ControlOrMeta+KeyW');
    await row.locator('.cell', { hasText: dam }).first().dblclick();
    await eventually(workbench.statusBar, (items) => items.some((item) => /\(\d\d selected\)/.test(item)));
    await workbench.page.keyboard.press('ControlOrMeta+KeyW');
  });

  it('follows what is typed into a document, and what is chosen stays chosen', async () => {
    await choosing(dam);
    const label = async () => (await selected().innerText()).split('\n')[0] ?? '';
    const before = await label();
    const path = join(workbench.folder, 'a-late-report.txt');
    writeFileSync(path, `${readFileSync(join(workbench.folder, 'meridian-wire.txt'), 'utf8')}\nThe council of Velde met on Sunday.\n`);
    const heads = () => frame().locator('[role=columnheader]').allInnerTexts();
    const copies = await eventually(
      heads,
      (all) => all.some((head) => /2 copies/.test(head)) || all.some((head) => /a-late-report/.test(head)),
    );
    assert.ok(copies.length > 0);
    assert.equal((await selected().innerText()).split('\n')[0], before.split('\n')[0]);
  });

  it('takes a decision on the spot, which takes effect at once', async () => {
    await choosing(dam);
    const before = await frame().locator('.pairs > li').count();
    await details().locator('vscode-button', { hasText: 'Ignore…' }).first().click();
    await workbench.page.locator('.quick-input-widget input.input').waitFor();
    await workbench.page.keyboard.type('Misprint, corrected the day after');
    await press('Enter');
    await eventually(
      () => frame().locator('.pairs > li').count(),
      (pairs) => pairs < before,
    );
    await frame().locator('vscode-checkbox', { hasText: 'Ignored' }).click();
    await details().locator('li[data-ruled]', { hasText: 'Misprint, corrected the day after' }).first().waitFor();
    await workbench.screenshot('comparison-ignored');
    const ruled = () => frame().locator('.pairs > li[data-ruled]').count();
    for (let left = await ruled(); left > 0; left = await eventually(ruled, (now) => now < left))
      await details().locator('vscode-button', { hasText: 'Reopen' }).first().click();
    await frame().locator('vscode-checkbox', { hasText: 'Ignored' }).click();
  });

  it('has no way for a page’s words to become markup or script', async () => {
    const policy = await frame().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; style-src 'nonce-[0-9a-f]{32}'$/);
    const ran = await frame()
      .locator('body')
      .evaluate(async (body) => {
        body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title = `ran`"><style id="late">body { opacity: 0 }</style>');
        await new Promise((done) => setTimeout(done, 300));
        const opacity = getComputedStyle(body).opacity;
        for (const element of body.querySelectorAll('img, #late')) element.remove();
        return [document.title === 'ran', opacity];
      });
    assert.deepEqual(ran, [false, '1']);
  });

  it('is as it was after a reload of the window', async () => {
    await choosing(dam);
    await press('Control+f');
    await workbench.page.keyboard.type('water');
    await eventually(count, (words) => / of /.test(words));
    await press('ArrowDown');
    await eventually(focused, (at) => /^\d+ 1$/.test(at));
    const [before, chosen] = [await count(), (await selected().innerText()).split('\n')[0]];
    await Promise.all([workbench.page.waitForEvent('load'), workbench.command('Developer: Reload Window')]);
    await workbench.page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 30_000 });
    await selected().waitFor({ timeout: 30_000 });
    await eventually(count, (words) => words === before);
    assert.equal((await selected().innerText()).split('\n')[0], chosen);
    assert.equal(await frame().locator('vscode-textfield input').inputValue(), 'water');
    await frame().locator('vscode-button', { hasText: 'Clear Filter' }).click();
  });

  for (const [theme, shell] of Object.entries({
    'Dark Modern': 'vs-dark',
    'Light Modern': 'vs',
    'Dark High Contrast': 'hc-black',
    'Light High Contrast': 'hc-light',
  })) {
    it(`has no violation of accessibility in ${theme}`, async () => {
      const { page } = workbench;
      await page.locator('.tab', { hasText: 'Comparison' }).click();
      if (!(await page.locator(`.monaco-workbench.${shell}`).count())) {
        await workbench.keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyT');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor();
        await page.locator('.quick-input-widget input.input').waitFor();
        await workbench.pick(theme);
        await page.locator(`.monaco-workbench.${shell}`).waitFor();
      }
      for (const words of [dam, 'Ilse Korvin: “We were told']) {
        await choosing(words);
        const { violations } = await new AxeBuilder({ page })
          .include({ fromFrames: ['iframe.webview', '#active-frame', 'body'] })
          .analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any, all }) => ({ id, html, why: [...any, ...all].map(({ message }) => message) })),
        );
        assert.deepEqual(found, []);
        await workbench.screenshot(`comparison-${theme.toLowerCase().replaceAll(' ', '-')}${words.startsWith('Ilse') ? '-quote' : ''}`);
      }
    });
  }
});
