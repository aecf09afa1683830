import assert from 'node:assert/strict';
import { findDescriptions } from '../../../src/core/corpus/descriptions.ts';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import type { Document, NameMention } from '../../../src/core/model.ts';
import { marked } from '../../support/marked.ts';

/** Gives the first mention of some words a role. */
function withRole(document: Document, words: string, role: string): Document {
  const mentions = document.analysis.mentions.map((mention): typeof mention =>
    mention.text === words ? { ...(mention as NameMention), role } : mention,
  );
  return { ...document, analysis: { ...document.analysis, mentions } };
}

function described(...documents: readonly Document[]): string[] {
  const linking = linkEntities(documents);
  const names = new Map(linking.entities.map(({ id, name }) => [id, name]));
  return findDescriptions(documents, linking).map(({ text, entity, confidence }) => `${text} = ${names.get(entity)} ${confidence}`);
}

const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'by what a name ends in',
    'The [o:Northern Rivers Commission] met. The commission voted.',
    ['The commission = Northern Rivers Commission 0.7'],
  ],
  [
    'with more of its words',
    'The [o:Northern Rivers Commission] met. The rivers commission voted.',
    ['The rivers commission = Northern Rivers Commission 0.8'],
  ],
  ['by an apposition', '[p:Ana Ruiz], a retired engineer, came. The engineer spoke.', ['The engineer = Ana Ruiz 0.7']],
  ['by an age', '[p:Ana Ruiz], 54, and [p:Eva Lind], 31, came. The 54-year-old spoke.', ['The 54-year-old = Ana Ruiz 0.85']],
  ['a firm, where it was named last', '[o:Brightwater Ltd] sold the mill. The company said so.', ['The company = Brightwater Ltd 0.7']],
  ['not a firm, where another was named since', '[o:Brightwater Ltd] sold it to [o:Lindt]. The company said so.', []],
  ['not where two fit', 'The [o:Rivers Commission] sued the [o:Forest Commission]. The commission won.', []],
  ['not with words that nothing says of it', 'The [o:Rivers Commission] met. The forest commission did not.', []],
  ['not before the name', 'The commission met. The [o:Rivers Commission] voted.', []],
  [
    'not where more tells which',
    'The [o:Rivers Commission] met. The commission of Lima did not, nor the commission that left, nor the commission [o:Zor].',
    [],
  ],
  ['not as part of another thing', '[p:Ana Ruiz], the engineer, came. The engineer corps left; the engineers too.', []],
  ['not in a quotation', 'The [o:Rivers Commission] met. “The commission is late,” she said.', []],
];

describe('Words that mean an entity without naming it', () => {
  for (const [what, text, expected] of cases) it(`are linked: ${what}`, () => assert.deepEqual(described(marked('a.txt', text)), expected));

  it('say why, and by which mention', () => {
    const why = (text: string) => {
      const document = marked('a.txt', text);
      return findDescriptions([document], linkEntities([document])).map(({ why, by }) => `${why} ${by}`);
    };
    assert.deepEqual(why('The [o:Rivers Commission] met. The [o:Rivers Commission] rose. The commission voted.'), ['name 1']);
    assert.deepEqual(why('[p:Ana Ruiz], an engineer, came. [p:Eva Lind] left. [p:Ana Ruiz] stayed. The engineer spoke.'), ['apposition 0']);
    assert.deepEqual(why('[p:Ana Ruiz], 54, came. The 54-year-old spoke.'), ['age 0']);
  });

  it('are linked by a role, of this or of another document, and by a people', () => {
    const first = withRole(marked('a.txt', 'Chilean President [p:Ana Ruiz] met President [p:Eva Lind].'), 'Ana Ruiz', 'Chilean President');
    const second = marked(
      'b.txt',
      '[p:Ana Ruiz] came. The president spoke; then the Chilean president left, and the Peruvian president too.',
    );
    assert.deepEqual(described(first, second), ['The president = Ana Ruiz 0.7', 'the Chilean president = Ana Ruiz 0.8']);
    const both = withRole(first, 'Eva Lind', 'President');
    const third = marked('b.txt', '[p:Ana Ruiz] and [p:Eva Lind] came. The president spoke; then the Chilean president left.');
    assert.deepEqual(described(both, third), ['the Chilean president = Ana Ruiz 0.8']);
  });

  it('are less sure far from the name', () => {
    const text = `The [o:Rivers Commission] met. ${'It rained. '.repeat(9)}The commission voted.`;
    assert.deepEqual(described(marked('a.txt', text)), ['The commission = Rivers Commission 0.55']);
  });

  it('are found in a long text', () => {
    const text = 'The [o:Rivers Commission] met [p:Ana Ruiz], an engineer, and the commission. The engineer spoke. ';
    assert.ok(described(marked('a.txt', text.repeat(40))).length > 36);
    assert.doesNotThrow(() => described(marked('a.txt', text.repeat(250))));
  });
});
