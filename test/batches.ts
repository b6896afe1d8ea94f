/**
 * Test files that share a process, so that the house is loaded once for many of them and its code
 * is warm for the next. Each still opens a site and a database of its own; hooks of all of them
 * stand at the root, so that these open together before the first test.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A site holds up to 24 connections, a server takes 120, and two batches run at once. */
const together = 3;

/** What starts servers, browsers or commands of its own, or takes longer than a batch. */
const lone = /^(?:demo|src\/cli|src\/database|test\/browser)\/|^test\/ledger\/(?:kill|schedules)\./;

/** What one file wants done around each test would be done around those of the others, too. */
const aroundEach = /^(?:before|after)Each\(/m;

const folder = 'node_modules/.cache/batches';

/**
 * What node:test is to run for these files, below `root`: those that stay alone, the long ones
 * first, then the batches, so that no core is idle at the end.
 */
export function entriesOf(files: readonly string[], root: string): string[] {
  const sorted = [...files].sort().reverse();
  const isAlone = (file: string) =>
    lone.test(file) || aroundEach.test(readFileSync(join(root, file), 'utf8'));
  const alone = sorted.filter(isAlone);
  const shared = sorted.filter((file) => !alone.includes(file));
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  const batches: string[] = [];
  for (let from = 0; from < shared.length; from += together) {
    const batch = join(root, folder, `${batches.length + 1}.test.mjs`);
    const urls = shared.slice(from, from + together).map((file) => pathToFileURL(join(root, file)));
    writeFileSync(batch, urls.map((url) => `import '${url}';\n`).join(''));
    batches.push(batch);
  }
  return [...alone.map((file) => join(root, file)), ...batches];
}
