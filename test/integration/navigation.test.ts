import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, closeEditors, concordance, eventually, file, find, openAt, remove, write } from './support.ts';

const name = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

const wordsAt = async ({ uri, range }: vscode.Location) => (await vscode.workspace.openTextDocument(uri)).getText(range);

async function referencesOf(document: vscode.TextDocument, words: string): Promise<vscode.Location[]> {
  const at = find(document, words).start.translate(0, 1);
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at);
}

async function set(setting: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('concordance').update(setting, value, vscode.ConfigurationTarget.Global);
}

describe('References', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
  });
  after(async () => {
    await closeEditors();
    await remove('endings.txt');
    await running.idle();
  });

  it('of a figure are its places in every document, in all units and values', async () => {
    const document = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const places = await referencesOf(document, '84 million cubic meters');
    const words = await Promise.all(places.map(wordsAt));
    assert.ok(words.includes('84 million cubic meters') && words.includes('48 million cubic meters'), words.join());
    assert.ok(new Set(places.map(({ uri }) => name(uri))).size >= 3);
  });

  it('of a name are the places of the person, under each of her names', async () => {
    const document = await vscode.workspace.openTextDocument(file('velde-courier.md'));
    const places = await referencesOf(document, 'Amara Okonjo-Blythe');
    const words = await Promise.all(places.map(wordsAt));
    assert.ok(words.every((word) => /Okonjo-Blythe/.test(word)) && new Set(words).size >= 2, words.join());
  });

  it('of a quote are the places that quote it, in other words too', async () => {
    const document = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const places = await referencesOf(document, 'We were told the gates');
    const words = await Promise.all(places.map(wordsAt));
    assert.ok(new Set(places.map(({ uri }) => name(uri))).size >= 2, words.join());
    assert.ok(
      words.every((quote) => /told (us )?(that )?the gates/.test(quote)),
      words.join(' | '),
    );
  });

  it('stand where an editor shows them: mixed line ends, and words that are typed and not saved', async () => {
    const uri = await write('endings.txt', 'A note\r\n\r\nFrom Velde.\rMinister Ilse Korvin spoke.\nNothing else.\r\n');
    const editor = await vscode.window.showTextDocument(uri);
    await running.idle();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'By a friend\n\n'));
    const places = await referencesOf(editor.document, 'Ilse Korvin');
    const own = places.filter((place) => name(place.uri) === 'endings.txt');
    assert.equal(own.length, 1);
    assert.equal(editor.document.getText(own[0]?.range), 'Ilse Korvin');
    assert.ok(places.length > 3);
  });

  it('are none between mentions, and none in a file that is not read', async () => {
    const document = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    assert.deepEqual(await referencesOf(document, 'sending a wall'), []);
    const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Ilse Korvin spoke.' });
    assert.deepEqual(await referencesOf(other, 'Ilse Korvin'), []);
  });
});

describe('Document highlights', () => {
  before(concordance);
  after(closeEditors);

  it('mark every place of a name within the document, not the words that only look alike', async () => {
    const { document } = await openAt('velde-courier.md');
    const at = find(document, 'Ilse Korvin').start.translate(0, 1);
    const found = await eventually(
      async () => vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at),
      (found) => found.length > 0,
    );
    for (const { range } of found) assert.match(document.getText(range), /Korvin|minister/i);
    assert.ok(found.some(({ range }) => range.contains(at)));
  });
});

describe('Document symbols', () => {
  before(concordance);

  const symbolsOf = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
  const all = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] => symbols.flatMap((s) => [s, ...all(s.children)]);

  it('are names, figures and quotes by paragraph', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const symbols = await symbolsOf(uri);
    assert.ok(symbols.length > 4);
    const dam = symbols.find(({ name }) => name.startsWith('The dam, completed in 1964'));
    const inside = dam?.children.map(({ name, detail }) => `${detail} ${name}`) ?? [];
    assert.ok(inside.includes('quantity 84 million cubic meters'), inside.join());
    assert.ok(inside.includes('percentage 96%') && inside.includes('organization Maravian Water Authority'), inside.join());
    for (const { children, range } of symbols) for (const child of children) assert.ok(range.contains(child.range));
  });

  it('of Markdown stand below their headings', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('velde-courier.md'));
    const symbols = all(await symbolsOf(uri));
    const heading = symbols.find(({ name, children }) => name === 'The warning in the drawer' && children.length > 0);
    assert.ok(heading);
    assert.ok(all(heading.children).some(({ name }) => name === '1,150 employees' || name === '12 centimetres'));
  });
});

describe('Workspace symbols', () => {
  before(concordance);

  it('are the entities of all documents, by name or alias', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'korvin');
    const [first] = found.filter(({ name }) => /Korvin/.test(name));
    assert.match(first?.containerName ?? '', /in \d+ documents/);
    assert.ok(first && /Korvin/.test(await wordsAt(first.location)));
    const short = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'MWA');
    const shown = short.map(({ name, containerName }) => `${name} (${containerName})`);
    assert.ok(
      shown.some((words) => /^MWA \(Maravian Water Authority · in \d documents\)$/.test(words)),
      shown.join(),
    );
  });
});

describe('The line above an article', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
    await running.idle();
  });
  after(closeEditors);

  const lensesOf = async (uri: vscode.Uri) => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);

  it('says how many figures it has, how many differ and when it was published', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const lenses = await lensesOf(uri);
    const titles = lenses.map(({ command }) => command?.title);
    assert.match(titles[0] ?? '', /^\d+ figures$/);
    assert.match(titles.join(' | '), /\d+ differ.* \| published March 13, 2026, from the dateline$/);
  });

  it('leads to the date and to the differences of the article', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    const lenses = await lensesOf(uri);
    const run = async (words: RegExp) => {
      const command = lenses.find((lens) => words.test(lens.command?.title ?? ''))?.command;
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    };
    await run(/published/);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'March 13, 2026');
    await run(/differ/);
    const { rows, message } = await eventually(running.differences, ({ message }) => /Filtered/.test(message ?? ''));
    assert.match(message ?? '', /^Filtered: in meridian-wire · \d+ of \d+$/);
    const findings = (rows[0]?.children ?? []) as readonly { children: readonly { id: string }[] }[];
    assert.ok(findings.length > 0);
    for (const { children } of findings) assert.ok(children.some(({ id }) => /meridian-wire/.test(id)));
    await vscode.commands.executeCommand('concordance.clearFilter');
  });

  it('can be turned off', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('meridian-wire.txt'));
    await set('codeLens.enabled', false);
    assert.deepEqual(
      await eventually(
        () => lensesOf(uri),
        (lenses) => lenses.length === 0,
      ),
      [],
    );
    await set('codeLens.enabled', undefined);
  });
});

describe('Inlay hints', () => {
  before(concordance);
  after(() => set('inlayHints.enabled', undefined));

  const hintsIn = async (name: string) => {
    const document = await vscode.workspace.openTextDocument(file(name));
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);
    return hints.map(({ label, position }) => `${document.lineAt(position.line).text.slice(0, position.character).slice(-14)} ${label}`);
  };

  it('are off unless the setting says so', async () => {
    assert.deepEqual(await hintsIn('meridian-wire.txt'), []);
  });

  it('show the value in another unit, and the day that a weekday means', async () => {
    await set('inlayHints.enabled', true);
    const hints = await eventually(
      () => hintsIn('meridian-wire.txt'),
      (hints) => hints.length > 0,
    );
    assert.ok(hints.includes(' 10 kilometers ≈ 6.21 mi'), hints.join('\n'));
    assert.ok(
      hints.some((hint) => /on Thursday = Mar 12, 2026$/.test(hint)),
      hints.join('\n'),
    );
    assert.ok(!hints.some((hint) => /euros/.test(hint)));
  });
});

describe('The language status', () => {
  it('says when the open article was published and where that was read', async () => {
    const running = await concordance();
    await openAt('velde-courier.md');
    const status = await eventually(running.languageStatus, (status) => /March 14/.test(status?.text ?? ''));
    assert.equal(status?.detail, 'from the front matter');
    assert.deepEqual(status?.command.arguments, [{ path: 'velde-courier.md' }]);
    await closeEditors();
    await eventually(running.languageStatus, (status) => status === undefined);
  });
});
