import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, concordance, eventually, hoverOver, plain, remove, write } from './support.ts';

describe('Hover', () => {
  before(concordance);
  after(async () => {
    await closeEditors();
    await remove('hostile.txt', 'hostile-twin.txt', 'capital.txt');
  });

  it('over a figure says its kind, its value and where other sources differ, with the reason', async () => {
    const [markdown] = await hoverOver('meridian-wire.txt', '84 million cubic meters');
    assert.ok(markdown);
    const words = plain(markdown);
    assert.match(words, /\*\*84 million cubic meters\*\* · quantity · 84,000,000/);
    assert.match(words, /In \d of \d sources/);
    assert.match(words, /≠ differs: possible slip: \*\*48 million cubic meters\*\*.*\[prairie-weekly, line \d+\]/);
    assert.match(words, /agrees · .*\[national-dispatch, line \d+\]/);
  });

  it('over a figure says its value in the other system of measures; money is never converted', async () => {
    const [distance] = await hoverOver('meridian-wire.txt', '10 kilometers');
    assert.match(distance ? plain(distance) : '', /10 kilometers.* · quantity · .*≈ 6\.21 mi/);
    const [aid] = await hoverOver('meridian-wire.txt', '30 million euros');
    assert.doesNotMatch(aid ? plain(aid) : '≈', /≈/);
  });

  it('over a name says whom it names and where else', async () => {
    const [markdown] = await hoverOver('national-dispatch.txt', 'Ilse Korvin');
    assert.ok(markdown);
    const words = plain(markdown);
    assert.match(words, /^\*\*Ilse Korvin\*\* · person/);
    assert.match(words, /named with: Velde/);
    assert.match(words, /\[coastal-tribune, line \d+\]/);
  });

  it('over a surname says why it is taken for that person, and who that is', async () => {
    const [markdown] = await hoverOver('prairie-weekly.md', 'Okonjo-Blythe has');
    assert.ok(markdown);
    const words = plain(markdown);
    assert.match(words, /^\*\*Amara Okonjo-Blythe\*\* · person/);
    assert.match(words, /\*surname of the person whom this article names in full\* · \[here, line \d+\]/);
    assert.match(words, /\[\S+, line \d+\].*“.*\*\*Amara Okonjo-Blythe\*\*/);
    assert.match(words, /roles: engineer/);
  });

  it('over a surname that only other articles give in full links to one of them', async () => {
    const [markdown] = await hoverOver('national-dispatch.txt', 'Halva, the mayor');
    assert.match(markdown ? plain(markdown) : '', /\*surname of the person whom other articles name in full\* · \[\S+, line \d+\]/);
  });

  it('over words that stand for a name says for whom, how surely and why, and links to the name', async () => {
    const [markdown] = await hoverOver('brannock-echo.txt', 'the mayor said');
    assert.ok(markdown);
    const words = plain(markdown);
    assert.match(words, /^\*\*Zdeněk Halva\*\* · person/);
    assert.match(words, /probably meant, 70% sure: \*the only one named before in this article with this role\* · \[here, line \d+\]/);
    // What names nothing cannot be renamed.
    assert.doesNotMatch(markdown.value, /renameEntity|neverEntity|addNote/);
  });

  it('over a capital that acts as a government says so, and leaves it the city', async () => {
    await write('capital.txt', 'Oslo denied the report on Friday. The envoys met in Oslo.\n');
    const [acting] = await eventually(
      () => hoverOver('capital.txt', 'Oslo denied'),
      ([markdown]) => markdown !== undefined,
    );
    assert.match(acting ? plain(acting) : '', /^\*\*Oslo\*\* · place.*may mean the government here: Norway/s);
    const [city] = await hoverOver('capital.txt', 'Oslo.');
    assert.doesNotMatch(city ? plain(city) : 'government', /government/);
  });

  it('opens the exact words of the place that one of its links names', async () => {
    const [markdown] = await hoverOver('meridian-wire.txt', '84 million cubic meters');
    const [, argument] = /48 million[^\n]*?\(command:concordance\.openPlace\?([^)]*)\)/.exec(markdown?.value ?? '') ?? [];
    assert.ok(argument);
    await vscode.commands.executeCommand('concordance.openPlace', ...JSON.parse(decodeURIComponent(argument)));
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document.uri.path.endsWith('/prairie-weekly.md') === true,
    );
    assert.equal(editor?.document.getText(editor.selection), '48 million cubic meters');
  });

  it('is trusted for its own links only', async () => {
    const [markdown] = await hoverOver('meridian-wire.txt', '84 million cubic meters');
    assert.equal(markdown?.supportHtml ?? false, false);
    const used = new Set([...(markdown?.value.matchAll(/command:([\w.]+)/g) ?? [])].map(([, id]) => id));
    assert.ok(markdown);
    const { enabledCommands } = markdown.isTrusted as { enabledCommands: readonly string[] };
    assert.ok(used.has('concordance.openPlace') && used.has('concordance.ignoreDifference'));
    assert.deepEqual(
      [...used].filter((id) => !enabledCommands.includes(id ?? '')),
      [],
    );
    // Each of them is ours and edits no source.
    assert.deepEqual(
      [...enabledCommands].filter(
        (id) =>
          !/^concordance\.(openPlace|openComparison|showCrossReferences|ignoreDifference|markDifferent|renameEntity|neverEntity|addNote)$/.test(
            id,
          ),
      ),
      [],
    );
  });

  it('leaves no power to what an article says', async () => {
    const hostiles = [
      '<img src=x onerror=alert(1)>',
      '[free](command:workbench.action.quit)',
      '`code` ![p](https://example.org/p.png)',
      'https://example.org/x',
    ];
    const text = hostiles.map((hostile, i) => `In harbour ${i} ${hostile} Brenda Quillfeather waved.`).join('\n\n');
    await write('hostile.txt', 'Mayor Brenda Quillfeather spoke on the quay.\n');
    await write('hostile-twin.txt', text);
    const [markdown] = await eventually(
      () => hoverOver('hostile.txt', 'Quillfeather'),
      ([markdown]) => markdown !== undefined && /hostile-twin/.test(plain(markdown)),
    );
    assert.ok(markdown);
    for (const hostile of hostiles) assert.ok(plain(markdown).includes(hostile.replace(/\]\(command:[^)]*\)/, ']')), hostile);
    assert.doesNotMatch(markdown.value, /[^\\]<img|[^\\]!\[|[^\\]`|https:\/\/|\]\(command:workbench|\]\(http/);
  });

  it('says nothing between mentions', async () => {
    assert.deepEqual(await hoverOver('meridian-wire.txt', 'sending a wall'), []);
  });
});
