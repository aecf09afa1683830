// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { mustRun, onPath, run } from './run.mjs';
import { Plain, say } from './say.mjs';

const playwright = join('node_modules', 'playwright-core', 'cli.js');
const playwrightFolder = join(cacheFolder, 'browsers');

/** The path of a Chrome, Edge or Chromium that starts: the one installed, else one installed now. @returns {Promise<string>} */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  say('No Chrome, Edge or Chromium found: installing one for the browser tests …');
  const tried = [];
  for (const install of [installWithApt, installWithPlaywright]) {
    const problem = await install().catch((error) => String(error.message ?? error));
    const installed = await findBrowser();
    if (installed) return installed;
    if (problem) tried.push(problem);
  }
  const advice =
    process.platform === 'linux' ? 'sudo apt-get install chromium   (or your distribution’s own)' : 'npx playwright-core install chromium';
  throw new Plain(
    `${tried.join('\n\n')}\n\nNo browser could be installed. Install Google Chrome, Microsoft Edge or Chromium, for example:\n  ${advice}\n` +
      'or name one that you have:\n  CHROME_PATH=/path/to/chrome npm test',
  );
}

async function findBrowser() {
  for (const file of candidates()) if (file && existsSync(file) && (await starts(file))) return file;
  return undefined;
}

/** @returns {readonly (string | undefined)[]} */
function candidates() {
  const { env, platform } = process;
  const installed = {
    linux: () =>
      ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'].map(onPath),
    darwin: () =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
        ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
      ),
    win32: () =>
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
          (file) => folder && join(folder, file),
        ),
      ),
  }[/** @type {string} */ (platform)];
  return [env.CHROME_PATH, ...(installed?.() ?? []), playwrightBrowser()];
}

/** Where Playwright's own download would be. */
function playwrightBrowser() {
  const list = join(playwrightFolder, 'path.txt');
  return existsSync(list) ? readFileSync(list, 'utf8').trim() : undefined;
}

/** On Windows `--version` would open a window: there, being there is enough. @param {string} file */
async function starts(file) {
  if (process.platform === 'win32') return true;
  return (await run(file, ['--version', '--no-sandbox']).catch(() => ({ code: 1 }))).code === 0;
}

/** Debian only: Ubuntu's `chromium` is a snap, which does not install in containers. */
async function installWithApt() {
  const debian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || !onPath('apt-get')) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && (!onPath('sudo') || (await run('sudo', ['-n', 'true'])).code !== 0)) return undefined;
  const [command, first] = root ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const apt = (/** @type {string[]} */ ...args) => [...first, '-o', 'DPkg::Lock::Timeout=120', '-qq', ...args];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  say('  apt-get install chromium (about 100 MB) …');
  await run(command, apt('update'), { env }); // a list that is out of reach may not be needed
  await mustRun('apt-get', command, apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'), { env });
  return undefined;
}

async function installWithPlaywright() {
  say('  Playwright’s own Chromium (about 150 MB) …');
  const env = { PLAYWRIGHT_BROWSERS_PATH: playwrightFolder };
  await mustRun('Playwright’s download', process.execPath, [playwright, 'install', 'chromium'], { env });
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await run(process.execPath, [playwright, 'install-deps', 'chromium']); // where it fails, the libraries may still be there
  }
  const print = `import { chromium } from 'playwright-core'; import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(join(playwrightFolder, 'path.txt'))}, chromium.executablePath());`;
  await mustRun('Finding Playwright’s browser', process.execPath, ['--input-type=module', '-e', print], { env });
  return undefined;
}

/** What keeps a headless Chromium quiet and off the network; the sandbox does not start for root or in most containers. */
export const browserArguments = [
  ...[
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  '--disable-features=LocalNetworkAccessChecks', // a page answered by a Playwright route may not open sockets to loopback otherwise
  ...(process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox'] : []),
];
