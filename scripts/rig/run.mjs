// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Plain } from './say.mjs';

/** @typedef {{ cwd?: string, env?: Record<string, string>, show?: boolean, shell?: boolean }} RunOptions */

/**
 * Runs a command to its end. `show` passes its output on as it comes; it is returned in any case.
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, show = false, shell = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      windowsHide: true,
    });
    let output = '';
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) to.write(text);
      });
    }
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/**
 * Like `run`, but a failure becomes an error that ends with the tail of what the command said.
 * @param {string} what in words, for the message @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 */
export async function mustRun(what, command, args, options) {
  const { code, output } = await run(command, args, options).catch((error) => ({ code: 1, output: String(error) }));
  if (code !== 0) throw new Plain(`${what} failed (${command} ${args.join(' ')}):\n${headAndTail(output)}`);
  return output;
}

/** npm says why at the start, most tools at the end. @param {string} output */
function headAndTail(output) {
  const lines = output.trimEnd().split('\n');
  return lines.length <= 40 ? lines.join('\n') : [...lines.slice(0, 12), '…', ...lines.slice(-25)].join('\n');
}

/** @param {string} output */
export const tail = (output, lines = 40) => output.trimEnd().split('\n').slice(-lines).join('\n');

/**
 * The command that runs npm: the one that started this script, or the one beside Node, so that no shell is needed on Windows.
 * @param {readonly string[]} args @returns {[command: string, args: readonly string[]]}
 */
export function npmCommand(...args) {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const cli = [process.env.npm_execpath, beside].find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  return cli ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/** The full path of a program on the PATH, or undefined. @param {string} name */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((file) => existsSync(file));
}

/**
 * Ends a process that was spawned `detached`, with all that it started.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endTree(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  killTree(child.pid, 'SIGTERM');
  await Promise.race([ended, new Promise((done) => setTimeout(done, 3000).unref())]);
  killTree(child.pid, 'SIGKILL'); // whatever of the group is left
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function killTree(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // the group is gone
  }
}
