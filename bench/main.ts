// How fast the engine is, in one run with its peers on the same text: npm run bench [-- --json] [--only=peers,corpus]. Seconds are of processor time.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze } from '../src/core/analyze.ts';
import { Corpus } from '../src/core/corpus/corpus.ts';
import { readModel } from '../src/core/recognize/names/model.ts';
import { bare, figures, type Job, names, whole } from './jobs.ts';
import { fastest, heap, inTurns, megabytes, once } from './measure.ts';
import { adversarial, articles } from './text.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } });
const say = (line: string) => values.json || console.log(line);
const round = (value: number) => Number(value.toPrecision(3));

/** Milliseconds until the tagger's model, a file beside the worker, can be used: of a process that has run nothing yet. */
function load() {
  const started = performance.now();
  readModel(readFileSync('src/core/recognize/names/model.bin'));
  const result = { milliseconds: round(performance.now() - started) };
  say(`\nThe model of names is loaded in ${result.milliseconds} ms`);
  return result;
}

/** Speed on articles of about 5 KB, 0.4 MB in all, one after the other: megabytes a second, warm and in the very first pass. */
function againstPeers() {
  const texts = articles(400_000, 5000);
  const size = megabytes(texts);
  const table: Readonly<Record<string, Job>> = { 'bare pass': bare, ...figures, ...names, 'Concordance: all of a document': whole };
  const counts: number[] = [];
  const all = (job: Job, i: number) => () => {
    counts[i] = texts.reduce((found, text) => found + job(text), 0);
  };
  say(`\nSpeed on ${texts.length} articles, ${size.toFixed(2)} MB`);
  const times = inTurns(Object.values(table).map(all));
  return Object.fromEntries(
    Object.keys(table).map((name, i) => {
      const { warm, cold } = times[i] as (typeof times)[number];
      const result = { megabytesASecond: round(size / warm), firstPass: round(size / cold), found: counts[i] };
      say(
        `  ${name.padEnd(44)} ${String(result.megabytesASecond).padStart(8)} MB/s ${String(result.firstPass).padStart(8)} in the first pass ${String(result.found).padStart(8)} found`,
      );
      return [name, result];
    }),
  );
}

/** One document of 5 MB must not cost more than the same text in a thousand documents. */
function oneAgainstMany() {
  const many = articles(5_000_000, 5000);
  const one = many.join('\n\n');
  const timeOfMany = once(() => many.map((text) => analyze(text)));
  const timeOfOne = once(() => analyze(one));
  const result = {
    documents: many.length,
    manySeconds: round(timeOfMany),
    oneSeconds: round(timeOfOne),
    ratio: round(timeOfOne / timeOfMany),
  };
  say(
    `\nOne document of 5 MB: ${result.oneSeconds} s; the same in ${result.documents} documents: ${result.manySeconds} s; ratio ${result.ratio}`,
  );
  return result;
}

/** A corpus of a thousand articles: time to read and to connect it, and what it holds in memory. */
function corpus() {
  const texts = articles(5_000_000, 5000);
  const before = heap();
  const index = new Corpus();
  const read = once(() => texts.map((text, i) => index.set(`${i}.txt`, text)));
  const afterReading = heap();
  const connect = once(() => index.state());
  const after = heap();
  const result = {
    documents: texts.length,
    megabytes: round(megabytes(texts)),
    readSeconds: round(read),
    connectSeconds: round(connect),
    heapAfterReading: round(afterReading - before),
    heapAfterConnecting: round(after - before),
    claims: index.state().claims.length,
    entities: index.state().entities.length,
  };
  say(
    `\nCorpus of ${result.documents} articles, ${result.megabytes} MB: read ${result.readSeconds} s, connected ${result.connectSeconds} s;`,
  );
  say(
    `  heap +${result.heapAfterReading} MB read, +${result.heapAfterConnecting} MB connected; ${result.claims} claims, ${result.entities} entities`,
  );
  return result;
}

/** Twice the text may take twice the time; four times is a quadratic recogniser. */
function underAttack() {
  const LENGTH = 100_000;
  say(`\nAdversarial inputs of ${LENGTH / 1000} KB and twice that, milliseconds (a ratio above 3 is marked)`);
  return Object.fromEntries(
    Object.entries(adversarial).map(([name, unit]) => {
      const text = unit.repeat(Math.ceil((2 * LENGTH) / unit.length));
      const single = fastest(() => analyze(text.slice(0, LENGTH))) * 1000;
      const double = fastest(() => analyze(text.slice(0, 2 * LENGTH))) * 1000;
      const result = { single: round(single), double: round(double), ratio: round(double / single) };
      const mark = result.ratio > 3 && double > 200 ? '  ← grows too fast' : double > 2000 ? '  ← slow' : '';
      say(`  ${name.padEnd(24)} ${String(result.single).padStart(8)} ${String(result.double).padStart(8)}   ×${result.ratio}${mark}`);
      return [name, result];
    }),
  );
}

const parts = { load, peers: againstPeers, oneAgainstMany, corpus, adversarial: underAttack };
const wanted = Object.entries(parts).filter(([name]) => values.only === '' || values.only.split(',').includes(name));
const results = { node: process.version, ...Object.fromEntries(wanted.map(([name, run]) => [name, run()])) };
if (values.json) console.log(JSON.stringify(results, null, 2));
