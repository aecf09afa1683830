// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { endTree, tail } from './run.mjs';
import { Plain } from './say.mjs';

/** @typedef {{ origin: string, authority: string, stop: () => Promise<void>, ended: Promise<void> }} RunningServer */

/**
 * Starts VS Code's server on this machine only, and waits until it answers.
 * @param {import('./vscode-server.mjs').VsCodeServer} server
 * @param {{ data: string, port?: number, args?: readonly string[] }} options `data` holds the user's settings and state
 * @returns {Promise<RunningServer>}
 */
export async function startServer(server, { data, port, args = [] }) {
  mkdirSync(data, { recursive: true });
  const chosen = port ?? (await freePort());
  const all = [
    ...[server.main, '--host', '127.0.0.1', '--port', String(chosen), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--telemetry-level', 'off', ...args],
  ];
  // Its own process group, so that its extension hosts end with it.
  const detached = process.platform !== 'win32';
  const child = spawn(server.node, all, { detached, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, env: serverEnvironment() });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-20_000)));
  const ended = new Promise((done) => child.once('exit', () => done(undefined)));
  const origin = `http://127.0.0.1:${chosen}`;
  const stop = () => endTree(child);
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (child.exitCode !== null) break;
    if (await answers(origin)) return { origin, authority: `127.0.0.1:${chosen}`, stop, ended };
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop();
  throw new Plain(`The VS Code server did not start. Its last words:\n${tail(output)}`);
}

/** Takes the server along when a test run is ended from outside: it is in a process group of its own. @param {RunningServer} server */
export function endWithThis({ stop }) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => stop().finally(() => process.exit(1)));
  }
}

/** A VS Code terminal sets variables that would turn the server into a command line of that window. */
function serverEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
}

/** @param {string} origin */
async function answers(origin) {
  try {
    return (await fetch(`${origin}/version`)).ok;
  } catch {
    return false;
  }
}

/** A free port: the preferred one where it is free, so that a browser finds its window's state again. @returns {Promise<number>} */
export async function freePort(preferred = 0) {
  return probe(preferred).catch(() => probe(0));
}

/** @param {number} port @returns {Promise<number>} */
function probe(port) {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Where the workbench of a server reads the user's settings. @param {string} data */
export const settingsFile = (data) => join(data, 'data', 'User', 'settings.json');
