import assert from 'node:assert/strict';
import { linkEntities } from '../../../../src/core/corpus/entities.ts';
import { linked, marked } from '../../../support/marked.ts';

/** One case: the marked texts, and the entities that they must give. */
const cases: readonly (readonly [what: string, texts: readonly string[], entities: readonly string[]])[] = [
  [
    'joined where the articles name the same others',
    [
      '[p:Ana Kovalenta] met [p:Eva Lind] of the [o:Varrow Food Bank] in [l:Brenta]. [p:Kovalenta] spoke.',
      '[p:Ana Kovalentra] met [p:Eva Lind] of the [o:Varrow Food Bank] in [l:Brenta]. [p:Kovalentra] spoke.',
      '[p:Ana Kovalenta] left [l:Brenta].',
    ],
    ['Ana Kovalenta = Ana Kovalentra = Kovalenta = Kovalentra', 'Brenta', 'Eva Lind', 'Varrow Food Bank'],
  ],
  [
    'apart where nothing else agrees',
    ['[p:Ana Kovalenta] met [p:Eva Lind].', '[p:Ana Kovalentra] left.'],
    ['Ana Kovalenta', 'Ana Kovalentra', 'Eva Lind'],
  ],
  [
    'joined where a role is alike, though nothing else is',
    ['[p:Ana Kovalenta|the harbour master] came. [p:Ana Kovalenta] left.', '[p:Ana Kovalentra|deputy master of the port] spoke.'],
    ['Ana Kovalenta = Ana Kovalentra'],
  ],
  [
    'apart where the roles speak against it, whoever else is named',
    [
      '[p:Ana Kovalenta|harbour master] met [p:Eva Lind], [p:Tom Osei] and [p:Jon Dahl] in [l:Brenta].',
      '[p:Ana Kovalentra|nurse] met [p:Eva Lind], [p:Tom Osei] and [p:Jon Dahl] in [l:Brenta].',
    ],
    ['Ana Kovalenta', 'Ana Kovalentra', 'Brenta', 'Eva Lind', 'Jon Dahl', 'Tom Osei'],
  ],
  [
    'apart where only one of them has a role and little else agrees',
    ['[p:Ana Kovalenta|harbour master] met [p:Eva Lind].', '[p:Ana Kovalentra] met [p:Eva Lind].'],
    ['Ana Kovalenta', 'Ana Kovalentra', 'Eva Lind'],
  ],
  [
    'apart where one article has both, and for another given name, a short surname or another ending',
    [
      '[p:Ana Kovalenta] and [p:Ana Kovalentra] met [p:Eva Lind], [p:Tom Osei] and [p:Jon Dahl] in [l:Brenta].',
      '[p:Ina Kovalenta], [p:Ana Ruzi] and [p:Lev Petrenkov] met [p:Eva Lind], [p:Tom Osei] and [p:Jon Dahl] in [l:Brenta].',
      '[p:Ana Rusi] and [p:Lev Petrenkova] met [p:Eva Lind], [p:Tom Osei] and [p:Jon Dahl] in [l:Brenta].',
    ],
    [
      'Ana Kovalenta',
      'Ana Kovalentra',
      'Ana Rusi',
      'Ana Ruzi',
      'Brenta',
      'Eva Lind',
      'Ina Kovalenta',
      'Jon Dahl',
      'Lev Petrenkov',
      'Lev Petrenkova',
      'Tom Osei',
    ],
  ],
];

describe('Surnames one letter apart', () => {
  for (const [what, texts, expected] of cases) it(`are ${what}`, () => assert.deepEqual(linked(...texts), [...expected].sort()));

  it('say that this is why, at the rarer spelling', () => {
    const { links } = linkEntities([
      marked('a.txt', '[p:Ana Kovalenta|harbour master] came.'),
      marked('b.txt', '[p:Ana Kovalentra|harbour master] spoke.'),
      marked('c.txt', '[p:Ana Kovalentra] left.'),
    ]);
    assert.equal(links.get('a.txt')?.[0]?.why, 'near');
    assert.equal(links.get('b.txt')?.[0]?.why, undefined);
  });
});
