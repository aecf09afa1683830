import { hashText } from '../recognize/names/hash.ts';

/** A name for the same thing in every export, made from what it is: so many times 32 bits in hexadecimal. No secret and no proof. */
export function digest(parts: readonly string[], words: number): string {
  const text = JSON.stringify(parts);
  return Array.from({ length: words }, (_, i) => (hashText(`${i} ${text}`) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The same as a UUID of version 8, which applications make by rules of their own (RFC 9562, 5.8). */
export function uuid(parts: readonly string[]): string {
  const hex = digest(parts, 4);
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) & 3];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Tells apart what would have one name: the second gets a 2, and so on, in the order in which they come. */
export function numberer(): (parts: readonly string[]) => string[] {
  const times = new Map<string, number>();
  return (parts) => {
    const key = JSON.stringify(parts);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? [...parts] : [...parts, String(time)];
  };
}
