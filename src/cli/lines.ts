/**
 * The lines of a stream of text, without their ends (LF or CRLF), the last one with or without. Holds one line at a time.
 * Not node:readline, which also cuts at U+2028 and U+2029: both may stand inside a JSON string.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, at));
      yield pieces.join('').replace(/\r$/, '');
      pieces = [];
      from = at + 1;
    }
    pieces.push(chunk.slice(from));
  }
  const last = pieces.join('');
  if (last) yield last;
}
