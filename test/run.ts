/**
 * What `npm test` runs: everything that can be wrong, the quick checks first, each with its time.
 * A check that fails does not stop the next one; node's own summary of the tests comes last.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run as runFiles } from 'node:test';
import { spec } from 'node:test/reporters';
import { entriesOf } from './batches.ts';
import { provideChromium } from './chromium.ts';
import { holdServer } from './house.ts';

const root = join(import.meta.dirname, '..');

interface Check {
  name: string;
  command: readonly [string, ...string[]];
}

const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'dead code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  {
    name: 'generated files',
    command: ['node', '--import', './src/jsx.ts', 'src/cli/generate.ts', '--check'],
  },
];

const testFiles = ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/**/*.test.ts'];

/** Each test file loads the same house; what Node compiled of it once is kept for the next. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') };

const execArgv = ['--import', './test/lean.ts', '--import', './src/jsx.ts'];

/** Runs it with its output kept, and shown only where it fails. */
function run({ command }: Check): Promise<boolean> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kept: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => kept.push(piece));
  child.stderr.on('data', (piece: Buffer) => kept.push(piece));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(kept));
      done(code === 0);
    });
  });
}

/** Two processes: the machines that run this have two cores, and PostgreSQL needs a share. */
async function runTests(): Promise<boolean> {
  const files = entriesOf(globSync(testFiles, { cwd: root }), root);
  const results = runFiles({
    ...{ files, cwd: root, concurrency: 2, execArgv, env },
  });
  let isPassed = false;
  results.on('test:summary', ({ file, success }) => {
    // That of no file is the whole run's.
    if (file === undefined) isPassed = success;
  });
  const told = results.compose(spec);
  told.pipe(process.stdout);
  await finished(told);
  return isPassed;
}

function say(mark: string, name: string, since: number, rest = ''): void {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${mark} ${name} (${seconds} s)${rest}\n`);
}

const failed: string[] = [];
for (const check of checks) {
  const since = performance.now();
  const passed = await run(check);
  say(passed ? '✔' : '✖', check.name, since);
  if (!passed) failed.push(check.name);
}

const since = performance.now();
const chromium = provideChromium();
say(chromium.path ? '✔' : '✖', 'chromium', since, `: ${chromium.path ?? chromium.advice}`);

// Held here so that the last test file of a moment does not stop the server for the next one.
const server = await holdServer();
say('✔', 'PostgreSQL', since, `: ${server.where}, version ${server.version}`);
try {
  if (!(await runTests())) failed.push('tests');
} finally {
  await server.release();
}
if (failed.length > 0) {
  process.stderr.write(`✖ failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
