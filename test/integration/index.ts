// The suite's entry inside an extension host, Node's or the browser's: the contract of `extensionTestsPath`.
import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** Marks a line of the suite among all that an extension host logs; the runners print what follows it. */
const say = (line: string) => console.log(`suite> ${line}`);

/** Runs every test/integration/*.test.ts; rejects when one fails. Its last line is what the runners count. */
export async function run(): Promise<void> {
  // Not the ready-made `mocha` of the browser build, which wants a page's address; and its class reads as a global.
  const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 20_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('suite:test/integration');
  const counts = { passed: 0, failed: 0, pending: 0 };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('suite', (suite) => suite.root || say(`${'  '.repeat(depth(suite))}${suite.title}`))
      .on('pass', (test) => {
        counts.passed++;
        say(`${'  '.repeat(depth(test))}✔ ${test.title} (${test.duration} ms)`);
      })
      .on('fail', (test, error) => {
        counts.failed++;
        say(`${'  '.repeat(depth(test))}✘ ${test.title}`);
        for (const line of `${error.stack ?? error}`.split('\n').slice(0, 12)) say(`      ${line}`);
      })
      .on('pending', () => counts.pending++);
  });
  const host = 'process' in globalThis ? 'Node' : 'web worker';
  say(`counts ${JSON.stringify({ ...counts, host, vscode: vscode.version })}`);
  if (counts.failed > 0 || counts.passed === 0) throw new Error(`${counts.failed} failed, ${counts.passed} passed`);
}

const depth = (item: Mocha.Suite | Mocha.Test) => item.titlePath().length - 1;
