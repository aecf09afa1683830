/** Stands in a document for the one list of it that may be long. */
export const ITEMS = '\u0000items';

/** A JSON document, a piece at a time: the items are made one by one and stand one a line, so that versions can be compared. */
export function* streamJson(document: object, items: Iterable<unknown>): Generator<string> {
  const [head, tail] = JSON.stringify(document).split(JSON.stringify(ITEMS)) as [string, string];
  yield `${head}[`;
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield `${first ? '' : '\n'}]${tail}\n`;
}

/** A path relative to the folder as a URI reference (RFC 3986); half a character becomes U+FFFD. */
export function toUri(path: string): string {
  const encode = (part: string) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return path
    .split('/')
    .map(encode)
    .join('/')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
