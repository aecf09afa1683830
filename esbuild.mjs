// Bundles what runs into dist/: node esbuild.mjs [--clean] [--production] [--watch] [--only=WORD]
// --only keeps the tests whose path has WORD; --production minifies and leaves the tests out.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';

/** In the web build `./x.browser.ts`, where it exists, stands in for `./x.ts` (tsconfig.web.json: moduleSuffixes). */
const webHalves = {
  name: 'web halves',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const half = resolve(resolveDir, path.replace(/\.ts$/, '.browser.ts'));
      return existsSync(half) ? { path: half } : undefined;
    });
  },
};

/** A binary that is required lies beside the bundle and is read when it is first asked for; text in a script takes several times as long to load. */
const filesBeside = {
  name: 'files beside',
  setup(build) {
    const folder = dirname(build.initialOptions.outfile);
    build.onLoad({ filter: /\.bin$/ }, async ({ path }) => {
      await mkdir(folder, { recursive: true });
      await copyFile(path, join(folder, basename(path)));
      const contents = `const { buffer, byteOffset, length } = require('node:fs').readFileSync(require('node:path').join(__dirname, '${basename(path)}'));
        module.exports = new Uint8Array(buffer, byteOffset, length);`;
      return { contents, watchFiles: [path] };
    });
  },
};

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  target: 'es2022',
  // Else each \p{…} inside a function is compiled at every call, for the sake of Unicode properties that are not used here.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  loader: { '.bin': 'binary' },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
// No Node built-in resolves here, so one that leaks into the web build fails it.
const browser = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  define: { global: 'globalThis' },
  plugins: [webHalves],
};

/** A folder of the extension cannot be listed where it is served by a web server. */
const extension = { external: ['vscode'], define: { SAMPLES: JSON.stringify(readdirSync('samples').sort()) } };

const product = [
  { ...node, ...extension, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  {
    ...browser,
    ...extension,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    define: { ...browser.define, ...extension.define },
  },
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js', plugins: [filesBeside] },
  { ...browser, entryPoints: ['src/worker/browser.ts'], outfile: 'dist/web/worker.js', format: 'iife' },
  { ...browser, entryPoints: ['src/panel/main.ts'], outfile: 'dist/panel.js', format: 'esm' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    define: { 'import.meta.url': '__filename' }, // tinyglobby asks where it stands; a CommonJS bundle has no import.meta
  },
];

const testFiles = (folder, ending = '.test.ts') =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending) && file.includes(only))
    .sort();

/** `import('suite:FOLDER')` loads every *.test.ts of a folder, so that a new test file needs no list. */
const suites = {
  name: 'suites',
  setup(build) {
    build.onResolve({ filter: /^suite:/ }, ({ path }) => ({ path: path.slice('suite:'.length), namespace: 'suite' }));
    build.onLoad({ filter: /.*/, namespace: 'suite' }, ({ path }) => ({
      contents: testFiles(path)
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: resolve('.'),
      watchDirs: [resolve(path)],
    }));
    // mocha's browser build is a script that its package calls a module: kept from writing to the bundle's own exports.
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports) { ${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

const tests = [
  // One shared chunk for the engine: it is loaded once, however many test files there are.
  {
    ...node,
    entryPoints: testFiles('test/unit'),
    outdir: 'dist/test/unit',
    outbase: 'test/unit',
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  },
  {
    ...node,
    entryPoints: testFiles('test/cli'),
    outdir: 'dist/test/cli',
    outbase: 'test/cli',
    define: { 'import.meta.url': '__filename' },
  },
  // One bundle for both extension hosts: hence the browser build of mocha, and `assert` from npm.
  {
    ...browser,
    entryPoints: ['test/integration/index.ts'],
    outfile: 'dist/test/integration/index.js',
    external: ['vscode'],
    plugins: [...browser.plugins, suites],
    alias: { 'node:assert/strict': './test/support/assert.ts' },
    inject: ['test/support/process.ts'],
  },
  {
    ...node,
    entryPoints: [...testFiles('test/ui'), ...testFiles('test/ui', '.pictures.ts')],
    outdir: 'dist/test/ui',
    outbase: 'test/ui',
    packages: 'external',
  },
];

const wanted = [...product, ...(production ? [] : tests)].filter(({ entryPoints }) => entryPoints.length > 0); // --only may leave none

if (watch) {
  await Promise.all(wanted.map(async (options) => (await esbuild.context({ ...options, logLevel: 'info' })).watch()));
} else {
  if (process.argv.includes('--clean')) rmSync('dist', { recursive: true, force: true });
  // All of them to their end: one that fails (esbuild has printed why) must not cut the others short.
  const results = await Promise.allSettled(wanted.map((options) => esbuild.build(options)));
  process.exitCode = results.some(({ status }) => status === 'rejected') ? 1 : 0;
}
