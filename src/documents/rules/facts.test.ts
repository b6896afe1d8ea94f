import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { labelRead, valueRead } from '../../kernel/signed-words.ts';
import { claimsText, readClaims } from './claims.ts';
import { signedWordsIn } from './facts.ts';

const english = signedWordsIn('en');

test('labels are read in English, one with a number, too; Indonesian reads as it was signed', () => {
  assert.equal(labelRead(english, 'Nomor pendaftar'), 'Number of the applicant');
  assert.equal(labelRead(english, 'Pemenang 12'), 'Winner 12');
  assert.equal(labelRead(english, 'Hasil panen'), null);
  assert.equal(labelRead(english, 'constructor'), null);
  assert.equal(labelRead(signedWordsIn('id'), 'Nomor pendaftar'), null);
});

test('a value is read only where Lagawi wrote it: a name is nobody’s word', () => {
  assert.equal(valueRead(english, 'Hasil', 'TERPILIH'), 'CHOSEN');
  assert.equal(valueRead(english, 'Nama', 'TERPILIH'), null);
  assert.equal(valueRead(english, 'Hasil', 'toString'), null);
});

test('what is signed stays byte for byte as it was on papers that are out', () => {
  const text =
    '["01890000-0000-7000-8000-000000000001","participants","Lagawi","D-7","2022-03-16",' +
    '[["SK penetapan","SK 12"],["Peserta","30"]],"ab12",0]';
  const claims = {
    ...{ paperId: '01890000-0000-7000-8000-000000000001', kind: 'participants' as const },
    ...{ campaign: 'Lagawi', number: 'D-7', day: day('2022-03-16'), contentHash: 'ab12' },
    facts: [['SK penetapan', 'SK 12'] as const, ['Peserta', '30'] as const],
    isSimulation: false,
  };
  assert.equal(claimsText(claims), text);
  assert.deepEqual(readClaims(text), claims);
});
