import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineProblems, problem } from '../../kernel/problem.ts';
import type { GateFormat } from '../words/gates.ts';
import { defaultQuestions } from './default-form.ts';
import { defaultGates } from './default-gates.ts';
import { type FaultOf, permitFault, permitsOf } from './permits.ts';

const { odd } = defineProblems('uji', { odd: problem(422, () => ({ id: 'Aneh', en: 'Odd' })) });
/** As the registry: P-IRT holds digits only, KH is no certificate, MD is doubted at most. */
const faultOf: FaultOf = (format, number) => {
  const digits = number.replace(/^(SPP-?IRT|P-?IRT)/i, '').replace(/[\s./:-]|no/gi, '');
  if (format === 'pirt' && /\D/.test(digits)) return odd();
  return format === 'halal' && /^KH/i.test(number) ? odd() : null;
};
const questions = defaultQuestions([]);
function faultIn(code: string, answer: string, formats: readonly GateFormat[]) {
  const question = questions.find((one) => one.code === code);
  return question && (permitFault(question, answer, { formats, faultOf })?.code ?? null);
}

test('what a gate takes for a proof is gathered over all gates that are used', () => {
  const gates = defaultGates([], questions);
  assert.deepEqual(
    [...permitsOf(gates)],
    [
      ['nib', ['nib']],
      ['izin-edar', ['pirt', 'bpom']],
      ['halal', ['halal']],
    ],
  );
  const off = gates.map((gate) => ({ ...gate, effect: 'off' as const }));
  assert.equal(permitsOf(off).size, 0);
});

test('words, doubtful forms and several numbers are accepted, what cannot be a permit is told', () => {
  const table: [string, string | null][] = [
    ...['', 'dalam proses', 'Belum ada', 'tidak ada', '-', 'sedang diurus sejak 2024'].map(
      (said): [string, null] => [said, null],
    ),
    ['P-IRT No. 2063306010072-27', null],
    ['206330601007', null],
    ['MD 235602169254', null],
    ['md 2356021692541234567', null],
    ['SP 123456789012', null],
    ['2063306010072-27, 2063306020072-27 dan MD 235602169254', null],
    ['2063306O10072-27', 'uji.odd'],
    ['P-IRT 2063306010O72-27', 'uji.odd'],
    ['MD 2356', 'application.permitShort'],
    ['2063306010072-27, 12345', 'application.permitShort'],
  ];
  for (const [said, expected] of table) {
    assert.equal(faultIn('izin-edar', said, ['pirt', 'bpom']), expected, said);
  }
  assert.equal(faultIn('halal', 'KH12345678901234', ['halal']), 'uji.odd');
  assert.equal(faultIn('halal', '00150012340101', ['halal']), null);
  assert.equal(faultIn('daring', '12', ['halal']), null);
});
