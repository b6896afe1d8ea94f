import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoryClock } from '../../demo/story.ts';
import { testGround } from '../../test/house.ts';
import { createAdministrator, hasAdministrator } from '../people/index.ts';
import { openForReplay } from './demo.ts';

const administrator = {
  name: 'Wiranti',
  email: 'wiranti@lagawi.invalid',
  password: 'x'.repeat(12),
};

test('a replay that was stopped half-way is begun anew, whatever it had brought', async () => {
  const ground = await testGround();
  const story = new StoryClock();
  try {
    const stopped = await openForReplay(ground.config, story);
    await createAdministrator(stopped, administrator);
    await stopped.files.kept.put('salinan.csv', 'sisa');
    await stopped.close();

    const anew = await openForReplay(ground.config, story);
    const isEmpty = !(await hasAdministrator(anew.database));
    const hasFile = await anew.files.kept.exists('salinan.csv');
    await anew.close();
    assert.deepEqual({ isEmpty, hasFile }, { isEmpty: true, hasFile: false });
  } finally {
    await ground.close();
  }
});
