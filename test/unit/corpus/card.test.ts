import assert from 'node:assert/strict';
import { type Card, cardOf } from '../../../src/core/corpus/card.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import type { CorpusState, Entity } from '../../../src/core/model.ts';
import { marked } from '../../support/marked.ts';

function state(...documents: ReturnType<typeof marked>[]): CorpusState {
  const origins = new Map(documents.map(({ path }, i) => [path, path.startsWith('copy') ? 'o1' : `o${i + 1}`]));
  return {
    documents,
    origins,
    claims: [],
    differences: [],
    quotes: [],
    descriptions: [],
    decided: { notes: new Map(), lost: [] },
    ...linkEntities(documents),
  };
}

function card(corpus: CorpusState, name: string): Card {
  const entity = corpus.entities.find((entity) => entity.name === name) as Entity;
  return cardOf(corpus, (path) => corpus.documents.find((document) => document.path === path), entity);
}

describe('The card of an entity', () => {
  it('counts the entities of its sentences, each once a sentence', () => {
    const corpus = state(
      marked('a.txt', '[p:Ana Ruiz] left [l:Porto] for [l:Faro]; [l:Porto] slept. [p:Ruiz] saw [l:Porto]. Nobody saw [l:Lagos].'),
    );
    assert.deepEqual(
      card(corpus, 'Ana Ruiz').together.map(({ entity, sentences }) => ({ entity, sentences })),
      [
        { entity: 'place:porto', sentences: 2 },
        { entity: 'place:faro', sentences: 1 },
      ],
    );
  });

  it('tells where the text says who it is', () => {
    const corpus = state(marked('a.txt', 'The wall held, and [p:Ruiz] slept. Then [p:Ana Ruiz], the engineer, woke. [p:Ana Ruiz] rose.'));
    assert.deepEqual(card(corpus, 'Ana Ruiz').telling, [{ path: 'a.txt', index: 1 }]);
  });

  it('tells one place a story, and the earliest mention first', () => {
    const dated = (path: string, date: string) => {
      const document = marked(path, 'Here is [p:Ana Ruiz].');
      return { ...document, analysis: { ...document.analysis, published: { date, from: 'byline' as const } } };
    };
    const corpus = state(dated('copy1.txt', '2030-05-02'), dated('copy2.txt', '2030-05-01'), marked('z.txt', '[p:Ruiz] left.'));
    const { first, telling } = card(corpus, 'Ana Ruiz');
    assert.deepEqual(first, { path: 'copy2.txt', index: 0 });
    assert.deepEqual(
      telling.map(({ path }) => path),
      ['copy1.txt', 'z.txt'],
    );
  });
});
