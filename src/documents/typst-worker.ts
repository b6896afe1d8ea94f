/** Makes PDFs from Typst. In a thread of its own: a long paper would keep everybody waiting. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';
import { present } from '../kernel/assert.ts';
import type { TypstAnswer, TypstQuestion } from './typst.ts';

const port = present(parentPort, 'this file runs as a worker');
const workspace = join(import.meta.dirname, 'templates');
const compiler = NodeCompiler.create({ workspace });
/** Results that no paper used for so long are forgotten, lest thousands fill the memory. */
const forgottenAfter = 10;

port.on('message', ({ id, ...asked }: TypstQuestion) => {
  port.postMessage({ id, ...made(asked) } satisfies TypstAnswer);
});

function made({
  template,
  data,
  qr,
  pictures,
}: Omit<TypstQuestion, 'id'>): Omit<TypstAnswer, 'id'> {
  const files = pictures.filter(({ file }) => /^picture-\d+\.jpg$/.test(file));
  try {
    for (const { file, jpeg } of files) {
      compiler.mapShadow(join(workspace, file), Buffer.from(jpeg, 'base64'));
    }
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(data));
    compiler.mapShadow(join(workspace, 'qr.svg'), Buffer.from(qr));
    const compiled = compiler.compile({ mainFilePath: join(workspace, template) });
    const { result } = compiled;
    if (!result) return { trouble: diagnosed(compiled) };
    const pdf = compiler.pdf(result);
    const places = compiler.query(result, { selector: '<signing-place>', field: 'value' });
    compiler.evictCache(forgottenAfter);
    return { pdf, places };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    // The next paper has pictures of its own.
    for (const { file } of files) compiler.unmapShadow(join(workspace, file));
  }
}

/** What Typst says of the place in the template: for us, and for the log. */
function diagnosed(compiled: NodeTypstCompileResult): string {
  const error = compiled.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
}
