// Not a test: `npm run screenshots` takes the pictures of the walkthrough anew, of the real workbench on samples/.
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const SETTINGS = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.lineNumbersMinChars': 3,
  'editor.occurrencesHighlight': 'off',
  'workbench.editor.limit.enabled': true,
  'workbench.editor.limit.value': 1,
  'workbench.sash.hoverDelay': 5000,
};
const SIZE = { width: 940, height: 700 };

for (const [name, theme] of Object.entries(THEMES))
  describe(`Pictures of the walkthrough, ${name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ settings: { ...SETTINGS, 'workbench.colorTheme': theme }, viewport: SIZE });
      await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)), 45_000);
    });
    after(() => workbench?.close());

    /** Keeps what some parts of the window show together, at most so high. */
    const keep = async (step: string, parts: readonly string[], height = SIZE.height) => {
      const { page } = workbench;
      const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
      const seen = boxes.filter((box) => box !== null);
      const [x, y] = [Math.min(...seen.map((box) => box.x)), Math.min(...seen.map((box) => box.y))];
      const right = Math.max(...seen.map((box) => box.x + box.width));
      const bottom = Math.max(...seen.map((box) => box.y + box.height));
      const clip = { x, y, width: right - x, height: Math.min(bottom - y, height) };
      await page.screenshot({ path: join('media', 'walkthrough', `${step}-${name}.png`), clip, animations: 'disabled', caret: 'hide' });
    };
    const sidebar = '.part.sidebar';
    const editor = '.part.editor';

    const sidebarWidth = async (width: number) => {
      const { mouse } = workbench.page;
      const box = await workbench.page.locator(sidebar).boundingBox();
      if (!box) return;
      await mouse.move(box.x + box.width, 300);
      await mouse.down();
      await mouse.move(box.x + width, 300, { steps: 5 });
      await mouse.up();
      await mouse.move(box.x + width + 200, 650);
    };

    const highlighted = () =>
      eventually(
        () => workbench.page.locator('.editor-group-container.active .cdr[class*="ced-"]').count(),
        (count) => count > 5,
      );

    it('open', async () => {
      await workbench.openFile('meridian-wire.txt');
      await sidebarWidth(250);
      await highlighted();
      await keep('open', [sidebar, editor], 560);
    });

    it('look', async () => {
      await workbench.openSidebar('Concordance');
      await workbench.hover('meridian-wire.txt', '84 million');
      await eventually(
        () => workbench.rows('Cross-References'),
        (rows) => rows.length > 1,
      );
      await keep('look', [sidebar, editor], 560);
    });

    it('differences', async () => {
      await workbench.keys('Escape');
      await sidebarWidth(420);
      await workbench.command('Concordance: Find Conflicting Figures');
      await workbench.command('Concordance: Go to Next Difference');
      await eventually(
        () => workbench.rows('Differences'),
        (rows) => rows.length > 3,
      );
      await highlighted();
      await workbench.view('Cross-References').locator('.pane-header').click();
      await keep('differences', [sidebar, editor], 640);
    });

    it('compare', async () => {
      await workbench.page.setViewportSize({ width: 1240, height: 760 });
      await workbench.keys('ControlOrMeta+KeyB');
      await workbench.page.locator(sidebar).waitFor({ state: 'hidden' });
      await workbench.command('Concordance: Compare Sources');
      await workbench.webview().locator('[role=row][aria-selected=true]').waitFor();
      await keep('compare', [editor], 700);
    });

    it('decide', async () => {
      await workbench.page.setViewportSize(SIZE);
      await workbench.openFile('prairie-weekly.md');
      await workbench.command('Concordance: Check This Document Against the Other Sources');
      await workbench.openSidebar('Concordance');
      await eventually(
        () => workbench.rows('Draft Check'),
        (rows) => rows.length > 3,
      );
      await highlighted();
      await keep('decide', [sidebar, editor], 640);
    });
  });
