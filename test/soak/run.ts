/**
 * What `npm run soak` runs: the same proofs as `npm test`, with the counts that need an hour
 * instead of minutes. Prints each command, so that a failure can be run again by itself.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const rounds: readonly { files: readonly string[]; env: Readonly<Record<string, string>> }[] = [
  {
    files: ['src/sales/importers/mutations.test.ts'],
    env: { LAGAWI_MUTATIONS: '100000', LAGAWI_SEED: String(Date.now() % 1_000_000) },
  },
  { files: ['src/sales/rules/schedules.test.ts'], env: { LAGAWI_SCHEDULES: '100000' } },
  {
    files: ['test/ledger/schedules.test.ts'],
    env: {
      LAGAWI_LEDGER_SCHEDULES: '6000',
      LAGAWI_LEDGER_SEED: String(Date.now() % 1_000_000),
    },
  },
  { files: ['test/ledger/partitions.test.ts'], env: { LAGAWI_PARTITION_SCHEDULES: '1000' } },
  { files: ['test/ledger/files.test.ts'], env: { LAGAWI_FILE_SHUFFLES: '40' } },
  { files: ['test/ledger/duplicates.test.ts'], env: { LAGAWI_DUPLICATE_ROUNDS: '1000' } },
  { files: ['test/ledger/kill.test.ts'], env: { LAGAWI_KILLS: '1000' } },
];

let failed = 0;
for (const { files, env } of rounds) {
  const words = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(`${words.join(' ')} node --import ./src/jsx.ts --test ${files.join(' ')}\n`);
  const done = spawnSync('node', ['--import', join(root, 'src/jsx.ts'), '--test', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
