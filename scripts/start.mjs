// @ts-check
// npm start: VS Code on samples/ with the extension in it; on the desktop where `code` is, else in a browser.
// npm start -- --server takes the browser in any case. Node's own modules only, until the packages are installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './rig/cache.mjs';
import { ensureDependencies } from './rig/dependencies.mjs';
import { mustRun, onPath, run } from './rig/run.mjs';
import { runMain, say } from './rig/say.mjs';
import { freePort, settingsFile, startServer } from './rig/server.mjs';
import { ensureVsCodeServer } from './rig/vscode-server.mjs';
import { desktopArguments, linkExtension, quietSettings, root, samples, writeSettings } from './rig/workspace.mjs';

await runMain(async () => {
  await ensureDependencies();
  say('Building …');
  await mustRun('The build', process.execPath, ['esbuild.mjs']);
  const code = process.argv.includes('--server') ? undefined : onPath('code');
  if (code && (await openDesktop(code))) return 0;
  return serve();
});

/** Opens the desktop's VS Code; false when it is too old or does not start. @param {string} code */
async function openDesktop(code) {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const shell = process.platform === 'win32'; // there, `code` is a .cmd file
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const { output } = await run(quoted(code), ['--version'], { shell }).catch(() => ({ output: '' }));
  const version = /^(\d+)\.(\d+)/.exec(output);
  const wanted = /(\d+)\.(\d+)/.exec(engines.vscode);
  if (!version || !wanted || Number(version[1]) * 1000 + Number(version[2]) < Number(wanted[1]) * 1000 + Number(wanted[2])) {
    say(`The VS Code on the PATH (${output.split('\n')[0] || 'no version'}) is not ${engines.vscode}: using the VS Code server instead.`);
    return false;
  }
  say(`Opening VS Code ${version[0]} on samples/ …`);
  const result = await run(quoted(code), desktopArguments({ folder: samples, extension: root }).map(quoted), { shell, show: true });
  if (result.code !== 0) say('It did not start: using the VS Code server instead.');
  return result.code === 0;
}

/** Runs VS Code's server until Ctrl+C. */
async function serve() {
  const server = await ensureVsCodeServer();
  const data = join(cacheFolder, 'start');
  if (!existsSync(settingsFile(data))) writeSettings(data, quietSettings);
  linkExtension(data);
  say('Starting the VS Code server …');
  const running = await startServer(server, { data, port: await freePort(8421), args: ['--default-folder', samples] });
  const stop = () => {
    say('\nStopping the VS Code server …');
    running.stop();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, stop);
  stopWithNpm(stop);
  say(`\n  VS Code with Concordance, on samples/:  ${running.origin}/\n\n  It listens on this machine only. Ctrl+C stops it.\n`);
  openBrowser(running.origin);
  await running.ended;
  return 0;
}

/** npm ends its shell but not what runs in it, when npm itself is ended. @param {() => void} stop */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 1000);
  timer.unref();
}

/** Shows an address in the person's browser where there is a screen. @param {string} address */
function openBrowser(address) {
  const { env, platform } = process;
  if (env.CI || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[/** @type {string} */ (platform)] ?? ['xdg-open'];
  if (!command || (platform === 'linux' && !onPath(command))) return;
  spawn(command, [...args, `${address}/`], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
