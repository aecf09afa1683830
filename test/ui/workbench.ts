// Drives the real VS Code workbench in a real Chromium, as a person would: keys, mouse, what stands on the screen.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type FrameLocator, type Locator } from 'playwright-core';
import { browserArguments } from '../../scripts/rig/browser.mjs';
import { serveToWebHost } from '../../scripts/rig/web-host.mjs';
import {
  artifacts,
  copyOf,
  quietSettings,
  removeFolder,
  root,
  samples,
  workbenchAddress,
  writeSettings,
} from '../../scripts/rig/workspace.mjs';

export interface WorkbenchOptions {
  /** Copied, so that the test may write; samples/ unless named. */
  readonly folder?: string;
  /** A workspace file in that folder that is opened instead of the folder itself. */
  readonly workspaceFile?: string;
  /** The user's settings over the quiet ones of the rig. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Opens the folder untrusted, in Restricted Mode. */
  readonly restricted?: boolean;
  /** The display language; VS Code's own words stay English without its language pack. */
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface TreeRow {
  /** What stands in the row, label and description. */
  readonly text: string;
  /** What a screen reader says. */
  readonly ariaLabel: string;
  readonly level: number;
  readonly expanded: boolean | undefined;
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** What scripts/ui.mjs hands over: the running server and the browser. */
const rig = () => {
  const text = process.env.CONCORDANCE_RIG;
  assert.ok(text, 'Start the UI tests by: npm run ui [-- --only=WORD]');
  return JSON.parse(text) as { origin: string; authority: string; data: string; browser: string; web: boolean };
};

/** Opens a window, with the extension installed, on a copy of a folder, with fresh user data. Close it in `after`. */
export async function openWorkbench(options: WorkbenchOptions = {}) {
  const { origin, authority, data, browser: executablePath, web } = rig();
  const folder = copyOf(options.folder ?? samples);
  rmSync(join(data, 'data', 'User'), { recursive: true, force: true });
  const trust = options.restricted ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } : {};
  writeSettings(data, { ...quietSettings, ...trust, ...options.settings });

  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  // Not installed in the server, the extension can then run in the browser's extension host only.
  if (web) await serveToWebHost(page.context(), { origin, authority }, root);
  // What the language pack's file of words says first.
  if (options.language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${options.language}'`);
  await page.goto(workbenchAddress(origin, { folder: join(folder, options.workspaceFile ?? '') }));
  await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 30_000 });

  const keys = async (...chords: readonly string[]) => {
    for (const chord of chords) await page.keyboard.press(chord);
  };

  /** Types into the quick input that is open, waits for a row with these words, and takes it. */
  const pick = async (typed: string, row: string = typed, closes = true) => {
    const input = page.locator('.quick-input-widget input.input');
    await input.fill(typed);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
    if (closes) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };

  /**
   * Opens a quick input by its keys and picks in it. One that is just closing may take the new one along, and the first
   * answer may come before all commands and files are known: then it is opened again.
   */
  const pickBy = async (chord: string, typed: string, row: string, closes = true) => {
    const input = page.locator('.quick-input-widget input.input');
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
    for (let round = 0; ; round++) {
      await keys(chord);
      try {
        await input.fill(typed, { timeout: 4000 });
        await found.waitFor({ timeout: 8000 });
        break;
      } catch (error) {
        if (round === 3) throw error;
        await keys('Escape');
      }
    }
    await found.click();
    if (closes) return page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // Keys that come before the next input has taken the place of this one would go into the text.
    await eventually(
      () => input.inputValue({ timeout: 2000 }).catch(() => typed),
      (value) => value !== typed,
    );
  };

  /** Runs a command by its title in the command palette; one that `asks` leaves a quick input of its own open. */
  const command = async (title: string, { asks = false } = {}) => {
    await pickBy('F1', `>${title}`, title.replace(/^[^:]*: /, ''), !asks);
  };

  /** Opens a file of the folder through Quick Open. */
  const openFile = async (name: string) => {
    await pickBy('ControlOrMeta+KeyP', name, name.split('/').at(-1) ?? name);
    await page.locator('.tab.active', { hasText: name.split('/').at(-1) ?? name }).waitFor();
    await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    // A mouse that rests on a list brings up its tooltip, which may lie over the text.
    await page.mouse.move(viewport.width / 2, viewport.height - 60);
  };

  /** Opens a file and puts the cursor at the start of the nth occurrence (from 0) of some words of it, no-break spaces taken as spaces. */
  const cursorAt = async (name: string, words: string, nth = 0) => {
    const text = readFileSync(join(folder, name), 'utf8').replace(/[\u00a0\u202f]/g, ' ');
    const at = occurrence(text, words, nth);
    assert.ok(at >= 0, `“${words}” does not stand in ${name} (${nth})`);
    const before = text
      .slice(0, at)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
    await openFile(name);
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    await pickBy('Control+KeyG', `:${line}:${column}`, `line ${line}`);
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  };

  /** Rests the mouse on some words of a file and reads the hover that comes up; undefined when none does within the time. */
  const hover = async (name: string, words: string, { nth = 0, timeout = 10_000 } = {}): Promise<string | undefined> => {
    await cursorAt(name, words, nth);
    const widget = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents:not(:has-text("Loading..."))');
    // Three rounds: the line above an article comes late and moves the text away from under the mouse.
    for (let round = 0; round < 3; round++) {
      const box = await page.locator('.editor-group-container.active .cursors-layer .cursor').first().boundingBox();
      assert.ok(box, 'the cursor is not on the screen');
      await page.mouse.move(box.x + 200, box.y + 120);
      await page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 4 });
      const shown = await widget
        .first()
        .waitFor({ timeout: timeout / 2 })
        .then(
          () => true,
          () => false,
        );
      if (shown) return (await widget.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    }
    return undefined;
  };

  /** Opens a view container of the activity bar by its title. */
  const openSidebar = async (title: string) => {
    const icon = page.locator(`.part.activitybar .action-item a[aria-label^="${title}"]`).first();
    // The item and not its icon, which a badge covers.
    if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.locator('..').click();
    await page.locator('.part.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  };

  /** The pane of a view in the sidebar. */
  const view = (title: string): Locator =>
    page.locator('.part.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) });

  /** The rows on the screen of a view (or of any other list, by locator), top to bottom. */
  const rows = async (of: string | Locator): Promise<readonly TreeRow[]> => {
    const list = typeof of === 'string' ? view(of) : of;
    // Not the parents that a scrolled tree repeats at its top.
    return list.locator('.monaco-list-row:not(.monaco-tree-sticky-row)').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, top: element.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ element }) => ({
          text:
            [...element.querySelectorAll('.label-name, .label-description')].map((part) => part.textContent).join(' ') ||
            element.textContent.trim(),
          ariaLabel: element.getAttribute('aria-label') ?? '',
          level: Number(element.getAttribute('aria-level') ?? 1),
          expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : undefined,
        })),
    );
  };

  /** Opens the Problems panel and reads its rows. */
  const problems = async (): Promise<readonly TreeRow[]> => {
    const panel = page.locator('.part.panel .markers-panel');
    if (!(await panel.isVisible())) await keys('ControlOrMeta+Shift+KeyM');
    await panel.waitFor();
    return rows(panel);
  };

  /** The texts of the notifications on the screen. */
  const notifications = () => page.locator('.notification-toast .notification-list-item-message').allInnerTexts();

  /** The texts of the status bar items. */
  const statusBar = () => page.locator('.part.statusbar .statusbar-item').allInnerTexts();

  /** The document inside the webview that is open in the editor. */
  const webview = (): FrameLocator => page.frameLocator('iframe.webview').frameLocator('#active-frame');

  /** Keeps a picture as an artefact, or at another path. */
  const screenshot = async (name: string) => {
    const path = name.endsWith('.png') ? name : join(artifacts, web ? 'screenshots-web' : 'screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path });
  };

  const close = async () => {
    // What was on the screen last tells why a test failed.
    await screenshot('last').catch(() => {});
    await browser.close();
    removeFolder(dirname(folder));
  };

  return {
    page,
    folder,
    ...{ keys, pick, command, openFile, cursorAt, hover, openSidebar, view, rows, problems },
    ...{ notifications, statusBar, webview, screenshot, close },
    /** The extension runs in the browser's extension host. */
    web,
  };
}

/** Asks again until the answer satisfies; fails with the last answer. */
export async function eventually<T>(read: () => Promise<T>, satisfies: (value: T) => boolean, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (satisfies(value)) return value;
    if (Date.now() > end) assert.fail(`After ${timeout} ms it is still: ${JSON.stringify(value, null, 2)}`);
    await new Promise((done) => setTimeout(done, 150));
  }
}

function occurrence(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(words, at + words.length);
  return at;
}
