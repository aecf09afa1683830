/**
 * Trains the name tagger and writes src/core/recognize/names/model.bin: npm run train -- DATA_DIR
 * DATA_DIR holds the annotated texts, one *.jsonl a corpus (src/core/recognize/names/MODEL.md says which, and their form).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeModel } from '../../src/core/recognize/names/model.ts';
import { readVectors } from './clusters.ts';
import { readCorpora } from './corpora.ts';
import { readLists } from './lists.ts';
import { isNationality } from './nationalities.ts';
import { learn } from './perceptron.ts';
import { quantize } from './quantize.ts';
import { makeSamples } from './samples.ts';
import { buildTables, clusterWords, findEdges, openTables } from './tables.ts';

const [data, out = 'src/core/recognize/names/model.bin'] = process.argv.slice(2);
if (!data) {
  console.error('usage: npm run train -- DATA_DIR [FILE]');
  process.exit(2);
}
const training = join(process.cwd(), 'training/names');
const started = Date.now();
const say = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const lists = readLists(training);

const examples = readCorpora(data, (corpus, name) => corpus === 'redocred' && isNationality(name, lists));
say(`${examples.length} documents, ${lists.size} names on lists`);
const clusters = clusterWords(readVectors(training, 100_000));
say(`${clusters.words.length} words in clusters`);
const tables = buildTables(clusters, lists, findEdges(examples, 3));
const { samples, keys } = makeSamples(examples, openTables(tables), 2);
say(`${samples.length} stretches, ${keys.length} features`);
const learned = learn(samples, keys.length, { epochs: 4, margin: 1, seed: 7 });
const weights = quantize(keys, learned, 0.33, 1);
const bytes = writeModel({ ...tables, weights });
writeFileSync(out, bytes);
say(`${out}: ${weights.keys.length} features, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
