import assert from 'node:assert/strict';
import { findSlip } from '../../../src/core/corpus/slips.ts';
import type { FigureMention, MagnitudeKind } from '../../../src/core/model.ts';

const of = (kind: MagnitudeKind, stated: number, unit: string): FigureMention => ({
  kind,
  start: 0,
  end: 1,
  text: '?',
  value: { stated, min: stated, max: stated, unit, qualifier: 'exact' },
});

describe('findSlip', () => {
  it('knows a power of ten, another unit and swapped digits', () => {
    assert.match(findSlip(of('money', 240e6, 'EUR'), of('money', 240e9, 'EUR')) ?? '', /1000/);
    assert.match(findSlip(of('quantity', 6300, 'hectare'), of('quantity', 6300, 'acre')) ?? '', /unit/);
    assert.match(findSlip(of('count', 1845, 'boats'), of('count', 1485, 'boats')) ?? '', /swapped/);
  });

  it('takes no chance likeness for one', () => {
    assert.equal(findSlip(of('count', 5, 'people'), of('count', 50, 'people')), null);
    assert.equal(findSlip(of('count', 12, 'people'), of('count', 21, 'people')), null);
    assert.equal(findSlip(of('count', 1845, 'boats'), of('count', 1954, 'boats')), null);
    assert.equal(findSlip(of('money', 0, 'EUR'), of('money', 10, 'EUR')), null);
  });
});
