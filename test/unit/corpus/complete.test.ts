import assert from 'node:assert/strict';
import { completeNames } from '../../../src/core/corpus/complete.ts';
import type { Document, MagnitudeMention } from '../../../src/core/model.ts';
import { marked } from '../../support/marked.ts';

const names = ({ analysis }: Document) => analysis.mentions.map(({ kind, text }) => `${kind} ${text}`);
const completed = (...sources: string[]) => completeNames(sources.map((source, i) => marked(`${i}.txt`, source)));
const twice = 'The [o:Brightwater Trust] met. Later the [o:Brightwater Trust] left with [p:Ana Ruiz], and [p:Ana Ruiz] slept.';

describe('Names that a tagger passed over', () => {
  it('are added where other places show that they are names', () => {
    const [, second] = completed(twice, 'In May Brightwater Trust and Ana Ruiz came.');
    assert.deepEqual(names(second as Document), ['organization Brightwater Trust', 'person Ana Ruiz']);
  });

  for (const [what, texts] of [
    ['tagged only once', ['The [o:Brightwater] met.', 'Then Brightwater left.']],
    ['mostly not tagged', ['[p:Rose] and [p:Rose] met.', `It ${'was Rose and '.repeat(6)} was.`]],
    ['written small', [twice, 'A brightwater trust and a ruiz.']],
    ['the first word of a sentence that the document also writes small', ['[p:Will] and [p:Will] met.', 'Will it hold? It will.']],
  ] as const) {
    it(`are not: ${what}`, () => assert.deepEqual(names(completed(...texts)[1] as Document), []));
  }

  it('stand beside the other mentions, and are part of what a figure near them is about', () => {
    const document = marked('1.txt', 'Brightwater Trust paid 12 staff of [l:Porto].');
    const count: MagnitudeMention = {
      kind: 'count',
      start: 23,
      end: 31,
      text: '12 staff',
      value: { stated: 12, min: 12, max: 12, unit: 'staff', qualifier: 'exact' },
    };
    const [place] = document.analysis.mentions;
    assert.ok(place);
    const analysis = { ...document.analysis, mentions: [count, place], frames: [undefined, undefined] };
    const [, second] = completeNames([marked('0.txt', twice), { ...document, analysis }]);
    assert.deepEqual(names(second as Document), ['organization Brightwater Trust', 'count 12 staff', 'place Porto']);
    assert.deepEqual(
      second?.analysis.frames.map((frame) => frame?.names.map(([mention]) => mention)),
      [undefined, [2, 0], undefined],
    );
  });

  it('leave a document alone that lacks none, and make the same one again from the same evidence', () => {
    const documents = [marked('0.txt', twice), marked('1.txt', 'So Ana Ruiz came.'), marked('2.txt', 'Nobody came.')];
    const once = completeNames(documents);
    const again = completeNames(documents);
    assert.equal(once[2], documents[2]);
    assert.equal(again[1], once[1]);
    assert.deepEqual(completeNames(documents.toReversed()).reverse(), once);
  });
});
