import assert from 'node:assert/strict';
import { findSlip, isTelling, slipKey } from '../../../src/core/corpus/slips.ts';
import type { FigureMention, MagnitudeKind, MagnitudeMention } from '../../../src/core/model.ts';

const of = (kind: MagnitudeKind, stated: number, unit: string): FigureMention => ({
  kind,
  start: 0,
  end: 1,
  text: '?',
  value: { stated, min: stated, max: stated, unit, qualifier: 'exact' },
});

describe('slips', () => {
  it('knows a power of ten, another unit and swapped digits', () => {
    assert.match(findSlip(of('money', 240e6, 'EUR'), of('money', 240e9, 'EUR')) ?? '', /1000/);
    assert.match(findSlip(of('quantity', 6300, 'hectare'), of('quantity', 6300, 'acre')) ?? '', /unit/);
    assert.match(findSlip(of('count', 1845, 'boats'), of('count', 1485, 'boats')) ?? '', /swapped/);
    assert.match(findSlip(of('percent', 61.4, '%'), of('percent', 64.1, '%')) ?? '', /swapped/);
    assert.match(findSlip(of('money', 31_500, 'EUR'), of('money', 315_000, 'EUR')) ?? '', /factor of 10$/);
  });

  it('takes no chance likeness for one', () => {
    assert.equal(findSlip(of('count', 5, 'people'), of('count', 50, 'people')), null);
    assert.equal(findSlip(of('count', 12, 'people'), of('count', 21, 'people')), null);
    assert.equal(findSlip(of('count', 1845, 'boats'), of('count', 1954, 'boats')), null);
    assert.equal(findSlip(of('money', 0, 'EUR'), of('money', 10, 'EUR')), null);
    assert.equal(findSlip(of('money', 26, 'EUR'), of('money', 26e6, 'EUR')), null);
    assert.equal(findSlip(of('percent', 6.14, '%'), of('percent', 64.1, '%')), null);
  });

  it('takes no unit of another size for a slip, and no duration for another', () => {
    assert.equal(findSlip(of('quantity', 35, 'metre'), of('quantity', 35, 'millimetre')), null);
    assert.equal(findSlip(of('quantity', 35, 'metre'), of('quantity', 35, 'kilogram')), null);
    assert.equal(findSlip(of('duration', 14, 'year'), of('duration', 14, 'month')), null);
  });

  it('knows which can hardly be chance', () => {
    assert.ok(isTelling(of('quantity', 65, 'kilometre'), of('quantity', 65, 'mile')));
    assert.ok(!isTelling(of('quantity', 60, 'kilometre'), of('quantity', 60, 'mile')));
    assert.ok(isTelling(of('money', 1.83e6, 'EUR'), of('money', 1.38e6, 'EUR')));
    assert.ok(!isTelling(of('money', 62e6, 'EUR'), of('money', 26e6, 'EUR')));
    assert.ok(!isTelling(of('count', 1845, 'boats'), of('count', 1954, 'boats')));
    assert.ok(isTelling(of('money', 84e6, 'EUR'), of('money', 84e9, 'EUR')));
    assert.ok(!isTelling(of('money', 84e6, 'EUR'), of('money', 8.4e6, 'EUR')));
  });

  it('finds the pairs by what they have in common', () => {
    const key = (kind: MagnitudeKind, stated: number, unit: string) => slipKey(of(kind, stated, unit) as MagnitudeMention);
    assert.equal(key('money', 1.83e6, 'EUR'), key('money', 1.38e9, 'EUR'));
    assert.equal(key('quantity', 60, 'kilometre'), null);
    assert.equal(key('duration', 14, 'year'), null);
  });
});
