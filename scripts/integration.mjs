// @ts-check
// The integration suite in the real VS Code server:  npm run integration [-- --only=WORD] [-- --web]
import { ensureBrowser } from './rig/browser.mjs';
import { ensureDependencies } from './rig/dependencies.mjs';
import { mustRun } from './rig/run.mjs';
import { runMain, say } from './rig/say.mjs';
import { ensureVsCodeServer } from './rig/vscode-server.mjs';

await runMain(async () => {
  await ensureDependencies();
  const server = await ensureVsCodeServer();
  const browser = await ensureBrowser();
  const only = process.argv.filter((arg) => arg.startsWith('--only='));
  if (!process.argv.includes('--no-build')) await mustRun('The build', process.execPath, ['esbuild.mjs', ...only]);
  const { runIntegration } = await import('./rig/integration.mjs');
  const { passed, failed } = await runIntegration({ server, browser, web: process.argv.includes('--web') });
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
