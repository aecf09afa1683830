import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { concordance } from './run.ts';

const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const read = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('concordance annotate', () => {
  it('answers each line in order, with the mentions of its text', async () => {
    const { code, stdout, stderr } = await concordance(
      ['annotate'],
      lines(
        { id: 'x', text: 'The quay is 40 metres long.', published: '2025-03-04' },
        { id: 7, text: '', published: null },
        { id: 'z', text: 'Nothing.' },
      ),
    );
    assert.deepEqual([code, stderr], [0, '']);
    const answers = read(stdout);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['x', 7, 'z'],
    );
    const [quay] = answers[0].mentions;
    assert.deepEqual(
      { start: quay.start, end: quay.end, text: quay.text, kind: quay.kind },
      { start: 12, end: 21, text: '40 metres', kind: 'quantity' },
    );
    assert.equal(quay.value.stated, 40);
    assert.equal(quay.value.unit, 'metre');
    assert.deepEqual([answers[1].mentions, answers[2].mentions], [[], []]);
  });

  it('resolves days against the publication date, given as a date or as a date and time', async () => {
    const text = 'The quay was opened on Tuesday.';
    const { stdout } = await concordance(
      ['annotate'],
      lines({ id: 1, text, published: '2025-03-06' }, { id: 2, text, published: '2025-03-06T09:30:00Z' }),
    );
    for (const { mentions } of read(stdout)) assert.equal(mentions[0].value.edtf, '2025-03-04');
  });

  it('takes CRLF, a byte-order mark, blank lines, a last line without an end, and U+2028 inside a text', async () => {
    const { code, stdout } = await concordance(['annotate'], '\ufeff{"id":1,"text":"a\u2028b"}\r\n\r\n{"id":2,"text":"c"}');
    assert.equal(code, 0);
    assert.deepEqual(
      read(stdout).map(({ id }) => id),
      [1, 2],
    );
  });

  const bad: readonly (readonly [string, RegExp])[] = [
    ['{"id":1,"text":"a"}\nnot json\n', /^concordance: line 2 of the input is not JSON\n$/],
    ['[1]', /^concordance: line 1 of the input: .*object.*\n$/],
    ['{"id":1}', /^concordance: line 1 of the input: text: .*string.*\n$/],
    ['{"id":1,"text":"a","published":"May"}', /^concordance: line 1 of the input: published: is no ISO 8601 date\n$/],
  ];
  for (const [input, message] of bad) {
    it(`stops with 3 and the number of the line at ${JSON.stringify(input)}`, async () => {
      const { code, stderr } = await concordance(['annotate'], input);
      assert.equal(code, 3);
      assert.match(stderr, message);
    });
  }

  it('answers a line before the next one is sent, so that a program can talk with it', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'annotate'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    const answers = createInterface({ input: child.stdout });
    for (const id of [1, 2, 3]) {
      child.stdin.write(lines({ id, text: 'Two boats.' }));
      const [line] = await once(answers, 'line');
      assert.equal(JSON.parse(line).id, id);
    }
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });

  it('is quiet when its reader has seen enough', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'annotate'], { stdio: 'pipe', timeout: 15_000, killSignal: 'SIGKILL' });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(lines(...Array.from({ length: 5000 }, (_, id) => ({ id, text: 'Three boats and 4 metres of rope.' }))));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('stops reading while nobody takes its answers, so that memory stays bounded', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'annotate'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    child.stdin.on('error', () => {});
    let taken = 0;
    const endless = function* () {
      for (; ; taken++) yield lines({ id: taken, text: 'Three boats and 4 metres of rope. '.repeat(30) });
    };
    Readable.from(endless()).pipe(child.stdin);
    let before = -1;
    while (taken !== before && taken < 20_000) {
      before = taken;
      await sleep(1000);
    }
    child.kill();
    await once(child, 'exit');
    assert.ok(taken > 0 && taken < 20_000, `took ${taken} lines of 1 KB although no answer was read`);
  });
});
