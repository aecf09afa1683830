declare module 'mocha/mocha.js';
/** Resolved by esbuild.mjs to all *.test.ts of a folder. */
declare module 'suite:test/integration';
