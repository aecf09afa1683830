import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { toAnnotations } from '../../../src/core/export/annotations.ts';
import type { Filter } from '../../../src/core/model.ts';
import { select } from '../../../src/core/select.ts';
import context from '../../fixtures/schemas/web-annotation.json';
import { options, paths, state } from './corpus.ts';

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly body: readonly { readonly type: string; readonly value: string; readonly purpose: string }[];
  readonly target: { readonly source: string; readonly selector: readonly [Quote, Position] };
}
interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Position {
  readonly start: number;
  readonly end: number;
}

const read = (filter: Filter = {}) =>
  JSON.parse([...toAnnotations(select(state, { ...filter, ruled: true }), { ...options, filter })].join(''));
const collection = read();
const items: readonly Annotation[] = collection.first.items;

/** Only the context of the standard itself is known: any other address would need the network. */
const documentLoader = async (url: string) => {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
  return { document: context as never, documentUrl: url };
};
/** `safe` fails on every key that the vocabulary does not define. */
const expand = (document: object): Promise<object[]> =>
  jsonld.expand(document as never, { documentLoader, base: 'https://example.org/folder/', safe: true } as never) as never;

describe('Web annotations', () => {
  it('use the terms of the vocabulary alone', async () => {
    const [expanded] = (await expand(collection)) as Record<string, unknown>[];
    assert.deepEqual(expanded?.['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    const triples = (await jsonld.toRDF(collection, {
      documentLoader,
      base: 'https://example.org/folder/',
      format: 'application/n-quads',
    } as never)) as unknown as string;
    const of = (type: string) =>
      triples.split('\n').filter((line) => line.includes(`22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#${type}>`)).length;
    assert.equal(of('Annotation'), 9);
    assert.equal(of('TextQuoteSelector'), 9);
    assert.equal(of('TextPositionSelector'), 9);
    assert.ok(triples.includes('<https://example.org/folder/a%20b/na%C3%AFve%20%281%29%23.txt>'));
    await assert.rejects(expand({ ...collection, verdict: 'true' }), 'safe mode is in force');
  });

  it('are a collection of one page with one annotation a mention', () => {
    assert.equal(collection.type, 'AnnotationCollection');
    assert.equal(collection.first.type, 'AnnotationPage');
    assert.equal(collection.total, 9);
    assert.equal(items.length, 9);
    const ids = [collection.id, collection.first.id, ...items.map(({ id }) => id)];
    for (const id of ids) assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('anchor by the words with 32 characters around them, and by code points', () => {
    for (const { target } of items) {
      const path = decodeURIComponent(target.source);
      const { text } = state.documents.find((document) => document.path === path) as { text: string };
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      assert.equal([...text].slice(start, end).join(''), exact);
      assert.ok(text.includes(prefix + exact + suffix));
      assert.ok(prefix.length <= 32 && suffix.length <= 32);
    }
    const [{ target }] = items as [Annotation];
    assert.equal(target.selector[0].exact, '40 people');
    assert.equal(target.selector[1].start, 25, 'the emoji before it is one');
  });

  it('say what each mention is, and how it differs', () => {
    const bodies = (path: string) =>
      items.filter(({ target }) => decodeURIComponent(target.source) === path).map(({ body }) => body.map(({ value }) => value));
    const [figure, date, name, quote] = bodies(paths[0]);
    assert.match(figure?.[0] ?? '', /^count: 40 people \(people hit/);
    assert.match(figure?.[1] ?? '', /^conflict with “45 people” in crs\.txt, 90% sure\. because/);
    assert.deepEqual([date, name, quote], [['date: 2026-05-02'], ['person: Ada Quill'], ['quote of Ada Quill']]);
    assert.ok(
      items.some(({ body }) => body.some(({ value, purpose }) => purpose === 'commenting' && value.startsWith('Call the coastguard'))),
    );
    assert.ok(bodies(paths[1])[0]?.some((value) => /possible slip .*Ignored: Another storm/.test(value)));
  });

  it('are those of the claims that a filter leaves', () => {
    const { total, first } = read({ text: 'again' });
    assert.equal(total, 2);
    assert.deepEqual(
      first.items.map(({ target }: Annotation) => target.selector[0].exact),
      ['40 people', '40 people'],
    );
  });
});
