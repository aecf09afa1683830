import assert from 'node:assert/strict';
import { recognizeNames } from '../../../../src/core/recognize/names/index.ts';
import { readPage } from '../../../../src/core/text/page.ts';

const names = (text: string) => recognizeNames(readPage(text)).map((name) => `${name.kind} ${name.text}`);

describe('acronyms', () => {
  it('are what explains them, in every place', () => {
    const found = names('The Northern Harbour Workers Union (NHWU) called a strike. Two days later the NHWU gave in.');
    assert.deepEqual(found, ['organization Northern Harbour Workers Union', 'organization NHWU', 'organization NHWU']);
  });

  it('take in all the words that their letters stand for', () => {
    assert.ok(
      names('It was founded by the Committee for the Protection of Rivers and Lakes of Norway (CPRLN) in May.').includes(
        'organization Committee for the Protection of Rivers and Lakes of Norway',
      ),
    );
  });

  it('may come before their explanation', () => {
    assert.equal(names('NHWU (Northern Harbour Workers Union) called a strike.')[0], 'organization NHWU');
  });

  it('may have the letters of another language', () => {
    assert.ok(names('She left the National Institute of Forestry (Infodal) last year.').includes('organization Infodal'));
  });

  it('are no names where they are explained by common words', () => {
    assert.deepEqual(
      names('They signed a memorandum of understanding (MoU). The MoU runs for two years, said the BMoU.').filter((name) =>
        / MoU$/.test(name),
      ),
      [],
    );
    assert.deepEqual(names('The tide is at its highest astronomical level (HAL) in spring, and HAL charts are few.'), []);
  });

  it('do not reach across numbers, colons and brackets, nor explain themselves', () => {
    assert.equal(names('Lisbon, 4 June (ISOL) – Isolde Radic arrived in Lagos.').includes('place Lisbon'), true);
    assert.ok(names('Snow lay on Linden Lane (NE) and Mill Street all week.').every((name) => !name.includes('(')));
  });

  it('are found however many brackets there are', () => {
    for (const text of ['(ABCDEFGHIJ) ', 'Abc (AB (', '(" “', 'A B C D E (ABCDE) ']) {
      assert.doesNotThrow(() => names(text.repeat(400)));
    }
  });
});

describe('double names', () => {
  it('are whole, wherever the hyphen is', () => {
    assert.deepEqual(names('By Lorna Castellanos-Reed'), ['person Lorna Castellanos-Reed']);
    assert.deepEqual(names('By Karl Osei-Bonsu and Lorna Castellanos-Reed'), ['person Karl Osei-Bonsu', 'person Lorna Castellanos-Reed']);
  });

  it('end where a name or a word in lower case follows', () => {
    assert.deepEqual(names('Reforms that Sara Lind-led ministries drew up failed, said Ana Ruiz-backed groups.'), [
      'person Sara Lind',
      'person Ana Ruiz',
    ]);
  });
});

describe('short names of institutions', () => {
  it('are names where they have a capital inside a sentence', () => {
    assert.deepEqual(names('The minister told Parliament that the House would vote before the Senate did.'), [
      'organization Parliament',
      'organization House',
      'organization Senate',
    ]);
  });

  it('are none in lower case, as the first word, or as a part of something else', () => {
    assert.deepEqual(names('The house has a court behind it.'), []);
    assert.deepEqual(names('Court dates are hard to get.'), []);
    assert.ok(!names('They met in the White House.').includes('organization House'));
    assert.ok(!names('He lives in House Street.').includes('organization House'));
  });
});

describe('words that name nobody', () => {
  it('are acronyms of common nouns and adjectives of faiths and peoples', () => {
    assert.deepEqual(names('Two Asian NGOs and an LGBT group wrote to the CEO.'), []);
    assert.deepEqual(names('An Orthodox priest and a Methodist choir took part.'), []);
  });

  it('are laws, fields of a minister, offices and countries without a name', () => {
    assert.ok(names('Judges struck down the National Harbours Act on Friday.').every((name) => !name.endsWith('Act')));
    assert.ok(names('The Minister of Trade and Industry resigned.').every((name) => !name.includes('Trade')));
    assert.deepEqual(names('Later the King said that the Kingdom would pay.'), []);
  });

  it('do not hide names that they are part of', () => {
    assert.ok(names('She studied at the Catholic University of Leuven.').includes('organization Catholic University of Leuven'));
    assert.ok(names('Martin Luther King spoke in Atlanta.').includes('person Martin Luther King'));
  });
});

describe('places of one word', () => {
  const kinds = (text: string, name: string) => [
    ...new Set(
      recognizeNames(readPage(text))
        .filter((mention) => mention.text === name)
        .map(({ kind }) => kind),
    ),
  ];

  it('are places in all of the document where they stand as one', () => {
    for (const text of [
      'The talks were held in Lindmar on Friday. Lindmar had asked for them.',
      'They met in the capital, Lindmar, on Friday. Lindmar had asked for them.',
      'The mayor of Lindmar resigned. Lindmar voted in May.',
    ]) {
      assert.deepEqual(kinds(text, 'Lindmar'), ['place'], text);
    }
  });

  it('are people where the document says so', () => {
    assert.deepEqual(kinds('Anna Brandt spoke first. There was little trust in Brandt, said Paul Weber. Brandt left.', 'Brandt'), [
      'person',
    ]);
    assert.deepEqual(kinds("In Brandt's view, nothing had changed, and Mr Brandt said so.", 'Brandt'), ['person']);
  });
});
