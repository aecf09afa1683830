import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MagnitudeMention } from '../../../src/core/model.ts';
import { recognizeDurations } from '../../../src/core/recognize/duration.ts';
import { makeReading } from '../../../src/core/recognize/recognizer.ts';
import { readPage } from '../../../src/core/text/page.ts';

function find(text: string): MagnitudeMention[] {
  const page = readPage(text);
  return recognizeDurations(makeReading(page, null), new Uint8Array(page.tokens.count));
}

const shown = (text: string) =>
  find(text).map(({ text: words, value }) => `${words} = ${value.stated ?? `${value.min}-${value.max}`} ${value.unit}`);

const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown(text), expected));
};

describe('durations', () => {
  table([
    ['The talks lasted two hours.', 'two hours = 2 hour'],
    ['He came for a 10-day visit.', '10-day = 10 day'],
    ['It was shut for a year.', 'a year = 1 year'],
    ['It was shut for three decades.', 'three decades = 30 year'],
    ['It stood for half a century.', 'half a century = 50 year'],
    ['They waited an hour and a half.', 'an hour and a half = 1.5 hour'],
    ['They waited 2 1/2 years.', '2 1/2 years = 2.5 year'],
    ['She ran it in 1 hour 5 minutes.', '1 hour 5 minutes = 65 minute'],
    ['She ran the mile in 4:21.5 and won.', '4:21.5 = 261.5 second'],
    ['It will take two to three weeks.', 'two to three weeks = 2-3 week'],
    ['It will take 12-18 months.', '12-18 months = 12-18 month'],
    ['Three straight days of rain and 20 more years of debt.', 'Three straight days = 3 day', '20 more years = 20 year'],
    ['Within a fortnight or so, 90 mins on.', 'a fortnight or so = 2 week', '90 mins = 90 minute'],
    ['He stayed a couple of years.', 'couple of years = 2 year'],
    ['After two bloody weeks and the five coming years.', 'two bloody weeks = 2 week', 'five coming years = 5 year'],
    ['They waited ½ hour, then two and half years.', '½ hour = 0.5 hour', 'two and half years = 2.5 year'],
    ['Two quarters of growth, then the past three quarters of loss.', 'Two quarters = 6 month'],
    ['It lost money for the past three quarters.', 'three quarters = 9 month'],
    ['He slept all day.', 'all day = 1 day'],
    ['A 24-hour strike over nine weeks.', '24-hour = 24 hour', 'nine weeks = 9 week'],
  ]);
  table([
    ['A month-long strike and a decades-long feud.', 'month-long = 1 month', 'decades-long = null-null year'],
    ['They stayed another week.', 'another week = 1 week'],
    [
      'For some days, and for many months after the following weeks.',
      'some days = null-null day',
      'many months = null-null month',
      'following weeks = null-null week',
    ],
    ['Years later they met.', 'Years later = null-null year'],
  ]);
  it('reads the words around: "more than", "about"', () => {
    assert.equal(find('It took more than six months.')[0]?.value.qualifier, 'moreThan');
    const [about] = find('It took about six months.');
    assert.equal(about?.value.qualifier, 'about');
    assert.equal(about?.text, 'six months');
  });
  it('gives "several years" no value', () => {
    assert.deepEqual(find('He waited several years.')[0]?.value, { stated: null, min: null, max: null, unit: 'year', qualifier: 'about' });
  });
});

describe('what is no duration', () => {
  table([
    ['A 25-year-old man and a girl 8 years old, both 30 years of age.'],
    ['It costs $5 a year and rains twice a week.'],
    ['The second minute hand; years of waiting; days pass.'],
    ['The first day of the second week.'],
    ['Some days are better; Another Day, a film; many quarters of the city.'],
    ['Some 14 dead days after; three quarters of the staff; 12 light years; three sailors weeks ago.'],
    ['It closed at 4:21 and the ratio was 3:1.'],
    ['They sailed at 1100 hours and docked at 09:10 hours.'],
    ['The hour has come; a day like this.'],
  ]);
  it('takes no token that is claimed', () => {
    const page = readPage('two hours');
    assert.deepEqual(recognizeDurations(makeReading(page, null), new Uint8Array([1, 1])), []);
  });
});

describe('any text', () => {
  it('gives exact offsets and ordered bounds', () => {
    const words =
      'two three 1 1.5 30 - to and a an half hour hours day years minutes quarter century couple of several old 4:21.5 , .'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), fc.constantFrom(' ', ''), (list, joint) => {
        const text = list.join(joint);
        for (const { start, end, text: found, value } of find(text)) {
          assert.equal(found, text.slice(start, end));
          assert.ok(value.min === null || value.max === null || value.min <= value.max);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
