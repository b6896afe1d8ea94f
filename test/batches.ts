/**
 * Test files that share a process, so that the house is loaded once for many of them and its code
 * is warm for the next. Each is a suite, with hooks of its own: a site opens when its file's turn
 * comes, and closes before the next.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What takes half a minute and more is begun first: at the end one core would wait for it. */
const long = [
  'test/ledger/schedules.test.ts',
  'test/ledger/kill.test.ts',
  'test/browser/every-page.test.ts',
  'test/browser/sheets.test.ts',
  'test/browser/journeys.test.ts',
  'demo/selection.test.ts',
  'demo/replay.test.ts',
  'demo/files.test.ts',
  'src/sales/importers/mutations.test.ts',
  'src/cli/backup.test.ts',
];

/** The smallest batch, and the processes that share what is left; see `sizeOf`. */
const fewest = 4;
const shares = 4;

const folder = 'node_modules/.cache/batches';

/**
 * What node:test is to run for these files, below `root`: the long ones first, then the batches,
 * which grow shorter, so that no core is idle at the end.
 */
export function entriesOf(files: readonly string[], root: string): string[] {
  const alone = long.filter((file) => files.includes(file));
  const shared = files.filter((file) => !long.includes(file)).sort();
  // The house's tests before those of single rules.
  shared.reverse();
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  const batches: string[] = [];
  while (shared.length > 0) {
    const batch = join(root, folder, `${batches.length + 1}.test.mjs`);
    writeFileSync(batch, batchOf(shared.splice(0, sizeOf(shared.length)), root));
    batches.push(batch);
  }
  return [...alone.map((file) => join(root, file)), ...batches];
}

const sizeOf = (left: number): number => Math.max(fewest, Math.ceil(left / shares));

/** A file is loaded while its suite is declared, which only `require` waits for. */
const batchOf = (files: readonly string[], root: string): string => `
import { createRequire } from 'node:module';
import { describe } from 'node:test';
import { placing } from '${join(root, 'test/lean.ts')}';

const load = createRequire(import.meta.url);
placing(() => {
${files.map((file) => `  describe('${file}', () => load('${join(root, file)}'));`).join('\n')}
});
`;
