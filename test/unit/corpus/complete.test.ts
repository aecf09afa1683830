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

  for (const [what, texts, expected] of [
    [
      'a word that is nothing else, of which few are tagged',
      ['[o:Zorvella] and [o:Zorvella]', 'the Zorvella '.repeat(6)],
      'organization Zorvella',
    ],
    [
      'a firm that was tagged once with its legal ending',
      ['[o:Brightwater Works Ltd] fell.', 'At Brightwater Works all is well.'],
      'organization Brightwater Works',
    ],
  ] as const) {
    it(`are added: ${what}`, () => {
      const found = names(completed(...texts)[1] as Document);
      assert.deepEqual([...new Set(found)], [expected]);
    });
  }

  for (const [what, texts] of [
    ['a common word of which few places are tagged', ['[o:House] and [o:House] met.', `It ${'was the House and '.repeat(6)} was.`]],
    ['tagged only once', ['The [o:Brightwater] met.', 'Then Brightwater left.']],
    ['mostly not tagged', ['[p:Rose] and [p:Rose] met.', `It ${'was Rose and '.repeat(6)} was.`]],
    ['written small', [twice, 'A brightwater trust and a ruiz.']],
    ['the first word of a sentence that the document also writes small', ['[p:Will] and [p:Will] met.', 'Will it hold? It will.']],
  ] as const) {
    it(`are not: ${what}`, () => assert.deepEqual(names(completed(...texts)[1] as Document), []));
  }

  for (const [what, text, expected] of [
    ['a surname', '[p:Ana Guest] came, he told Guest. “No,” Mrs Guest said.', ['Ana Guest', 'Guest', 'Guest']],
    [
      'not before the person is introduced, at the head of a sentence or in another name',
      'A Guest of [p:Ana Guest] came. Guest rooms. The Guest House.',
      ['Ana Guest'],
    ],
    ['initials', 'The [o:Northern Rivers Commission] met; two NRC officials left, nrc.', ['Northern Rivers Commission', 'NRC']],
    ['a team', 'The [o:Ashford Herons] won, and the Herons slept. Two Herons ate.', ['Ashford Herons', 'Herons']],
  ] as const) {
    it(`are added where the document introduced them in full: ${what}`, () => {
      const [document] = completed(text);
      assert.deepEqual(
        document?.analysis.mentions.filter(({ kind }) => kind !== 'quote').map(({ text }) => text),
        expected,
      );
    });
  }

  it('take the place of what the tagger cut short', () => {
    const [, second] = completed(
      '[l:Carlo Norte] is warm; so [l:Carlo Norte] is dry. [o:Carlo Norte Police] and the [o:Carlo Norte Police].',
      'In [l:Carlo] Norte staff met [l:Carlo] Norte police.',
    );
    assert.deepEqual(names(second as Document), ['place Carlo Norte', 'organization Carlo Norte police']);
    const { analysis, text } = second as Document;
    for (const { start, end, text: words } of analysis.mentions) assert.equal(text.slice(start, end), words);
  });

  it('do not take a title or small words into a person', () => {
    const [, second] = completed(
      '[p:Mayor Ruiz] and [p:Mayor Ruiz]; [p:Ashford Mother] and [p:Ashford Mother].',
      'Then Mayor [p:Ruiz] met an [l:Ashford] mother.',
    );
    assert.deepEqual(names(second as Document), ['person Ruiz', 'place Ashford']);
  });

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
