/**
 * `node --import src/jsx.ts`: Node reads types away itself, and this translates the JSX of pages,
 * once for each content, kept beside the packages.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { type TransformOptions, transformSync, version } from 'esbuild';

const options: TransformOptions = {
  ...{ loader: 'tsx' as const, format: 'esm' as const, target: 'esnext' },
  ...{ jsx: 'automatic' as const, jsxImportSource: 'preact', sourcemap: 'inline' as const },
};

const folder = join(import.meta.dirname, '../node_modules/.cache/jsx');

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
// Lines in a stack trace are those of the source.
process.setSourceMapsEnabled(true);

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const text = readFileSync(new URL(url), 'utf8');
    return { format: 'module', source: translated(url, text), shortCircuit: true };
  },
});

function translated(url: string, text: string): string {
  const made = [version, JSON.stringify(options), url, text].join('\n');
  const key = createHash('sha256').update(made).digest('hex').slice(0, 32);
  const file = join(folder, `${key}.js`);
  return kept(file) ?? keep(file, translate(url, text));
}

function kept(file: string): string | null {
  try {
    const code = readFileSync(file, 'utf8');
    // A power cut may leave half of one.
    return code.includes('\n//# sourceMappingURL=') && code.endsWith('\n') ? code : null;
  } catch {
    return null;
  }
}

const translate = (url: string, text: string): string =>
  transformSync(text, { ...options, sourcefile: url }).code;

/** Where nothing may be written, it is translated at each start. */
function keep(file: string, code: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    // Another process may read it at the same moment.
    const passing = `${file}.${randomUUID()}`;
    writeFileSync(passing, code);
    renameSync(passing, file);
  } catch {
    // A cache that cannot be written costs time and nothing else.
  }
  return code;
}
