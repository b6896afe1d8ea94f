import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../words/form.ts';
import { mappedBy } from './mapping.ts';

const question = (code: string, sectors: string[]): Question => ({
  ...{ code, section: '', label: { id: code, en: code }, kind: 'yesNo', isRequired: false },
  ...{ sectors, sectionEn: '', options: [], optionsEn: [] },
});
const questions = [question('daring', []), question('dapur', ['pangan'])];
const rules = {
  ...{ version: 1, growing: 30, ready: 60, least: 50 },
  items: [
    { code: 'daring', points: 40, oneOf: ['yes'] },
    { code: 'dapur', points: 60, oneOf: ['yes'] },
  ],
};
const told = { shop: '', nib: '', email: '', questions };

test('nobody loses points by what their sector or their form was never asked', () => {
  const answers = { daring: 'yes' };
  const craft = mappedBy(rules, { ...told, sector: 'kriya', answers });
  assert.deepEqual([craft.scoreHundredths, craft.outcome, craft.lacking], [10_000, 'passed', []]);
  const food = mappedBy(rules, { ...told, sector: 'pangan', answers });
  assert.deepEqual(
    [food.scoreHundredths, food.outcome, food.lacking],
    [4_000, 'failed', ['dapur']],
  );
  const older = mappedBy(rules, { ...told, sector: 'pangan', answers, questions: [] });
  assert.deepEqual([older.scoreHundredths, older.outcome, older.level], [0, 'passed', 'beginning']);
});
