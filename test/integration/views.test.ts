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
    const places = (await flat([korvin as never])).filter(({ context }) => context === 'place');
    assert.ok(places.length >= 5);
    for (const { label, highlights } of places) {
      const [start, end] = highlights?.[0] ?? [0, 0];
      assert.match(label.slice(start, end), /Korvin/);
    }
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
