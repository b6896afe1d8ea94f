import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { webProblems } from './problems.ts';
import type { Visit } from './visit.ts';

export interface ReceivedFile {
  name: string;
  content: Readable;
}

/** One file of a form; larger ones go over the command line. */
const fileBytesMax = 512 * 1024 * 1024;
export const filesMax = 30;

/**
 * Reads a form with files as it arrives: nothing is held in memory whole. Fields that the handler
 * of a file needs must stand before the files in the form. Returns the text fields.
 */
export async function receiveFiles(
  visit: Visit,
  each: (file: ReceivedFile, typed: Readonly<Record<string, string>>) => Promise<void>,
): Promise<Record<string, string>> {
  const { raw } = visit.c.req;
  const typed: Record<string, string> = {};
  if (!raw.body) return typed;
  const parser = busboy({
    headers: Object.fromEntries(raw.headers),
    defParamCharset: 'utf8',
    limits: { fileSize: fileBytesMax, files: filesMax, fields: 50, fieldSize: 64 * 1024 },
  });
  let failure: unknown = null;
  const pending: Promise<void>[] = [];
  // Files of one form are taken one after the other: the second waits in the socket.
  let turn = Promise.resolve();
  parser.on('field', (name, value) => {
    typed[name] = value.trim();
  });
  parser.on('file', (_field, content, { filename }) => {
    if (!filename) {
      content.resume();
      return;
    }
    content.on('limit', () => content.destroy(webProblems.tooLarge({ max: '512 MB' })));
    turn = turn.then(() => each({ name: filename, content }, typed));
    pending.push(
      turn.catch((error: unknown) => {
        failure ??= error;
        content.resume();
      }),
    );
  });
  await new Promise<void>((done, fail) => {
    parser.on('close', done).on('error', fail);
    // The web's and Node's types name the same stream.
    Readable.fromWeb(raw.body as ReadableStream)
      .on('error', fail)
      .pipe(parser);
  });
  await Promise.all(pending);
  if (failure) throw failure;
  return typed;
}
