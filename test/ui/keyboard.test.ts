import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from '../../scripts/rig/workspace.mjs';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const reason = 'The weekly swapped two digits';

describe('The whole review, by keyboard alone', () => {
  let workbench: Workbench;
  let desk: string;
  let articles: string;
  before(async () => {
    desk = mkdtempSync(join(tmpdir(), 'concordance-desk-'));
    for (const folder of ['empty', 'articles']) mkdirSync(join(desk, folder));
    cpSync(samples, join(desk, 'articles'), { recursive: true });
    workbench = await openWorkbench({ folder: desk, workspaceFile: 'empty', settings: { 'concordance.minConfidence': 0.3 } });
    articles = join(workbench.folder, 'articles');
    // Whatever needs the mouse fails.
    const { page } = workbench;
    page.mouse.click = page.mouse.down = () => assert.fail('the mouse was used');
  });
  after(async () => {
    await workbench?.close();
    rmSync(desk, { recursive: true });
  });

  const run = async (title: string) => {
    const { page, keys } = workbench;
    await keys('F1');
    await page.locator('.quick-input-widget input.input').waitFor();
    await page.keyboard.type(`Concordance: ${title}`);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await keys('Enter');
  };
  const position = async () => {
    const name = await workbench.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name');
    return `${name} ${(await workbench.statusBar()).find((item) => /^Ln \d+/.test(item))}`;
  };
  const decisions = () => {
    const file = join(articles, 'concordance.decisions.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).decisions as readonly { kind: string; reason?: string }[]) : [];
  };
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

  it('opens a folder', async () => {
    const { page, keys } = workbench;
    await page.locator('.part.statusbar').waitFor();
    await keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyO');
    const input = page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await keys('ControlOrMeta+KeyA');
    await page.keyboard.type(articles);
    // The first Enter may only go into the folder, and the next one opens it.
    const opened = () => page.waitForURL((url) => url.href.includes('articles'), { timeout: 4000 });
    for (let round = 0; round < 4; round++) {
      await keys('Enter');
      if (
        await opened().then(
          () => true,
          () => false,
        )
      )
        break;
    }
    await opened();
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'meridian-wire.txt' }).waitFor({ timeout: 30_000 });
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)), 45_000);
  });

  it('goes from difference to difference with F4', async () => {
    await workbench.keys('F4');
    const first = await eventually(position, (words) => /selected/.test(words));
    await workbench.keys('F4');
    await eventually(position, (words) => /selected/.test(words) && words !== first);
    // On to the reservoir, whose two digits are swapped in one source.
    for (let i = 0; i < 20 && !(await selected()).includes('million cubic'); i++) {
      const before = await position();
      await workbench.keys('F4');
      await eventually(position, (words) => /selected/.test(words) && words !== before);
    }
    assert.match(await selected(), /8 ?4? ?million cubic met/);
  });

  /** What is selected in the editor, as the words of its line at that place. */
  const selected = async () => {
    const words = await position();
    const [, line, column, length] = /Ln (\d+), Col (\d+) \((\d+) selected\)/.exec(words) ?? [];
    const name = words.slice(0, words.indexOf(' '));
    const text = spaced(readFileSync(join(articles, name), 'utf8').replace(/^\uFEFF/, '')).split(/\r\n|\r|\n/)[Number(line) - 1] ?? '';
    const end = Number(column) - 1;
    return text.slice(Math.max(0, end - Number(length)), end + Number(length));
  };

  it('reads the hover, and its text in the accessible view', async () => {
    const { page, keys } = workbench;
    await keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyI');
    const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents', { hasText: 'cubic' });
    await hover.first().waitFor();
    await workbench.screenshot('keyboard-hover');
    // Once more moves the focus into it.
    await keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyI', 'Alt+F2');
    const view = page.locator('.accessible-view');
    await view.waitFor();
    const words = await eventually(
      async () => spaced(await view.locator('.view-lines').innerText()),
      (text) => /million cubic met/.test(text),
    );
    await workbench.screenshot('accessible-view');
    assert.match(words, /differs: possible slip/);
    assert.match(words, /(?:4|8) million cubic met(?:er|re)s/);
    await keys('Escape');
    await view.waitFor({ state: 'hidden' });
  });

  it('ignores the difference with a reason, from the quick fix', async () => {
    const { page, keys } = workbench;
    await keys('Escape', 'ControlOrMeta+Period');
    const list = page.locator('.action-widget');
    await list.locator('.monaco-list-row', { hasText: 'Ignore the difference' }).first().waitFor();
    await workbench.screenshot('keyboard-quick-fix');
    const focused = () => list.locator('.monaco-list-row.focused').first().innerText();
    for (let i = 0; i < 30 && !(await focused()).includes('Ignore the difference'); i++) await keys('ArrowDown');
    assert.match(await focused(), /Ignore the difference/);
    await keys('Enter');
    const input = page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await page.keyboard.type(reason);
    await keys('Enter');
    await eventually(
      async () => decisions(),
      (list) => list.some((decision) => JSON.stringify(decision).includes(reason)),
    );
  });

  it('undoes it', async () => {
    await run('Undo Decision');
    await eventually(
      async () => decisions(),
      (list) => list.length === 0,
    );
  });

  it('compares on the page, and opens the exact words', async () => {
    const { keys } = workbench;
    await run('Compare Sources');
    const frame = workbench.webview();
    await frame.locator('[role=row][aria-selected=true]').waitFor({ timeout: 30_000 });
    const active = () => frame.locator('[role=gridcell]:focus, [role=rowheader]:focus').first().getAttribute('aria-colindex');
    await eventually(
      () => frame.locator('[role=grid] :focus').count(),
      (count) => count > 0,
    );
    await keys('ArrowDown', 'Control+ArrowRight');
    assert.notEqual(await active(), null);
    await workbench.screenshot('keyboard-comparison');
    await keys('Enter');
    await eventually(position, (words) => /\.(?:txt|md)[\s\S]*selected/.test(words));
  });

  it('exports a memo', async () => {
    const { page, keys } = workbench;
    await run('Export…');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Memo to sign' }).waitFor();
    await keys('Enter');
    const input = page.locator('.quick-input-widget input.input');
    await eventually(
      () => input.inputValue(),
      (value) => value.endsWith('concordance.md'),
    );
    await keys('Enter');
    const memo = join(articles, 'concordance.md');
    await eventually(
      async () => existsSync(memo) && readFileSync(memo, 'utf8'),
      (text) => typeof text === 'string' && text.includes('48 million cubic meters'),
      30_000,
    );
  });
});
