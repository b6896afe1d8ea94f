import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal } from './decimal.ts';

test('what is rounded to nothing has no sign', () => {
  assert.equal(decimal(-0.004, { digits: 2 }), '0,00');
  assert.equal(decimal(-0, { digits: 0 }), '0');
  assert.equal(decimal(-0.006, { digits: 2 }), '−0,01');
  assert.equal(decimal(-0.04, { digits: 1, locale: 'en' }), '0.0');
});
