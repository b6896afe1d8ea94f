import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presenceIn } from './presence.ts';

const toldBy = (head: string, marks: readonly string[]) => {
  const presenceOf = presenceIn(head, marks);
  return marks.map((typed) => presenceOf(typed));
};

const present = { isPresent: true, doubt: null };
const absent = { isPresent: false, doubt: null };

test('an absence is known however it is spelled, and with something behind it', () => {
  const away = [
    ...['Alpha', 'alfa', 'TK', 'T.K.', 'tanpa keterangan', 'Tanpa Ket.', 'sakit (izin)', 'ijin'],
    ...['Izin, acara keluarga', 'S (demam)', 'tidak hadir hari ke-2', 'mengundurkan diri', '–'],
    ...['Alpa 2 hari', 'belum hadir'],
  ];
  for (const head of ['Kehadiran', 'Absensi']) {
    assert.deepEqual(toldBy(head, ['Hadir', ...away]), [present, ...away.map(() => absent)]);
    assert.deepEqual(
      toldBy(head, away),
      away.map(() => absent),
      'also where nobody is marked',
    );
  }
  const here = ['hadir (terlambat)', 'Ya', 'v', 'Lulus, nilai 80'];
  assert.deepEqual(
    toldBy('Kehadiran', here),
    here.map(() => present),
  );
});

test('a word that nobody knows is no presence where others are marked, and the row says so', () => {
  const [came, odd, denied] = toldBy('Kehadiran', ['Hadir', 'xyz', 'hadir: tidak']);
  assert.deepEqual(came, present);
  assert.equal(odd?.isPresent, false);
  assert.equal(odd?.doubt?.id, '“xyz” tidak dikenal; dihitung tidak hadir');
  assert.equal(denied?.isPresent, false);
});

test('a column of remarks tells nothing but an absence in so many words', () => {
  const remarks = ['izin usaha belum ada', 'ganti HP', 'tidak punya toko', 'sakit gigi'];
  assert.deepEqual(
    toldBy('Keterangan', remarks),
    remarks.map(() => present),
  );
  assert.deepEqual(toldBy('Ket.', ['Hadir', 'ganti HP']), [present, present]);
  assert.deepEqual(toldBy('Keterangan', ['', 'Alpha', 'TK', 'tanpa keterangan']), [
    ...[present, absent, absent, absent],
  ]);
});
