import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognizeNames } from '../../../src/core/recognize/names/index.ts';
import { readPage } from '../../../src/core/text/page.ts';

const names = (text: string) => recognizeNames(readPage(text)).map((name) => `${name.kind} ${name.text}`);
const roles = (text: string) => recognizeNames(readPage(text)).map(({ text: name, role }) => [name, role]);

describe('names', () => {
  it('finds people, organisations and places in running text', () => {
    assert.deepEqual(names('Maria Lindqvist flew from Stockholm to Nairobi to meet officials of the World Bank.'), [
      'person Maria Lindqvist',
      'place Stockholm',
      'place Nairobi',
      'organization World Bank',
    ]);
    assert.deepEqual(names('The University of Bristol said on Tuesday that Peter Hallam would return to England.'), [
      'organization University of Bristol',
      'person Peter Hallam',
      'place England',
    ]);
  });

  it('leaves ordinary words, months and days alone', () => {
    for (const text of [
      'The ship left the harbour on a Monday in March.',
      'Nobody knew why prices fell.',
      'i thought so too',
      '',
      '¡¿!?',
    ]) {
      assert.deepEqual(names(text), []);
    }
  });

  it('keeps the possessive, quotation marks and the article out', () => {
    assert.deepEqual(names("Germany's economy shrank, and the United Nations' envoy left “Berlin”."), [
      'place Germany',
      'organization United Nations',
      'place Berlin',
    ]);
  });

  it('keeps titles out of the name and gives them as its role', () => {
    assert.deepEqual(roles('Mr. Alan Petrov spoke first.'), [['Alan Petrov', 'Mr.']]);
    assert.deepEqual(roles('The letter was signed by Foreign Minister Helena Duarte.'), [['Helena Duarte', 'Foreign Minister']]);
    assert.deepEqual(roles('A call to Canadian President Robert Hughes failed.'), [['Robert Hughes', 'Canadian President']]);
    assert.deepEqual(roles('Secretary of State Robert Hughes disagreed.'), [['Robert Hughes', 'Secretary of State']]);
    assert.deepEqual(roles('Then Robert Hughes disagreed.'), [['Robert Hughes', undefined]]);
  });

  it('gives the apposition after a name as its role', () => {
    const roleOf = (text: string) => roles(text).find(([name]) => name === 'Helena Duarte')?.[1];
    assert.equal(roleOf("Helena Duarte, the port's director, resigned."), "port's director");
    assert.equal(roleOf('Helena Duarte, 51, a former mayor of Lisbon, resigned.'), 'former mayor of Lisbon');
    assert.equal(roleOf('They asked Helena Duarte, head of the harbour authority.'), 'head of the harbour authority');
    assert.equal(roleOf('Mrs. Helena Duarte, a spokeswoman for the union, agreed.'), 'spokeswoman for the union');
    assert.equal(roleOf('Mayor Helena Duarte, a lawyer, agreed.'), 'Mayor');
    for (const text of [
      'Helena Duarte, who met the director, resigned.',
      'Helena Duarte, director Robert Hughes and others resigned.',
      'Helena Duarte, in the view of the mayor, resigned.',
      'Helena Duarte, the director of the harbour said on Friday.',
      'With Helena Duarte, a storm came.',
    ]) {
      assert.equal(roleOf(text), undefined, text);
    }
  });

  it('reads initials of states and bodies by what they stand for', () => {
    assert.deepEqual(names('The U.S. and the UK asked the EU for time, and the UN agreed.'), [
      'place U.S.',
      'place UK',
      'organization EU',
      'organization UN',
    ]);
    assert.deepEqual(names('US-Peru relations improved.'), ['place US', 'place Peru']);
    assert.deepEqual(names('Let us go to the shop.'), []);
  });

  it('takes seats of government for those who govern from there', () => {
    assert.ok(names('The White House declined to comment on Friday.').includes('organization White House'));
  });

  it('takes what calls itself a band, front or army of something for an organisation', () => {
    for (const name of ['Clan del Norte', 'Frente de la Costa']) {
      assert.ok(names(`Police blamed the ${name} for the attack.`).includes(`organization ${name}`), name);
    }
  });

  it('splits names that a caption runs together', () => {
    const text =
      'Robert Hughes Helena Duarte in Geneva\nRobert Hughes met Helena Duarte in Geneva. Robert Hughes left early, and Helena Duarte stayed.';
    assert.deepEqual(names(text).slice(0, 2), ['person Robert Hughes', 'person Helena Duarte']);
  });

  it('finds nothing in page furniture', () => {
    const text =
      'Storm hits the coast of Portugal\n\nMost Read\n\nA storm hit the coast of Portugal late on Sunday, officials said.\n\nShare on Facebook';
    for (const { start, end } of recognizeNames(readPage(text))) {
      assert.doesNotMatch(text.slice(start, end), /Most|Read|Facebook|Share/);
    }
  });

  it('gives exact, sorted offsets within one sentence, whatever the text', () => {
    const word = fc.constantFrom(
      'Anna',
      'Berg',
      'of',
      'the',
      'Bank',
      'in',
      'Paris',
      '.',
      ',',
      '"',
      "'s",
      '\n',
      'U.S.',
      '-',
      'said',
      '12',
      'ÉCOLE',
      '𝒳',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const page = readPage(text);
        let last = 0;
        for (const { start, end, text: shown } of recognizeNames(page)) {
          assert.equal(text.slice(start, end), shown);
          assert.ok(start >= last && end > start);
          const token = page.tokens.starts.indexOf(start);
          const sentence = page.sentences[page.sentenceOf[token] as number];
          assert.ok(end <= (page.tokens.ends[(sentence?.last ?? 0) - 1] as number));
          last = end;
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it('reads a long text', () => {
    const read = (size: number) => recognizeNames(readPage('Robert Hughes of the World Bank met Helena Duarte in Geneva. '.repeat(size)));
    assert.equal(read(40).length, 160);
    assert.doesNotThrow(() => read(200));
  });
});
