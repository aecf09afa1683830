import fc from 'fast-check';

/** Any Unicode character but halves of one; `fc.string({ unit: 'binary' })` means the same and takes a second to set up. */
export const character = fc
  .oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0x300, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
