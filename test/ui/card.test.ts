import assert from 'node:assert/strict';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

describe('The card of an entity', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  it('stands in the hover of a name: why it is linked and who it is', async () => {
    const words = await workbench.hover('prairie-weekly.md', 'Okonjo-Blythe has');
    await workbench.screenshot('card-hover');
    assert.match(words ?? '', /Amara Okonjo-Blythe · person/);
    assert.match(words ?? '', /surname of the person whom this article names in full/);
    assert.match(words ?? '', /roles: engineer/);
  });

  it('opens in Entities by keyboard, and its companions and probable names lead to their places', async () => {
    const { keys, page, rows, view } = workbench;
    await keys('Escape');
    await workbench.command('Concordance: Focus on Entities View');
    const found = await eventually(
      () => rows('Entities'),
      (all) => all.some(({ text }) => text.startsWith('Zdeněk Halva')),
    );
    assert.ok(found.length > 1);
    await view('Entities').locator('.monaco-list-row', { hasText: 'Zdeněk Halva' }).first().click();
    await keys('ArrowRight');
    const seen = new Set<string>();
    const shown = async (label: string) => {
      for (let i = 0; i < 12; i++) {
        const all = await rows('Entities');
        for (const { text } of all) seen.add(text);
        if (all.some(({ text }) => text.includes(label))) return;
        await keys('ArrowDown');
      }
      assert.fail(`“${label}” is not among ${[...seen].join(' | ')}`);
    };
    await eventually(
      () => rows('Entities'),
      (all) => all.some(({ text }) => text.startsWith('Other names')),
    );
    for (const label of ['Other names', 'First mention', 'Named with', 'Probably meant by']) await shown(label);
    await view('Entities').locator('.monaco-list-row', { hasText: 'Probably meant by' }).click();
    await keys('ArrowRight');
    await eventually(
      async () => {
        await keys('ArrowDown');
        return rows('Entities');
      },
      (all) => all.some(({ text }) => text.includes('the mayor')),
    );
    await workbench.screenshot('card-tree');
    await view('Entities').locator('.monaco-list-row', { hasText: 'the mayor' }).click();
    await page.locator('.tab.active', { hasText: 'brannock-echo' }).waitFor();
  });
});
