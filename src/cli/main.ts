import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { description, version } from '../../package.json';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { DIFFERENCE_KINDS, FIGURE_KINDS, RELATIONS } from '../core/model.ts';
import { EXIT, Failure } from './failure.ts';

const exitCodes = `
Exit codes:
  0    done
  1    there are differences such as --fail-on names
  2    the command line is wrong: an unknown option, a folder that is not there
  3    the input or the output failed half-way; one line on standard error says where
  130  stopped by Ctrl+C`;

function confidence(text: string): number {
  const value = Number(text);
  if (!text.trim() || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return value;
}

const collect = (value: string, values: string[] = []) => [...values, value];

/** One of some words, which may be given several times. */
function several(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, `${description} (${choices.join(', ')}); may be given several times`);
  return option.argParser((value, values) => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return collect(value, values as string[] | undefined);
  });
}

// Each command loads the engine when it runs: help and errors come at once.
const program = new Command('concordance')
  .description(description)
  .version(version, '-V, --version')
  .showHelpAfterError('(concordance --help lists the commands and options)')
  .addHelpText('after', exitCodes)
  .exitOverride();

program
  .command('report')
  .description('find the figures, dates, names and quotes in all documents of a folder, and where they differ')
  .argument('<folder>', 'folder of articles (.txt, .md)')
  .addOption(new Option('-f, --format <format>', 'text is for a person at a terminal').choices(['text', ...EXPORT_FORMATS]).default('text'))
  .option('-o, --output <file>', 'write into a file and not to standard output')
  .option('--force', 'replace the file if it is there')
  .addOption(several('--fail-on <kind>', 'end with 1 if there is a difference', [...DIFFERENCE_KINDS, 'any']))
  .option('--min-confidence <number>', 'leave out differences below this confidence, 0 to 1', confidence)
  .addOption(several('--kind <kind>', 'only claims of this kind', [...FIGURE_KINDS, 'quote']))
  .addOption(several('--relation <relation>', 'only claims with this relation', RELATIONS))
  .option('--entity <name>', 'only claims in whose sentences this person, organisation, place or group is named')
  .option('--source <path>', 'only claims that this document states; its path is relative to the folder')
  .option('--title <words>', 'what the Markdown memo is called')
  .option('--date <words>', 'the date that stands in the memo; default: today')
  .option('--decisions <file>', 'what was decided; default: the file that the editor keeps in the folder, if it is there')
  .option('--no-decisions', 'leave out what was decided')
  .option('--include <glob>', 'read only files that match; may be given several times', collect)
  .option('--exclude <glob>', 'leave out files that match; may be given several times', collect)
  .exitOverride()
  .action(async (folder: string, options) => {
    process.exitCode = await (await import('./report.ts')).report(folder, { ...options, version });
  });

program
  .command('annotate')
  .description('read JSON lines {"id","text","published"} on standard input, write {"id","mentions"} lines in the same order')
  .exitOverride()
  .action(async () => (await import('./annotate.ts')).annotate(process.stdin, process.stdout));

process.stderr.on('error', () => {}); // nowhere left to say it
// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  fail(error);
});

/** Says in one line what went wrong and sets the exit code. */
function fail(error: unknown): void {
  if (process.exitCode) return; // said already: a failed write is both an event and a rejection
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage; // commander has printed help, version or error
    return;
  }
  const { code, message, stack } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (code === 'EPIPE') return;
  const expected = error instanceof Failure || code !== undefined;
  const hint = expected ? '' : ' (a fault of Concordance; with CONCORDANCE_DEBUG=1 it says where)';
  process.stderr.write(`concordance: ${message.split('\n')[0]}${hint}\n`);
  if (process.env.CONCORDANCE_DEBUG && stack) process.stderr.write(`${stack}\n`);
  process.exitCode = error instanceof Failure ? error.exitCode : EXIT.failed;
}

program.parseAsync().catch(fail);
