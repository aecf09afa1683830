import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type Concordance,
  closeEditors,
  concordance,
  eventually,
  file,
  find,
  flat,
  hoverOver,
  openAt,
  plain,
  problems,
  remove,
  write,
} from './support.ts';

const FILE = 'concordance.decisions.json';
const run = (command: string, argument?: object) => vscode.commands.executeCommand(`concordance.${command}`, argument);

describe('Decisions', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
    await run('findConflictingFigures');
  });
  afterEach(async () => {
    await closeEditors();
    await removeKept();
    await eventually(running.decisions, (all) => all.length === 0);
    await running.idle();
  });

  const removeKept = async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const names = folder ? (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name) : [];
    await remove(...names.filter((name) => name.startsWith('concordance.decisions') || name.startsWith('moved')));
  };
  /** Empty in the moment in which the file is replaced. */
  const stored = () =>
    vscode.workspace.fs.readFile(file(FILE)).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => '',
    );
  const labels = async (tier: string) => {
    const { rows } = await running.differences();
    return (await flat(rows.filter(({ id }) => id === tier))).map(({ label, description }) => `${label} · ${description}`);
  };
  const slip = () => [...problems().values()].flat().filter(({ message }) => /48 million/.test(message) && /84.million/.test(message));
  /** Where the nth place of some words begins, as the commands are told. */
  const at = async (name: string, words: string, nth = 0) => {
    const { start } = find(await vscode.workspace.openTextDocument(file(name)), words, nth);
    return { path: name, start: { line: start.line, character: start.character } };
  };
  const volumes = async () => ({
    a: await at('meridian-wire.txt', '84 million cubic meters'),
    b: await at('prairie-weekly.md', '48 million cubic meters'),
  });
  const settled = async () => {
    await running.decisionsSettled();
    await running.idle();
  };

  it('ignore a difference: it leaves Problems and the tiers, stands apart with its reason, and comes back by undo', async () => {
    const before = slip().length;
    assert.ok(before > 0);
    const pairs = (
      await eventually(
        () => running.differences(),
        ({ rows }) => rows.length > 0,
      )
    ).rows
      .flatMap(({ children }) => (Array.isArray(children) ? children : []))
      .find(({ label }) => /48 million/.test(label))?.subject?.pairs;
    assert.ok(pairs && pairs.length >= 1);
    await run('ignoreDifference', { pairs, note: 'the weekly printed a correction' });
    await eventually(slip, (list) => list.length === 0);
    assert.ok(
      (await labels('ruled')).some((label) => /^ignored: .*48 million.*the weekly printed a correction/.test(label)),
      (await labels('ruled')).join('\n'),
    );
    assert.ok(!(await labels('differs')).some((label) => /48 million/.test(label)));
    const lines = (await stored()).split('\n').filter((line) => line.includes('"kind":"ignore"'));
    assert.equal(lines.length, pairs.length);
    for (const line of lines) assert.match(line, /"exact":"(84|48) million/);
    await run('undoDecision');
    await eventually(slip, (list) => list.length === before);
    assert.deepEqual(running.decisions(), []);
    await run('redoDecision');
    await eventually(slip, (list) => list.length === 0);
    await run('reopenDifference', { pairs });
    await eventually(slip, (list) => list.length === before);
    assert.equal(await labels('ruled').then((list) => list.length), 0);
  });

  it('mark a pair as not the same, then as the same', async () => {
    const pair = await volumes();
    const differ = async () =>
      (await hoverOver('prairie-weekly.md', '48 million cubic meters')).some((markdown) =>
        /84 million cubic meters.*meridian-wire, line/.test(plain(markdown)),
      );
    await run('markDifferent', pair);
    await eventually(differ, (yes) => !yes);
    await run('markSame', pair);
    await eventually(differ, (yes) => yes);
    assert.deepEqual(
      running
        .decisions()
        .map(({ kind }) => kind)
        .sort(),
      ['different', 'same'],
    );
    await eventually(
      () => labels('differs'),
      (list) => list.some((label) => /48 million.*100%/.test(label)),
    );
  });

  it('correct names in every document', async () => {
    const hovers = (name: string) => hoverOver(name, 'Korvin').then((list) => list.map(plain).join('\n'));
    const { entity } = await entityOf('Ilse Korvin');
    await run('renameEntity', { entity, name: 'Dr Ilse Korvin' });
    for (const name of ['meridian-wire.txt', 'velde-courier.md'])
      await eventually(
        () => hovers(name),
        (text) => /Dr Ilse Korvin/.test(text),
      );
    await run('retypeEntity', { entity, to: 'group' });
    await eventually(
      () => hovers('velde-courier.md'),
      (text) => /Dr Ilse Korvin\*\* · group/.test(text),
    );
    await run('neverEntity', { entity });
    await eventually(
      () => hovers('velde-courier.md'),
      (text) => !/Korvin\*\*/.test(text),
    );
    for (let i = 0; i < 3; i++) await run('undoDecision');
    await eventually(
      () => hovers('velde-courier.md'),
      (text) => /\*\*Ilse Korvin\*\* · person/.test(text),
    );
  });

  const entityOf = async (name: string) => {
    await vscode.commands.executeCommand('concordance.entities.focus');
    const rows = await eventually(
      () => flat(running.entities()),
      (rows) => rows.some(({ label }) => label === name),
    );
    const entity = rows.find(({ label }) => label === name)?.subject?.entity;
    assert.ok(entity);
    return { entity };
  };

  it('date a document, and say so where the date is shown; no date is no decision', async () => {
    await vscode.commands.executeCommand('concordance.sources.focus');
    const tooltip = async () => running.sources().find(({ id }) => id === 'brannock-echo.txt')?.tooltip ?? '';
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
    await eventually(tooltip, (words) => /March 15, 2026, set by you/.test(words));
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03' });
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: 'yesterday' });
    assert.equal(running.decisions().length, 1);
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-16~' });
    await eventually(tooltip, (words) => /March 16, 2026, set by you/.test(words));
    assert.equal(running.decisions().length, 1);
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '' });
    await eventually(tooltip, (words) => /from a line of metadata/.test(words));
  });

  it('make two documents one source, and tell copies apart', async () => {
    await vscode.commands.executeCommand('concordance.sources.focus');
    const tooltip = (name: string) => running.sources().find(({ id }) => id === name)?.tooltip ?? '';
    await run('markOneOrigin', { path: 'brannock-echo.txt', other: 'velde-courier.md' });
    await eventually(
      () => tooltip('velde-courier.md'),
      (words) => /copy of the same story as brannock-echo/.test(words),
    );
    await run('markSeparateOrigins', { path: 'velde-courier.md', other: 'brannock-echo.txt' });
    await eventually(
      () => tooltip('velde-courier.md'),
      (words) => !/copy of/.test(words),
    );
    assert.equal(running.decisions().length, 1);
  });

  it('keep a note with its words, which are found again after edits; lost ones are listed and can be attached anew', async () => {
    const pair = await volumes();
    await run('ignoreDifference', { ...pair, note: 'old' });
    const editor = await openAt('prairie-weekly.md');
    const edit = async (change: (edit: vscode.WorkspaceEdit) => void) => {
      const all = new vscode.WorkspaceEdit();
      change(all);
      await vscode.workspace.applyEdit(all);
      await eventually(
        () => running.idle().then(() => running.progress().phase),
        (phase) => phase === 'idle',
      );
    };
    const { uri } = editor.document;
    await edit((all) => all.insert(uri, new vscode.Position(0, 0), 'A new first line.\n\n'));
    await eventually(
      () => labels('ruled'),
      (list) => list.length > 0,
    );
    const words = find(editor.document, '48 million cubic meters');
    await edit((all) => all.replace(uri, words, '49 million cubic meters'));
    const lost = async () => flat((await running.differences()).rows.filter(({ id }) => id === 'lost'));
    const rows = await eventually(lost, (list) => list.length === 2);
    assert.match(
      `${rows[1]?.label} · ${rows[1]?.description}`,
      /84 million.*48 million.*ignored, old · “48 million cubic meters” is not in prairie-weekly any more/,
    );
    assert.equal(running.decisions().length, 1);
    await edit((all) => all.replace(uri, find(editor.document, '49 million cubic meters'), '48 million cubic meters'));
    await eventually(lost, (list) => list.length === 0);
    await run('addNote', { ...(await at('prairie-weekly.md', '48 million cubic meters')), text: 'ask the *weekly*' });
    const hover = () => hoverOver('prairie-weekly.md', '48 million cubic meters').then((list) => list.map(plain).join('\n'));
    await eventually(hover, (text) => text.includes('note: ask the *weekly*'));
    await run('addNote', { ...(await at('prairie-weekly.md', '48 million cubic meters')), text: '' });
    await eventually(hover, (text) => !text.includes('note:'));
    assert.deepEqual(
      running.decisions().map(({ kind }) => kind),
      ['ignore'],
    );
  });

  it('follow a file that is renamed, and a folder that is', async () => {
    await write('moved-one.txt', 'In Tarn the ferry had 40 passengers, Brenda Quillfeather said.\n');
    await eventually(running.progress, ({ documents, phase }) => documents === 9 && phase === 'idle');
    await run('setPublicationDate', { path: 'moved-one.txt', date: '2026-03-15' });
    const rename = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(file(from), file(to));
      await vscode.workspace.applyEdit(edit);
    };
    await rename('moved-one.txt', 'moved/two.txt');
    const document = () => running.decisions().map((one) => one.kind === 'published' && one.document);
    await eventually(document, ([path]) => path === 'moved/two.txt');
    await rename('moved', 'moved2');
    await eventually(document, ([path]) => path === 'moved2/two.txt');
    await eventually(
      async () => stored(),
      (text) => text.includes('"document":"moved2/two.txt"'),
    );
  });

  describe('in a file that others write too', () => {
    const other =
      '{"kind":"published","document":"velde-courier.md","date":"2026-03-01","at":"2026-03-20T09:00:00Z","id":"other","by":"Ana"}';
    const fileWith = (...lines: string[]) =>
      `{\n  "version": 1,\n  "desk": "water",\n  "decisions": [\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]\n}\n`;
    const kinds = () =>
      running
        .decisions()
        .map(({ id, kind }) => (id === 'other' ? id : kind))
        .sort();
    const ownLines = async () =>
      (await stored())
        .split('\n')
        .filter((line) => line.trim().startsWith('{"kind"'))
        .map((line) => line.trim().replace(/,$/, ''));

    it('keep what another window wrote, before and after; undo takes back our own only', async () => {
      await write(FILE, fileWith(other));
      await eventually(kinds, (list) => list.join() === 'other');
      await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
      assert.deepEqual(kinds(), ['other', 'published']);
      assert.match(await stored(), /"desk": "water"/);
      assert.ok(
        (await ownLines()).includes(
          JSON.stringify({ ...JSON.parse(other), by: undefined, at: undefined, id: undefined })
            .slice(0, -1)
            .concat(',"by":"Ana","at":"2026-03-20T09:00:00Z","id":"other"}'),
        ),
        await stored(),
      );
      const second = other.replace('"other"', '"second"').replace('velde-courier.md', 'coastal-tribune.txt');
      await write(FILE, fileWith(...(await ownLines()), second));
      await eventually(running.decisions, (all) => all.length === 3);
      await run('undoDecision');
      assert.deepEqual(
        running
          .decisions()
          .map(({ id }) => id)
          .sort(),
        ['other', 'second'],
      );
      assert.match(await stored(), /"by":"Ana"/);
    });

    it('save our own from a write that did not know of it', async () => {
      await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
      // Another window had read the file before, and writes now.
      await write(FILE, fileWith(other));
      await eventually(
        async () => stored(),
        (text) => text.includes('brannock-echo') && text.includes('velde-courier'),
      );
      assert.deepEqual(kinds(), ['other', 'published']);
      await new Promise((done) => setTimeout(done, 3_100));
    });

    it('unite both sides of a merge, in effect at once and in the file with the next decision', async () => {
      const ours = other.replace('"other"', '"ours"');
      const theirs = other.replace('"other"', '"theirs"').replace('velde-courier.md', 'coastal-tribune.txt');
      await write(FILE, fileWith(`${other},\n<<<<<<< HEAD\n    ${ours}\n=======\n    ${theirs}\n>>>>>>> desk`));
      await eventually(running.decisions, (all) => all.length === 3);
      await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
      assert.equal(JSON.parse(await stored()).decisions.length, 4);
      assert.equal((await ownLines()).length, 4);
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('keep a damaged file aside, whole, and lose nothing that was decided before', async () => {
      await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
      await new Promise((done) => setTimeout(done, 3_100));
      const damaged = `${(await stored()).slice(0, -8)} and then`;
      await write(FILE, damaged);
      await settled();
      assert.equal(await stored(), damaged, 'reading leaves it alone');
      assert.equal(running.decisions().length, 1, 'what was decided before stays in effect');
      await run('setPublicationDate', { path: 'velde-courier.md', date: '2026-03-15' });
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const aside = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name).filter((name) => name.includes('damaged'));
      assert.match(aside.join(), /^concordance\.decisions\.damaged-\d{4}-[\dTZ-]+\.json$/);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file(aside[0] as string))), damaged);
      assert.equal((await ownLines()).length, 2);
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('leave a file of a newer version as it is, and decide nothing', async () => {
      const newer = '{"version": 7, "decisions": []}';
      await write(FILE, newer);
      await settled();
      await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
      assert.equal(await stored(), newer);
      assert.deepEqual(running.decisions(), []);
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  });

  it('decide nothing where the file cannot be written, and leave nothing behind', async () => {
    const settings = vscode.workspace.getConfiguration('concordance');
    await settings.update('decisionsFile', 'velde-courier.md/decisions.json', vscode.ConfigurationTarget.Workspace);
    await settled();
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
    assert.deepEqual(running.decisions(), []);
    for (const place of ['../outside.json', '/tmp/x.json', 'notes/here.txt']) {
      await settings.update('decisionsFile', place, vscode.ConfigurationTarget.Workspace);
      await settled();
    }
    await run('setPublicationDate', { path: 'brannock-echo.txt', date: '2026-03-15' });
    assert.match(await stored(), /brannock-echo/, 'a place that is none is not used: the default is');
    await settings.update('decisionsFile', 'notes/facts.json', vscode.ConfigurationTarget.Workspace);
    await eventually(running.decisions, (all) => all.length === 0);
    await run('setPublicationDate', { path: 'velde-courier.md', date: '2026-03-15' });
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(file('notes/facts.json'))), /velde-courier/);
    await settings.update('decisionsFile', undefined, vscode.ConfigurationTarget.Workspace);
    await remove('notes', '.vscode');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('are offered as quick fixes of our problems and on every mention, none of which edits a source', async () => {
    const actions = async (name: string, words: string) => {
      const { document } = await openAt(name);
      return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, find(document, words));
    };
    const ours = (list: readonly vscode.CodeAction[]) => list.filter(({ command }) => command?.command.startsWith('concordance.'));
    const fixes = ours(
      await eventually(
        () => actions('prairie-weekly.md', '48 million cubic meters'),
        (list) => ours(list).some(({ kind }) => kind?.value === 'quickfix'),
      ),
    );
    assert.ok(
      fixes.some(
        ({ title, kind }) =>
          /^Ignore the difference to 84.million cubic meters \(in \d places\)…$/.test(title) && kind?.value === 'quickfix',
      ),
      fixes.map(({ title }) => title).join('\n'),
    );
    for (const { edit, command } of fixes) {
      assert.equal(edit, undefined);
      assert.ok(command);
    }
    const names = ours(await actions('velde-courier.md', 'Korvin')).map(({ title }) => title);
    for (const wanted of [/^Rename Ilse Korvin/, /^Merge Ilse Korvin/, /never an entity/, /^Note/])
      assert.ok(
        names.some((title) => wanted.test(title)),
        names.join('\n'),
      );
  });

  it('are checked and completed by VS Code where they stand', async () => {
    await write(
      FILE,
      '{\n  "version": 1,\n  "decisions": [\n    {"kind":"published","document":"velde-courier.md","date":"soon","at":"2026-03-20T09:00:00Z","id":"x"}\n  ]\n}\n',
    );
    const document = await vscode.workspace.openTextDocument(file(FILE));
    await vscode.window.showTextDocument(document);
    await eventually(running.decisions, (all) => all.length === 0);
    // In the tests of the web host VS Code's JSON support runs on a server that has no such schema: only the page has it.
    if (!('process' in globalThis)) return;
    const found = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (list) => list.length > 0,
      15_000,
    );
    assert.ok(
      found.some(({ range }) => document.getText(range).includes('soon')),
      JSON.stringify(found),
    );
  });
});
