import assert from 'node:assert/strict';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { introductionOf } from '../../../src/core/corpus/introduction.ts';
import type { Document } from '../../../src/core/model.ts';
import { marked } from '../../support/marked.ts';

/** Where the link of the nth name (from 0) of the first document is explained: path and words. */
function introduced(nth: number, ...documents: readonly Document[]): string | undefined {
  const { entities, entityIds, links } = linkEntities(documents);
  const path = (documents[0] as Document).path;
  const link = links.get(path)?.[nth];
  const entity = entities.find(({ id }) => id === entityIds.get(path)?.[nth]);
  const get = (wanted: string) => documents.find((document) => document.path === wanted);
  const found = link && entity && introductionOf(get, entity, { path, index: nth }, link);
  return found && `${found.path} ${found.index} ${get(found.path)?.analysis.mentions[found.index]?.text}`;
}

describe('The place that a link rests on', () => {
  it('is where the article gives the name in full, the nearest before', () => {
    const document = marked('a.txt', '[p:Ana Ruiz] met [p:Eva Lind]. [p:Ana Ruiz] spoke. [p:Ruiz] left. [p:Ana Ruiz] did not.');
    assert.equal(introduced(3, document), 'a.txt 2 Ana Ruiz');
  });

  it('is the first after it where none is before', () => {
    assert.equal(introduced(0, marked('a.txt', '[p:Ruiz] wins. The mayor, [p:Ana Ruiz], spoke. [p:Ana Ruiz] left.')), 'a.txt 1 Ana Ruiz');
  });

  it('is in another article where this one never gives it', () => {
    assert.equal(
      introduced(0, marked('b.txt', '[p:Ruiz] left the hall.'), marked('a.txt', '[p:Ruiz] came. [p:Ana Ruiz] spoke.')),
      'a.txt 1 Ana Ruiz',
    );
  });

  it('of an acronym is the words that it stands for', () => {
    assert.equal(
      introduced(1, marked('a.txt', 'The [o:Northern Rivers Commission] ([o:NRC]) met. The [o:NRC] voted.')),
      'a.txt 0 Northern Rivers Commission',
    );
  });

  it('is none for a name that is only written otherwise', () => {
    assert.equal(introduced(1, marked('a.txt', '[p:José Muñoz] and [p:Jose Munoz]. [p:José Muñoz] left.')), undefined);
  });
});
