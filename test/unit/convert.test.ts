import assert from 'node:assert/strict';
import { conversionsOf } from '../../src/core/convert.ts';
import type { Magnitude } from '../../src/core/model.ts';

const exact = (stated: number, unit: string): Magnitude => ({ stated, min: stated, max: stated, unit, qualifier: 'exact' });

/** "200 foot" for an exact conversion, "~200 foot" for a rounded one. */
const convert = (value: Magnitude) =>
  conversionsOf(value).map(({ stated, min, max, unit, exact }) => `${exact ? '' : '~'}${stated ?? `${min}-${max}`} ${unit}`);

describe('Conversions', () => {
  it('go from one system of measures into the other, into the largest unit that fits', () => {
    assert.deepEqual(convert(exact(10, 'kilometre')), ['~6.21 mile']);
    assert.deepEqual(convert(exact(900, 'metre')), ['~2950 foot']);
    assert.deepEqual(convert(exact(1, 'inch')), ['2.54 centimetre']);
    assert.deepEqual(convert(exact(5, 'pound')), ['~2.27 kilogram']);
    assert.deepEqual(convert(exact(60, 'mile-per-hour')), ['~96.6 kilometre-per-hour']);
  });
  it('give hectares as square kilometres too', () =>
    assert.deepEqual(convert(exact(125_000, 'hectare')), ['1250 square-kilometre', '~483 square-mile']));
  it('keep as many digits as are stated, and three at the least', () => {
    assert.deepEqual(convert(exact(48_293, 'acre')), ['~195.43 square-kilometre']);
    assert.deepEqual(convert(exact(3, 'mile')), ['~4.83 kilometre']);
  });
  it('keep ranges, and the unit of time of a rate', () => {
    assert.deepEqual(convert({ stated: null, min: 10, max: 12, unit: 'mile', qualifier: 'range' }), ['~16.1-19.3 kilometre']);
    assert.deepEqual(convert(exact(4, 'mile-per-day')), ['~6.44 kilometre-per-day']);
  });
  it('are none for money, shares, counts, time, temperatures, vague amounts and tons of no known size', () => {
    for (const unit of ['USD', '%', 'people', 'minute', 'celsius', 'ton', 'no-such-unit'])
      assert.deepEqual(convert(exact(7, unit)), [], unit);
    assert.deepEqual(convert({ stated: null, min: null, max: null, unit: 'mile', qualifier: 'about' }), []);
    assert.deepEqual(convert(exact(0, 'mile')), []);
  });
});
