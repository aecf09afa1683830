import assert from 'node:assert/strict';
import { magnitudesOf, shown } from '../../support/figures.ts';

const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown('quantity', text), expected));
};

describe('quantity', () => {
  table([
    ['The mill ground 4,310 tonnes on 75 hectares.', '4,310 tonnes = 4310 tonne', '75 hectares = 75 hectare'],
    ['a 1,340-kilometre pipe and a 90,000-square-foot shed', '1,340-kilometre = 1340 kilometre', '90,000-square-foot = 90000 square-foot'],
    [
      '40 sq km, 12 sq. miles and 30 km²',
      '40 sq km = 40 square-kilometre',
      '12 sq. miles = 12 square-mile',
      '30 km² = 30 square-kilometre',
    ],
    ['at 50 km/h or 30 miles an hour', '50 km/h = 50 kilometre-per-hour', '30 miles an hour = 30 mile-per-hour'],
    [
      'It was 38C, or 100 degrees Fahrenheit, then 20 degrees.',
      '38C = 38 celsius',
      '100 degrees Fahrenheit = 100 fahrenheit',
      '20 degrees = 20 degree',
    ],
    [
      'He is six-foot-two, she 5ft 10in, both under 6\'4".',
      'six-foot-two = 6.16666666667 foot',
      '5ft 10in = 5.83333333333 foot',
      '6\'4" = 6.33333333333 foot',
    ],
    ['a magnitude-6.3 shock after a 5.1-magnitude one', 'magnitude-6.3 = 6.3 magnitude', '5.1-magnitude = 5.1 magnitude'],
    ['some 714 000 t of rye', '714 000 t = 714000 tonne'],
    ['2 million barrels a day', '2 million barrels = 2000000 barrel-per-day'],
    ['200 bpd, 1.2m bpd', '200 bpd = 200 barrel-per-day', '1.2m bpd = 1200000 barrel-per-day'],
    ['a boxer of 11st 4lb, from 12 St James Place', '11st 4lb = 11.2857142857 stone'],
    ['some 40-odd km and 30-plus tonnes', '40-odd km = 40 kilometre', '30-plus tonnes = 30 tonne'],
    ['200 MW of power, 30 mW of light', '200 MW = 200 megawatt', '30 mW = 30 milliwatt'],
    ['five to 10 miles', 'five = 5..10 mile', '10 miles = 5..10 mile'],
    [
      'a group of 5- to 7-year-olds; in 20 to 30 feet of mud',
      '5 = 5..7 year-person',
      '7-year = 5..7 year-person',
      '20 = 20..30 foot',
      '30 feet = 20..30 foot',
    ],
    ['It is 30 ft.', '30 ft = 30 foot'],
    ['half a mile and a tenth of an inch', 'half a mile = 0.5 mile', 'a tenth of an inch = 0.1 inch'],
    ['several inches of snow', 'several inches = ? inch'],
    ['a 12-storey tower', '12-storey = 12 storey'],
  ]);
});

describe('ages', () => {
  table([
    ['a 31-year-old clerk and her son, 15 months old', '31-year = 31 year-person', '15 months = 15 month-person'],
    ['Ida Holm, 47, sells rope.', '47 = 47 year-person'],
    ['Ida Holm died at 84 in Oslo, her sister at 40 Pier Street.', '84 = 84 year-person'],
    ['a man in his mid-20s, aged 24', '20s = 24..26 year-person', '24 = 24 year-person'],
  ]);
});

describe('what is no quantity', () => {
  table([
    ['He got 15 years in prison in 2011.'],
    ["I'm 1 of 4 m's; the 5G mast and unit-7 C."],
    ['See you at 6pm or 2:00 pm.'],
    ['MX-41 m is a tale.'],
  ]);
});

describe('the strength of an earthquake', () => {
  const ways = [
    'The shock had a magnitude of 5.4.',
    'Its magnitude was put at 5.4.',
    'They gave the magnitude at 5.4.',
    'a preliminary magnitude of 5.4',
    'a 5.4-magnitude shock',
    'a magnitude-5.4 shock',
    'It was a magnitude 5.4.',
    'The tremor, measuring 5.4 on the Richter scale, was felt inland.',
    'It reached 5.4 on the open-ended Richter scale.',
    'It reached 5.4 on the moment magnitude scale.',
    'The tremor measured 5.4 and woke the valley.',
    'an earthquake of 5.4',
    'a 5.4 undersea earthquake',
    'An M5.4 tremor was felt.',
    'A tremor of Mw 5.4 was felt.',
  ];
  for (const text of ways)
    it(text, () => {
      const [found, ...others] = magnitudesOf('quantity', text);
      assert.deepEqual(others, []);
      assert.deepEqual(found?.value, { stated: 5.4, min: 5.35, max: 5.45, unit: 'magnitude', qualifier: 'exact' });
      assert.deepEqual(magnitudesOf('count', text), []);
    });

  table([
    ['magnitudes of 4.1 and 4.4', '4.1 = 4.1 magnitude', '4.4 = 4.4 magnitude'],
    ['a magnitude between 4.1 and 4.4', '4.1 = 4.1..4.4 magnitude', '4.4 = 4.1..4.4 magnitude'],
    ['a magnitude of 5.4 and 3 dead', '5.4 = 5.4 magnitude'],
    ['The magnitude of three failures became clear.'],
    ['an order of magnitude above 6.5'],
    ['The crack from the quake measured 5.4 metres.', '5.4 metres = 5.4 metre'],
    ['The bench measured 5.4 by 2.'],
    ['The M5.4 lathe and the Mw 5.4 drill.'],
    ['Shares rose 5.4 after the quake.'],
  ]);
});
