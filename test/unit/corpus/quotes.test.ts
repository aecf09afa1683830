import assert from 'node:assert/strict';
import { findDescriptions } from '../../../src/core/corpus/descriptions.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { joinQuotes } from '../../../src/core/corpus/quotes.ts';
import { marked } from '../../support/marked.ts';

const story = 'The [l:Porto] dam held after a week of rain on the river, engineers of the [o:River Board] found.';

/** Quotations of documents on one story: "words / words", with "~" where they drift. */
function joined(...sources: string[]): string[] {
  const documents = sources.map((source, i) => marked(`${i}.txt`, `${story}\n${source}`));
  const texts = new Map(documents.map((document) => [document.path, document]));
  return joinQuotes(documents, linkEntities(documents)).map(
    ({ mentions, drift }) =>
      (drift ? '~ ' : '') + mentions.map(({ path, index }) => texts.get(path)?.analysis.mentions[index]?.text).join(' / '),
  );
}

describe('Quotations of one utterance', () => {
  for (const [what, sources, expected] of [
    [
      'in the same words',
      ['[p:Ana Ruiz] said: “The wall will hold.”', '“the wall will hold”, [p:Ana Ruiz] said.'],
      ['The wall will hold. / the wall will hold'],
    ],
    [
      'cut short, by the same speaker',
      ['[p:Ana Ruiz] said it was “plainly unsafe”.', '“After the flood this bridge is plainly unsafe,” [p:Ana Ruiz] said.'],
      ['~ plainly unsafe / After the flood this bridge is plainly unsafe'],
    ],
    [
      'in other words',
      [
        '“We need neighbours who can share the water of one river,” [p:Ana Ruiz] said.',
        '[p:Ana Ruiz] spoke of “neighbors able to share the waters of a single river”.',
      ],
      ['~ We need neighbours who can share the water of one river / neighbors able to share the waters of a single river'],
    ],
    [
      'edited, though one place does not say by whom',
      [
        '“They told us it would all be over by noon. It was not,” [p:Ana Ruiz] said.',
        'Someone said: “They told us that it would all be over by noon, and it was not.”',
      ],
      ['~ They told us it would all be over by noon. It was not / They told us that it would all be over by noon, and it was not.'],
    ],
    [
      'also in one document',
      ['[p:Ana Ruiz]: “plainly unsafe”\n“The old bridge is plainly unsafe,” [p:Ana Ruiz] said.'],
      ['~ plainly unsafe / The old bridge is plainly unsafe'],
    ],
  ] as const) {
    it(`are joined: ${what}`, () => assert.deepEqual(joined(...sources), expected));
  }

  for (const [what, sources] of [
    ['said once', ['[p:Ana Ruiz] said: “The wall will hold.”']],
    ['a few words of two speakers', ['[p:Ana Ruiz] called it “a mess”.', '[p:Carl Lindt] called it “a mess”.']],
    [
      'a cut of another speaker’s words',
      ['[p:Carl Lindt] called it “plainly unsafe”.', '“After the flood this bridge is plainly unsafe,” [p:Ana Ruiz] said.'],
    ],
    ['words that say nothing', ['“Yes, we will,” [p:Ana Ruiz] said.', '“Yes, we will,” [p:Ana Ruiz] said.']],
    [
      'another thing about the same matter',
      [
        '“The water rose over the lower bridge on Monday,” [p:Ana Ruiz] said.',
        '“The water fell back from the mill before people slept,” [p:Ana Ruiz] said.',
      ],
    ],
    [
      'a cut that fits two utterances',
      [
        '[p:Ana Ruiz] said “very close”.',
        '“It was very close at the mill,” [p:Ana Ruiz] said. Later: “The vote was very close,” [p:Ana Ruiz] said.',
      ],
    ],
  ] as const) {
    it(`are not: ${what}`, () => assert.deepEqual(joined(...sources), []));
  }

  it('have the speaker whom most places name', () => {
    const documents = [
      '“The wall will hold through the winter,” [p:Ana Ruiz] said.',
      'It was “the wall will hold through the winter”, said [p:Ruiz].',
      '“The wall will hold through the winter.”',
    ].map((source, i) => marked(`${i}.txt`, `${story}\n[p:Ana Ruiz] came.\n\n${source}`));
    const [quotation, ...others] = joinQuotes(documents, linkEntities(documents));
    assert.equal(quotation?.speaker, 'person:ana-ruiz');
    assert.ok((quotation?.speakerConfidence ?? 0) > 0.9);
    assert.equal(quotation?.mentions.length, 3);
    assert.equal(quotation?.drift, false);
    assert.deepEqual(others, []);
  });

  it('have the speaker whom places describe, less sure, and less so where another is named', () => {
    const said = (...sources: string[]) => {
      const documents = sources.map((source, i) => marked(`${i}.txt`, `${story}\n\n${source}`));
      const linking = linkEntities(documents);
      return joinQuotes(documents, linking, undefined, findDescriptions(documents, linking)).map(({ speaker, speakerConfidence }) => [
        speaker,
        speakerConfidence,
      ]);
    };
    const met = 'They met [p:Ana Ruiz], the engineer, in the rain.\n\n';
    const words = '“The old wall will hold through the winter,”';
    assert.deepEqual(said(`${met}${words} the engineer said.`, `${words} someone said.`), [['person:ana-ruiz', 0.6]]);
    assert.deepEqual(said(`${met}${words} said the engineer.`, `${words} [p:Carl Lindt] said.`), [['person:carl-lindt', 0.5]]);
    assert.deepEqual(said(`${met}${words} the engineer slept.`, `${words} someone said.`), [[null, undefined]]);
  });

  it('do not depend on the order of the documents', () => {
    const documents = [
      '“The wall will hold,” [p:Ana Ruiz] said.',
      '“The wall will hold”, said [p:Ruiz].',
      '[p:Ana Ruiz] said it “will hold”.',
      '“The old wall will surely hold,” [p:Ana Ruiz] said.',
    ].map((source, i) => marked(`${i}.txt`, `${story}\n${source}`));
    const linking = linkEntities(documents);
    const sorted = (quotations: ReturnType<typeof joinQuotes>) => quotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(sorted(joinQuotes(documents.toReversed(), linking)), sorted(joinQuotes(documents, linking)));
  });
});
