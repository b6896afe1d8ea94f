/**
 * What `npm test` runs: everything that can be wrong, the quick checks first, each with its time.
 * A check that fails does not stop the next one; node's own summary of the tests comes last.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
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

/** Two processes: the machines that run this have two cores, and PostgreSQL needs a share. */
const tests: Check = {
  name: 'tests',
  command: [
    'node',
    ...['--import', './src/jsx.ts', '--test', '--test-concurrency=2', '--test-reporter=spec'],
    ...['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
  ],
};

/** Each test file loads the same house; what Node compiled of it once is kept for the next. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') };

/** Runs it with its output shown as it comes, or kept and shown only where it fails. */
function run({ command }: Check, output: 'shown' | 'onFailure'): Promise<boolean> {
  const [program, ...args] = command;
  const shown = output === 'shown';
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  const kept: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => kept.push(piece));
  child.stderr?.on('data', (piece: Buffer) => kept.push(piece));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code !== 0 && !shown) process.stdout.write(Buffer.concat(kept));
      done(code === 0);
    });
  });
}

function say(mark: string, name: string, since: number, rest = ''): void {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${mark} ${name} (${seconds} s)${rest}\n`);
}

const failed: string[] = [];
for (const check of checks) {
  const since = performance.now();
  const passed = await run(check, 'onFailure');
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
  if (!(await run(tests, 'shown'))) failed.push(tests.name);
} finally {
  await server.release();
}
if (failed.length > 0) {
  process.stderr.write(`✖ failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
