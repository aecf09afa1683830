/** What the process ends with. */
export const EXIT = {
  ok: 0,
  /** There are differences such as `--fail-on` names. */
  found: 1,
  /** The command line is wrong: an unknown option, a folder that is not there. */
  usage: 2,
  /** The input or the output failed half-way (a bad line, a full disk), or Concordance has a fault. */
  failed: 3,
} as const;

/** An error whose message is for the user's eyes: one line, printed as it is. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}
