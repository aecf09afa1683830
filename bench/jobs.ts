import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../src/core/analyze.ts';
import { recognizeFigures } from '../src/core/recognize/index.ts';
import { recognizeNames } from '../src/core/recognize/names/index.ts';
import { makeReading } from '../src/core/recognize/recognizer.ts';
import { readPage } from '../src/core/text/page.ts';

const wink = winkNLP(model, ['sbd', 'ner']);
const published = '2026-03-14';
const reference = new Date(2026, 2, 14);

/** What one tool does with one text; the number of things found is returned so that no work can be left out. */
export type Job = (text: string) => number;

export const bare: Job = (text) => text.match(/\p{L}+|\p{N}+|[^\s]/gu)?.length ?? 0;

/** Each looks for what it can find of the kind; what that is, is said in the name. */
export const figures: Readonly<Record<string, Job>> = {
  'Concordance: figures and dates': (text) => {
    return recognizeFigures(makeReading(readPage(text), published)).length;
  },
  'chrono-node: dates': (text) => chrono.parse(text, reference).length,
  'wink-nlp: numbers, dates, money': (text) => wink.readDoc(text).entities().length(),
  'compromise: numbers': (text) => nlp(text).numbers().length,
};

export const names: Readonly<Record<string, Job>> = {
  'Concordance: names': (text) => recognizeNames(readPage(text)).length,
  'compromise: people, places, organisations': (text) => nlp(text).topics().length,
};

export const whole: Job = (text) => analyze(text, { published }).mentions.length;
