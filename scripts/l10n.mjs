// Fails where a translation of the interface is not complete:  node scripts/l10n.mjs
// Words in the code are literals: t('…') or vscode.l10n.t('…'), with {0} for what is filled in; those of package.json stand
// in package.nls.json. A language is two files: package.nls.<language>.json and l10n/bundle.l10n.<language>.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
const problems = [];

/** Calls of `t` with a literal, in TypeScript that Biome has formatted. */
const call = /\bt\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)?/g;

function wordsOf(file) {
  const text = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...text.matchAll(call)].flatMap(([found, single, double, template]) => {
    const words = single ?? double ?? template;
    if (words === undefined) problems.push(`${file}: "${found}" is not followed by a literal, so nobody can translate it`);
    return words === undefined ? [] : [words.replace(/\\(['"`\\])/g, '$1').replaceAll('\\n', '\n')];
  });
}

const sources = [
  'src/extension.ts',
  ...['src/editor', 'src/features'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  ),
];
const words = [...new Set(sources.flatMap(wordsOf))].sort();
const listed = Object.fromEntries(words.map((word) => [word, word]));
const languages = readdirSync('.').flatMap((name) => /^package\.nls\.(.+)\.json$/.exec(name)?.[1] ?? []);
for (const language of languages) {
  compare('package.nls.json', read('package.nls.json'), `package.nls.${language}.json`);
  compare('the code', listed, `l10n/bundle.l10n.${language}.json`);
}

/** A translation has the same keys, and each of its texts fills in the same things and links to the same commands. */
function compare(origin, from, file) {
  const to = read(file);
  for (const key of Object.keys(from)) if (to[key] === undefined) problems.push(`${file} lacks: ${key}`);
  for (const key of Object.keys(to)) {
    if (from[key] === undefined) problems.push(`${file} translates what is not in ${origin}: ${key}`);
    else if (filled(from[key]) !== filled(to[key])) problems.push(`${file} fills in or links other things than ${origin}: ${key}`);
  }
}

function filled(text) {
  return JSON.stringify((text.match(/\{\d+\}|\((?:command|https?):[^)]*\)|`[^`]*`|\$\([\w-]+\)/g) ?? []).sort());
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
