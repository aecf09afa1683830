import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Report, reportSchema } from '../../src/core/export/schema.ts';
import { decode } from '../../src/readers/text.ts';
import { concordance, withFolder } from './run.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

async function reportOf(...args: string[]): Promise<Report> {
  const { code, stdout, stderr } = await concordance(['report', ...args, '--format', 'json']);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  return reportSchema.parse(JSON.parse(stdout));
}

describe('concordance report --format json', () => {
  it('prints the report of the samples, whose offsets are those of the text that the editor shows', async () => {
    const report = await reportOf('samples');
    assert.equal(report.tool.version, version);
    assert.equal(report.documents.length, 8);
    assert.deepEqual(report.skipped, []);
    assert.ok(report.mentions.length > 200);
    for (const { document, start, end, text } of report.mentions) {
      const decoded = decode(readFileSync(`samples/${document}`));
      assert.ok('text' in decoded);
      assert.equal(decoded.text.slice(start, end), text);
    }
    const ids = new Set(report.mentions.map(({ id }) => id));
    const claims = new Set(report.claims.map(({ id }) => id));
    for (const { claim, a, b } of report.differences) assert.ok(claims.has(claim) && ids.has(a) && ids.has(b));
    const used = report.claims.flatMap(({ mentions }) => mentions);
    assert.equal(new Set(used).size, used.length, 'a mention belongs to one claim at most');
  });

  it('prints the same twice', async () => {
    const [first, second] = await Promise.all([
      concordance(['report', 'samples', '-f', 'json']),
      concordance(['report', 'samples/', '-f', 'json']),
    ]);
    assert.equal(first.stdout, second.stdout);
  });

  it('leaves out differences below --min-confidence', async () => {
    const [all, sure] = [await reportOf('samples'), await reportOf('samples', '--min-confidence', '0.8')];
    assert.deepEqual(
      sure.differences.map(({ a, b }) => [a, b]),
      all.differences.filter(({ confidence }) => confidence >= 0.8).map(({ a, b }) => [a, b]),
    );
  });

  it('says what it skipped, and why', async () => {
    const files = { 'b.txt': 'It rained on 3 May.', 'sub/a.md': 'It snowed.', 'scan.txt': new Uint8Array(5000), 'table.csv': 'a,b' };
    await withFolder(files, async (folder) => {
      const { documents, skipped } = await reportOf(folder);
      assert.deepEqual(
        documents.map(({ path }) => path),
        ['b.txt', 'sub/a.md'],
      );
      assert.deepEqual(skipped, [
        { path: 'scan.txt', reason: 'not text' },
        { path: 'table.csv', reason: 'not a text document' },
      ]);
    });
  });

  it('prints a report of an empty folder', async () => {
    await withFolder({}, async (folder) => {
      const report = await reportOf(folder);
      assert.deepEqual([report.documents, report.mentions, report.skipped], [[], [], []]);
    });
  });

  it('reads only what --include and --exclude leave', async () => {
    await withFolder({ 'a.txt': 'A.', 'b.txt': 'B.', 'old/c.txt': 'C.', 'd.md': 'D.' }, async (folder) => {
      const paths = async (...args: string[]) => (await reportOf(folder, ...args)).documents.map(({ path }) => path);
      assert.deepEqual(await paths('--include', '*.txt'), ['a.txt', 'b.txt']);
      assert.deepEqual(await paths('--exclude', 'old', '--exclude', '**/b.*'), ['a.txt', 'd.md']);
    });
  });
});

describe('concordance report, for a person', () => {
  it('shows what differs with the words and the place of each', async () => {
    const { code, stdout, stderr } = await concordance(['report', 'samples']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^Concordance: 8 documents \(1 of them a copy of another\)/);
    assert.match(stdout, /DIFFERS \(\d+\)/);
    assert.match(stdout, /samples[\\/]prairie-weekly\.md:12:39\n {5}“The reservoir at Kestrel Gap can hold 48 million cubic meters/);
    assert.ok(!stdout.includes('\u001b'), 'no colours in a pipe');
  });

  it('lets no control character of an article or a file name through', async () => {
    const text = 'The bridge is 40 metres long.\n\nThe bridge is \u001b[31m50 metres\u001b[0m long\u202e, said Mr \u001b]0;x\u0007Oak.';
    const name = process.platform === 'win32' ? 'b.txt' : 'b\u001b[7m.txt'; // Windows has no such names
    await withFolder({ 'a.txt': text, [name]: text.replace('40', '45') }, async (folder) => {
      const { stdout } = await concordance(['report', folder]);
      assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\u202e/u);
    });
  });

  it('says so when there is nothing to read', async () => {
    await withFolder({}, async (folder) => {
      const { code, stdout } = await concordance(['report', folder]);
      assert.deepEqual([code, stdout], [0, 'No text documents found (.txt, .md).\n']);
    });
  });
});

describe('concordance report, called wrongly', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no folder', ['report'], /missing required argument 'folder'/],
    ['a folder that is not there', ['report', 'no/such/folder'], /^concordance: there is no folder no\/such\/folder\n$/],
    ['a file', ['report', 'package.json'], /^concordance: package\.json is a file/],
    ['an unknown format', ['report', 'samples', '--format', 'xml'], /Allowed choices are text, markdown, csv, json, sarif, annotations/],
    ['a confidence that is none', ['report', 'samples', '--min-confidence', '2'], /number from 0 to 1/],
    ['an unknown option', ['report', 'samples', '--loud'], /unknown option '--loud'/],
    ['an unknown command', ['compare'], /unknown command 'compare'/],
  ];
  for (const [what, args, message] of cases) {
    it(`ends with 2 and one clear line: ${what}`, async () => {
      const { code, stdout, stderr } = await concordance(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.ok(stderr.trim().split('\n').length <= 2);
    });
  }

  it('prints its version and its help', async () => {
    assert.deepEqual(await concordance(['--version']), { code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
    const help = await concordance(['report', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /--min-confidence/);
    assert.match((await concordance(['--help'])).stdout, /Exit codes:/);
  });
});
