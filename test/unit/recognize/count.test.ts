import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresOf, magnitudesOf, shown } from '../../support/figures.ts';

const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown('count', text), expected));
};

describe('count', () => {
  table([
    ['The flood killed 87 people in 14 villages.', '87 = 87 people', '14 = 14 villages'],
    ['about 640 approved grants and 2,000 Kenyan nurses', '640 = 640 approved grants', '2,000 = 2000 kenyan nurses'],
    ['12 killed and 30 wounded; 9 dead', '12 = 12 killed', '30 = 30 wounded', '9 = 9 dead'],
    [
      'three of the sailors, 79 US soldiers, 12 Iraqis and five MPs',
      'three = 3 sailors',
      '79 = 79 us soldiers',
      '12 = 12 iraqis',
      'five = 5 mps',
    ],
    ['a dozen goats, two sports cars', 'a dozen = 12 goats', 'two = 2 sports cars'],
    ['The toll rose to 45.', '45 = 45'],
    ['A shell hit the pier, killing one and injuring at least one.', 'one = 1', 'one = 1'],
    ['He said one may leave and they killed one another.'],
    ['Aboard were 8 Yemeni, 12 British and 5 Dutch.', '8 = 8 yemeni', '12 = 12 british', '5 = 5 dutch'],
    [
      'dozens of houses, hundreds of thousands, several hundred farms',
      'dozens = ? houses',
      'hundreds of thousands = ?',
      'several hundred = ? farms',
    ],
    ['four or five boats', 'four = 4..5 boats', 'five = 4..5 boats'],
    ['500 or more trees (12 of them tall) and a club (worth 9)', '500 = 500 trees', '12 = 12', '9 = 9'],
    ['one man drowned; one of the mills', 'one = 1 man', 'one = ? mills'],
    ['some 60 Sudanese, 9 Swiss and 30 Japanese monks', '60 = 60 sudanese', '9 = 9 swiss monks', '30 = 30 japanese monks'],
    ['about 3 million Persian refugees or 2.5 million Tuesday', '3 million = 3000000 persian refugees', '2.5 million = 2500000'],
    [
      '14 Danish and Polish sailors; 8 Danish and 6 Polish sailors',
      '14 = 14 danish and polish sailors',
      '8 = 8 danish sailors',
      '6 = 6 polish sailors',
    ],
    ['five AR-15 rifles, two DC-9-30 jets, nine B-52s', 'five = 5 ar rifles', 'two = 2 dc jets', 'nine = 9 b'],
    ["He runs 14 Wendy's restaurants.", "14 = 14 wendy 's restaurants"],
    ['They met 12 House of Keys members.', '12 = 12 house of keys members'],
    ['her two half-sisters, three quarter-finals', 'two = 2 half sisters', 'three = 3 quarter finals'],
    ['the dozen clerks and another dozen', 'dozen = 12 clerks'],
    ['Volume: 21,400,000 shares. Volume 35,200,000 shares.', '21,400,000 = 21400000 shares', '35,200,000 = 35200000 shares'],
    ['under 4 or over 70; 600+ goats, 30-some goats', '4 = 4', '70 = 70', '600 = 600 goats', '30 = 30 goats'],
    ['4,000-6,000 sheep and 70,000–90,000 hens', '4,000-6,000 = 4000..6000 sheep', '70,000–90,000 = 70000..90000 hens'],
    ['They set two of the barns alight and will issue 12 permits.', 'two = 2 barns', '12 = 12 permits'],
    ['They paid 14 "ghost" clerks.', '14 = 14 ghost clerks'],
    ['It led by 1,852 to 1,290.', '1,852 = 1852', '1,290 = 1290'],
    ['They won 12-14 seats.', '12-14 = 12..14 seats'],
    ['260 to 340 of its more than 12,000 looms', '260 = 260..340 looms', '340 = 260..340 looms', '12,000 = 12000 looms'],
    ['the top four storeys', 'four = 4 storeys'],
    ['one sports hall', 'one = 1 sports hall'],
    ['two or three hundred ducks', 'two = 200..300 ducks', 'three hundred = 200..300 ducks'],
  ]);
});

describe('what is no figure', () => {
  const nothing = [
    'Call 020 7946 0958, +44 20 7946 0958, (212) 555-0147 or 1-800-555-0199.',
    'She lives at 14 Elm Street.',
    'They flew a Boeing 737 as Flight 447 to the G20 on COVID-19, after 9/11, over the F-16.',
    'Section 230, page 4, Channel 5, Room 101, Grades 6-8',
    'They won 3-2 and lost 5 to 3.',
    'It runs version 2.1.3 on iOS 17.2, 24/7.',
    'They played three-nought-four near the 7-Eleven, zip 90210.',
    'He wants 1) bread, 2) salt.',
    '1. Take the bread.\n2. Cut it.\n[3] Eat it.',
    'No one knew which one it was, nor the other one.',
    'One suspects as much; the only one singing ran to a Platform One sign.',
    'They are in the top 10.',
    'Read book two of the trilogy; set 3 of the series; match 12 begins.',
    'She won 6-3, 4-6, 7-6 for the Big Ten.',
    'See https://example.com/2024/12/345?id=77 or write to press12@example.com.',
  ];
  for (const text of nothing) it(text, () => assert.deepEqual(shown('count', text), []));
});

describe('figures together', () => {
  it('have spans that are their text and do not overlap', () => {
    const piece = fc.constantFrom(
      '$',
      '5',
      '3,000',
      '%',
      ' ',
      ' ',
      '-',
      'km',
      'people',
      'to',
      'from',
      'between',
      'and',
      'million',
      'pounds',
      'half',
      'of',
      'a',
      'at least',
      '.',
      '\n\n',
      'Ada',
      ', 34,',
      'May',
      '’',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of figuresOf(text)) {
          assert.equal(text.slice(mention.start, mention.end), mention.text);
          assert.ok(mention.start >= end);
          end = mention.end;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
  it('of a text after another are the same, further on', () => {
    const [a, b] = ['They sold 14 boats for $3m.', 'About 30% of 200 nets were lost in 5 km of surf.'];
    const apart = [
      ...figuresOf(a),
      ...figuresOf(b).map((mention) => ({ ...mention, start: mention.start + a.length + 2, end: mention.end + a.length + 2 })),
    ];
    assert.deepEqual(figuresOf(`${a}\n\n${b}`), apart);
  });
  it('are found in a long text', () => {
    for (const unit of ['9', '9,', ', ', 'about ', 'about 9 ', 'A', 'Ab ', '$', '9 to ', 'one of ', 'between 9 and ', '9-', '% ']) {
      assert.doesNotThrow(() => figuresOf(unit.repeat(400)));
    }
  });
});

describe('intervals', () => {
  const interval = (text: string) => {
    const [{ value } = assert.fail(text)] = (['count', 'money', 'percent', 'quantity'] as const).flatMap((kind) =>
      magnitudesOf(kind, text),
    );
    return [value.qualifier, value.min, value.max];
  };
  const rows: readonly (readonly [text: string, qualifier: string, min: number | null, max: number | null])[] = [
    ['37 boats sank', 'exact', 37, 37],
    ['264,000 acres', 'exact', 263500, 264500],
    ['264,379 acres', 'exact', 264378.5, 264379.5],
    ['300 boats', 'exact', 285, 315],
    ['30% of them', 'exact', 29.5, 30.5],
    ['about 30% of them', 'about', 27, 33],
    ['about 250 boats', 'about', 225, 275],
    ['nearly 300 boats', 'about', 270, 300],
    ['just over 400 boats', 'about', 400, 440],
    ['at least 128 boats', 'atLeast', 128, null],
    ['no fewer than 128 boats', 'atLeast', 128, null],
    ['128 boats or more', 'atLeast', 128, null],
    ['more than an estimated 300 boats', 'moreThan', 300, null],
    ['over the 14 villages', 'exact', 14, 14],
    ['more than the 14 villages', 'moreThan', 14, null],
    ['up to $5m', 'atMost', null, 5000000],
    ['as many as 20 boats', 'atMost', null, 20],
    ['fewer than 20 boats', 'lessThan', null, 20],
    ['12-13bn euros', 'range', 12e9, 13e9],
    ['between 5 and 7 boats', 'range', 5, 7],
    ['a dozen boats', 'about', 10.8, 13.2],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(interval(text), expected));
});

describe('no counts', () => {
  for (const text of [
    "It rang at ten o'clock, at half past four and at a quarter to six.",
    'They left at 5 in the morning, by nine that evening, around 11 at night.',
    'Late last month the third kiln, the 3rd press and the twenty-first wheel broke.',
    'The twelve-year-old and the 12-year-olds were there.',
    'One in three kilns broke.',
  ])
    it(text, () => assert.deepEqual(shown('count', text), []));

  it('takes an hour only after a word that leads to a time', () => {
    assert.deepEqual(shown('count', 'They sold 12 in the morning.'), ['12 = 12']);
  });
});
