import { detect } from 'chardet';

export type Decoded = { readonly text: string } | { readonly reason: string };

/** How much of a file is looked at to tell text from anything else, and one legacy encoding from another, in bytes. */
const SAMPLE = 65_536;

/**
 * The text of a file as the editor shows it: without a byte-order mark, with its line ends as they are. UTF-8 and UTF-16
 * by their mark, strict UTF-8 without one, UTF-16 without one by its zero bytes, and last the legacy encoding that the bytes look like.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes, 'utf-8') ?? legacy(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return read(bytes, 'utf-16le') ?? NOT_TEXT;
  if (a === 0xfe && b === 0xff) return read(bytes, 'utf-16be') ?? NOT_TEXT;
  const zeros = zeroBytes(bytes.subarray(0, SAMPLE));
  if (zeros === 'none') return (controls(bytes) ? undefined : read(bytes, 'utf-8')) ?? legacy(bytes);
  return (zeros === 'mixed' ? undefined : read(bytes, zeros)) ?? NOT_TEXT;
}

const NOT_TEXT: Decoded = { reason: 'not text' };

function read(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined; // not in this encoding, or one that this platform does not know
  }
}

/** Text in Latin script has a zero in every other byte of UTF-16 and none elsewhere. */
function zeroBytes(bytes: Uint8Array): 'none' | 'utf-16le' | 'utf-16be' | 'mixed' {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return 'none';
  if (bytes.length % 2 === 0 && even === 0 && odd > bytes.length / 4) return 'utf-16le';
  if (bytes.length % 2 === 0 && odd === 0 && even > bytes.length / 4) return 'utf-16be';
  return 'mixed';
}

/** Control characters beyond tab, line ends, form feed, escape and DOS's end of file: more than one in a hundred bytes is no text. */
function controls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let count = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26 && byte !== 27) count++;
  return count > sample.length / 100;
}

/** One in a hundred is said of bytes; here also of what they become, for a picture decodes as Windows-1252 without an error. */
function legacy(bytes: Uint8Array): Decoded {
  if (controls(bytes)) return NOT_TEXT;
  const guess = detect(bytes.subarray(0, SAMPLE));
  // The WHATWG standard reads ISO-8859-1 as Windows-1252, its superset, as browsers and editors do.
  const decoded = (guess ? read(bytes, guess) : undefined) ?? read(bytes, 'windows-1252');
  return decoded ?? NOT_TEXT;
}
