import assert from 'node:assert/strict';
import { magnitudesOf, shown } from '../../support/figures.ts';

const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown('money', text), expected));
};

describe('money', () => {
  table([
    ['The port got $420mn, €2bn and £76m.', '$420mn = 420000000 USD', '€2bn = 2000000000 EUR', '£76m = 76000000 GBP'],
    ['worth US$1.4tn, A$60 or C$7.50', 'US$1.4tn = 1400000000000 USD', 'A$60 = 60 AUD', 'C$7.50 = 7.5 CAD'],
    ['Rs 300 crore, Rs. 2 lakh and RM40,000', 'Rs 300 crore = 3000000000 INR', 'Rs. 2 lakh = 200000 INR', 'RM40,000 = 40000 MYR'],
    ['dlrs 210 million and euros 104 million', 'dlrs 210 million = 210000000 USD', 'euros 104 million = 104000000 EUR'],
    ['¥1.5trn or 3,000 yen', '¥1.5trn = 1500000000000 JPY', '3,000 yen = 3000 JPY'],
    ['a 1.5 million-dollar boat for half a billion pounds', '1.5 million-dollar = 1500000 USD', 'half a billion pounds = 500000000 GBP'],
    ['Kr 10m, 20 rand', 'Kr 10m = 10000000 krone', '20 rand = 20 ZAR'],
    ['USD 300, 40 EUR and GBP7', 'USD 300 = 300 USD', '40 EUR = 40 EUR', 'GBP7 = 7 GBP'],
    ['It costs 3 dollars 50 cents.', '3 dollars 50 cents = 3.5 USD'],
    ['It costs 85 cents, or 60 pence; a £2 stamp, now 70p', '85 cents = 85 USX', '60 pence = 60 GBX', '£2 = 2 GBP', '70p = 70 GBX'],
    ['a price of 4,000 Colombian pesos, or 300 pesos', '4,000 Colombian pesos = 4000 COP', '300 pesos = 300 peso'],
    ['It cost a $30 million ferry.', '$30 million = 30000000 USD'],
    ['A range of $5-7 million', '$5-7 million = 5000000..7000000 USD'],
    ['between £5m and £7m', '£5m = 5000000..7000000 GBP', '£7m = 5000000..7000000 GBP'],
    ['Shares fell $2 to $80.', '$2 = 2 USD', '$80 = 80 USD'],
    ['Sales rose from 3bn to 4bn euros.', '3bn = 3000000000 EUR', '4bn euros = 4000000000 EUR'],
    [
      'They lost millions of dollars, a few dollars, a couple of million euros.',
      'millions of dollars = ? USD',
      'few dollars = ? USD',
      'couple of million euros = ? EUR',
    ],
    [
      'R31 million, N6bn, P750 million, R1,400 and R 90 million',
      'R31 million = 31000000 ZAR',
      'N6bn = 6000000000 NGN',
      'P750 million = 750000000 PHP',
      'R1,400 = 1400 ZAR',
      'R 90 million = 90000000 ZAR',
    ],
    [
      'SKr14bn, Sh30 million, KSh 60m, Kr7m',
      'SKr14bn = 14000000000 SEK',
      'Sh30 million = 30000000 KES',
      'KSh 60m = 60000000 KES',
      'Kr7m = 7000000 krone',
    ],
    ['US $140 million, C $3m, HK $90', 'US $140 million = 140000000 USD', 'C $3m = 3000000 CAD', 'HK $90 = 90 HKD'],
    ['It cost us $30.', '$30 = 30 USD'],
    ['6 million Czech crowns, Canadian dlrs 7 million', '6 million Czech crowns = 6000000 CZK', 'Canadian dlrs 7 million = 7000000 CAD'],
    ['pounds 4.1 million, kronor 400,000', 'pounds 4.1 million = 4100000 GBP', 'kronor 400,000 = 400000 SEK'],
    ['12.5 Canadian cents, 30 euro cents', '12.5 Canadian cents = 12.5 CAX', '30 euro cents = 30 EUX'],
    ['7m CHF, 4m yuan and 30m-40m euros', '7m CHF = 7000000 CHF', '4m yuan = 4000000 CNY', '30m-40m euros = 30000000..40000000 EUR'],
    ['£30m-40m, $2.5-to-$3 million', '£30m-40m = 30000000..40000000 GBP', '$2.5-to-$3 million = 2500000..3000000 USD'],
    ['a half-a-million-dollar boat, $4bil', 'a half-a-million-dollar = 500000 USD', '$4bil = 4000000000 USD'],
  ]);
});

describe('what is no money', () => {
  table([
    ['He lost 25 pounds in a month and lifted a 90-pound sack.'],
    ['ALL 5 of them won 3 cups; TRY 4 more.'],
    ['The team won 12 games on 3 pitches.'],
    ['See https://shop.example/$50?usd=20'],
    ['Grade R 14 pupils took the R31 to gate 12 P in N95 masks; he swam 40m-50m.'],
  ]);
  it('keeps the span to the amount', () => {
    const [amount] = magnitudesOf('money', 'They paid more than $420mn for it.');
    assert.deepEqual(
      [amount?.text, amount?.value.qualifier, amount?.value.min, amount?.value.max],
      ['$420mn', 'moreThan', 420000000, null],
    );
  });
});
