/** Text of articles as plain words of a Markdown document. */

/** Controls, and the marks that turn the direction of the text that follows. */
const invisible = /[\p{Cc}\p{Bidi_Control}\uFEFF]/gu;

/**
 * What can begin markup within a line: of CommonMark, of GitHub's tables, strikethrough and bare links, of formulas and
 * mentions. The rest stays bare, so that the memo reads well as plain text too.
 */
const markup = /[\\`*_[\]<>&|~$@{}^]|:(?=\/\/)|(?<=\bwww)\.|[#!](?=\S)|=(?==)/gi;

/** The words on one line, with nothing in them that Markdown could be made of, in the middle of a line of ours. */
export function escapeWords(words: string): string {
  return words.replace(/\s+/g, ' ').replace(invisible, '').replace(markup, '\\$&');
}

/** The same at the beginning of a line, where a dash, a number or a rule would begin a list, a heading or a line. */
export function escapeLine(words: string): string {
  return escapeWords(words.trimStart())
    .replace(/^([-+=#>]|\d+(?=[.)]))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2');
}
