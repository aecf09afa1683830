import assert from 'node:assert/strict';
import { addGroups, recognizeGroups } from '../../../src/core/recognize/names/groups.ts';
import { readPage } from '../../../src/core/text/page.ts';

const groups = (text: string) => recognizeGroups(readPage(text)).map((mention) => mention.text);

describe('Groups of people', () => {
  for (const [what, text, expected] of [
    ['nationalities', 'Thousands of Chileans and some New Zealanders stayed; Danes left.', ['Chileans', 'New Zealanders', 'Danes']],
    ['peoples without a country', 'The Kurds and the Crimean Tatars met.', ['Kurds', 'Crimean Tatars']],
    ['faiths', 'Muslims, Roman Catholics and Orthodox Christians prayed.', ['Muslims', 'Roman Catholics', 'Orthodox Christians']],
    ['parties', 'House Republicans and most Democrats agreed.', ['Republicans', 'Democrats']],
    ['groups within groups', 'Many Iraqi Kurds and African Americans voted.', ['Iraqi Kurds', 'African Americans']],
    ['peoples without a plural', 'The Inuit were first, among the Hmong.', ['Inuit', 'Hmong']],
    ['possessives', 'It was the Canadians’ plan.', ['Canadians']],
  ] as const) {
    it(`are found: ${what}`, () => assert.deepEqual(groups(text), expected));
  }

  for (const [what, text] of [
    ['adjectives', 'The Chilean president and a Kurdish poet spoke French to an Inuit painter.'],
    ['common nouns', 'Poles were put up beside the greens, and conservatives of food were banned.'],
    ['teams', 'He plays for the Springfield Americans.'],
    ['names that begin with one', 'The Democrats Abroad office opened.'],
    ['page furniture', 'Read more: Canadians'],
  ] as const) {
    it(`are not: ${what}`, () => assert.deepEqual(groups(text), []));
  }

  it('leave alone what other recognisers claimed', () => {
    const page = readPage('Canadians came.');
    assert.deepEqual(recognizeGroups(page, new Uint8Array(page.tokens.count).fill(1)), []);
  });

  it('replace a name of the same words, and give way to a longer one', () => {
    const text = 'The Democrats met the Christian Democrats of Utrecht.';
    const page = readPage(text);
    const name = (words: string) => ({
      kind: 'organization' as const,
      start: text.lastIndexOf(words),
      end: text.lastIndexOf(words) + words.length,
      text: words,
    });
    const first = { kind: 'organization' as const, start: 4, end: 13, text: 'Democrats' };
    assert.deepEqual(
      addGroups(page, [first, name('Christian Democrats of Utrecht')]).map((mention) => `${mention.kind} ${mention.text}`),
      ['group Democrats', 'organization Christian Democrats of Utrecht'],
    );
  });
});
