/** The files of this checkout, as tidy's rules look at them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  text: string;
  lines: readonly string[];
}

const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});

/** Tracked files and those that are about to be; without git, tidy has nothing to say. */
export const paths: readonly string[] = listed.stdout
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

export function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.split('\n') };
}

/** Tests and what only they use (`test-cast.ts` in a room). */
export const isTest = (path: string) =>
  /\.test\.tsx?$|\/test-[a-z-]+\.tsx?$/.test(path) || path.startsWith('test/');

/** Our own code; `tables.ts` is generated. */
export const code: readonly SourceFile[] = paths
  .filter((path) => /^(src|test|bench|demo)\/.*\.tsx?$/.test(path))
  .filter((path) => path !== 'src/database/tables.ts')
  .map(read);

export const source = code.filter(({ path }) => path.startsWith('src/'));

const importing =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** What a file imports: paths from the root for our own, names for packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(importing)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (!target.startsWith('.')) return target;
    return relative(root, resolve(root, dirname(path), target));
  });
}

/** The room of a file in src, or null for the files that stand above them. */
export function roomOf(path: string): string | null {
  return /^src\/([a-z]+)\//.exec(path)?.[1] ?? null;
}

/** `words`, `rules` …: the name that a file or folder has in its room; '' for other names. */
export function placeOf(path: string): string {
  return /^src\/[a-z]+\/([a-zA-Z-]+)(?:\.tsx?|\/)/.exec(path)?.[1] ?? '';
}
