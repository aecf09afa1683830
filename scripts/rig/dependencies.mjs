// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, npmCommand } from './run.mjs';
import { Plain, say } from './say.mjs';

/** Node's own modules only, here and in what this imports: it runs before anything is installed. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Plain(`Node 20 or later is needed; this is ${process.version}. Get it from https://nodejs.org or your package manager.`);
  if (!existsSync('package-lock.json')) throw new Plain('Run this in the folder of Concordance, where package.json is.');
  if (isInstalled()) return;
  say('Installing the packages that package-lock.json names (half a minute) …');
  await mustRun('Installing the packages', ...npmCommand('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'));
}

/** Whether node_modules holds what package-lock.json names; packages for other platforms may be absent. */
function isInstalled() {
  const installed = join('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(installed);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !present[path])) return true;
    return present[path]?.version === version && existsSync(join(path, 'package.json'));
  });
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
