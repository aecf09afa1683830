import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import { contributes } from '../../package.json';
import { Corpus } from '../core/corpus/corpus.ts';
import { toReport } from '../core/export/report.ts';
import type { Skipped } from '../core/model.ts';
import { select } from '../core/select.ts';
import { listFiles, readDocument } from '../readers/folder.ts';
import { EXIT, Failure } from './failure.ts';
import { toText } from './text.ts';

export interface ReportCommand {
  readonly format: 'text' | 'json';
  readonly minConfidence: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly version: string;
}

/** Where the text form draws the line between what differs and what is to be checked: where the editor does by default. */
const SURE = contributes.configuration.properties['concordance.minConfidence'].default;

/** Reads a folder and prints what is found in it and where its documents differ. */
export async function report(folder: string, { format, minConfidence, version, ...globs }: ReportCommand): Promise<void> {
  await mustBeFolder(folder);
  const { corpus, skipped } = await readFolder(folder, globs);
  const state = select(corpus.state(), { minConfidence });
  const { stdout } = process;
  if (format === 'json') return print(`${JSON.stringify(toReport(state, { skipped, version }))}\n`);
  const color = stdout.isTTY && stdout.hasColors();
  const locate = (path: string) => join(folder, path);
  await print(toText(state, { skipped, sure: SURE, colors: pc.createColors(color), width: stdout.columns ?? 100, locate }));
}

async function mustBeFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(error.code === 'ENOENT' ? `there is no folder ${folder}` : `${folder} cannot be read (${error.code})`, EXIT.usage);
  });
  if (!stats.isDirectory()) throw new Failure(`${folder} is a file; give the folder that it is in`, EXIT.usage);
}

async function readFolder(folder: string, globs: { include?: readonly string[]; exclude?: readonly string[] }) {
  const corpus = new Corpus();
  const skipped: Skipped[] = [];
  const paths = await listFiles(folder, globs);
  const bar = progressBar(paths.length);
  for (const path of paths) {
    const file = await readDocument(folder, path);
    if ('reason' in file) skipped.push(file);
    else corpus.set(path, file.text);
    bar?.increment();
  }
  bar?.stop();
  return { corpus, skipped };
}

/** Only for a person: on standard error, and only where that is a terminal. Cursor and wrapping stay as they are, so that Ctrl+C leaves nothing to mend. */
function progressBar(total: number): SingleBar | undefined {
  if (!process.stderr.isTTY || total < 2) return undefined;
  const bar = new SingleBar({
    format: 'Reading {bar} {value} of {total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: false,
    linewrap: true,
  });
  bar.start(total, 0);
  return bar;
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
