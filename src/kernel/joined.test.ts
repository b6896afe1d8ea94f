import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined } from './joined.ts';

test('what arrives while one look-up is on its way is asked together, and never from memory', async () => {
  const asked: string[][] = [];
  const lookUp = joined(async (keys) => {
    asked.push([...keys]);
    await new Promise((resume) => setTimeout(resume, 5));
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  });
  const first = lookUp('a');
  const rest = Promise.all([lookUp('b'), lookUp('c'), lookUp('b'), lookUp('none')]);
  assert.equal(await first, 'A');
  assert.deepEqual(await rest, ['B', 'C', 'B', null]);
  assert.equal(await lookUp('a'), 'A');
  assert.deepEqual(asked, [['a'], ['b', 'c', 'none'], ['a']]);
});

test('a failed look-up fails those who waited for it and nobody later', async () => {
  let isDown = true;
  const lookUp = joined(async (keys) => {
    if (isDown) throw new Error('down');
    return new Map(keys.map((key) => [key, 1]));
  });
  await assert.rejects(lookUp('a'), /down/);
  isDown = false;
  assert.equal(await lookUp('a'), 1);
});
