/** Begins to work on a plain copy and says so; then it is killed by the test that started it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFiles, passingName } from '../../src/files/index.ts';

const [varFolder = '', key = ''] = process.argv.slice(2);
const files = openFiles({ varFolder });
writeFileSync(join(files.workFolder, passingName('lines')), 'Bu Pembeli');
await files.spool.withPlain(key, async () => {
  process.stdout.write('working\n');
  await new Promise((never) => setTimeout(never, 600_000));
});
