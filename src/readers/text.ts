import { detect } from 'chardet';
import { MEMO_MARK } from '../core/export/formats.ts';

export type Decoded = { readonly text: string } | { readonly reason: string };

/** How much of a file is looked at to find its encoding and to tell text from anything else, in bytes or characters. */
const SAMPLE = 65_536;

/**
 * The text of a file as the editor shows it: without a byte-order mark, with its line ends as they are. Unicode by its
 * mark, UTF-8 where the bytes make sense so, UTF-16 by its zero bytes, else the legacy encoding that the bytes look like.
 */
export function decode(bytes: Uint8Array): Decoded {
  const text =
    decodeAs(bytes, unicodeOf(bytes)) ??
    decodeUtf8(bytes) ??
    decodeAs(bytes, detect(bytes.subarray(0, SAMPLE))) ??
    decodeWindows1252(bytes);
  return isText(text) ? accept(text) : { reason: 'not text' };
}

/** The text of a document, but for what Concordance itself wrote about documents: it would count as one more source. */
export function accept(text: string): Decoded {
  return text.startsWith(MEMO_MARK) ? { reason: 'a memo of Concordance' } : { text };
}

/** UTF-16 or UTF-8 by its byte-order mark; UTF-16 without one has a zero in every other byte of Latin text and of spaces. */
function unicodeOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) (zeros[i % 2] as number)++;
  const [even, odd] = zeros.map((count) => (2 * count) / sample.length) as [number, number];
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : null;
}

/** Also UTF-8 that is damaged here and there: by chance, bytes of another encoding seldom make up a whole character. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
    return whole > (text.match(/\ufffd/g)?.length ?? 0) ? text : undefined;
  }
}

/** A damaged byte becomes U+FFFD, as in the editor; `undefined` where the platform does not know the encoding. */
function decodeAs(bytes: Uint8Array, encoding: string | null): string | undefined {
  // The WHATWG standard reads ISO-8859-1 as Windows-1252, its superset, as browsers and editors do.
  if (encoding === null || encoding === 'ISO-8859-1' || encoding === 'windows-1252' || encoding === 'ASCII') return undefined;
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has at 0x80–0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, because the TextDecoder of Node 20 takes these bytes for ISO-8859-1 and makes control characters of curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('').replace(/[\x80-\x9f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] as string);
}

/** Whether at most one character in a hundred, or a handful, is a control character (other than white space) or damaged. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return odd <= 4 + sample.length / 100;
}
