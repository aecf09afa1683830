import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

// What these tests look for is there, sure or not: how sure the engine is, is no matter of the extension.
const settings = { 'concordance.minConfidence': 0.3 };

/** The review loop, without the mouse. */
describe('A fact-checker decides by keyboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings, viewport: { width: 1280, height: 1500 } }); // all rows of Differences on the screen
    await workbench.openSidebar('Concordance');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)));
  });
  after(() => workbench?.close());

  const rows = () => workbench.rows('Differences');
  const about = (words: RegExp) => (list: readonly { text: string }[]) => list.some(({ text }) => words.test(text));
  const input = () => workbench.page.locator('.quick-input-widget:visible input.input');
  const message = async () => (await workbench.page.locator('.quick-input-widget .quick-input-message').innerText()).trim();
  const stored = () => {
    const path = join(workbench.folder, 'concordance.decisions.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  /** Types into the input that is open, and confirms. */
  const answer = async (words: string) => {
    await input().waitFor();
    await workbench.keys('ControlOrMeta+KeyA');
    await workbench.page.keyboard.type(words);
    await workbench.keys('Enter');
  };
  /** Moves down the focused list until a row has some words. */
  const down = async (words: RegExp) => {
    const focused = workbench.page.locator('.part.sidebar .pane .monaco-list:focus-within .monaco-list-row.focused');
    await eventually(
      async () => {
        await workbench.keys('Home');
        return focused.count();
      },
      (count) => count > 0,
    );
    for (let i = 0; i < 60; i++) {
      const label = (await focused.first().getAttribute('aria-label')) ?? '';
      if (words.test(label)) return label;
      await workbench.keys('ArrowDown');
    }
    return assert.fail(`No row says ${words}`);
  };

  it('ignores a difference with a reason, from the tree', async () => {
    await workbench.command('Concordance: Find Conflicting Figures');
    await workbench.command('Concordance: Focus on Differences View');
    await eventually(rows, about(/^differs: .*48 million/));
    await down(/^differs.*48 million/);
    await workbench.keys('Enter');
    await workbench.screenshot('decisions-before');
    await workbench.keys('Delete');
    await input().waitFor();
    await workbench.keys('Enter');
    assert.match(await eventually(message, (words) => /Escape/.test(words)), /Type something/);
    await answer('printed a correction');
    await eventually(rows, (list) => !about(/^differs: .*48 million/)(list) && about(/^Ignored and resolved/)(list));
    assert.match(stored(), /"reason":"printed a correction"/);
    await down(/^Ignored and resolved/);
    await workbench.keys('ArrowRight');
    await eventually(rows, about(/^ignored: .*48 million.*printed a correction/));
    await workbench.screenshot('decisions-ignored');
  });

  it('takes it back with Ctrl+Z and makes it again with Ctrl+Shift+Z', async () => {
    await workbench.keys('ControlOrMeta+KeyZ');
    await eventually(rows, about(/^differs: .*48 million/));
    await workbench.keys('ControlOrMeta+Shift+KeyZ');
    await eventually(rows, (list) => !about(/^differs: .*48 million/)(list));
    await workbench.keys('ControlOrMeta+KeyZ');
    await eventually(rows, about(/^differs: .*48 million/));
    assert.doesNotMatch(stored(), /"kind"/);
  });

  it('resolves a difference with a quick fix, where the figure stands', async () => {
    await workbench.cursorAt('prairie-weekly.md', '48 million cubic meters');
    const actions = workbench.page.locator('.action-widget .monaco-list-row');
    await eventually(async () => {
      await workbench.keys('ControlOrMeta+Period');
      return actions
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
    }, Boolean);
    await workbench.screenshot('decisions-quick-fix');
    const focused = workbench.page.locator('.action-widget .monaco-list-row.focused');
    for (let i = 0; i < 12 && !/^Resolve the difference/.test((await focused.innerText()).trim()); i++) await workbench.keys('ArrowDown');
    await workbench.keys('Enter');
    await answer('asked the water authority');
    await eventually(
      async () => stored(),
      (text) => /"kind":"resolve".*"note":"asked the water authority"/.test(text),
    );
    await eventually(workbench.statusBar, (items) => items.some((item) => /resolved, asked/.test(item)));
    await workbench.command('Concordance: Undo Decision');
    await eventually(
      async () => stored(),
      (text) => !/"resolve"/.test(text),
    );
  });

  it('marks another figure as the same quantity, from the palette', async () => {
    await workbench.cursorAt('velde-courier.md', '260 people');
    await workbench.command('Concordance: Mark as the Same Quantity…', { asks: true });
    await input().waitFor();
    await eventually(
      () => workbench.page.locator('.quick-input-list .monaco-list-row').count(),
      (count) => count > 1,
    );
    await workbench.screenshot('decisions-same');
    await workbench.keys('Enter');
    await eventually(
      async () => stored(),
      (text) => /"kind":"same"/.test(text),
    );
  });

  it('writes a note, which the hover shows', async () => {
    await workbench.cursorAt('velde-courier.md', '1,150 employees');
    await workbench.command('Concordance: Add or Change Note…', { asks: true });
    await answer('call the *authority*');
    await eventually(
      async () => stored(),
      (text) => /"kind":"note"/.test(text),
    );
    assert.match((await workbench.hover('velde-courier.md', '1,150 employees')) ?? '', /note: call the \*authority\*/);
    await workbench.screenshot('decisions-hover');
  });

  it('sets a publication date, with a clear word about one that is none', async () => {
    await workbench.openFile('brannock-echo.txt');
    await workbench.command('Concordance: Set Publication Date…', { asks: true });
    await input().waitFor();
    await workbench.keys('ControlOrMeta+KeyA');
    await workbench.page.keyboard.type('2026-03');
    await eventually(message, (words) => /A day is needed/.test(words));
    await workbench.screenshot('decisions-date');
    await answer('2026-03-15');
    await eventually(
      async () => stored(),
      (text) => /"date":"2026-03-15"/.test(text),
    );
    await eventually(
      () => workbench.page.locator('.codelens-decoration').first().innerText(),
      (words) => /March 15, 2026|15 March 2026/.test(words),
    );
  });

  it('sees everything that was decided in one list', async () => {
    await workbench.command('Concordance: Show Decisions…', { asks: true });
    const list = () => workbench.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    const texts = await eventually(list, (texts) => texts.length === 3);
    assert.ok(
      texts.some((text) => /brannock-echo: published/.test(text)),
      texts.join('\n'),
    );
    await workbench.screenshot('decisions-list');
    await workbench.keys('Escape');
  });
});
