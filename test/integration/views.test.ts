import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Concordance, childrenOf, concordance, eventually, flat } from './support.ts';

describe('Entities', () => {
  let running: Concordance;
  before(async () => {
    running = await concordance();
    await vscode.commands.executeCommand('concordance.entities.focus');
  });

  it('stand by kind, those in most documents first, and open to their places', async () => {
    const [people] = await eventually(running.entities, (rows) => rows.length > 1);
    assert.equal(people?.label, 'People');
    const rows = await childrenOf(people);
    const korvin = rows.find(({ label }) => label === 'Ilse Korvin');
    assert.match(korvin?.description ?? '', /^\d documents/);
    const counts = rows.map(({ description }) => Number.parseInt(description ?? '', 10));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    const places = (await flat([korvin as never])).filter(({ context }) => context === 'place name');
    assert.ok(places.length >= 5);
    for (const { label, highlights } of places) {
      const [start, end] = highlights?.[0] ?? [0, 0];
      assert.match(label.slice(start, end), /Korvin/);
    }
  });
});

describe('The card of an entity', () => {
  it('stands before its places: names, who it is, with whom it is named, what probably means it', async () => {
    const running = await concordance();
    await vscode.commands.executeCommand('concordance.entities.focus');
    const [people] = await eventually(running.entities, (rows) => rows.length > 1);
    const halva = (await childrenOf(people)).find(({ label }) => label === 'Zdeněk Halva');
    const rows = await childrenOf(halva);
    const row = (label: string) => rows.find((one) => one.label === label);
    assert.match(row('Other names')?.description ?? '', /Halva/);
    const [first] = await childrenOf(row('First mention'));
    assert.match(first?.label ?? '', /Halva/);
    const company = await childrenOf(row('Named with'));
    assert.match(company[0]?.description ?? '', /^in \d+ sentences?$/);
    const [probably] = await childrenOf(row('Probably meant by'));
    assert.match(probably?.label ?? '', /the mayor/);
    assert.match(probably?.description ?? '', /brannock-echo, line \d+ · \d\d% sure/);
  });
});

describe('Sources', () => {
  it('have their title and publication date, and say where it was read', async () => {
    const running = await concordance();
    await vscode.commands.executeCommand('concordance.sources.focus');
    const rows = await eventually(running.sources, (rows) => rows.length >= 8);
    const wire = rows.find(({ id }) => id === 'meridian-wire.txt');
    assert.equal(wire?.label, 'Spillway collapse at Maravian dam kills at least nine');
    assert.match(wire?.description ?? '', /^\d+ differ(, \d+ to check)? · March 13, 2026 · meridian-wire/);
    assert.match(wire?.tooltip ?? '', /from the dateline\n\d+ figures · \d+ names · \d+ quotes\n\d+ differ/);
  });
});
