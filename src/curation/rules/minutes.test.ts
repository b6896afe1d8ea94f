import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import { parseDay } from '../../kernel/day.ts';
import { refusalsOf } from '../../kernel/problem.ts';
import { checkMinutes } from './minutes.ts';

const today = present(parseDay('2026-03-04'), 'a day');

const checked = (nip: string) =>
  checkMinutes(
    {
      ...{ number: 'BA-1', day: today, place: 'Pesawaran' },
      signatories: [{ name: 'Uji', title: 'Ketua', nip }],
    },
    { today },
  );

test('a NIP on a paper is empty or has 18 digits, blanks between them allowed', () => {
  for (const nip of ['bukan nip', '1980', '1980010120050110011']) {
    assert.deepEqual(
      refusalsOf(checked(nip)).map(({ code, field }) => [code, field]),
      [['selection.nipWrong', 'row1-nip']],
    );
  }
  for (const nip of ['', '19800101 200501 1 001']) {
    const taken = checked(nip);
    assert.ok(taken.ok);
    assert.equal(taken.value.signatories[0]?.nip, nip.replaceAll(' ', ''));
  }
});
