import { analyze } from '../../../src/core/analyze.ts';
import { connect } from '../../../src/core/corpus/corpus.ts';
import type { Analysis, Claim, CorpusState, Difference, Document, Mention, MentionRef } from '../../../src/core/model.ts';

/** Where the nth occurrence (from 0) of some words is in a text. */
export function find(text: string, words: string, nth = 0): { start: number; end: number; text: string } {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not there`);
  return { start, end: start + words.length, text: words };
}

/** A document as if it had been analysed: one sentence a line, no frames. */
export function documentOf(path: string, text: string, mentions: readonly Mention[]): Document {
  const sentences = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  const frames = mentions.map(() => undefined);
  const analysis: Analysis = { ...analyze(''), sentences, mentions, frames };
  return { path, text, analysis };
}

export function countOf(text: string, words: string, stated: number, nth = 0): Mention {
  return { kind: 'count', ...find(text, words, nth), value: { stated, min: stated, max: stated, unit: 'people', qualifier: 'exact' } };
}

export const ref = (path: string, index: number): MentionRef => ({ path, index });

/** A corpus of documents with the claims, differences and other parts that a test names. */
export function stateOf(documents: readonly Document[], parts: Partial<CorpusState> = {}): CorpusState {
  return { ...connect([]), documents, origins: new Map(documents.map(({ path }) => [path, path])), ...parts };
}

export function claimOf(id: string, label: string, mentions: readonly MentionRef[]): Claim {
  return { id, label, kind: 'count', unit: 'people', mentions, relation: 'conflict' };
}

export function differenceOf(claim: string, a: MentionRef, b: MentionRef, confidence: number): Difference {
  return { claim, a, b, kind: 'conflict', confidence, reason: `because ${confidence}` };
}
