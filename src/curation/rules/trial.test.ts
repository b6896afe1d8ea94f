import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTrial, inventedInstitutions, inventedScores, type TrialCriterion } from './trial.ts';

const criteria: TrialCriterion[] = [
  { id: 'rasa', name: 'Rasa', nameEn: '', weight: 60, levels: 5 },
  { id: 'omzet', name: 'Penjualan', nameEn: '', weight: 40, levels: null },
];
const shape = { entrants: 20, judges: 3, institutions: 2, places: 5 };
const typed = { entrants: '20', judges: '3', institutions: '2', places: '5' };

test('invented scores do not follow the weights, and stay on their scales', () => {
  const scores = inventedScores(criteria, shape, 'lagawi');
  const moved = criteria.map((one) => ({ ...one, weight: 100 - one.weight }));
  assert.deepEqual(inventedScores(moved, shape, 'lagawi'), scores);
  assert.notDeepEqual(inventedScores(criteria, shape, 'lain'), scores);
  assert.equal(scores.length, 20 * (3 + 1));
  for (const { judge, criterion, score } of scores) {
    const isJudged = criterion === 'rasa';
    assert.equal(judge === '', !isJudged);
    assert.ok(
      Number.isInteger(score) && score >= (isJudged ? 1 : 0) && score <= (isJudged ? 5 : 100),
    );
  }
  assert.ok(
    new Set(scores.filter((one) => one.criterion === 'rasa').map((one) => one.score)).size >= 3,
  );
});

test('invented judges come from their institutions in turn', () => {
  assert.deepEqual(
    [...inventedInstitutions(shape)],
    [
      ['001', '1'],
      ['002', '2'],
      ['003', '1'],
    ],
  );
});

test('every wrong number is told beside its field', () => {
  const wrong = checkTrial(criteria, {
    ...{ weights: { rasa: 'x', omzet: '40' } },
    ...{ entrants: '501', judges: '0', institutions: '0', places: '0' },
  });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.refusals.map(({ field }) => field),
    ['bobot-rasa', 'peserta', 'penilai', 'lembaga', 'kuota'],
  );
  const sum = checkTrial(criteria, { weights: { rasa: '60', omzet: '41' }, ...typed });
  assert.ok(!sum.ok && sum.refusals[0]?.code === 'trial.notHundred');
  const all = checkTrial(criteria, { weights: { rasa: '0', omzet: '100' }, ...typed });
  assert.ok(all.ok);
});
