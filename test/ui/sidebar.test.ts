import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const settings = { 'concordance.minConfidence': 0.3 };

describe('The sidebar', () => {
  let workbench: Workbench;
  before(async () => {
    // So high that no row is out of sight.
    workbench = await openWorkbench({ settings, viewport: { width: 1400, height: 2000 } });
    await workbench.openSidebar('Concordance');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)), 40_000);
  });
  after(() => workbench?.close());

  const differences = () => workbench.rows('Differences');
  const row = (words: string | RegExp) => workbench.view('Differences').locator('.monaco-list-row', { hasText: words }).first();

  it('says in the words of each row what differs and where', async () => {
    const rows = await eventually(differences, (rows) => rows.some(({ text }) => /48 million/.test(text)), 30_000);
    const slip = rows.find(({ text }) => /48 million/.test(text));
    assert.match(
      slip?.text ?? '',
      /^differs: 84.million cubic met(er|re)s in \S+, 48 million cubic meters in prairie-weekly possible slip · /,
    );
    assert.match(slip?.ariaLabel ?? '', /^differs, 84.million/);
  });

  it('keeps what is expanded and selected while the findings are worked out anew', async () => {
    const { page } = workbench;
    await row('48 million').click();
    await page.keyboard.press('ArrowRight');
    await eventually(differences, (rows) => rows.some(({ level }) => level === 3));
    // To the last of its figures; the first may be another afterwards.
    const places = (await differences()).filter(({ level }) => level === 3).length;
    for (let i = 0; i < places; i++) await page.keyboard.press('ArrowDown');
    const focused = async () => (await workbench.view('Differences').locator('.monaco-list-row.focused').first().innerText()).slice(0, 12);
    const expanded = async () => (await differences()).filter(({ expanded }) => expanded).map(({ text }) => /48 million/.test(text));
    assert.equal(await focused(), '48 million c');
    const before = await expanded();
    assert.ok(before.includes(true));
    // Another source says it too, and is the first by name: the findings are others, the row stays.
    writeFileSync(
      join(workbench.folder, '0-late.txt'),
      'Late news\n\nThe reservoir at Kestrel Gap can hold 84 million cubic meters of water, it was said.\n',
    );
    await eventually(
      async () => (await workbench.view('Differences').innerText()).replaceAll('\u00a0', ' '),
      (text) => /9 documents/.test(text),
      30_000,
    );
    await eventually(differences, (rows) => rows.some(({ text }) => /0-late/.test(text)));
    await workbench.screenshot('sidebar-after-refresh');
    assert.deepEqual(await expanded(), before);
    assert.equal(await focused(), '48 million c');
    rmSync(join(workbench.folder, '0-late.txt'));
    await eventually(
      async () => (await workbench.view('Differences').innerText()).replaceAll('\u00a0', ' '),
      (text) => /8 documents/.test(text),
      30_000,
    );
  });

  it('is filtered by kind from the title bar, says so, and can be cleared', async () => {
    const { page, keys } = workbench;
    const before = (await differences()).filter(({ level }) => level === 2).length;
    await workbench.command('Concordance: Filter Differences…', { asks: true });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kinds of figures' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'duration' }).waitFor();
    // All are ticked: none but quantities stay so.
    for (const kind of ['money', 'percentage', 'count', 'duration', 'date'])
      await page.locator('.quick-input-list .monaco-list-row', { hasText: kind }).click();
    await keys('Enter');
    await eventually(
      async () => (await workbench.view('Differences').innerText()).replaceAll('\u00a0', ' '),
      (text) => /Filtered: quantity · \d of \d/.test(text),
    );
    const left = (await differences()).filter(({ level }) => level === 2).length;
    assert.ok(left > 0 && left < before, `${left} of ${before}`);
    await workbench.screenshot('differences-filtered');
    await workbench.view('Differences').hover();
    await workbench.view('Differences').locator('.pane-header a[aria-label^="Clear Filter"]').click();
    await eventually(differences, (rows) => rows.filter(({ level }) => level === 2).length === before);
  });

  it('is sorted as one chooses, and keeps filter and order when the window is loaded again', async () => {
    const { page } = workbench;
    const choose = async (command: string, row: string) => {
      await workbench.command(command, { asks: true });
      await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).click();
    };
    const sources = async () =>
      (await differences()).filter(({ level }) => level === 2).map(({ text }) => / in ([\w-]+)/.exec(text)?.[1] ?? '');
    const before = await sources();
    await choose('Concordance: Sort Differences…', 'By document and place');
    const after = await eventually(sources, (names) => names.join() !== before.join());
    assert.deepEqual(after, [...after].sort());
    await choose('Concordance: Filter Differences…', 'A source');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'velde-courier' }).click();
    const message = async () => (await workbench.view('Differences').innerText()).replaceAll('\u00a0', ' ');
    await eventually(message, (text) => /Filtered: in velde-courier/.test(text));
    // What the window keeps is written a moment later.
    await new Promise((done) => setTimeout(done, 1_500));
    await page.reload();
    await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 30_000 });
    await workbench.openSidebar('Concordance');
    await eventually(message, (text) => /Filtered: in velde-courier · \d of \d/.test(text), 40_000);
    await choose('Concordance: Sort Differences…', 'The surest first');
    await workbench.command('Concordance: Clear Filter');
    await eventually(sources, (names) => names.join() === before.join(), 20_000);
  });

  it('that a filter leaves empty says what to do', async () => {
    const { page } = workbench;
    await workbench.command('Concordance: Filter Differences…', { asks: true });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'A name in the sentence' }).click();
    await page.keyboard.type('Sanna');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sanna' }).first().click();
    const clear = workbench.view('Differences').locator('.welcome-view a', { hasText: 'Clear Filter' });
    await clear.waitFor();
    await workbench.screenshot('differences-filtered-empty');
    await clear.click();
    await eventually(differences, (rows) => rows.length > 2);
  });

  it('copies a row with its source and opens its references by keys', async () => {
    const { page, keys } = workbench;
    await row('48 million').click();
    await keys('ControlOrMeta+KeyC');
    await eventually(workbench.statusBar, (items) => items.some((item) => /^Copied: .*cubic met/.test(item)));
    await row('48 million').click();
    await keys('Shift+F12');
    await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
    await workbench.screenshot('references-from-the-tree');
    await keys('Escape');
  });

  it('goes through the cross-references with F4 while they have the focus', async () => {
    const { page } = workbench;
    await page.locator('.peekview-widget').waitFor({ state: 'detached' });
    await workbench.cursorAt('meridian-wire.txt', '84 million cubic meters');
    await eventually(
      () => workbench.rows('Cross-References'),
      (rows) => rows.some(({ text }) => /48 million/.test(text)),
    );
    await workbench.view('Cross-References').locator('.monaco-list-row', { hasText: '48 million' }).first().click();
    await page.locator('.tab.active', { hasText: 'prairie-weekly' }).waitFor();
    await workbench.command('Concordance: Go to Next Cross-Reference');
    await page.locator('.tab.active', { hasText: /northshore|national|meridian/ }).waitFor();
    await workbench.command('Concordance: Go to Previous Cross-Reference');
    await page.locator('.tab.active', { hasText: 'prairie-weekly' }).waitFor();
    await workbench.screenshot('next-cross-reference');
  });
});

describe('Long lists', () => {
  it('show a page at a time and say what is not shown', async function () {
    this.timeout(150_000); // reads 230 files, on a machine that may be busy
    const folder = mkdtempSync(join(tmpdir(), 'concordance-many-'));
    for (let i = 0; i < 230; i++) writeFileSync(join(folder, `note-${1000 + i}.txt`), `Note ${i}\n\nA plain line of words, number ${i}.\n`);
    const workbench = await openWorkbench({ folder, settings });
    try {
      await workbench.openSidebar('Concordance');
      await eventually(workbench.statusBar, (items) => items.some((item) => /230/.test(item)), 40_000);
      const sources = workbench.view('Sources');
      await sources.locator('.pane-header').click();
      await eventually(
        () => workbench.rows('Sources'),
        (rows) => rows.length > 5,
      );
      await sources.locator('.monaco-list').focus();
      await workbench.keys('End');
      const more = sources.locator('.monaco-list-row', { hasText: 'Show 30 more' });
      await more.waitFor();
      assert.match(await more.innerText(), /30 are not shown/);
      await workbench.screenshot('show-more');
      await workbench.keys('Enter');
      await more.waitFor({ state: 'detached' });
      await workbench.keys('End');
      await sources.locator('.monaco-list-row', { hasText: 'note-1229' }).waitFor();
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('A workspace of two folders', () => {
  it('is one corpus: paths begin with the folder, and differences, badges and references cross it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concordance-folders-'));
    for (const name of ['north', 'south']) mkdirSync(join(folder, name));
    const from = join(process.cwd(), 'samples');
    for (const name of ['meridian-wire.txt', 'velde-courier.md']) cpSync(join(from, name), join(folder, 'north', name));
    // The same name in both: only the folder tells them apart.
    writeFileSync(join(folder, 'south', 'meridian-wire.txt'), readFileSync(join(from, 'prairie-weekly.md'), 'utf8'));
    writeFileSync(join(folder, 'both.code-workspace'), JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
    const workbench = await openWorkbench({ folder, workspaceFile: 'both.code-workspace', settings });
    try {
      const { page, keys } = workbench;
      await workbench.openSidebar('Concordance');
      await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differs?$/.test(item.trim())), 40_000);
      const rows = await eventually(
        () => workbench.rows('Differences'),
        (rows) => rows.some(({ text }) => /48 million/.test(text)),
      );
      assert.ok(
        rows.some(({ text }) =>
          /84 million cubic meters in north\/meridian-wire, 48 million cubic meters in south\/meridian-wire/.test(text),
        ),
      );
      await workbench.screenshot('two-folders');
      await workbench.view('Differences').locator('.monaco-list-row', { hasText: '48 million' }).first().click();
      await keys('Shift+F12');
      const peek = page.locator('.peekview-widget .ref-tree .monaco-list-row');
      await eventually(
        () => peek.allInnerTexts(),
        (rows) => rows.filter((row) => /meridian-wire/.test(row)).length === 2,
      );
      await workbench.screenshot('two-folders-references');
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  });
});
