// @ts-check
// What the scripts tell the person at the terminal: plain words, one line a thing.

/** @param {string} text */
export const say = (text) => console.log(text);

/** An error whose message is meant for the person's eyes, without a stack trace. */
export class Plain extends Error {}

/**
 * Runs a script's main function; a Plain error is printed as it is, any other with its stack.
 * @param {() => Promise<number | undefined>} main returns the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Plain ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
