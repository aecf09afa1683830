import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Extension', () => {
  it('is found by this VS Code and activates', async () => {
    const extension = vscode.extensions.getExtension('concordance.concordance');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
