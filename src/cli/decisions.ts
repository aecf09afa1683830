import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '../core/decisions/file.ts';
import type { Decision } from '../core/decisions/schema.ts';
import { EXIT, Failure } from './failure.ts';
import { defaultOf } from './settings.ts';

/** Where the editor keeps them by default. */
const USUAL = defaultOf('concordance.decisionsFile');

/**
 * What was decided of a folder's documents.
 * @param file another file than the usual one, which must be there; `false`: none is read
 */
export async function readDecisions(folder: string, file: string | false | undefined): Promise<readonly Decision[]> {
  if (file === false) return [];
  const name = file ?? join(folder, USUAL);
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && file === undefined) return [];
    throw new Failure(code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read (${code})`, EXIT.usage);
  }
  const parsed = parse(text);
  if (parsed.state === 'damaged') throw new Failure(`${name} cannot be read: ${parsed.reason.split('\n')[0]}`, EXIT.usage);
  if (parsed.state === 'newer') throw new Failure(`${name} was written by a newer version of Concordance`, EXIT.usage);
  const { decisions, unknown } = parsed.file;
  if (unknown.length > 0)
    warn(`${unknown.length} of ${decisions.length + unknown.length} decisions in ${name} are not understood and have no effect`);
  return decisions;
}

/** Says how many decisions have no effect any more, since their words are gone. */
export function warnOfLost(count: number): void {
  if (count > 0) warn(`${count} ${count === 1 ? 'decision is' : 'decisions are'} about words or documents that are no longer there`);
}

const warn = (message: string) => process.stderr.write(`concordance: ${message}\n`);
