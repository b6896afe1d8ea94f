import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../words/form.ts';
import type { Gate } from '../words/gates.ts';
import { checkGates, type TypedGate } from './check-gates.ts';
import { defaultQuestions } from './default-form.ts';
import { defaultGates } from './default-gates.ts';
import { typedCondition } from './gate-conditions.ts';

const questions: Question[] = [
  ...defaultQuestions(['pangan']),
  {
    ...{ code: 'kemasan', section: '', label: { id: 'Kemasan', en: 'Packing' }, kind: 'choice' },
    ...{ isRequired: true, sectors: [], options: ['Gelas, botol', 'Plastik'] },
    ...{ sectionEn: '', optionsEn: [] },
  },
];
const before = defaultGates(['pangan'], questions);
const row = (over: Partial<TypedGate> = {}): TypedGate => ({
  ...{ code: 'izin-edar', name: 'SPP-IRT', regulation: 'Peraturan', from: '2026-01-01' },
  ...{ until: '', effect: 'gate', evidence: 'izin-edar', sectors: ['pangan'], ...over },
});
const when = (question: string, oneOf = '', atLeast = '', below = '') => ({
  ...{ question, oneOf, atLeast, below },
});

/** Of the first gate, or code and field of each refusal. */
function read(...typed: TypedGate[]) {
  const decision = checkGates(typed, { before, questions });
  if (!decision.ok) {
    return decision.refusals.map(({ code, field }) => `${code.replace('gate.', '')} ${field}`);
  }
  return decision.value[0];
}
const whenOf = (...conditions: ReturnType<typeof when>[]) => {
  const gate = read(row({ when: conditions }));
  return gate && 'when' in gate ? gate.when : gate;
};

test('what is left out stays as it was, and what is given takes its place', () => {
  const kept = read(row(), row({ name: '' }));
  assert.ok(kept && 'when' in kept);
  assert.deepEqual(
    kept.when.map(({ question }) => question),
    ['penyimpanan', 'daya-simpan', 'penyajian'],
  );
  assert.deepEqual([kept.formats, kept.from], [['pirt', 'bpom'], '2026-01-01']);
  const set = read(row({ when: [], formats: ['bpom'] }));
  assert.ok(set && 'when' in set);
  assert.deepEqual([set.when, set.formats], [[], ['bpom']]);
  const otherProof = read(row({ evidence: 'halal' }));
  assert.deepEqual(otherProof && 'formats' in otherProof && otherProof.formats, []);
});

test('citation, days and proof are asked for, all at once and beside their fields', () => {
  assert.deepEqual(read(row({ regulation: '', until: '2025-01-01', evidence: 'x' })), [
    ...['daysWrong row1-from', 'regulationMissing row1-regulation', 'evidenceWrong row1-evidence'],
  ]);
});

test('answers are read as people type them, an option with a comma too', () => {
  assert.deepEqual(whenOf(when('penyimpanan', ' suhu  ruang, Dingin ,dingin')), [
    { question: 'penyimpanan', oneOf: ['Suhu ruang', 'Dingin'] },
  ]);
  assert.deepEqual(whenOf(when('kemasan', 'gelas, botol')), [
    { question: 'kemasan', oneOf: ['Gelas, botol'] },
  ]);
  assert.deepEqual(whenOf(when('daring', 'Ya; no')), [
    { question: 'daring', oneOf: ['yes', 'no'] },
  ]);
  assert.deepEqual(whenOf(when('tenaga-kerja', '', '1.200', '1500,5'), when('')), [
    { question: 'tenaga-kerja', atLeast: 1200, below: 1500.5 },
  ]);
  assert.deepEqual(whenOf(when('daya-simpan', '', '', '7')), [
    { question: 'daya-simpan', below: 7 },
  ]);
});

test('what is shown of a condition is read back as the same', () => {
  const daring = questions.find(({ code }) => code === 'daring');
  for (const one of [
    { question: 'daring', oneOf: ['yes'] },
    { question: 'kemasan', oneOf: ['Gelas, botol', 'Plastik'] },
    { question: 'daya-simpan', atLeast: 1.234, below: 4000 },
  ]) {
    assert.deepEqual(whenOf(typedCondition(one, one.question === 'daring' ? daring : undefined)), [
      one,
    ]);
  }
  assert.equal(typedCondition({ question: 'daring', oneOf: ['no'] }, daring).oneOf, 'Tidak');
});

test('a condition that says nothing, or that nobody can answer, is refused at its field', () => {
  const table: [ReturnType<typeof when>, ...string[]][] = [
    [when('', 'Beku'), 'conditionAsksNothing row1-when1-question'],
    [when('hilang', 'Beku'), 'conditionGone row1-when1-question'],
    [when('kapasitas', 'banyak'), 'conditionFree row1-when1-question'],
    [when('penyimpanan'), 'answersAsked row1-when1-oneOf'],
    [when('penyimpanan', 'Beku, panas'), 'answerUnknown row1-when1-oneOf'],
    [when('penyimpanan', 'Beku', '7'), 'answersAsked row1-when1-atLeast'],
    [when('daya-simpan'), 'boundsAsked row1-when1-atLeast'],
    [when('daya-simpan', 'lama', '7'), 'boundsAsked row1-when1-oneOf'],
    [when('daya-simpan', '', 'tujuh'), 'boundWrong row1-when1-atLeast'],
    [when('daya-simpan', '', '7', '7'), 'boundsCrossed row1-when1-below'],
  ];
  for (const [typed, ...expected] of table) assert.deepEqual(whenOf(typed), expected);
  const four = Array.from({ length: 4 }, () => when('daring', 'ya'));
  assert.deepEqual(whenOf(...four), ['manyConditions null']);
});

test('a condition that was kept is refused, too, once the form no longer asks its question', () => {
  const decision = checkGates([row()], {
    before,
    questions: questions.filter(({ code }) => code !== 'daya-simpan'),
  });
  assert.deepEqual(decision.ok ? [] : decision.refusals.map(({ field }) => field), [
    'row1-when2-question',
  ]);
});

test('points are whole, of an advantage only, and not more than a few in all', () => {
  const points = (over: Partial<TypedGate>) => {
    const gate = read(row({ when: [], effect: 'advantage', ...over }));
    return gate && 'points' in gate ? gate.points : gate;
  };
  assert.equal(points({ points: '10' }), 10);
  assert.equal(points({ points: '' }), 0);
  assert.equal(points({}), 0);
  for (const odd of ['11', '-1', '2,5', 'lima']) {
    assert.deepEqual(points({ points: odd }), ['pointsWrong row1-points'], odd);
  }
  assert.deepEqual(points({ points: '5', effect: 'gate' }), ['pointsForNothing row1-points']);
  const many = Array.from({ length: 4 }, (_, i) =>
    row({ code: `satu-${i}`, when: [], effect: 'advantage', points: '8' }),
  );
  assert.deepEqual(read(...many), ['pointsMany null']);
  const kept = { ...before[1], effect: 'advantage' as const, points: 5 } as Gate;
  const asKept = (effect: string) =>
    checkGates([row({ effect, when: [] })], { before: [kept], questions });
  const [still, off] = [asKept('advantage'), asKept('off')];
  assert.deepEqual(
    [still, off].map((one) => one.ok && one.value[0]?.points),
    [5, 0],
  );
});

test('forms of numbers go with the NIB or with what is answered in writing', () => {
  const formats = (evidence: string, ...chosen: string[]) => {
    const gate = read(row({ evidence, formats: chosen, when: [] }));
    return gate && 'formats' in gate ? gate.formats : gate;
  };
  assert.deepEqual(formats('nib', 'nib'), ['nib']);
  assert.deepEqual(formats('nib', 'halal'), ['formatsWrong row1-formats']);
  assert.deepEqual(formats('halal', 'halal', 'bpom'), ['bpom', 'halal']);
  assert.deepEqual(formats('halal', 'paspor'), ['formatsWrong row1-formats']);
  assert.deepEqual(formats('daring', 'pirt'), ['formatsWrong row1-formats']);
});
