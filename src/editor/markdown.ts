/** Makes words of an article plain text in VS Code's Markdown. No vscode in here: the unit tests read it. */

/** All ASCII punctuation: each may be escaped, and bare addresses become links unless theirs is. */
const punctuation = /[!-/:-@[-`{-~]/g;

/** Controls, and the marks that turn the direction of the text that follows. */
const invisible = /[\p{Cc}\p{Bidi_Control}\uFEFF]/gu;

/** The words on one line, with nothing in them that Markdown, HTML or a theme icon could be made of. */
export function escapeMarkdown(words: string): string {
  return words.replace(/\s+/g, ' ').replace(invisible, '').replace(punctuation, '\\$&');
}

/** A link that runs a command with one argument; its label is escaped here. */
export function commandLink(label: string, command: string, argument: unknown, title = ''): string {
  const quoted = title ? ` "${escapeMarkdown(title)}"` : '';
  return `[${escapeMarkdown(label)}](command:${command}?${encodeArguments([argument])}${quoted})`;
}

/** `encodeURIComponent` leaves parentheses and quotes, which end a link's address or title. */
function encodeArguments(list: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(list)).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
