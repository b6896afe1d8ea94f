import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../words/form.ts';
import { defaultQuestions } from './default-form.ts';
import { defaultRules, mappedBy } from './mapping.ts';
import { adviceOf } from './mapping-advice.ts';

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

test('what would help is said as advice in both languages, never as a bare question', () => {
  const proposed = defaultQuestions([]);
  const advised = defaultRules(proposed).items.map(({ code }) => adviceOf(code, proposed));
  assert.deepEqual(
    advised.map(({ id }) => id),
    [
      ...['Buka toko daring dan tulis namanya', 'Mulai berjualan daring'],
      ...['Catat penjualan setiap hari atau setiap pekan', 'Pakai alamat surel dan tuliskan'],
    ],
  );
  for (const { id, en } of advised) assert.doesNotMatch(id + en, /\?/);
  // A question of the manager's own, also under a code of ours.
  const own = { ...question('daring', []), label: { id: 'Punya katalog?', en: 'A catalogue?' } };
  assert.deepEqual(adviceOf('daring', [own]), {
    id: 'Jawaban atas pertanyaan “Punya katalog?” menambah nilai',
    en: 'The answer to “A catalogue?” adds to the score',
  });
});
