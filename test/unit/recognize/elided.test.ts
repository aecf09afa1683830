import assert from 'node:assert/strict';
import { figuresOf } from '../../support/figures.ts';

/** "words = value unit" of the figures that are no dates. */
const read = (text: string) =>
  figuresOf(text, null).flatMap((mention) =>
    mention.kind === 'date' || mention.kind === 'quote' || !('value' in mention)
      ? []
      : [`${mention.text} = ${mention.value.stated} ${mention.value.unit}`.trim()],
  );

describe('bare numbers beside a level', () => {
  for (const [text, ...expected] of [
    ['It raised the fare to 20 cents from 18.', '20 cents = 20 USX', '18 = 18 USX'],
    ['Sales rose to $20 million from 18 million.', '$20 million = 20000000 USD', '18 million = 18000000 USD'],
    ['Sales rose to $20 million, up from 18.', '$20 million = 20000000 USD', '18 = 18000000 USD'],
    ['The rate was cut from 9 percent to 8.', '9 percent = 9 %', '8 = 8 %'],
    ['The rate was 8.1 percent, compared with 7.9 in spring.', '8.1 percent = 8.1 %', '7.9 = 7.9 %'],
  ] as const)
    it(`take its unit: ${text}`, () => assert.deepEqual(read(text), expected));

  for (const [text, ...expected] of [
    ['Shares fell 3 percent to 9.50 in Oslo.', '3 percent = 3 %', '9.50 = 9.5'],
    ['The rate was 8 percent, up from 3 towns.', '8 percent = 8 %', '3 = 3 towns'],
    ['It gave $20 to 5 boys.', '$20 = 20 USD', '5 = 5 boys'],
    ['It rose to 5 percent from 1998 on.', '5 percent = 5 %'],
    ['It cost $20. From 18 it fell.', '$20 = 20 USD', '18 = 18'],
    ['It fell 20 kilometres from 1,500.', '20 kilometres = 20 kilometre', '1,500 = 1500'],
  ] as const)
    it(`keep what is theirs: ${text}`, () => assert.deepEqual(read(text), expected));

  it('are read in linear time', () => {
    assert.equal(figuresOf('5 percent from '.repeat(20_000), null).length, 20_000);
  });
});
