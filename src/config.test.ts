import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { Problem } from './kernel/problem.ts';

test('a setting that cannot be used is named, and no password in it is repeated', () => {
  for (const url of ['mysql://usaha:r/a:h@sia@tuan/lagawi', 'postgres://usaha:ra hasia@tuan/db']) {
    assert.throws(
      () => readConfig({ DATABASE_URL: url }),
      (error) => {
        assert.ok(error instanceof Problem);
        const said = JSON.stringify(error.words);
        assert.match(said, /DATABASE_URL/);
        assert.match(said, /tuan/);
        assert.doesNotMatch(said, /sia|usaha/);
        return true;
      },
    );
  }
});
