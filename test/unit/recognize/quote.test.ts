import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognizeQuotes } from '../../../src/core/recognize/quote.ts';
import { readPage } from '../../../src/core/text/page.ts';
import { marked } from '../../support/marked.ts';

const quotes = (text: string) => recognizeQuotes(readPage(text), []).map((quote) => quote.text);

/** Quotations with their speakers: "words | speaker". */
function spoken(source: string): string[] {
  const { text, analysis } = marked('a.txt', source);
  return analysis.mentions.flatMap((mention) =>
    mention.kind === 'quote' ? [`${mention.text} | ${mention.speaker ? text.slice(mention.speaker.start, mention.speaker.end) : '?'}`] : [],
  );
}

describe('Direct quotations', () => {
  for (const [what, text, expected] of [
    ['in straight marks', 'She said, "We kept the lights on."', ['We kept the lights on.']],
    ['in curly marks', 'She said: “We kept the lights on.”', ['We kept the lights on.']],
    ['without the comma that belongs to the sentence', '"We kept the lights on," she said.', ['We kept the lights on']],
    ['in parts', 'It was "a mess" and “far too late”, he wrote.', ['a mess', 'far too late']],
    ['of several sentences', '“It held. We were lucky. Not again!” he said.', ['It held. We were lucky. Not again!']],
    ['with others inside, as one', '“He shouted ‘run’ and I ran,” she said.', ['He shouted ‘run’ and I ran']],
    ['in British single marks', '‘We’ll rebuild the miners’ hall,’ said the mayor.', ['We’ll rebuild the miners’ hall']],
    ['in straight single marks', "Mayor calls flood 'a wake-up call' for the county", ['a wake-up call']],
    ['with double marks inside single ones', '‘They called it “progress” again,’ she said.', ['They called it “progress” again']],
    ['over a paragraph that reopens them', '“It held.\n“We were lucky,” he said.', ['It held.\n“We were lucky']],
    ['not over one that does not', '“It held.\nThe crew left. “Lucky,” he said.', ['Lucky']],
    ['no apostrophes', "The workers' union and the '90s crew aren't the owners' friends.", []],
    ['no inches', 'A 12" pipe and a man of 5\'10" stood there.', []],
    ['no marks around nothing', 'He wrote "" and “ ”.', []],
    ['nothing in page furniture', 'Share this\nLog In\nThe dam held through the night, officials said.', []],
  ] as const) {
    it(`are found ${what}`, () => assert.deepEqual(quotes(text), expected));
  }

  for (const [what, source, expected] of [
    ['name before the verb', '[p:Ana Ruiz] said: “It held.”', ['It held. | Ana Ruiz']],
    ['name after it', '“It held,” said [p:Ana Ruiz], the engineer.', ['It held | Ana Ruiz']],
    ['verb after the name', '“It held,” [p:Ruiz] told reporters.', ['It held | Ruiz']],
    ['as-phrase', '[p:Ana Ruiz], who left [l:Porto] in May, described [p:Lindt] as “a fool”.', ['a fool | Ana Ruiz']],
    ['two verbs of one subject', '[p:Ana Ruiz] thanked [p:Lindt] and said the dam “held”.', ['held | Ana Ruiz']],
    ['another clause', '[p:Lindt] noted that it “held well”, while [p:Ruiz] said it was “close”.', ['held well | Lindt', 'close | Ruiz']],
    ['source', 'The dam “held well”, according to [p:Ana Ruiz].', ['held well | Ana Ruiz']],
    ['quotation that goes on', '“It held,” [p:Ruiz] said. “We were lucky.”', ['It held | Ruiz', 'We were lucky. | Ruiz']],
    ['pronoun', '[p:Ana Ruiz] came from [l:Porto].\n“It held,” she said.', ['It held | Ana Ruiz']],
    ['body that speaks', 'The [o:River Board] said it was “a first”.', ['a first | River Board']],
    ['possessive is not the one', "[p:Ruiz's] aide and [p:Lindt]’s wife said it was “a first”.", ['a first | ?']],
    ['place is not the one', 'Crews in [l:Porto] called it “a first”.', ['a first | ?']],
  ] as const) {
    it(`have the speaker of their verb: ${what}`, () => assert.deepEqual(spoken(source), expected));
  }

  it('lie within the text, in order, without overlapping, whatever it holds', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', ' ', '\n', 'we', 'They', 'said', '.', ',', '12', '«', '»', '\u{1F600}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const quote of recognizeQuotes(readPage(text), [])) {
          assert.ok(quote.start >= end && quote.end > quote.start && quote.end <= text.length);
          assert.equal(quote.text, text.slice(quote.start, quote.end));
          end = quote.end;
        }
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('are none when no mark is closed, however many there are', () => {
    for (const unit of ['‘we ', '“we ']) {
      const read = (size: number) => recognizeQuotes(readPage(unit.repeat(size)), []);
      assert.deepEqual(read(1000), []);
      assert.doesNotThrow(() => read(3000));
    }
  });
});
