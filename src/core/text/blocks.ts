import type { Span } from '../model.ts';

/**
 * Cuts a text into blocks: a paragraph, headline, byline or menu entry each, without the white space around it.
 * A line is a block, except in hard-wrapped text (news wires, mail), where the lines of a paragraph belong together.
 */
export function findBlocks(text: string): Span[] {
  const lines = findLines(text);
  return isHardWrapped(text, lines)
    ? joinWrapped(text, lines)
    : lines.filter((line) => line.end > line.start).map(({ start, end }) => ({ start, end }));
}

interface Line extends Span {
  /** The line begins with white space, or follows an empty line: a paragraph begins here in wrapped text. */
  readonly opens: boolean;
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /[\n\r\u2028\u2029]/g;
  let blank = true;
  for (let from = 0; from <= text.length; ) {
    breaks.lastIndex = from;
    const to = breaks.exec(text)?.index ?? text.length;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, opens: blank || start > from });
    blank = start === end;
    from = to + 1;
  }
  return lines;
}

const isBlank = (code: number) => code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || (code >= 0x2000 && code <= 0x200a);
const terminal = new Set('.!?…:;"”\'’)]*');

/** Lines of at most 100 characters, half of which break off inside a sentence, are wrapped by hand. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let full = 0;
  let broken = 0;
  let long = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const length = line.end - line.start;
    if (length > 100) long++;
    if (length < 40 || !next || next.end === next.start || next.opens) continue;
    full++;
    if (!terminal.has(text[line.end - 1] as string)) broken++;
  }
  return full >= 3 && broken * 2 >= full && long * 20 <= full;
}

function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  let lastLength = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length === 0) {
      open = undefined;
      continue;
    }
    // A short line without an end stands alone (a headline), as does what follows it.
    const stands = lastLength < 35 && open !== undefined && !/^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
    if (open && !line.opens && !stands) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      blocks.push(open);
    }
    lastLength = length;
  }
  return blocks;
}
