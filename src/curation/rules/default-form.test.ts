import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultQuestions } from './default-form.ts';

test('every text that Lagawi proposes is there in both languages', () => {
  for (const one of defaultQuestions(['pangan'])) {
    assert.ok(one.label.id && one.label.en, one.code);
    assert.ok(one.section && one.sectionEn, one.code);
    assert.equal(one.optionsEn.length, one.options.length, one.code);
  }
});
