/**
 * A Chromium for the browser tests: the one of the machine, else Debian's package where we are
 * root. Nothing is downloaded from anywhere else.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const isRoot = process.getuid?.() === 0;

const advice =
  'no Chromium on PATH; install one (Debian: apt-get install chromium) and run npm test again';

type Chromium = { path: string; advice: null } | { path: null; advice: string };

/** Looks for one and installs it where that is possible. */
export function provideChromium(): Chromium {
  const there = onPath(names);
  if (there) return { path: there, advice: null };
  const aptGet = onPath(['apt-get']);
  if (isRoot && aptGet) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(aptGet, ['update', '-q'], { env });
    const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
    const done = spawnSync(aptGet, install, { env, encoding: 'utf8' });
    const installed = onPath(names);
    if (installed) return { path: installed, advice: null };
    const why = (done.stderr ?? '').trim().split('\n').at(-1) ?? '';
    return { path: null, advice: `${advice} (apt-get: ${why})` };
  }
  return { path: null, advice };
}

function onPath(programs: readonly string[]): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const program of programs) {
      const path = join(folder, program);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder of PATH may have it.
      }
    }
  }
  return null;
}

/** A browser with a fresh profile that talks to nobody but the pages under test. */
export async function openChromium(): Promise<Browser> {
  const path = onPath(names);
  if (!path) throw new Error(advice);
  return chromium.launch({
    executablePath: path,
    args: [
      // The sandbox refuses to run as root.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
