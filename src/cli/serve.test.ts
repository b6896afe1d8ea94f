/** What is wrong with the settings is said in one sentence, before anything is opened. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { buildHouse } from '../house.ts';
import { runDemo } from './demo.ts';
import { openDoors, runServe, whileServing } from './serve.ts';

let house: TestGround;
before(async () => {
  house = await testGround(new Date());
});
after(() => house.close());

test('a host that is not this machine’s is named with what is wrong with it', async () => {
  for (const host of ['192.0.2.1', 'bukan.host.example']) {
    const built = await buildHouse({ ...house.config, host, port: 18_480 });
    try {
      await assert.rejects(openDoors(built), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'serve.cannotListen');
        assert.ok(error.message.includes(host) && error.message.includes('18480'), error.message);
        return true;
      });
    } finally {
      await built.close();
    }
  }
});

test('a folder that is a file is refused, and so is an argument that nobody knows', async () => {
  const varFolder = join(house.config.varFolder, 'berkas');
  writeFileSync(varFolder, '');
  const config = { ...house.config, databaseUrl: null, varFolder };
  await assert.rejects(
    whileServing(config, async () => assert.fail('it was opened')),
    { code: 'cli.cannotOpen' },
  );
  for (const run of [runServe, runDemo])
    await assert.rejects(run(['--port', '3']), { code: 'cli.wrong' });
});
