import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import type { DecidedBy } from '../words/decree.ts';
import type { CriteriaSet } from '../words/panel.ts';
import type { Standing } from './after.ts';
import { versionsCited } from './decree.ts';
import { letterBasis } from './letters.ts';

const by: DecidedBy = {
  criteria: [
    { name: 'Pangan', nameEn: 'Food', version: 2 },
    { name: 'Kriya dan fesyen', nameEn: '', version: 1 },
  ],
  ...{ gatesVersion: 3, mappingVersion: 4, openedOn: day('2022-03-13') },
};
const none: DecidedBy = { ...by, criteria: [], gatesVersion: null, mappingVersion: null };

test('a decision cites every version that stood when scoring was opened', () => {
  assert.deepEqual(versionsCited(by), {
    id: 'kriteria “Pangan” versi 2, kriteria “Kriya dan fesyen” versi 1, syarat wajib versi 3, dan aturan pemetaan literasi digital versi 4, yang tetap sejak penilaian dibuka pada 13 Maret 2022',
    en: 'criteria “Food” version 2, criteria “Kriya dan fesyen” version 1, gates version 3, and rules of the digital mapping version 4, as they stand since scoring opened on 13 March 2022',
  });
  assert.equal(versionsCited(none), null);
});

test('a letter cites what its reader came to, and nothing that never applied', () => {
  const set: CriteriaSet = {
    ...{ code: 'pangan', version: 2, name: 'Pangan', nameEn: 'Food', sectors: [] },
    wideSpread: 25,
    ...{ criteria: [], madeAt: new Date(0) },
  };
  const reached = { standing: null, set, mapping: null };
  const since = ', yang tetap sejak penilaian dibuka pada 13 Maret 2022.';
  assert.equal(letterBasis(by, reached), `Dasar keputusan: syarat wajib versi 3${since}`);
  const mapping = { scoreHundredths: 0, level: 'beginning', reason: '', lacking: [] } as const;
  assert.equal(
    letterBasis(by, { ...reached, mapping }),
    `Dasar keputusan: syarat wajib versi 3 dan aturan pemetaan literasi digital versi 4${since}`,
  );
  const standing: Standing = {
    ...{ applicationId: 'a', no: 1, sector: 'pangan', rank: 1, scoreHundredths: 1 },
    ...{ outcome: 'passed', overridden: false, left: null, movedUp: null },
  };
  assert.equal(
    letterBasis({ ...by, mappingVersion: null }, { ...reached, standing }),
    `Dasar keputusan: kriteria “Pangan” versi 2 dan syarat wajib versi 3${since}`,
  );
  assert.equal(letterBasis(none, reached), '');
});
