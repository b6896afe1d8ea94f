import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, formatSpan, parseInstant } from './day.ts';

test('a span says each word once', () => {
  const span = (from: string, to: string, locale?: 'en') => formatSpan(day(from), day(to), locale);
  assert.equal(span('2022-06-22', '2022-06-28'), '22–28 Juni 2022');
  assert.equal(span('2022-03-20', '2022-06-17'), '20 Maret – 17 Juni 2022');
  assert.equal(span('2022-12-29', '2023-01-04', 'en'), '29 December 2022 – 4 January 2023');
  assert.equal(span('2022-06-22', '2022-06-22'), '22 Juni 2022');
});

test('an instant names its zone; a day, another order of digits and a day that is none are none', () => {
  const iso = (text: string) => parseInstant(text)?.toISOString() ?? null;
  assert.equal(iso('2022-06-17T07:00:00+07:00'), '2022-06-17T00:00:00.000Z');
  assert.equal(iso('2022-06-17T07:00Z'), '2022-06-17T07:00:00.000Z');
  for (const text of [
    '2022-06-17',
    '05/06/2022',
    'besok 5',
    '2022-02-31T07:00Z',
    '2022-06-17T25:00Z',
    '2022-06-17T07:00',
    '',
  ])
    assert.equal(parseInstant(text), null, text);
});
