// Not a test: `npm run screenshots` takes the README's pictures anew, of the real workbench on samples/.
import { join } from 'node:path';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

describe('Pictures of the README', () => {
  let workbench: Workbench;
  before(async () => {
    const settings = { 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 };
    workbench = await openWorkbench({ settings });
  });
  after(() => workbench?.close());

  const widenSidebar = async (by: number) => {
    const { mouse } = workbench.page;
    const box = await workbench.page.locator('.part.sidebar').boundingBox();
    if (!box) return;
    const [x, y] = [box.x + box.width + 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by, y, { steps: 5 });
    await mouse.up();
  };

  it('workbench', async () => {
    const { command, hover, openFile, openSidebar, rows } = workbench;
    await openFile('national-dispatch.txt');
    await openSidebar('Concordance');
    await widenSidebar(110);
    await command('Concordance: Find Conflicting Figures');
    await eventually(
      () => rows('Differences'),
      (found) => found.length > 1,
    );
    await hover('national-dispatch.txt', '84 million');
    await eventually(
      () => rows('Cross-References'),
      (found) => found.length > 1,
    );
    await workbench.screenshot(join('media', 'workbench.png'));
  });
});
