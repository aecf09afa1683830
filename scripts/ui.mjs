// @ts-check
// The UI tests, in the real workbench in a real Chromium:  npm run ui [-- --web] [-- --only=WORD]
// With --web the extension runs in the browser's extension host. With --pictures: takes the README's pictures instead.
import { join } from 'node:path';
import { ensureBrowser } from './rig/browser.mjs';
import { ensureDependencies } from './rig/dependencies.mjs';
import { mustRun, run } from './rig/run.mjs';
import { runMain } from './rig/say.mjs';
import { endWithThis, startServer } from './rig/server.mjs';
import { ensureVsCodeServer } from './rig/vscode-server.mjs';
import { linkExtension, removeFolder, temporaryFolder } from './rig/workspace.mjs';

await runMain(async () => {
  await ensureDependencies();
  const server = await ensureVsCodeServer();
  const browser = await ensureBrowser();
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';
  const kind = process.argv.includes('--pictures') ? 'pictures' : 'test';
  if (!process.argv.includes('--no-build')) await mustRun('The build', process.execPath, ['esbuild.mjs']);
  const data = temporaryFolder('data');
  const web = process.argv.includes('--web');
  if (!web) linkExtension(data);
  const running = await startServer(server, { data }); // as a person has it: the smoke-test driver would keep notifications away
  endWithThis(running);
  try {
    const rig = JSON.stringify({ origin: running.origin, authority: running.authority, data, browser, web });
    const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
    const files = `dist/test/ui/**/*${only}*.${kind}.js`;
    // A window that is driven from outside may be late once: a test that fails is run once more.
    const { code } = await run(process.execPath, [mocha, files, '--timeout', '60000', '--retries', '1', '--exit'], {
      show: true,
      env: { CONCORDANCE_RIG: rig },
    });
    return code;
  } finally {
    await running.stop();
    removeFolder(data);
  }
});
