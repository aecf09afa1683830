import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { desktopArguments, workbenchAddress } from '../../../scripts/rig/workspace.mjs';

describe('What a VS Code window is opened with', () => {
  const launch = { folder: '/tmp/a b/samples', extension: '/work/ext', tests: '/work/ext/dist/test/integration/index' };

  const remote = (path: string) => `vscode-remote://127.0.0.1:8421${pathToFileURL(path).pathname}`; // with a drive on Windows

  it('is the same extension, suite and folder on the desktop and in the server’s workbench', () => {
    assert.deepEqual(desktopArguments(launch), [
      '--extensionDevelopmentPath=/work/ext',
      '--extensionTestsPath=/work/ext/dist/test/integration/index',
      '/tmp/a b/samples',
    ]);
    const address = new URL(workbenchAddress('http://127.0.0.1:8421', launch));
    assert.ok(address.searchParams.get('folder')?.endsWith('/tmp/a b/samples'));
    assert.deepEqual(JSON.parse(address.searchParams.get('payload') ?? ''), [
      ['extensionDevelopmentPath', remote(launch.extension)],
      ['extensionTestsPath', remote(launch.tests)],
      ['skipWelcome', 'true'],
    ]);
  });

  it('leaves a suite that the server itself serves at its own address', () => {
    const address = workbenchAddress('http://127.0.0.1:8421', { folder: '/f', tests: 'http://127.0.0.1:8421/dev-extension/index' });
    assert.match(address, new RegExp(encodeURIComponent('"http://127.0.0.1:8421/dev-extension/index"')));
  });
});
