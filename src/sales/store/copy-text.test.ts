import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CopyText } from './copy-text.ts';

const written = (make: (text: CopyText) => void): string => {
  const text = new CopyText();
  make(text);
  text.endRow();
  return Buffer.concat(text.take()).toString('utf8');
};

test('every safe integer is written as JavaScript writes it', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      assert.equal(
        written((text) => text.number(value)),
        `${value}\n`,
      );
    }),
  );
  for (const value of [0, 9, 10, 99, 2 ** 31 - 1, 2 ** 31, -1, 1.5, -0.25]) {
    assert.equal(
      written((text) => text.number(value)),
      `${value}\n`,
    );
  }
});

test('any words come back as they were, without NUL', () => {
  const back = (copied: string) =>
    copied
      .slice(0, -1)
      .replace(/\\(.)/g, (_, letter: string) => ({ t: '\t', n: '\n', r: '\r' })[letter] ?? letter);
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', '\\', '\u0000', 'a', 'é', '𝄞'),
      maxLength: 20,
    }),
  );
  fc.assert(
    fc.property(words, (text) => {
      const copied = written((row) => row.text(text));
      assert.equal(copied.indexOf('\n'), copied.length - 1);
      assert.equal(back(copied), text.replaceAll('\u0000', ''));
    }),
  );
});

test('rows are whole across pieces of any number', () => {
  const text = new CopyText();
  let expected = '';
  for (let i = 0; i < 30_000; i++) {
    text
      .number(i)
      .text('Keripik pisang 250 g')
      .orNull(null)
      .flag(i % 2 === 0)
      .endRow();
    expected += `${i}\tKeripik pisang 250 g\t\\N\t${i % 2 === 0 ? 't' : 'f'}\n`;
  }
  assert.equal(text.length, expected.length);
  assert.equal(Buffer.concat(text.take()).toString('utf8'), expected);
});
