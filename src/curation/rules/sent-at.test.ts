import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentsOf } from './sent-at.ts';

const context = { zone: 'WIB', now: new Date('2022-03-10T00:00:00Z') } as const;
const read = (...cells: string[]) =>
  momentsOf(cells, context).map(({ at, doubts }) => at?.toISOString() ?? doubts[0]?.id ?? '');
const quarterPast = '2022-02-27T03:15:00.000Z';

test('one moment is read in each form that a form and a sheet give it', () => {
  for (const written of [
    '2022/02/27 10:15:00 AM GMT+7',
    '2022/02/27 11:15:00 AM GMT+8',
    '2022/02/27 3:15:00 am UTC',
    '2022/02/27 12:15:00 PM WIT',
    '2022-02-27T10:15:00+07:00',
    '2022-02-27 10:15',
    '27/02/2022 10.15.00',
    '27-2-22, 10:15',
    '2/27/2022 10:15:00',
    '2/27/2022 10:15 AM',
    '44619,4270833333',
    '44619.427083333336',
    // Half a second later in the cell, which a CSV leaves out.
    '44619,42708912037',
  ]) {
    assert.deepEqual(read(written), [quarterPast], written);
  }
  const keys = momentsOf(['2022/02/27 10:15:00 AM GMT+7', '44619,42708912037'], context);
  assert.equal(keys[0]?.key, keys[1]?.key);
  assert.deepEqual(read('27/02/2022 8:00:00'), ['2022-02-27T01:00:00.000Z']);
  assert.deepEqual(read('2022/02/27 12:05:09 AM GMT+7'), ['2022-02-26T17:05:09.000Z']);
  assert.deepEqual(read('2022/02/27 12:05:09 PM GMT+7'), ['2022-02-27T05:05:09.000Z']);
});

test('without an offset of its own a time is that of the campaign’s zone', () => {
  const [sheet, cell, form] = momentsOf(
    ['27/02/2022 12:15:00', '44619,5104166667', '2022/02/27 10:15:00 AM GMT+7'],
    { ...context, zone: 'WIT' },
  );
  for (const one of [sheet, cell, form]) assert.equal(one?.at?.toISOString(), quarterPast);
});

test('the whole column tells which of day and month comes first', () => {
  assert.deepEqual(read('3/1/2022'), ['2022-01-02T17:00:00.000Z']);
  assert.deepEqual(read('3/1/2022', '2/27/2022'), [
    ...['2022-02-28T17:00:00.000Z', '2022-02-26T17:00:00.000Z'],
  ]);
  // In a column of both orders only what has one meaning is read.
  const [twofold, ...sure] = read('3/1/2022', '27/2/2022', '2/27/2022', '2/2/2022');
  assert.match(twofold ?? '', /“3\/1\/2022” dapat berarti dua tanggal/);
  assert.deepEqual(sure, [
    ...['2022-02-26T17:00:00.000Z', '2022-02-26T17:00:00.000Z', '2022-02-01T17:00:00.000Z'],
  ]);
});

test('what is no moment, or none that is over, is told', () => {
  const unread = 'Waktu kirim tidak terbaca; dipakai waktu impor';
  for (const odd of [
    ...['kemarin sore', '31/02/2022 8:00', '13/13/2022', '27/02/2022 25:00', '2022/02/27 8:61'],
    ...['27/02/2022 13:00 PM', '27/02-2022', '202/02/2022', '7', '446191,5'],
  ]) {
    assert.deepEqual(read(odd), [unread], odd);
  }
  assert.deepEqual(read(' ', '11/03/2022'), [
    'Waktu kirim kosong; dipakai waktu impor',
    'Waktu kirim belum tiba; dipakai waktu impor',
  ]);
});
