/**
 * Trains the name tagger and writes src/core/recognize/names/model.bin: npm run train -- DATA_DIR
 * DATA_DIR holds the annotated texts, one *.jsonl a corpus (src/core/recognize/names/MODEL.md says which, and their form).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeModel } from '../../src/core/recognize/names/model.ts';
import { KINDS } from '../../src/core/recognize/names/tags.ts';
import { readVectors } from './clusters.ts';
import { readCorpora } from './corpora.ts';
import { judgeWords } from './kinds.ts';
import { readLists } from './lists.ts';
import { isNationality } from './nationalities.ts';
import { learn, type Schedule } from './perceptron.ts';
import { favour, quantize } from './quantize.ts';
import { makeSamples } from './samples.ts';
import { learnParts, makeSecondSamples, meanOf } from './second.ts';
import { buildTables, clusterWords, findLowerParts, openTables } from './tables.ts';

const [data, out = 'src/core/recognize/names/model.bin'] = process.argv.slice(2);
if (!data) {
  console.error('usage: npm run train -- DATA_DIR [FILE]');
  process.exit(2);
}
const here = join(process.cwd(), 'training/names');
const started = Date.now();
const say = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

/** Passes over the data; what a wrong tag scores extra while learning, and the share of features left out; the size of a step of the weights kept. */
const SCHEDULE: Schedule = { epochs: 3, margin: 30, drop: 0.1, seed: 7 };
const STEP = 0.15;
/** Taggers of the first reading, each learnt without one part of the documents; their mean is the first reading. */
const PARTS = 5;
/** What the beginning of an organisation scores more than was learnt, in steps: the texts miss more of them than they mark too many. */
const ORGANIZATION_BONUS = 30;

const lists = readLists(here);
const examples = readCorpora(data, (corpus, name) => corpus === 'redocred' && isNationality(name, lists));
say(`${examples.length} documents, ${lists.size} names on lists`);
const vectors = readVectors(here, 100_000);
const clusters = clusterWords(vectors);
say(`${clusters.words.length} words in clusters`);
const tables = buildTables(clusters, judgeWords(vectors, examples, lists), lists, findLowerParts(examples, 3));
const lexicon = openTables(tables);
const samples = makeSamples(examples, lexicon, 3);
say(`${samples.samples.length} stretches, ${samples.keys.length} features`);
const parts = learnParts(samples, PARTS, SCHEDULE);
const first = quantize(samples.keys, meanOf(parts), STEP, 1);
say('first reading learnt');
const later = makeSecondSamples(examples, lexicon, samples, parts);
const second = quantize(later.keys, learn(later.samples, later.features, { ...SCHEDULE, epochs: 4, drop: 0, seed: 9 }), STEP, 1);
for (const reading of [first, second]) favour(reading, KINDS.indexOf('organization'), ORGANIZATION_BONUS);
const bytes = writeModel({ ...tables, first, second });
writeFileSync(out, bytes);
say(`${out}: ${first.keys.length + second.keys.length} features, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
