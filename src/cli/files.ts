import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT, Failure } from './failure.ts';

export async function mustBeFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(error.code === 'ENOENT' ? `there is no folder ${folder}` : `${folder} cannot be read (${error.code})`, EXIT.usage);
  });
  if (!stats.isDirectory()) throw new Failure(`${folder} is a file; give the folder that it is in`, EXIT.usage);
}

const taken = (file: string) => new Failure(`${file} is there already; --force replaces it`, EXIT.usage);

/** Said before the work, so that nobody waits for it in vain. */
export async function mustBeFree(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw taken(file);
}

/** Writes a file as a whole or not at all: beside it first, then under its name. Another's file stays unless `force` says so. */
export async function writeWhole(file: string, text: string, force: boolean): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(beside, file);
    else await nameAnew(beside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw taken(file);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure(`there is no folder ${dirname(file)} to write into`, EXIT.usage);
    if (code === 'EISDIR') throw new Failure(`${file} is a folder`, EXIT.usage);
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** A second name fails where the name is taken, in one step; some file systems know no second names. */
async function nameAnew(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(beside, file, constants.COPYFILE_EXCL);
  }
}
