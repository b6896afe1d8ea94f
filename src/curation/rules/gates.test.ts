import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import { day } from '../../kernel/day.ts';
import { checkGates, defaultGates, gateResult, isInForce } from './gates.ts';

const gates = defaultGates(['pangan']);
const gate = (code: string) =>
  present(
    gates.find((one) => one.code === code),
    code,
  );
const fits = (format: string, number: string) =>
  ({ nib: /^\d{13}$/, pirt: /^\d{13}-\d{2}$/, bpom: /^MD/, halal: /^ID/ })[format]?.test(number) ??
  false;
const food = (answers: Record<string, string>) => ({ sector: 'pangan', nib: '', answers });
const resultOf = (code: string, told: Parameters<typeof gateResult>[1]) =>
  gateResult(gate(code), told, fits);

test('frozen food of a week or more needs MD and not P-IRT', () => {
  const beku = { penyimpanan: 'Beku', 'daya-simpan': '90' };
  assert.equal(
    resultOf('izin-edar-beku', food({ ...beku, 'izin-edar': '2063306010072-27' })),
    'notMet',
  );
  assert.equal(
    resultOf('izin-edar-beku', food({ ...beku, 'izin-edar': 'MD 123456789012' })),
    'met',
  );
  assert.equal(resultOf('izin-edar', food(beku)), 'notRequired');
  assert.equal(
    resultOf('izin-edar-beku', food({ penyimpanan: 'Beku', 'daya-simpan': '6' })),
    'notRequired',
  );
});

test('other food of a week or more needs P-IRT or MD, and fresh food neither', () => {
  const dry = { penyimpanan: 'Suhu ruang', 'daya-simpan': '7' };
  assert.equal(resultOf('izin-edar', food({ ...dry, 'izin-edar': '2063306010072-27' })), 'met');
  assert.equal(resultOf('izin-edar', food({ ...dry, 'izin-edar': 'sedang proses' })), 'inProcess');
  assert.equal(resultOf('izin-edar', food(dry)), 'notMet');
  assert.equal(resultOf('izin-edar', food({ ...dry, 'daya-simpan': '3' })), 'notRequired');
  // Silence passes nobody.
  assert.equal(resultOf('izin-edar', food({})), 'notMet');
  assert.equal(resultOf('izin-edar', { sector: 'kriya', nib: '', answers: {} }), 'notRequired');
});

test('halal is an advantage until 16 October 2026 and a gate from the next day on', () => {
  const effects = (on: string) =>
    gates
      .filter((one) => one.evidence === 'halal' && isInForce(one, day(on)))
      .map(({ effect }) => effect);
  assert.deepEqual(effects('2022-03-09'), ['advantage']);
  assert.deepEqual(effects('2026-10-16'), ['advantage']);
  assert.deepEqual(effects('2026-10-17'), ['gate']);
});

test('a rule keeps what it says of storage when its days are changed, and its citation is asked for', () => {
  const row = (over: object) => ({
    ...{ code: 'izin-edar', name: 'SPP-IRT', regulation: 'Peraturan', from: '2026-01-01' },
    ...{ until: '', effect: 'gate', evidence: 'izin-edar', sectors: ['pangan'], ...over },
  });
  const known = { before: gates, evidences: ['nib', 'izin-edar', 'halal'] };
  const read = checkGates([row({}), row({ name: '' })], known);
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.map(({ when, formats, from }) => [when.length, formats, from]),
    [[2, ['pirt', 'bpom'], '2026-01-01']],
  );
  const wrong = checkGates([row({ regulation: '', until: '2025-01-01', evidence: 'x' })], known);
  assert.deepEqual(wrong.ok ? [] : wrong.refusals.map(({ code }) => code), [
    ...['gate.daysWrong', 'gate.regulationMissing', 'gate.evidenceWrong'],
  ]);
});
