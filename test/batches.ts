/**
 * Test files that share a process, so that the house is loaded once for many of them and its code
 * is warm for the next. Each is a suite, with hooks of its own: a site opens when its file's turn
 * comes, and closes before the next.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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

const folder = 'node_modules/.cache/batches';

/**
 * What node:test is to run for these files, below `root`: the long ones first, then the batches,
 * which grow shorter, so that no core is idle at the end.
 */
export function entriesOf(files: readonly string[], root: string): string[] {
  const alone = long.filter((file) => files.includes(file));
  // From the end: the tests of the whole house take longer than those of single rules.
  const shared = files
    .filter((file) => !long.includes(file))
    .sort()
    .reverse();
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

/** A quarter of what is left; four at least, as one would load the whole house for itself. */
const sizeOf = (left: number): number => Math.max(4, Math.ceil(left / 4));

/** A file is loaded while its suite is declared, which only `require` waits for. */
function batchOf(files: readonly string[], root: string): string {
  const quoted = JSON.stringify;
  const suites = files.map(
    (file) => `  describe(${quoted(file)}, () => load(${quoted(join(root, file))}));`,
  );
  return `
import { createRequire } from 'node:module';
import { describe } from 'node:test';
import { placing } from ${quoted(pathToFileURL(join(root, 'test/lean.ts')))};

const load = createRequire(import.meta.url);
placing(() => {
${suites.join('\n')}
});
`;
}
