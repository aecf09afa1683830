import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';
import { MENTION_KINDS } from '../../../src/core/model.ts';
import { COLORS, COMMANDS, CONTEXT_KEYS, colorOf, SECTION, SETTINGS, VIEW_CONTAINER, VIEWS } from '../../../src/editor/ids.ts';

const { contributes } = manifest;
const sorted = (list: Iterable<string>) => [...list].sort();

describe('package.json and the ids in the code', () => {
  it('name the same commands', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)));
  });

  it('name the same views and their container', () => {
    assert.deepEqual(sorted(contributes.views.concordance.map(({ id }) => id)), sorted(Object.values(VIEWS)));
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [VIEW_CONTAINER],
    );
  });

  it('name the same settings', () => {
    const names = Object.values(SETTINGS).map((name) => `${SECTION}.${name}`);
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(names));
  });

  it('name the same colours, one line for each kind of mention among them', () => {
    const ids = [...Object.values(COLORS), ...MENTION_KINDS.map(colorOf)];
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(ids));
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
  });

  it('offer all kinds of mention as kinds to highlight', () => {
    const { items, default: all } = contributes.configuration.properties['concordance.highlight.kinds'];
    assert.deepEqual(items.enum, MENTION_KINDS);
    assert.deepEqual(all, MENTION_KINDS);
    assert.equal(items.enumDescriptions.length, MENTION_KINDS.length);
  });

  it('use no context key and run no command in a clause, a menu, a key or a welcome text that is not there', () => {
    const known: string[] = [...Object.values(COMMANDS), ...Object.values(CONTEXT_KEYS), ...Object.values(VIEWS)];
    const texts = JSON.stringify([contributes.menus, contributes.keybindings, contributes.viewsWelcome, contributes.commands]);
    const welcome = Object.entries(words).filter(([key]) => key.startsWith('welcome.'));
    const used = [...(texts + JSON.stringify(welcome)).matchAll(/concordance\.[A-Za-z]+/g)].map(([id]) => id);
    const settings = Object.keys(contributes.configuration.properties);
    assert.ok(used.length > 20);
    assert.deepEqual(
      used.filter((id) => !known.includes(id) && !settings.includes(id)),
      [],
    );
  });
});

describe('Words of package.json', () => {
  it('stand in package.nls.json, each of them, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key as string);
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(words)));
  });

  it('are all keys where a person reads them', () => {
    const shown = [
      ...contributes.commands.map(({ title }) => title),
      ...contributes.views.concordance.map(({ name }) => name),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...contributes.colors.map(({ description }) => description),
      ...Object.values(contributes.configuration.properties).map(({ markdownDescription }) => markdownDescription),
    ];
    for (const text of shown) assert.match(text, /^%[\w.]+%$/);
    for (const { command, category } of contributes.commands) assert.equal(category, 'Concordance', command);
  });
});
