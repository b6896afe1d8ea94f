import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import { day } from '../../kernel/day.ts';
import { type Gate, resultWordsOf } from '../words/gates.ts';
import { givesPoints } from './advantages.ts';
import { defaultQuestions } from './default-form.ts';
import { defaultGates } from './default-gates.ts';
import { gateResult, isInForce, unanswered } from './gates.ts';

const questions = defaultQuestions(['pangan']);
const gates = defaultGates(['pangan'], questions);
const gate = (code: string) =>
  present(
    gates.find((one) => one.code === code),
    code,
  );
const questionOf = (code: string) =>
  present(
    questions.find((one) => one.code === code),
    code,
  );
const fits = (format: string, number: string) =>
  ({ nib: /^\d{13}$/, pirt: /^\d{13}-\d{2}$/, bpom: /^MD/, halal: /^ID/ })[format]?.test(number) ??
  false;
const food = (answers: Record<string, string>) => ({
  ...{ sector: 'pangan', nib: '', answers, questions },
});
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
  assert.equal(resultOf('izin-edar', { ...food({}), sector: 'kriya' }), 'notRequired');
});

test('food that is ready to eat or made before the buyer needs neither, and silence counts as packed', () => {
  const kept = { penyimpanan: 'Suhu ruang', 'daya-simpan': '30' };
  const frozen = { ...kept, penyimpanan: 'Beku' };
  for (const penyajian of questionOf('penyajian').options.slice(1)) {
    assert.equal(resultOf('izin-edar', food({ ...kept, penyajian })), 'notRequired', penyajian);
    assert.equal(resultOf('izin-edar-beku', food({ ...frozen, penyajian })), 'notRequired');
  }
  const penyajian = 'Dalam kemasan untuk disimpan';
  assert.equal(resultOf('izin-edar', food({ ...kept, penyajian })), 'notMet');
  assert.equal(resultOf('izin-edar', food(kept)), 'notMet');
  assert.equal(resultOf('izin-edar-beku', food(frozen)), 'notMet');
});

test('an answer that cannot be read is none: the rule holds, and waits for it', () => {
  const kept = { penyimpanan: 'Suhu ruang', 'daya-simpan': '30', penyajian: 'Dalam kotak' };
  assert.equal(resultOf('izin-edar', food(kept)), 'notMet');
  assert.deepEqual(unanswered(gate('izin-edar'), food(kept)), ['penyajian']);
  for (const keeps of ['30 hari', '6 bulan', '-', '1,5', '1e3']) {
    const told = food({ penyimpanan: 'Beku', 'daya-simpan': keeps });
    assert.equal(resultOf('izin-edar-beku', told), 'notMet', keeps);
    assert.deepEqual(unanswered(gate('izin-edar-beku'), told), ['daya-simpan', 'penyajian']);
  }
  assert.equal(resultOf('izin-edar', food({ ...kept, 'izin-edar': 'MD 1' })), 'met');
  // Where it is not packed it is none of the rule's, whatever else was told.
  const [, fresh = ''] = questionOf('penyajian').options;
  const told = food({ 'daya-simpan': 'seminggu', penyajian: fresh });
  assert.equal(resultOf('izin-edar', told), 'notRequired');
  // A yes and a no are read without options, and nothing else is.
  const when = [{ question: 'daring', oneOf: ['yes'] }];
  const online = (daring: string) =>
    gateResult({ ...gate('nib'), when, formats: [] }, food({ daring }), fits);
  assert.deepEqual(['yes', 'no', 'kadang'].map(online), ['notMet', 'notRequired', 'notMet']);
});

test('halal of the small turns on 17 October 2026 and of the larger on 18 October 2024', () => {
  const asked = (on: string, size?: string) =>
    gates
      .filter((one) => one.evidence === 'halal' && isInForce(one, day(on)))
      .filter(({ code }) => resultOf(code, food(size ? { 'skala-usaha': size } : {})) === 'notMet')
      .map(({ effect }) => effect);
  for (const size of ['Mikro', 'Kecil']) {
    assert.deepEqual(asked('2022-03-09', size), ['advantage']);
    assert.deepEqual(asked('2026-10-16', size), ['advantage']);
    assert.deepEqual(asked('2026-10-17', size), ['gate']);
  }
  for (const size of ['Menengah', 'Besar']) {
    assert.deepEqual(asked('2024-10-17', size), []);
    assert.deepEqual(asked('2024-10-18', size), ['gate']);
    assert.deepEqual(asked('2026-10-17', size), ['gate']);
  }
  // Whoever did not tell has to have it by either rule.
  assert.deepEqual(asked('2025-01-01'), ['advantage', 'gate']);
});

test('the NIB is asked for by the rule in force when the call opens', () => {
  const rule = (opensOn?: string) =>
    defaultGates([], questions, opensOn === undefined ? opensOn : day(opensOn))
      .filter(({ evidence }) => evidence === 'nib')
      .map(({ code, regulation }) => [code, regulation]);
  for (const before of ['2022-02-27', '2025-06-04']) {
    assert.deepEqual(rule(before), [['nib', 'PP 5/2021']], before);
  }
  for (const since of ['2025-06-05', '2026-11-28', undefined]) {
    assert.deepEqual(rule(since), [['nib', 'PP 28/2025']], since);
  }
});

test('a halal certificate of the small gives points as long as it is an advantage', () => {
  const giving = (on: string) => gates.filter((one) => givesPoints(one, day(on)));
  assert.deepEqual(
    giving('2026-10-16').map(({ code, points }) => [code, points]),
    [['halal-nilai-tambah', 5]],
  );
  assert.deepEqual(giving('2026-10-17'), []);
});

test('what the form does not ask for decides nothing, and no proof is proposed that it lacks', () => {
  const without = (...codes: string[]) =>
    defaultGates(
      ['pangan'],
      questions.filter(({ code }) => !codes.includes(code)),
    ).map(({ code, when }) => [code, ...when.map(({ question }) => question)].join(' '));
  assert.deepEqual(without('penyajian', 'skala-usaha'), [
    ...['nib', 'izin-edar penyimpanan daya-simpan', 'izin-edar-beku penyimpanan daya-simpan'],
    ...['halal-nilai-tambah', 'halal-wajib'],
  ]);
  assert.deepEqual(without('penyimpanan', 'halal'), ['nib', 'izin-edar daya-simpan penyajian']);
  assert.deepEqual(
    defaultGates(['pangan'], []).map(({ code }) => code),
    ['nib'],
  );
});

test('of an advantage nobody is told that it is not required', () => {
  const said = (effect: Gate['effect']) => resultWordsOf({ effect }, 'notRequired').id;
  assert.deepEqual([said('advantage'), said('gate')], ['– Tidak berlaku', '– Tidak diwajibkan']);
  assert.equal(resultWordsOf({ effect: 'advantage' }, 'met').id, '✓ Terpenuhi');
});
