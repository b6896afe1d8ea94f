import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareOf, isSameText, tidy } from './tidy.ts';

test('blanks around a text go, and one is left of several', () => {
  assert.equal(tidy('  Keripik \n\t Bu  Sari '), 'Keripik Bu Sari');
});

test('marks that turn the direction of writing go: an unseen one makes a name show as another', () => {
  assert.equal(tidy('Siti\u202eirasinaS\u202c'), 'SitiirasinaS');
  for (const mark of '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
    assert.equal(tidy(`${mark} Budi${mark} Santoso ${mark}`), 'Budi Santoso');
  }
  assert.ok(isSameText('Budi\u200f', 'budi'));
});

test('a number of a paper is one however it is written', () => {
  assert.deepEqual(['PEB-000.123', ' peb 000123 ', 'Péb/1', '–'].map(bareOf), [
    ...['peb000123', 'peb000123', 'péb1', ''],
  ]);
});
