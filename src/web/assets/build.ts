/**
 * Compiles the theme and the browser's code into `build/`, named by their content, and only when
 * their sources changed: a start on fresh assets costs one directory walk.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assert } from '../../kernel/assert.ts';

export interface Assets {
  folder: string;
  /** `theme.css` → `theme-1a2b3c4d.css` */
  names: Record<string, string>;
}

const islands = [
  ...['check', 'entry', 'follow', 'keys', 'records', 'sheet', 'upload', 'unsent', 'worker'],
];

export async function buildAssets(root: string): Promise<Assets> {
  const stamp = sourcesHash(root);
  const folder = join(root, 'build', stamp);
  const list = join(folder, 'names.json');
  if (!existsSync(list)) await compile(root, folder);
  return { folder, names: JSON.parse(readFileSync(list, 'utf8')) };
}

/** Into a folder beside, renamed when whole: two starts at once both end with a good one. */
async function compile(root: string, folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const theme = compileTheme(root, fresh);
  const names: Record<string, string> = { 'theme.css': keep(fresh, 'theme', 'css', theme) };
  for (const island of islands) {
    const entry = join(root, `src/browser/${island}.ts`);
    if (!existsSync(entry)) continue;
    const made = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      write: false,
    });
    names[`${island}.js`] = keep(fresh, island, 'js', made.outputFiles[0]?.text ?? '');
  }
  writeFileSync(join(fresh, 'names.json'), JSON.stringify(names));
  try {
    renameSync(fresh, folder);
  } catch {
    // Another start finished first, with the same content.
    rmSync(fresh, { recursive: true, force: true });
  }
}

function compileTheme(root: string, folder: string): string {
  const out = join(folder, 'theme.css');
  const done = spawnSync(
    join(root, 'node_modules/.bin/tailwindcss'),
    ['--input', join(root, 'src/web/assets/theme.css'), '--output', out, '--minify'],
    { encoding: 'utf8', cwd: root },
  );
  assert(done.status === 0, `the theme compiles: ${done.stderr}`);
  const text = readFileSync(out, 'utf8');
  rmSync(out);
  return text;
}

function keep(folder: string, name: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  writeFileSync(join(folder, `${name}-${hash}.${extension}`), text);
  return `${name}-${hash}.${extension}`;
}

function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.(tsx|css)$/.test(file) || /^(browser|kernel|mentoring\/(phone|rules|words))/.test(file),
    )
    .sort();
  for (const file of files) {
    if (/\.(tsx?|css)$/.test(file)) hash.update(file).update(readFileSync(join(src, file)));
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}
