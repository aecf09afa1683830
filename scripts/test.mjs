// @ts-check
// npm test: every check, each named, up to the first that fails; the last line is the count of all tests.
// Node's own modules only, until the packages are installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './rig/browser.mjs';
import { ensureDependencies } from './rig/dependencies.mjs';
import { npmCommand, run, tail } from './rig/run.mjs';
import { Plain, runMain, say } from './rig/say.mjs';
import { ensureVsCodeServer } from './rig/vscode-server.mjs';
import { artifacts } from './rig/workspace.mjs';

process.env.NO_COLOR = '1'; // what the tools print is read here

const total = { passed: 0, failed: 0 };

/** @typedef {{ name: string, run: () => Promise<{ code: number, output: string }>, counts?: boolean }} Step */

const npmScript = (/** @type {string} */ name) => run(...npmCommand('run', '--silent', name));
const script = (/** @type {string} */ file, /** @type {string[]} */ ...args) => run(process.execPath, [file, ...args]);

/** @type {readonly Step[]} */
const steps = [
  { name: 'Set-up', run: setUp },
  { name: 'Format and lint', run: () => npmScript('lint') },
  { name: 'Types', run: () => npmScript('check') },
  { name: 'Build', run: () => script('esbuild.mjs', '--clean') },
  { name: 'Unit tests', run: () => npmScript('unit'), counts: true },
  { name: 'Command line tests', run: () => npmScript('cli'), counts: true },
  { name: 'Integration tests, Node extension host', run: () => script('scripts/integration.mjs', '--no-build'), counts: true },
  { name: 'Integration tests, web extension host', run: () => script('scripts/integration.mjs', '--no-build', '--web'), counts: true },
  { name: 'UI tests, Node extension host', run: () => script('scripts/ui.mjs', '--no-build'), counts: true },
  // A fact-checker's main path there too; all of it by: npm run ui -- --web
  {
    name: 'UI tests of the review, web extension host',
    run: () => script('scripts/ui.mjs', '--no-build', '--web', '--only=review'),
    counts: true,
  },
];

await runMain(async () => {
  for (const step of steps) {
    say(`▸ ${step.name} …`);
    const start = Date.now();
    const { code, output } = await step
      .run()
      .catch((error) => ({ code: 1, output: String(error instanceof Plain ? error.message : error?.stack) }));
    const counts = step.counts ? countTests(output) : undefined;
    total.passed += counts?.passed ?? 0;
    total.failed += counts?.failed ?? 0;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const failed = code !== 0 || counts?.failed || counts?.passed === 0;
    const words = counts
      ? `${counts.passed} passed${counts.failed ? `, ${counts.failed} failed` : ''}${counts.skipped ? `, ${counts.skipped} skipped` : ''}, `
      : '';
    keepLog(step.name, output);
    say(failed ? `${tail(output, 80)}\n✘ ${step.name}: ${words}failed after ${seconds} s` : `✔ ${step.name}: ${words}${seconds} s`);
    if (!failed) continue;
    if (!counts?.failed) total.failed += 1; // so that the last line never reads as a success
    break;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

async function setUp() {
  await ensureDependencies();
  await ensureVsCodeServer();
  const browser = await ensureBrowser();
  say(`  browser: ${browser}`);
  return { code: 0, output: '' };
}

/** Reads mocha's own closing lines, or those of the integration runner. @param {string} output */
function countTests(output) {
  const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  return {
    passed: number(/^ *(\d+) (?:passing|passed)\b/m),
    failed: number(/^ *(\d+) failing\b/m) || number(/^\d+ passed, (\d+) failed$/m),
    skipped: number(/^ *(\d+) pending\b/m),
  };
}

/** @param {string} name @param {string} output */
function keepLog(name, output) {
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(join(artifacts, `${name.toLowerCase().replace(/\W+/g, '-')}.log`), output);
}
