import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personKey } from './names.ts';

/** Each row one person. */
const spellings = [
  [
    'H. Muhammad Rizki, S.E.',
    'M. Rizky',
    'MUH RIZQI',
    'Mochamad Riski',
    'Moch. Rizki S.Pd',
    'M.Rizki',
  ],
  ['Siti Aisyah', 'SITI AISAH', 'Sitti  Aisya'],
  ['Achmad Chairul', 'Ahmad Khairul', 'Akhmad Hairul'],
  ['Soeharto', 'Suharto'],
  ['Nur Hayati', 'Nurhayati', 'Noer Hayati'],
  ['Abdul Rahman', 'Abdurrahman', 'Abd. Rahman'],
  ['Dra. Hj. Sri Wahyuni, M.Pd.', 'Sri Wahyuni', 'SRI WAHYUNI, Dra'],
  ['Ma’ruf Amin', "Ma'ruf Amin", 'Maruf Amin'],
  ['Zainal Arifin', 'Zaenal Arifin'],
  ['Djoko Tjandra', 'Joko Candra'],
  ['Ratna Dewi, A.Md.Keb', 'Ratna Dewi Amd.Keb', 'Ibu Ratna Dewi'],
  ['Suryadi', 'Suriadi'],
  ['K.H. Yusuf Hasim', 'Yusuf Hasyim'],
];

test('titles, degrees and spellings of one name are one key', () => {
  for (const [first = '', ...others] of spellings) {
    for (const other of others) assert.equal(personKey(other), personKey(first), other);
  }
});

test('names of different people stay apart', () => {
  const keys = spellings.map(([first = '']) => personKey(first));
  const more = ['Siti Aminah', 'Siti Aisyiah Putri', 'Maria Rizki', 'Suhartono', 'Nurhidayati'];
  const all = [...keys, ...more.map(personKey)];
  assert.equal(new Set(all).size, all.length);
});

test('a name that is only a title is kept, and one without letters has no key', () => {
  assert.equal(personKey('Haji'), 'haji');
  assert.equal(personKey(' - '), '');
  assert.equal(personKey('S.E.'), 'se');
});
