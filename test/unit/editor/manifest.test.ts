import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';
import { MENTION_KINDS } from '../../../src/core/model.ts';
import { COLORS, COMMANDS, CONTEXT_KEYS, colorOf, SECTION, SETTINGS, VIEW_CONTAINER, VIEWS } from '../../../src/editor/ids.ts';

const { contributes } = manifest;
interface Setting {
  readonly markdownDescription: string;
  readonly default: unknown;
  readonly items?: { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] };
}
const settings = new Map(
  contributes.configuration.flatMap(({ properties }) => Object.entries(properties as unknown as Record<string, Setting>)),
);
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
    assert.deepEqual(sorted(settings.keys()), sorted(names));
  });

  it('name the same colours, one line for each kind of mention among them', () => {
    const ids = [...Object.values(COLORS), ...MENTION_KINDS.map(colorOf)];
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(ids));
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
  });

  it('offer all kinds of mention as kinds to highlight', () => {
    const kinds = settings.get('concordance.highlight.kinds');
    assert.deepEqual(kinds?.items?.enum, MENTION_KINDS);
    assert.deepEqual(kinds?.default, MENTION_KINDS);
    assert.equal(kinds?.items?.enumDescriptions.length, MENTION_KINDS.length);
  });

  it('use no context key and run no command in a clause, a menu, a key or a welcome text that is not there', () => {
    const known: string[] = [...Object.values(COMMANDS), ...Object.values(CONTEXT_KEYS), ...Object.values(VIEWS)];
    const texts = JSON.stringify([contributes.menus, contributes.keybindings, contributes.viewsWelcome, contributes.commands]);
    const welcome = Object.entries(words).filter(([key]) => key.startsWith('welcome.'));
    const used = [...(texts + JSON.stringify(welcome)).matchAll(/concordance\.[A-Za-z]+/g)].map(([id]) => id);
    assert.ok(used.length > 20);
    assert.deepEqual(
      used.filter((id) => !known.includes(id) && !settings.has(id)),
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
      ...[...settings.values()].map(({ markdownDescription }) => markdownDescription),
      ...contributes.configuration.map(({ title }) => title),
      ...contributes.walkthroughs.flatMap(({ title, description, steps }) => [
        ...[title, description],
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
    ];
    for (const text of shown) assert.match(text, /^%[\w.]+%$/);
  });
});

describe('A command', () => {
  it('has a title, a category, and an icon where it stands as a button', () => {
    const { commandPalette: _, ...menus } = contributes.menus;
    const buttons = Object.values(menus)
      .flat()
      .filter(({ group }) => /^(?:navigation|inline)/.test(group))
      .map(({ command }) => command);
    assert.ok(buttons.length > 10);
    for (const { command, title, category, ...rest } of contributes.commands) {
      assert.match(title, /^%command\.\w+%$/, command);
      assert.equal(category, 'Concordance', command);
      if (buttons.includes(command)) assert.match('icon' in rest ? rest.icon : '', /^\$\([\w-]+\)$/, command);
    }
  });

  it('is offered only where it has something to do', () => {
    // These answer in any window: a list or a page that says what to do, a setting, a log.
    const anywhere: string[] = [
      ...[COMMANDS.findConflicts, COMMANDS.openComparison, COMMANDS.showCrossReferences, COMMANDS.showSkipped, COMMANDS.rebuildIndex],
      ...[COMMANDS.toggleHighlights, COMMANDS.chooseHighlights, COMMANDS.showLog, COMMANDS.openSamples, COMMANDS.showDecisions],
    ];
    for (const { command, ...rest } of contributes.commands) {
      const enabled = 'enablement' in rest ? rest.enablement : '';
      assert.equal(enabled === '', anywhere.includes(command), command);
      assert.match(enabled, /^$|^concordance\.\w+(?: == '\w+')?$|^editorIsOpen$/, command);
    }
  });

  it('stands in each menu once, with a clause', () => {
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      const known = entries.map(({ command, when }) => `${command} ${when}`).map((entry, i) => `${entry} ${groupOf(entries[i])}`);
      assert.equal(new Set(known).size, known.length, menu);
      for (const { command, when } of entries) assert.ok(when, `${menu}: ${command}`);
    }
  });
});

const groupOf = (entry: object | undefined) => (entry && 'group' in entry ? String(entry.group).replace(/@.*/, '') : '');

describe('Settings', () => {
  it('are few, in groups with a title, each described and with a default', () => {
    assert.ok(settings.size <= 12);
    for (const { title, properties } of contributes.configuration) {
      assert.match(title, /^%settings\.\w+%$/);
      assert.ok(Object.keys(properties).length <= 5, title);
    }
    for (const [name, { markdownDescription, default: value }] of settings) {
      const text = words[markdownDescription.replaceAll('%', '') as keyof typeof words];
      assert.ok(text?.length > 20, name);
      assert.notEqual(value, undefined, name);
    }
  });
});

describe('The walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap(({ steps }) => steps);

  it('has four or five steps, each with a picture a theme and its text twin', () => {
    assert.ok(steps.length >= 4 && steps.length <= 5);
    for (const { id, media } of steps) {
      const { light, dark, hc, hcLight } = media.image;
      assert.deepEqual([light, dark], [`media/walkthrough/${id}-light.png`, `media/walkthrough/${id}-dark.png`]);
      assert.deepEqual([hc, hcLight], [dark, light]);
      assert.ok(media.altText, id);
    }
  });

  it('links to commands that are there, and each step is done by one of them or by what is found', () => {
    const ours: string[] = Object.values(COMMANDS);
    for (const { id, description, completionEvents } of steps) {
      const text = words[description.replaceAll('%', '') as keyof typeof words];
      const linked = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command]) => command as string);
      assert.ok(linked.length > 0, id);
      for (const command of linked) assert.ok(ours.includes(command) || command.startsWith('workbench.action.'), command);
      for (const event of completionEvents) {
        const known: string[] = [...ours, ...Object.values(CONTEXT_KEYS), ...Object.values(VIEWS)];
        assert.ok(known.includes(event.replace(/^on\w+:/, '')), event);
      }
    }
  });
});
