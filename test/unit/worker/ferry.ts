import type { Entity, Mention } from '../../../src/core/model.ts';
import { claimOf, countOf, differenceOf, documentOf, find, ref, stateOf } from './state.ts';

// Three short reports of one ferry, which differ about its passengers.
const a = 'Storm\r\nThe ferry had 40 passengers, Mira Voss said.\r\nLater 41 passengers were counted.';
const b = 'The ferry carried 52 passengers.';
const c = 'Some 40 passengers came, and Voss was among them.';
const name = (text: string, words: string): Mention => ({ kind: 'person', ...find(text, words) });

export const documents = [
  documentOf('a.txt', a, [countOf(a, '40 passengers', 40), name(a, 'Mira Voss'), countOf(a, '41 passengers', 41)]),
  documentOf('b.txt', b, [countOf(b, '52 passengers', 52)]),
  documentOf('c.txt', c, [countOf(c, '40 passengers', 40), name(c, 'Voss')]),
];
const voss: Entity = {
  id: 'e1',
  name: 'Mira Voss',
  kind: 'person',
  aliases: [{ text: 'Voss', count: 1 }],
  roles: [],
  mentions: [ref('a.txt', 1), ref('c.txt', 1)],
};
export const state = stateOf(documents, {
  entities: [voss],
  entityIds: new Map([
    ['a.txt', [undefined, 'e1', undefined]],
    ['b.txt', [undefined]],
    ['c.txt', [undefined, 'e1']],
  ]),
  claims: [claimOf('c1', 'passengers', [ref('a.txt', 0), ref('a.txt', 2), ref('b.txt', 0), ref('c.txt', 0)])],
  differences: [
    differenceOf('c1', ref('a.txt', 0), ref('b.txt', 0), 0.9),
    differenceOf('c1', ref('b.txt', 0), ref('c.txt', 0), 0.8),
    differenceOf('c1', ref('a.txt', 2), ref('b.txt', 0), 0.3),
  ],
});
