// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Plain } from './say.mjs';

/** Every download of the scripts lives here; git ignores it, and deleting it costs only the next download. */
export const cacheFolder = resolve('.cache');

/**
 * A folder of the cache, made by `build` unless it is there, of the same pins, and whole. It is built aside and moved into
 * place with its stamp, so that an interrupted set-up leaves nothing that looks finished.
 * @param {string} name @param {Record<string, string>} pins versions that the content depends on
 * @param {(folder: string) => Promise<void>} build
 */
export async function cached(name, pins, build) {
  const folder = join(cacheFolder, name);
  if (isWhole(folder, pins)) return folder;
  const aside = `${folder}.${process.pid}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    await build(aside);
    writeFileSync(join(aside, 'stamp.json'), JSON.stringify({ pins, ...measure(aside) }, null, 2));
    if (isWhole(folder, pins)) return folder; // another run was faster
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  if (!isWhole(folder, pins))
    throw new Plain(`${folder} does not read back as it was written: is the disk full? Delete .cache and try again.`);
  return folder;
}

/** @param {string} folder @param {Record<string, string>} pins */
function isWhole(folder, pins) {
  const stamp = join(folder, 'stamp.json');
  if (!existsSync(stamp)) return false;
  try {
    const wanted = JSON.parse(readFileSync(stamp, 'utf8'));
    const { files, bytes } = measure(folder);
    return JSON.stringify(wanted.pins) === JSON.stringify(pins) && wanted.files === files && wanted.bytes === bytes;
  } catch {
    return false;
  }
}

/** Number and size of the files below a folder, the stamp left out: a file lost, added or cut short shows. @param {string} folder */
function measure(folder) {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'stamp.json') continue;
    files += 1;
    bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
  }
  return { files, bytes };
}
