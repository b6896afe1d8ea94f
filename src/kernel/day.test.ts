import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, formatSpan } from './day.ts';

test('a span says each word once', () => {
  const span = (from: string, to: string, locale?: 'en') => formatSpan(day(from), day(to), locale);
  assert.equal(span('2022-06-22', '2022-06-28'), '22–28 Juni 2022');
  assert.equal(span('2022-03-20', '2022-06-17'), '20 Maret – 17 Juni 2022');
  assert.equal(span('2022-12-29', '2023-01-04', 'en'), '29 December 2022 – 4 January 2023');
  assert.equal(span('2022-06-22', '2022-06-22'), '22 Juni 2022');
});
