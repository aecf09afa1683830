import assert from 'node:assert/strict';
import { sameDimension, toBase, unitOf } from '../../../src/core/recognize/units/index.ts';

describe('units', () => {
  it('convert into their base unit', () => {
    const near = (unit: string, value: number, expected: number) =>
      assert.ok(Math.abs(toBase(unit, value) - expected) < 1e-6 * expected, `${value} ${unit}`);
    near('hectare', 3, 30_000);
    near('square-mile', 1, 2_589_988.11);
    near('acre', 1, 4046.8564224);
    near('tonne', 2, 2000);
    near('celsius', 20, 293.15);
    near('fahrenheit', 68, 293.15);
    near('kilometre-per-hour', 36, 10);
    near('kilowatt-hour', 1, 3.6e6);
    near('barrel-per-day', 1, 0.158987294928 / 86400);
    near('GBX', 310, 3.1);
    near('year', 1, 31_556_952);
  });
  it('leave what has no conversion as it is', () => {
    assert.equal(toBase('USD', 7), 7);
    assert.equal(toBase('%', 7), 7);
    assert.equal(toBase('constructor', 7), 7);
    assert.equal(unitOf('toString-per-day'), undefined);
  });
  it('are compared within a dimension, and currencies with themselves only', () => {
    assert.ok(sameDimension('hectare', 'square-kilometre'));
    assert.ok(sameDimension('barrel-per-day', 'litre-per-day'));
    assert.ok(sameDimension('hour', 'decade'));
    assert.ok(sameDimension('GBX', 'GBP'));
    assert.ok(sameDimension('percentage-point', 'basis-point'));
    assert.ok(!sameDimension('USX', 'GBX'));
    assert.ok(!sameDimension('hectare', 'kilometre'));
    assert.ok(!sameDimension('USD', 'EUR'));
    assert.ok(!sameDimension('%', 'percentage-point'));
    assert.ok(!sameDimension('barrel', 'barrel-per-day'));
    assert.ok(!sameDimension('year', 'year-person'));
    assert.ok(sameDimension('month-person', 'year-person'));
  });
});
