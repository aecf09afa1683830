import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Report, reportSchema } from '../../src/core/export/schema.ts';
import { concordance } from './run.ts';

/** A place in a sample: its document and its words, meaning the first place where they stand there. */
type Words = readonly [document: string, words: string];

interface Expected {
  readonly published: Readonly<Record<string, readonly [string, string]>>;
  readonly copies: readonly (readonly string[])[];
  readonly differences: readonly { readonly kind: string; readonly about: string; readonly a: Words; readonly b: Words }[];
  readonly agreements: readonly { readonly about: string; readonly members: readonly Words[] }[];
  readonly neverCompared: readonly { readonly why: string; readonly a: Words; readonly b: Words }[];
  readonly entities: readonly { readonly name: string; readonly kind: string; readonly in: readonly string[] }[];
  readonly quotes: readonly { readonly speaker: string; readonly drift: boolean; readonly variants: readonly Words[] }[];
  readonly furniture: readonly Words[];
}

type Mention = Report['mentions'][number];

const expected: Expected = JSON.parse(readFileSync('test/fixtures/samples.expected.json', 'utf8'));
const textOf = (document: string) => readFileSync(`samples/${document}`, 'utf8').replace(/^\ufeff/, '');
const kinds = new Set(['money', 'percent', 'quantity', 'count', 'duration', 'date']);

describe('What stands in the samples', () => {
  let report: Report;
  before(async () => {
    const { stdout } = await concordance(['report', 'samples', '--format', 'json']);
    report = reportSchema.parse(JSON.parse(stdout));
  });

  const mentionsAt = ([document, words]: Words): Mention[] => {
    const start = textOf(document).indexOf(words);
    assert.ok(start >= 0, `${words} stands in ${document}`);
    return report.mentions.filter((m) => m.document === document && m.start < start + words.length && start < m.end);
  };
  const figureAt = (place: Words) => mentionsAt(place).find(({ kind }) => kinds.has(kind));
  const claimOf = (mention: Mention | undefined) => report.claims.find(({ mentions }) => mention && mentions.includes(mention.id));
  const differenceOf = (a: Words, b: Words) => {
    const [left, right] = [figureAt(a)?.id, figureAt(b)?.id];
    return report.differences.find((d) => (d.a === left && d.b === right) || (d.a === right && d.b === left));
  };
  /** At least so many of a list must hold, as many as did when this was last looked at; the message names the others. */
  const atLeast = <T extends { readonly about: string }>(least: number, list: readonly T[], holds: (item: T) => boolean) => {
    const missing = list.filter((item) => !holds(item)).map(({ about }) => about);
    assert.ok(
      list.length - missing.length >= least,
      `only ${list.length - missing.length} of ${list.length}; missing: ${missing.join('; ')}`,
    );
  };

  it('finds every figure that is meant to be found', () => {
    const places = [...expected.differences.flatMap(({ a, b }) => [a, b]), ...expected.agreements.flatMap(({ members }) => members)];
    assert.deepEqual(
      places.filter((place) => !figureAt(place)),
      [],
    );
  });

  it('reads every publication date, and where it stands', () => {
    const read = report.documents.map(({ path, published, publishedFrom }) => [path, [published, publishedFrom]]);
    assert.deepEqual(Object.fromEntries(read), expected.published);
  });

  it('tells the copies of one story', () => {
    const origin = (path: string) => report.documents.find((document) => document.path === path)?.origin;
    for (const [first, ...copies] of expected.copies) for (const copy of copies) assert.equal(origin(copy), origin(first as string));
    assert.equal(new Set(report.documents.map((document) => document.origin)).size, 7);
  });

  it('finds the differences', () => {
    atLeast(4, expected.differences, ({ kind, a, b }) => differenceOf(a, b)?.kind === kind);
  });

  it('joins what agrees in other words', () => {
    atLeast(8, expected.agreements, ({ members }) => {
      const claims = new Set(members.map((member) => claimOf(figureAt(member))?.id));
      return claims.size === 1 && !claims.has(undefined) && !members.some((a) => members.some((b) => differenceOf(a, b)));
    });
  });

  for (const { why, a, b } of expected.neverCompared) {
    it(`does not compare ${a[1]} with ${b[1]}: ${why}`, () => assert.equal(differenceOf(a, b), undefined));
  }

  it('reports nothing else as sure', () => {
    const meant = new Set(
      expected.differences
        .flatMap(({ a, b }) => [figureAt(a)?.id, figureAt(b)?.id])
        .map((id) => claimOf(report.mentions.find((m) => m.id === id))?.id),
    );
    const others = report.differences.filter(({ claim, confidence }) => confidence >= 0.5 && !meant.has(claim));
    assert.deepEqual(
      others.map(({ reason }) => reason),
      [],
    );
  });

  it('joins names within and across documents', () => {
    const entities = expected.entities.map((entity) => ({ ...entity, about: entity.name }));
    atLeast(8, entities, ({ name, kind, in: documents }) => {
      const entity = report.entities.find((candidate) => candidate.name === name && candidate.kind === kind);
      const found = new Set(report.mentions.filter((mention) => entity && mention.entity === entity.id).map(({ document }) => document));
      return [...found].sort().join() === [...documents].sort().join();
    });
  });

  it('joins the quotes that say the same in other words', () => {
    for (const { speaker, drift, variants } of expected.quotes) {
      const ids = variants.map((variant) => mentionsAt(variant).find(({ kind }) => kind === 'quote')?.id);
      const quotation = report.quotes.find(({ mentions }) => ids.every((id) => id && mentions.includes(id)));
      assert.equal(quotation?.drift, drift);
      assert.equal(report.entities.find(({ id }) => id === quotation?.speaker)?.name, speaker);
    }
  });

  it('finds nothing in page furniture', () => {
    assert.deepEqual(
      expected.furniture.filter((place) => mentionsAt(place).length > 0),
      [],
    );
  });
});
