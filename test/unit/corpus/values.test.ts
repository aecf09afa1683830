import assert from 'node:assert/strict';
import { comparable, extentOf, partialExtentOf, relate } from '../../../src/core/corpus/values.ts';
import type { FigureMention, MagnitudeKind } from '../../../src/core/model.ts';

const magnitude = (
  kind: MagnitudeKind,
  unit: string,
  stated: number,
  min: number | null = stated,
  max: number | null = stated,
): FigureMention => ({
  kind,
  start: 0,
  end: 1,
  text: '?',
  value: { stated, min, max, unit, qualifier: 'exact' },
});
const date = (edtf: string): FigureMention => ({ kind: 'date', start: 0, end: 1, text: '?', value: { edtf, implied: [] } });
const relation = (a: FigureMention, b: FigureMention) => {
  const x = extentOf(a);
  const y = extentOf(b);
  assert.ok(x && y);
  return relate(x, y);
};

describe('comparable', () => {
  it('asks for one dimension', () => {
    assert.ok(comparable(magnitude('quantity', 'kilometre', 10), magnitude('quantity', 'mile', 6)));
    assert.ok(!comparable(magnitude('quantity', 'kilometre', 10), magnitude('quantity', 'hectare', 10)));
  });

  it('never mixes currencies, nor dates with numbers', () => {
    assert.ok(!comparable(magnitude('money', 'EUR', 10), magnitude('money', 'USD', 10)));
    assert.ok(!comparable(date('2031'), magnitude('count', 'boats', 2031)));
  });
});

describe('times of day', () => {
  it('are compared with times only, those with a zone with those that have one', () => {
    assert.ok(comparable(date('2031-05-04T09:00'), date('2031-05-04T10:00')));
    assert.ok(!comparable(date('2031-05-04T09:00'), date('2031-05-04')));
    assert.ok(!comparable(date('2031-05-04T09:00'), date('2031-05-04T09:00Z')));
  });

  it('are equal across zones, near to a full hour, and apart else', () => {
    assert.equal(relation(date('2031-05-04T09:00+02:00'), date('2031-05-04T07:00Z')), 'equal');
    assert.equal(relation(date('2031-05-04T09:00'), date('2031-05-04T09:10')), 'compatible');
    assert.equal(relation(date('2031-05-04T09:12'), date('2031-05-04T09:20')), 'differs');
    assert.equal(relation(date('2031-05-04T09:00'), date('2031-05-05T09:00')), 'differs');
  });
});

describe('relate', () => {
  it('calls values equal after conversion', () => {
    assert.equal(relation(magnitude('quantity', 'kilometre', 10, 9.5, 10.5), magnitude('quantity', 'mile', 6, 5.5, 6.5)), 'equal');
    assert.equal(relation(magnitude('duration', 'hour', 1), magnitude('duration', 'minute', 60)), 'equal');
  });

  it('calls a rounded value and a precise one compatible or equal, not different', () => {
    assert.notEqual(relation(magnitude('count', 'boats', 1200, 1150, 1250), magnitude('count', 'boats', 1210)), 'differs');
  });

  it('tells a near bound from a far one', () => {
    assert.equal(relation(magnitude('count', 'boats', 20, 20, null), magnitude('count', 'boats', 22)), 'compatible');
    assert.equal(relation(magnitude('count', 'boats', 9, 9, null), magnitude('count', 'boats', 30)), 'bound');
    assert.equal(relation(magnitude('count', 'boats', 20, 20, null), magnitude('count', 'boats', 15)), 'differs');
  });

  it('tells rounded values apart that only touch', () => {
    assert.equal(relation(magnitude('quantity', 'metre', 8.6, 8.55, 8.65), magnitude('quantity', 'metre', 8.7, 8.65, 8.75)), 'differs');
    assert.notEqual(relation(magnitude('quantity', 'metre', 8.6, 8.5, 8.7), magnitude('quantity', 'metre', 8.65, 8.6, 8.7)), 'differs');
  });

  it('takes two lower bounds that differ for two statements', () => {
    const atLeast = (n: number) => magnitude('count', 'people', n, n, null);
    assert.equal(relation(atLeast(26), atLeast(31)), 'bound');
    assert.equal(relation(atLeast(100), atLeast(100)), 'equal');
    assert.equal(relation(atLeast(100), atLeast(98)), 'compatible');
    assert.equal(
      relation(magnitude('quantity', 'metre', 193, null, 193), magnitude('quantity', 'metre', 193.1, null, 193.1)),
      'compatible',
    );
  });

  it('tells different values apart', () => {
    assert.equal(relation(magnitude('money', 'EUR', 240e6), magnitude('money', 'EUR', 240e9)), 'differs');
    assert.equal(relation(magnitude('quantity', 'hectare', 6300), magnitude('quantity', 'acre', 6300)), 'differs');
  });

  it('compares dates by the days that they cover', () => {
    assert.equal(relation(date('2031-05-12'), date('2031-05-12')), 'equal');
    assert.equal(relation(date('2031-05'), date('2031-05-12')), 'compatible');
    assert.equal(relation(date('2031-05-12'), date('2031-05-13')), 'differs');
    assert.equal(relation(date('2031-04/2031-06'), date('2031-05')), 'compatible');
  });
});

describe('extentOf', () => {
  it('has nothing to compare for a vague amount', () => {
    assert.equal(
      extentOf({
        ...magnitude('count', 'boats', 1),
        value: { stated: null, min: null, max: null, unit: 'boats', qualifier: 'about' },
      } as FigureMention),
      null,
    );
  });

  it('takes what is no calendar date for nothing, and does not throw', () => {
    assert.equal(extentOf(date('someday')), null);
    assert.equal(extentOf(date('XXXX-05-12')), null);
    assert.equal(extentOf(date('XXXX-05-12/XXXX-05-14')), null);
  });
});

describe('dates known in part', () => {
  const partly = (a: string, b: string) => {
    const [x, y] = [partialExtentOf(date(a)), partialExtentOf(date(b))];
    assert.ok(x && y);
    assert.equal(relate(x, y), relate(y, x));
    return relate(x, y);
  };

  it('meet others by that part', () => {
    assert.equal(partly('XXXX-05-12', 'XXXX-05-12'), 'equal');
    assert.equal(partly('XXXX-05-12', '2031-05-12'), 'compatible');
    assert.equal(partly('XXXX-05', '2031-05-12'), 'compatible');
    assert.equal(partly('XXXX-05', 'XXXX-05-12/XXXX-05-14'), 'compatible');
    assert.equal(partly('XXXX-WXX-1', '2031-05-12'), 'compatible');
    assert.equal(partly('XXXX-WXX-7', '1962-07-01'), 'compatible');
    assert.equal(partly('XXXX-XX-XXT09:40', '2031-05-12T09:40'), 'compatible');
    assert.equal(partly('XXXX-WXX-1T09:40Z', '2031-05-12T09:40Z'), 'compatible');
  });

  it('differ by it, and from what has no such part', () => {
    assert.equal(partly('XXXX-05-12', '2031-05-13'), 'differs');
    assert.equal(partly('XXXX-WXX-2', '2031-05-12'), 'differs');
    assert.equal(partly('XXXX-WXX-1', '2031-05'), 'differs');
    assert.equal(partly('XXXX-WXX-1', 'XXXX-05-12'), 'differs');
    assert.equal(partly('XXXX-XX-XXT09:40', '2031-05-12T10:40'), 'differs');
  });
});
