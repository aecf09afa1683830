import assert from 'node:assert/strict';
import { PUBLISHED, table } from '../../support/dates.ts';
import { figuresOf } from '../../support/figures.ts';

describe('days of an unknown year', () => {
  table(
    [
      ['The kiln cracked on October 27.', 'October 27 = XXXX-10-27'],
      ['It cracked on Wednesday, Oct. 27, at 6 p.m., they say.', 'Wednesday, Oct. 27, at 6 p.m. = XXXX-10-27'],
      ['By 27 October, nine kilns had cracked.', '27 October = XXXX-10-27'],
      ['The fair runs October 27-29.', 'October 27 = XXXX-10-27', '29 = XXXX-10-29'],
      ['The fair runs from 27 October to 4 November.', '27 October = XXXX-10-27', '4 November = XXXX-11-04'],
      ['On February 29 it snowed.', 'February 29 = XXXX-02-29'],
      ['It snowed two days before October 27.', 'October 27 = XXXX-10-27'],
      ['In 2019, on October 27, it cracked.', '2019 = 2019', 'October 27 = 2019-10-27'],
      ['It cracked on October 27. The next day they mended it.', 'October 27 = XXXX-10-27'],
      ['Closed December 29 - January 3.', 'December 29 = XXXX-12-29', 'January 3 = XXXX-01-03'],
      // An impossible day is none, and these name no day of a month.
      ['It came on February 30.'],
      ['Late last month it rang, on the 27th.'],
    ],
    null,
  );

  describe('and what else is known in part', () => {
    table(
      [
        ['The fire broke out at 2045 GMT.', '2045 GMT = XXXX-XX-XXT20:45Z'],
        ['It broke out around noon and burned until midnight.', 'noon = XXXX-XX-XXT12:00', 'midnight = XXXX-XX-XXT00:00'],
        ['It was out by noon local time.', 'noon local time = XXXX-XX-XXT12:00'],
        [
          'It broke between 07:28 and 08:06 Coordinated Universal Time.',
          '07:28 = XXXX-XX-XXT07:28',
          '08:06 Coordinated Universal Time = XXXX-XX-XXT08:06Z',
        ],
        ['The noon bell rings; at midnight every night it is still.'],
        ['The kiln cracked on Friday.', 'Friday = XXXX-WXX-5'],
        ['They mended it until 5.20pm on Sunday.', '5.20pm on Sunday = XXXX-WXX-7T17:20'],
        ['Last June he hired her, in September he left.', 'Last June = XXXX-06', 'September = XXXX-09'],
        ['It rings on Saturdays and every Sunday.'],
      ],
      null,
    );
  });

  it('leaves no number of an unresolved date to be counted', () => {
    const numbers = (text: string, published: string | null) => figuresOf(text, published).filter(({ kind }) => kind === 'count').length;
    for (const text of [
      'It cracked on October 27.',
      'Closed December 29 - January 3.',
      'It came on Feb. 30.',
      'They recall the March 12 uprising.',
      'It rang on Wednesday at 6 p.m.',
      'Open on October 27 and 29.',
    ])
      for (const published of [null, PUBLISHED]) assert.equal(numbers(text, published), 0, text);
    assert.equal(numbers('By October 27, 40 kilns had cracked.', null), 1);
    assert.equal(numbers('In October 270 kilns cracked.', null), 1);
  });
});
