// @ts-check
// The integration suite in the desktop's VS Code, on the oldest version that the extension allows and on the newest:
// npm run test:desktop [-- --version=1.105.0]. On Linux without a screen: xvfb-run -a npm run test:desktop
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './rig/cache.mjs';
import { ensureDependencies } from './rig/dependencies.mjs';
import { mustRun } from './rig/run.mjs';
import { Plain, runMain, say } from './rig/say.mjs';
import { copyOf, desktopArguments, quietSettings, removeFolder, root, samples, suite, temporaryFolder } from './rig/workspace.mjs';

await runMain(async () => {
  await ensureDependencies();
  await mustRun('The build', process.execPath, ['esbuild.mjs']);
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Plain('The desktop’s VS Code needs a screen. Without one:  xvfb-run -a npm run test:desktop');
  }
  const asked = process.argv.find((arg) => arg.startsWith('--version='))?.slice('--version='.length);
  const minimum = JSON.parse(readFileSync('package.json', 'utf8')).engines.vscode.replace(/^[^\d]*/, '');
  for (const version of asked ? [asked] : [minimum, 'stable']) await testOn(version);
  return 0;
});

/** @param {string} version */
async function testOn(version) {
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder, 'vscode') }).catch((error) => {
    throw new Plain(
      `VS Code ${version} could not be downloaded from update.code.visualstudio.com (${error.message}).\n` +
        'Where that is out of reach, the same suite runs in VS Code’s server:  npm run integration',
    );
  });
  const data = temporaryFolder('data');
  const folder = copyOf(samples);
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(quietSettings));
  try {
    say(`▸ VS Code ${version}`);
    const launchArgs = [
      ...desktopArguments({ folder }),
      ...['--disable-extensions', '--user-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ];
    await runTests({ vscodeExecutablePath, extensionDevelopmentPath: root, extensionTestsPath: suite, launchArgs });
  } finally {
    removeFolder(data);
    removeFolder(dirname(folder));
  }
}
