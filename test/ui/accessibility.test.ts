import assert from 'node:assert/strict';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const VIEWS = ['Cross-References', 'Differences', 'Entities', 'Sources'];
const settings = { 'concordance.minConfidence': 0.3 };

describe('Accessibility', () => {
  let workbench: Workbench;
  before(async () => {
    // So high that no row is out of sight.
    workbench = await openWorkbench({ settings, viewport: { width: 1400, height: 2400 } });
    await workbench.openSidebar('Concordance');
    await eventually(workbench.statusBar, (items) => items.some((item) => /\d+ differ/.test(item)), 45_000);
    await workbench.cursorAt('meridian-wire.txt', '84 million cubic meters');
    for (const view of ['Entities', 'Sources']) await workbench.view(view).locator('.pane-header').click();
  });
  after(() => workbench?.close());

  it('has a label on every row of every tree, which says in words what icon and colour say', async () => {
    const seen = new Map<string, number>();
    for (const view of VIEWS) {
      const rows = await eventually(
        () => workbench.rows(view),
        (rows) => rows.length > 2,
      );
      seen.set(view, rows.length);
      for (const { ariaLabel, text } of rows) {
        assert.match(ariaLabel, /\p{L}{2}/u, `${view}: ${text}`);
        // A mark is for the eye.
        assert.doesNotMatch(ariaLabel, /[≠≈✓✗●▲]|undefined|\[object/, `${view}: ${text}`);
      }
    }
    await workbench.screenshot('accessible-trees');
    const differing = (await workbench.rows('Differences')).filter(({ level }) => level === 2);
    assert.ok(differing.length > 4);
    for (const { ariaLabel } of differing) assert.match(ariaLabel, /^(?:differs|may differ|to check)\b/);
    const places = (await workbench.rows('Cross-References')).filter(({ level }) => level === 2);
    assert.ok(places.length > 2);
    for (const { ariaLabel } of places) assert.match(ariaLabel, /agrees|compatible|differs|may differ|same/);
    for (const { ariaLabel } of await workbench.rows('Sources')) assert.match(ariaLabel, /published|no publication date|copy|,/);
  });

  it('names its icons in the status bar and in the activity bar', async () => {
    const { page } = workbench;
    const item = page.locator('.part.statusbar .statusbar-item', { hasText: /\d+ differ/ }).first();
    assert.match((await item.getAttribute('aria-label')) ?? '', /Concordance|differ/);
    const icon = page.locator('.part.activitybar .action-item a[aria-label^="Concordance"]').first();
    assert.match((await icon.getAttribute('aria-label')) ?? '', /^Concordance - \d+ figures differ/);
  });

  const themes = {
    'Dark Modern': 'vs-dark',
    'Light Modern': 'vs',
    'Dark High Contrast': 'hc-black',
    'Light High Contrast': 'hc-light',
  };
  for (const [theme, shell] of Object.entries(themes))
    it(`tells the kinds of highlight apart by more than colour in ${theme}`, async () => {
      const { page } = workbench;
      await workbench.keys('ControlOrMeta+KeyK', 'ControlOrMeta+KeyT');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor();
      await workbench.pick(theme);
      await page.locator(`.monaco-workbench.${shell}`).waitFor();
      const marks = () =>
        page.locator('.editor-group-container.active .cdr[class*="ced-"]').evaluateAll((elements) =>
          elements.map((element) => {
            const { borderTopStyle, borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(element);
            return { frame: borderTopStyle === 'solid', shape: `${borderBottomStyle} ${borderBottomWidth}`, colour: borderBottomColor };
          }),
        );
      const drawn = await eventually(marks, (marks) => marks.length > 20);
      const lines = drawn.filter(({ frame, shape }) => !frame && !shape.startsWith('none'));
      // Names, figures, dates and quotes of that article: as many shapes as colours, so that none is told by its colour alone.
      const shapes = new Set(lines.map(({ shape }) => shape));
      assert.ok(shapes.size >= 5, [...shapes].join(', '));
      assert.ok(
        drawn.some(({ frame }) => frame),
        'a figure that differs has a frame',
      );
      for (const { colour } of drawn) assert.doesNotMatch(colour, /rgba\(.*, 0\)/);
      await workbench.screenshot(`highlights-${shell}`);
    });
});
