import assert from 'node:assert/strict';
import parseEdtf from 'edtf';
import fc from 'fast-check';
import { recognizeDates } from '../../../src/core/recognize/date/index.ts';
import { makeReading } from '../../../src/core/recognize/recognizer.ts';
import { readPage } from '../../../src/core/text/page.ts';
import { dates, find, PUBLISHED, placed, table } from '../../support/dates.ts';

describe('dates written in full', () => {
  table(
    [
      ['The bridge opened on 4 June 1998.', '4 June 1998 = 1998-06-04'],
      ['The bridge opened on June 4, 1998, in the rain.', 'June 4, 1998 = 1998-06-04'],
      ['It opened on the 4th of June 1998.', '4th of June 1998 = 1998-06-04'],
      ['It opened on Thursday, June 4th, 1998.', 'Thursday, June 4th, 1998 = 1998-06-04'],
      ['It opened in Sept. 1998.', 'Sept. 1998 = 1998-09'],
      ['It opened in June of 1998 and closed in 2004.', 'June of 1998 = 1998-06', '2004 = 2004'],
      ['Log entry 1998-06-04: opened.', '1998-06-04 = 1998-06-04'],
      ['Log entry 1998-06-04T09:30:00Z closed.', '1998-06-04T09:30:00Z = 1998-06-04T09:30Z'],
      ['They met at 11:00 GMT on 4 June 1998.', '11:00 GMT on 4 June 1998 = 1998-06-04T11:00Z'],
      ['They met on 4 June 1998 at 3 p.m. EST.', '4 June 1998 at 3 p.m. EST = 1998-06-04T15:00-05:00'],
      ['Signed on Friday, 5/12/2017, and on Wednesday 6/12/2017.', 'Friday, 5/12/2017 = 2017-05-12', 'Wednesday 6/12/2017 = 2017-12-06'],
      ['It rained on May 5, 6 and 9, 2014.', 'May 5 = 2014-05-05', '6 = 2014-05-06', '9, 2014 = 2014-05-09'],
      ['It rained on May 5, 6, and 9, 2014.', 'May 5 = 2014-05-05', '6 = 2014-05-06', '9, 2014 = 2014-05-09'],
      ['It rained on 5, 6 and 9 May 2014.', '5 = 2014-05-05', '6 = 2014-05-06', '9 May 2014 = 2014-05-09'],
      ['Lots 5, 6 and 7 were sold.'],
      ['Signed 26/06/1998 in Oslo.', '26/06/1998 = 1998-06-26'],
      ['Signed 06/26/1998 in Oslo.', '06/26/1998 = 1998-06-26'],
      ['Signed 26/06/1998, ratified 04/07/1998.', '26/06/1998 = 1998-06-26', '04/07/1998 = 1998-07-04'],
      ['The fair runs from 3 to 5 May 2027.', '3 = 2027-05-03', '5 May 2027 = 2027-05-05'],
      ['The fair runs May 30 - June 2, 2027.', 'May 30 = 2027-05-30', 'June 2, 2027 = 2027-06-02'],
      ['It rained in April and June 1955.', 'April = 1955-04', 'June 1955 = 1955-06'],
      ['He governed in 1972-73 and from 2014-2018.', '1972-73 = 1972/1973', '2014 = 2014', '2018 = 2018'],
      ['The 2024/25 season was dry.', '2024/25 = 2024/2025'],
      ['Prices doubled in the 1990s.', '1990s = 199X'],
      ['A 19th-century mill burned down.', '19th-century = 18XX'],
      ['The temple fell in 480 BC.', '480 BC = -0479'],
      ['They warred from 310 to 289 BC (another war: 173-168 BC).', '310 = -0309', '289 BC = -0288', '173 = -0172', '168 BC = -0167'],
      ['It fell in April 480 BC, after the winter of 481 BC.', 'April 480 BC = -0479-04', 'winter of 481 BC = -0480-12/-0479-03'],
      ['In the year two thousand, and in two thousand and twelve.', 'two thousand = 2000', 'two thousand and twelve = 2012'],
      [
        'The log of 2025-Mar-14 and 2025/Apr/02, saved 20250403.',
        '2025-Mar-14 = 2025-03-14',
        '2025/Apr/02 = 2025-04-02',
        '20250403 = 2025-04-03',
      ],
      ['On 6 April seventeen hundred and thirty it burned.', '6 April seventeen hundred and thirty = 1730-04-06'],
      ['It rained from November to February 2024.', 'November to February 2024 = 2023-11/2024-02'],
      ['It rained in the spring and summer of 2024.', 'spring = 2024-03/2024-06', 'summer of 2024 = 2024-06/2024-09'],
      ['After the 2023 winter storms it was dry.', '2023 winter = 2023-12/2024-03'],
      [
        'In the first nine months of 2025 and the last ten days of May 2025.',
        'first nine months of 2025 = 2025-01/2025-09',
        'last ten days of May 2025 = 2025-05-22/2025-05-31',
      ],
      ['In the latter half of 2025.', 'latter half of 2025 = 2025-07/2025-12'],
      ['Sales rose in Q3 2025.', 'Q3 2025 = 2025-07/2025-09'],
      ['Sales rose in the third quarter of 2025.', 'third quarter of 2025 = 2025-07/2025-09'],
      ['Sales rose in the first half of 2025.', 'first half of 2025 = 2025-01/2025-06'],
      ['Building began in early 2024 and ended in late 2025.', 'early 2024 = 2024-01/2024-03', 'late 2025 = 2025-10/2025-12'],
      ['The summer of 2024 was hot.', 'summer of 2024 = 2024-06/2024-09'],
      ['Fiscal 2025 was better.', 'Fiscal 2025 = 2025~'],
      ['Good Friday 2025 was quiet.', 'Good Friday 2025 = 2025-04-18'],
      [
        "From International Women's Day 2025 to Anzac Day 2025.",
        "International Women's Day 2025 = 2025-03-08",
        'Anzac Day 2025 = 2025-04-25',
      ],
      ['On the second Tuesday of May 2025 they voted.', 'second Tuesday of May 2025 = 2025-05-13'],
      ['By the year nineteen ninety-six it was gone.', 'nineteen ninety-six = 1996'],
    ],
    null,
  );
});

describe('dates resolved against the publication date', () => {
  describe('days', () => {
    table([
      ['He arrived on Monday.', 'Monday = 2026-02-02'],
      ['He spoke on Tuesday.', 'Tuesday = 2026-02-03'],
      ['He left last Tuesday.', 'last Tuesday = 2026-01-27'],
      ['The council will vote on Friday.', 'Friday = 2026-02-06'],
      ['The vote is scheduled for Thursday night.', 'Thursday = 2026-02-05'],
      ['They meet next Friday.', 'next Friday = 2026-02-13'],
      ['It snowed yesterday morning.', 'yesterday = 2026-02-02'],
      ['The judge will rule tomorrow.', 'tomorrow = 2026-02-04'],
      ['The day before yesterday it was dry.', 'day before yesterday = 2026-02-01'],
      ['Shells fell last night and again this morning.', 'last night = 2026-02-02', 'this morning = 2026-02-03'],
      ['Shells fell overnight.', 'overnight = 2026-02-02/2026-02-03'],
      ['She called on the 29th.', '29th = 2026-01-29'],
      ['She called on January 7.', 'January 7 = 2026-01-07'],
      ['The tax is due on March 15.', 'March 15 = 2026-03-15'],
      ['The store closed on Dec. 20.', 'Dec. 20 = 2025-12-20'],
      ['The talks ended on 7 and 9 January.', '7 = 2026-01-07', '9 January = 2026-01-09'],
      ['They met on May 3 last year.', 'May 3 last year = 2025-05-03'],
      [
        'It opens on the 21st of this month and closes on the 3rd of next month.',
        '21st of this month = 2026-02-21',
        '3rd of next month = 2026-03-03',
      ],
      ['It flooded on February 29.', 'February 29 = 2024-02-29'],
      ['They met on Monday. At 9:15 p.m. she left.', 'Monday = 2026-02-02', '9:15 p.m. = 2026-02-02T21:15'],
      ['It fell in May 2025. At 9:15 p.m. she left.', 'May 2025 = 2025-05', '9:15 p.m. = XXXX-XX-XXT21:15'],
      ['On Monday they led 11:30, then 12:30.', 'Monday = 2026-02-02'],
      ['On Monday they fled. It airs Saturdays at 5 p.m., after the 3 a.m. news.', 'Monday = 2026-02-02'],
      [
        'On Sunday they fled. It hit at 09:10 (0440 GMT) on Monday.',
        'Sunday = 2026-02-01',
        '09:10 (0440 GMT) on Monday = 2026-02-02T09:10',
      ],
      ['They met on Sat 31st.', 'Sat 31st = 2026-01-31'],
      ['He left ten days ago.', 'ten days ago = 2026-01-24'],
      ['It broke three days after Christmas.', 'three days after Christmas = 2025-12-28'],
      ['Three weeks later she left.'],
      ['The following week the fair will close.', 'following week = 2026-02-09/2026-02-15'],
      ['She arrived on 5 January and left two days later.', '5 January = 2026-01-05', 'two days later = 2026-01-07'],
    ]);
  });
  describe('weeks, months and longer', () => {
    table([
      ['Earlier this week he resigned.', 'Earlier this week = 2026-02-02/2026-02-08'],
      ['Last week he resigned.', 'Last week = 2026-01-26/2026-02-01'],
      ['It was sold last month.', 'last month = 2026-01'],
      ['It was sold one month ago.', 'one month ago = 2026-01'],
      ['It was sold in September.', 'September = 2025-09'],
      ['Elections are coming up in March.', 'March = 2026-03'],
      ['The runoff is scheduled for May.', 'May = 2026-05'],
      ['It was sold last May.', 'last May = 2025-05'],
      ['It was sold in July last year.', 'July last year = 2025-07'],
      ['A year ago it was empty.', 'A year ago = 2025'],
      ['The law will change next year.', 'next year = 2027'],
      [
        'They met on 5 January; on Tuesday of the following week they split.',
        '5 January = 2026-01-05',
        'Tuesday of the following week = 2026-01-13',
      ],
      ['It opened in the week of the 12th.', 'week of the 12th = 2026-01-12/2026-01-18'],
      ['It opened in the week commencing January 12.', 'week commencing January 12 = 2026-01-12/2026-01-18'],
      ['They sail the week after next.', 'week after next = 2026-02-16/2026-02-22'],
      ['It shut the year before last.', 'year before last = 2024'],
      ['They met on 5 January; the following week they split.', '5 January = 2026-01-05', 'following week = 2026-01-12/2026-01-18'],
      ['Sales fell in the first two months of the year.', 'first two months of the year = 2026-01/2026-02'],
      ['The law changed three decades ago.', 'three decades ago = 1996~'],
      ['By the end of the year it will be gone.', 'end of the year = 2026'],
      [
        'This winter is cold, last winter was mild, and the coming spring will be wet.',
        'This winter = 2025-12/2026-03',
        'last winter = 2024-12/2025-03',
        'coming spring = 2026-03/2026-06',
      ],
      ['Last summer was hot.', 'Last summer = 2025-06/2025-09'],
      ['Profit fell in the fourth quarter.', 'fourth quarter = 2025-10/2025-12'],
      ['Profit fell 3% in the third quarter from a year earlier.', 'third quarter = 2025-07/2025-09', 'a year earlier = 2024-07/2024-09'],
      ['The shop closed last decade.', 'last decade = 201X'],
      ['In March 1999 the dam broke, and again in May.', 'March 1999 = 1999-03', 'May = 1999-05'],
      ['The line opened in 2019; the following year it closed.', '2019 = 2019', 'following year = 2020'],
    ]);
  });
  it('tells which parts are not written', () => {
    const implied = (text: string) => find(text).map((mention) => mention.value.implied);
    assert.deepEqual(implied('On 4 June 1998 it opened.'), [[]]);
    assert.deepEqual(implied('It was sold in September.'), [['year']]);
    assert.deepEqual(implied('He arrived on Monday.'), [['year', 'month', 'day']]);
    assert.deepEqual(implied('It was sold last month.'), [['year', 'month']]);
    assert.deepEqual(implied('She called on the 29th.'), [['year', 'month']]);
  });
});

describe('dates of a history', () => {
  const years = 'It began in 1801. It stood in 1802, 1803, 1804, 1805, 1806, 1807 and 1808. ';
  const ending = (text: string) => dates(years + text).slice(8);
  it('takes the year that the text has come to', () => {
    assert.deepEqual(ending('In March 1809 they fled. On 5 May they came back.').at(-1), '5 May = 1809-05-05');
  });
  it('is not moved on by an aside', () => {
    for (const aside of ['The camp built for 1812 was shut', 'They recalled the year before', 'It was worse than a year earlier'])
      assert.deepEqual(ending(`In March 1809 they fled. ${aside}. On 5 May they came back.`).at(-1), '5 May = 1809-05-05', aside);
  });
  it('is moved on by a year that stands inside sentences twice', () => {
    const twice = 'In March 1809 they fled. The camp was shut in 1812. They sold it in 1812. On 5 May they came back.';
    assert.deepEqual(ending(twice).at(-1), '5 May = 1812-05-05');
  });
  it('keeps the month it has come to where its year is named again', () => {
    assert.deepEqual(
      ending('In March 1809 they fled. It was a cold spring in 1809. The next month they came back.').at(-1),
      'next month = 1809-04',
    );
  });
  it('is one of years before our era too', () => {
    const old = 'It began in 310 BC. It stood in 309 BC, 308 BC, 307 BC, 306 BC, 305 BC, 304 BC and 303 BC. ';
    assert.equal(dates(`${old}In March 302 BC they fled. On 5 May they came back.`).at(-1), '5 May = -0301-05-05');
  });
  it('sees "the previous April" from there', () => {
    assert.deepEqual(ending('In June 1809 they held what they had won the previous April.').at(-1), 'previous April = 1809-04');
  });
  it('begins a winter in its year', () => {
    assert.deepEqual(ending('In August 1809 they fled for the winter. On 5 September they came back.').at(-1), '5 September = 1809-09-05');
  });
});

describe('what is no date', () => {
  table([
    ['Two thousand and twelve nurses, nineteen hundred and five ships; 496 and 495 men.'],
    ['They may march in august company.'],
    ['May Brown and April Jones met Augusta.'],
    ['The crowd may march on.'],
    ['She is in her mid-20s and he in his 50s.'],
    ['About 2000 people and 1998 dollars.'],
    ['Flight 1988 was a Boeing 737.'],
    ['See Resolution 1701 and Chapter 1984.'],
    ['Call 555-2010-2015 now.'],
    ['The score was 3-2; the ratio 4:3.'],
    ['A second man sat down.'],
    ['After the September 11 attacks, a screen of 2880 by 1800 pixels.'],
    ['They sang on Bloody Sunday and on Friday nights.'],
    ['He sang on the last evening of the Winter Games.'],
    ['He eats fish every Friday and swims each summer.'],
    ['Prices fall in every shop; spring water is sold.'],
    ['Version 10.2.1 of the program, at 192.168.1.10.'],
    ['Signed 03/02/2026, or so it says.'], // February or March
    ['The sun sat low, and we wed.'],
    ['Room 1998, flight 2012 and Route 1966.'],
  ]);
  it('leaves dates alone that count from the day of writing where no publication date is known', () => {
    assert.deepEqual(dates('He arrived last month, a year ago, this week and today.', null), []);
    assert.deepEqual(dates('It opened in 1890, and this year it fell.', null), ['1890 = 1890']);
  });
  it('makes no 31 June', () => {
    assert.deepEqual(
      find('It opened on June 31, 1998 and on 30 February 1998.').filter((mention) => mention.value.edtf.length === 10),
      [],
    );
  });
});

describe('any text', () => {
  const words =
    'May 3 3rd , 2026 of the last next in early mid - – to and from year years ago week Monday quarter first century BC 1990 s 11 : 00 a.m. \u00a0 " . \ud83d\ude00 \ud83d'.split(
      ' ',
    );
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join('')),
    fc.string({ maxLength: 60 }),
  );
  it('gives exact offsets and EDTF that parses', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(PUBLISHED, null, '2024-02-29', '2025-12-31'), (sample, published) => {
        let last = 0;
        for (const mention of find(sample, published)) {
          assert.ok(mention.start >= last && mention.end > mention.start);
          last = mention.end;
          assert.equal(mention.text, sample.slice(mention.start, mention.end));
          parseEdtf(placed(mention.value.edtf));
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
  it('is read in a bounded window: one sentence of all dates is got through', () => {
    for (const unit of ['May ', 'the end of ', '1/']) {
      const read = (size: number) => {
        const page = readPage(unit.repeat(size));
        return recognizeDates({ ...makeReading(page, PUBLISHED), numerals: [] }, new Uint8Array(page.tokens.count));
      };
      assert.doesNotThrow(() => read(1500));
    }
  });
});
