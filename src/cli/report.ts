import { once } from 'node:events';
import { basename, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import { Corpus } from '../core/corpus/corpus.ts';
import { BEGINNINGS, type ExportFormat } from '../core/export/formats.ts';
import { exportAs } from '../core/export/index.ts';
import type { CorpusState, DifferenceKind, Filter, Relation, Skipped } from '../core/model.ts';
import { select } from '../core/select.ts';
import { fold } from '../core/text/fold.ts';
import { listFiles, readDocument } from '../readers/folder.ts';
import { readDecisions, warnOfLost } from './decisions.ts';
import { EXIT, Failure } from './failure.ts';
import { mustBeFolder, mustBeFree, writeWhole } from './files.ts';
import { defaultOf } from './settings.ts';
import { toText } from './text.ts';

export interface ReportCommand {
  readonly format: 'text' | ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn?: readonly (DifferenceKind | 'any')[];
  readonly minConfidence?: number;
  readonly kind?: NonNullable<Filter['kinds']>;
  readonly relation?: readonly Relation[];
  /** Name or alias. */
  readonly entity?: string;
  readonly source?: string;
  readonly title?: string;
  readonly date?: string;
  /** A file; `false`: none. */
  readonly decisions?: string | false;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly version: string;
}

/** Where the text form draws the line between what differs and what is to be checked: where the editor does by default. */
const SURE = defaultOf('concordance.minConfidence');

/** Reads a folder and says what is found in it and where its documents differ; returns what the process ends with. */
export async function report(folder: string, command: ReportCommand): Promise<number> {
  const { format, output, force = false, version, title, date = today() } = command;
  await mustBeFolder(folder);
  if (output !== undefined && !force) await mustBeFree(output);
  const decisions = await readDecisions(folder, command.decisions);
  const { corpus, skipped } = await readFolder(folder, command);
  corpus.decide(decisions);
  const state = corpus.state();
  warnOfLost(state.decided.lost.length);
  const filter = filterOf(state, command);
  const options = {
    ...{ version, skipped, filter, date, sure: SURE, folder: basename(resolve(folder)) },
    ...(title === undefined ? {} : { title }),
  };
  const pieces = format === 'text' ? [textOf(select(state, filter), folder, skipped, output)] : exportAs(format, state, options);
  if (output === undefined) await print(pieces);
  else await writeWhole(output, [BEGINNINGS[format as ExportFormat] ?? '', ...pieces].join(''), force);
  return fails(state, filter, command) ? EXIT.found : EXIT.ok;
}

function textOf(state: CorpusState, folder: string, skipped: readonly Skipped[], output: string | undefined): string {
  const { stdout } = process;
  const color = output === undefined && stdout.isTTY && stdout.hasColors();
  const locate = (path: string) => join(folder, path);
  return toText(state, { skipped, sure: SURE, colors: pc.createColors(color), width: stdout.columns ?? 100, locate });
}

function filterOf(state: CorpusState, { minConfidence, kind, relation, entity, source }: ReportCommand): Filter {
  return {
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(kind ? { kinds: kind } : {}),
    ...(relation ? { relations: relation } : {}),
    ...(entity === undefined ? {} : { entity: entityNamed(state, entity) }),
    ...(source === undefined ? {} : { path: documentAt(state, source) }),
  };
}

/** The entity that a person means: by its name, else by an alias; the one that is named most often. */
function entityNamed({ entities }: CorpusState, name: string): string {
  const words = fold(name);
  const called = (is: (entity: CorpusState['entities'][number]) => boolean) =>
    entities.filter(is).sort((a, b) => b.mentions.length - a.mentions.length)[0];
  const entity =
    called((candidate) => fold(candidate.name) === words) ?? called(({ aliases }) => aliases.some(({ text }) => fold(text) === words));
  if (!entity) throw new Failure(`no person, organisation, place or group is called ${name}`, EXIT.usage);
  return entity.id;
}

function documentAt({ documents }: CorpusState, source: string): string {
  const path = source.replaceAll('\\', '/').replace(/^\.\//, '');
  if (!documents.some((document) => document.path === path)) throw new Failure(`no document ${source} was read in the folder`, EXIT.usage);
  return path;
}

/** Whether a difference is there for which the user wants to be told; without a confidence of their own, a sure one. */
function fails(state: CorpusState, filter: Filter, { failOn = [], minConfidence = SURE }: ReportCommand): boolean {
  const kinds: readonly string[] = failOn;
  if (kinds.length === 0) return false;
  return select(state, { ...filter, minConfidence }).differences.some(({ kind }) => kinds.includes('any') || kinds.includes(kind));
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

/** Where the user is, as ISO 8601. */
const today = () => new Date().toLocaleDateString('sv');

async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
