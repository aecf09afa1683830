import fc from 'fast-check';
import { anchor } from '../../../src/core/decisions/anchor.ts';
import type { DecisionsFile } from '../../../src/core/decisions/file.ts';
import type { Decision, EntityRef, Target } from '../../../src/core/decisions/schema.ts';
import { ENTITY_KINDS } from '../../../src/core/model.ts';
import { character } from '../../support/characters.ts';

type Body = Decision extends infer D ? (D extends Decision ? Omit<D, 'id' | 'at'> : never) : never;

/** A decision with an id and a time: the nth second of a day. */
export function decided(body: Body, n: number): Decision {
  return { ...body, at: new Date(Date.UTC(2031, 4, 5, 0, 0, n)).toISOString(), id: `d${n}` } as Decision;
}

/** The nth place (from 0) of some words in a text. */
export function targetOf(path: string, text: string, words: string, nth = 0): Target {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not there`);
  return anchor(path, text, { start, end: start + words.length });
}

const words = fc.string({ minLength: 1, maxLength: 12, unit: character });
const path = fc.constantFrom('a.txt', 'b.txt', 'notes/c.md');
const target: fc.Arbitrary<Target> = fc
  .record({ path, words, prefix: fc.string(), suffix: fc.string(), start: fc.nat(9_999) })
  .map((one) => ({
    source: one.path,
    selector: [
      { type: 'TextQuoteSelector', exact: one.words, prefix: one.prefix, suffix: one.suffix },
      { type: 'TextPositionSelector', start: one.start, end: one.start + one.words.length },
    ],
  }));
const entity: fc.Arbitrary<EntityRef> = fc.record(
  { name: words, kind: fc.constantFrom(...ENTITY_KINDS), target },
  { requiredKeys: ['name', 'kind'] },
);
const date = fc.constantFrom('2031-05-04', '2030-12-31');

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record(
    { kind: fc.constantFrom('same', 'different', 'resolve'), a: target, b: target, note: words },
    { requiredKeys: ['kind', 'a', 'b'] },
  ),
  fc.record({ kind: fc.constant('ignore'), a: target, b: target, reason: words }),
  fc.record({ kind: fc.constant('note'), target, text: words }),
  fc.record({ kind: fc.constantFrom('rename', 'alias'), entity, name: words }),
  fc.record({ kind: fc.constant('merge'), entity, into: entity }),
  fc.record({ kind: fc.constant('split'), target, into: entity }),
  fc.record({ kind: fc.constant('retype'), entity, to: fc.constantFrom(...ENTITY_KINDS) }),
  fc.record({ kind: fc.constant('notEntity'), names: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('published'), document: path, date }),
  fc.record({ kind: fc.constantFrom('oneOrigin', 'separateOrigins'), documents: fc.tuple(path, path) }),
) as fc.Arbitrary<Body>;

/** Any decision, some of them with a field that nobody knows. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({ body, n: fc.nat(86_399), more: fc.option(fc.record({ by: words, x: fc.jsonValue() }), { nil: {} }) })
  .map(({ body, n, more }) => ({ ...decided(body, n), ...JSON.parse(JSON.stringify(more)) }));

export const anyFile: fc.Arbitrary<DecisionsFile> = fc.record({
  decisions: fc.uniqueArray(anyDecision, { selector: ({ id }) => id, maxLength: 8 }),
  unknown: fc.constantFrom([], [{ kind: 'verdict', id: 'v' }]),
  extra: fc.constantFrom({}, { team: 'water', order: [3, 1] }),
});
