import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfNumber, onlyZone } from '../../../kernel/day.ts';
import { type DateOrder, findDateOrder, minuteOfSerial, readTime } from './dates.ts';
import { moneyOfNumber, newNumberMarks, readCount, readMoney } from './money.ts';

const NOT = Number.NaN;

test('rupiah are read in hundredths, in the style of their file', () => {
  const cases: [string, number | null, number | null][] = [
    // text, with dots for thousands, with commas for thousands
    ['', null, null],
    ['-', null, null],
    ['0', 0, 0],
    ['50000', 5_000_000, 5_000_000],
    ['37.200', 3_720_000, NOT],
    ['1.250.000', 125_000_000, NOT],
    ['2.273,67', 227_367, NOT],
    ['12,5', 1_250, NOT],
    ['45,000', NOT, 4_500_000],
    ['1,250,000.00', NOT, 125_000_000],
    ['1000.0', NOT, 100_000],
    ['Rp 90.000,-', 9_000_000, NOT],
    ['IDR 50.000', 5_000_000, NOT],
    ['-5', -500, -500],
    ['(5)', -500, -500],
    ['40rb', NOT, NOT],
    ['1.2.3', NOT, NOT],
    ['1.2345', NOT, NOT],
    ["'5000", NOT, NOT],
    ['5,80E+17', NOT, NOT],
    ['99999999999999999999', NOT, NOT],
  ];
  for (const [text, withDots, withCommas] of cases) {
    for (const [style, expected] of [
      ['dots', withDots],
      ['commas', withCommas],
    ] as const) {
      const marks = { ...newNumberMarks(), style };
      assert.deepEqual(readMoney(text, marks), expected, `${text} with ${style}`);
    }
  }
});

test('the first cell that tells decides for its file, and one that contradicts is marked', () => {
  const marks = newNumberMarks();
  assert.equal(readMoney('500', marks), 50_000);
  assert.equal(marks.style, null);
  readMoney('1.250', marks);
  readMoney('1,250', marks);
  assert.deepEqual(marks, { style: 'dots', example: '1.250', contrary: '1,250' });
});

test('numeric cells hold hundredths at most, and counts are whole', () => {
  assert.deepEqual(
    [moneyOfNumber(86.33), moneyOfNumber(1.005), moneyOfNumber(-5)],
    [8_633, NOT, -500],
  );
  const counts = ['2', '2.0', '2,00', '', '2.5', '-1', 'dua'].map(readCount);
  assert.deepEqual(counts, [2, 2, 2, null, NOT, NOT, NOT]);
});

test('dates are read in the order that their file has', () => {
  const shown = (text: string, order: DateOrder) => {
    const minute = readTime(text, { dateOrder: order, zones: onlyZone('WIB') });
    if (minute === null || Number.isNaN(minute)) return minute;
    const day = Math.floor(minute / 1440);
    const rest = minute - day * 1440;
    return `${dayOfNumber(day)} ${Math.floor(rest / 60)}:${rest % 60}`;
  };
  const cases: [string, DateOrder, string | number | null][] = [
    ['2026-06-01 14:05', null, '2026-06-01 14:5'],
    ['2026-06-01T14:05:33', null, '2026-06-01 14:5'],
    ['2026/06/01', null, '2026-06-01 0:0'],
    ['01/06/2026 14:05:33', 'dmy', '2026-06-01 14:5'],
    ['05-02-2026 08:09:10', 'dmy', '2026-02-05 8:9'],
    ['9/21/2024 8:39 PM', 'mdy', '2024-09-21 20:39'],
    ['12/06/2026, 19.44.53', 'dmy', '2026-06-12 19:44'],
    ['24 Dec 2025 16:24', null, '2025-12-24 16:24'],
    ['01 Mei 2026 00:00:00', null, '2026-05-01 0:0'],
    ['28 Jul 2026 8:07 PM', null, '2026-07-28 20:7'],
    ['28 Jux 2026 8:07 PM', null, NOT],
    ['7/28/26 1:33 PM', 'mdy', '2026-07-28 13:33'],
    ['2026-05-01 at 10:11', null, '2026-05-01 10:11'],
    ['2022-03-19T16:30:00Z', null, '2022-03-19 23:30'],
    ['2022-03-19T16:30:00.000+08:00', null, '2022-03-19 15:30'],
    ['2024-02-29 00:00', null, '2024-02-29 0:0'],
    ['2026-02-29 00:00', null, NOT],
    ['2026-13-01 00:00', null, NOT],
    ['31/04/2026', 'dmy', NOT],
    ['01/06/2026', null, NOT],
    ['2026-06-01 24:00', null, NOT],
    ['kemarin', 'dmy', NOT],
    ['-', 'dmy', null],
    ['', null, null],
  ];
  for (const [text, order, expected] of cases) {
    assert.deepEqual(shown(text, order), expected, `${text} as ${order}`);
  }
  assert.equal(minuteOfSerial(46_174.5, false), minuteOfSerial(46_174.5 - 1462, true));
  assert(Number.isNaN(minuteOfSerial(5, false)));
});

test('the order of day and month is found where a date tells it', () => {
  assert.deepEqual(findDateOrder(['2026-06-01']), null);
  assert.equal(findDateOrder(['1/2/2024', '23/12/2025'])?.order, 'dmy');
  assert.equal(findDateOrder(['1/2/2024', '9/21/2024'])?.order, 'mdy');
  assert.equal(findDateOrder(['1/2/2024'])?.order, null);
  assert.equal(findDateOrder(['23/12/2025', '9/21/2024'])?.order, null);
});
