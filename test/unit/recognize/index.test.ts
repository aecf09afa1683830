import assert from 'node:assert/strict';
import { figuresOf } from '../../support/figures.ts';

describe('recognizeFigures', () => {
  it('takes more figures of one document than a call takes arguments', () => {
    assert.equal(figuresOf('7 boats, '.repeat(150_000), null).length, 150_000);
  });
});
