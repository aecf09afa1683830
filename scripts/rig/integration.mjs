// @ts-check
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments } from './browser.mjs';
import { Plain } from './say.mjs';
import { endWithThis, startServer } from './server.mjs';
import { serveToWebHost } from './web-host.mjs';
import {
  artifacts,
  copyOf,
  quietSettings,
  removeFolder,
  root,
  samples,
  suite,
  temporaryFolder,
  workbenchAddress,
  writeSettings,
} from './workspace.mjs';

/** @typedef {{ passed: number, failed: number, host?: string }} Counts */

const limit = 5 * 60_000;

/**
 * Runs the integration suite in the real VS Code server, in Node's extension host or in the browser's.
 * @param {{ server: import('./vscode-server.mjs').VsCodeServer, browser: string, web: boolean, extension?: string, tests?: string }} options
 * @returns {Promise<Counts>}
 */
export async function runIntegration({ server, browser: executablePath, web, extension = root, tests = suite }) {
  const data = temporaryFolder('data');
  const folder = copyOf(samples);
  const log = join(artifacts, `integration-${web ? 'web' : 'node'}.log`); // with the workbench's own complaints, which fill pages
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(log, '');
  writeSettings(data, quietSettings);
  const running = await startServer(server, { data, args: ['--enable-smoke-test-driver'] });
  endWithThis(running);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const page = await browser.newPage();
    if (web) await serveToWebHost(page.context(), running, extension);
    /** @type {Counts | undefined} */
    let counts;
    const exit = new Promise((done) => {
      page.exposeFunction('codeAutomationExit', done);
      setTimeout(() => done(`no end after ${limit / 1000} s`), limit).unref();
      page.once('crash', () => done('the page crashed'));
      running.ended.then(() => done('the server ended'));
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ parts) => {
      const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      appendFileSync(log, `${type}: ${line}\n`);
      const said = line.startsWith('suite> ') ? line.slice('suite> '.length) : undefined;
      if (said?.startsWith('counts ')) counts = JSON.parse(said.slice('counts '.length));
      else if (said !== undefined) console.log(`  ${said}`);
      else if (type === 'error' && /concordance\b(?!.*bindings file)/i.test(/** @type {string} */ (line.split('\n')[0])))
        console.error(line);
    });
    const testsAddress = web ? `${running.origin}/dev-extension/${relative(extension, tests).replaceAll('\\', '/')}` : tests;
    await page.goto(workbenchAddress(running.origin, { folder, extension: web ? undefined : extension, tests: testsAddress }));
    const code = await exit;
    if (!counts) throw new Error(`The suite gave no counts (exit: ${code}); see ${log}`);
    if (counts.passed + counts.failed === 0) throw new Plain('No test ran: does --only name one, and does dist/ hold the suite?');
    if (code !== 0 && counts.failed === 0) throw new Error(`The suite ended with ${code}.`);
    if (web !== (counts.host === 'web worker')) throw new Error(`The suite ran in the wrong extension host: ${counts.host}.`);
    return counts;
  } finally {
    await browser.close();
    await running.stop();
    removeFolder(data);
    removeFolder(join(folder, '..'));
  }
}
